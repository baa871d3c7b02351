import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type HeadscaleVersion, parseVersion } from "../../server/src/headscale/versions";

/** The configurations that Headscale ships as examples, one for each minor version, are not ours to copy. */
export const exampleFolder =
  process.env["HEADSCALE_EXAMPLES"] ??
  fileURLToPath(new URL("../../../shared/data/config-examples", import.meta.url));

export interface OwnExample {
  readonly name: string;
  readonly text: string;
  readonly version: HeadscaleVersion;
}

/** None where the folder is not there; whoever wants them says so by name. */
export function ownExamples(): readonly OwnExample[] {
  if (!existsSync(exampleFolder)) return [];
  return readdirSync(exampleFolder)
    .filter((name) => /^v0\.\d+\.\d+\.ya?ml$/.test(name))
    .map((name) => {
      const version = parseVersion(name.replace(/\.ya?ml$/, ""));
      if (version === undefined) throw new Error(`${name} is of no supported version`);
      return { name, version, text: readFileSync(join(exampleFolder, name), "utf8") };
    });
}

export const notHere = `did not run: no v0.*.yaml in ${exampleFolder}; HEADSCALE_EXAMPLES names another folder`;
