/** A part of a file that holds a Headscale configuration, with the way back to the file. */
export interface Region {
  readonly text: string;
  /** Where `offset` of the region's text stands in the file. */
  toFile(offset: number): number;
  /** Where `offset` of the file stands in the region's text. */
  toRegion(offset: number): number;
}

/** A plain `config.yaml` is one region: itself. */
export function wholeFile(text: string): Region {
  return { text, toFile: (offset) => offset, toRegion: (offset) => offset };
}
