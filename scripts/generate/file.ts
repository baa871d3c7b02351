/** A file to be written; its path is relative to the repository, with `/`. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

export const notice = "// Written by `npm run generate`. Do not edit.\n";
