import type { Metafile } from "esbuild";

/** A bundle that holds a test's code would ship it to everybody. */
export function assertNoTestCode(metafile: Metafile): void {
  const strays = Object.keys(metafile.inputs).filter((input) => input.startsWith("test/"));
  if (strays.length > 0) throw new Error(`Test code in a bundle: ${strays.join(", ")}`);
}
