import { composeFiles, composeVersion } from "../headscale/composeVersion";
import { type Environment, emptyEnvironment } from "../headscale/load/environment";
import { parseDotenv } from "../headscale/load/dotenv";

/** The files of the machine that the documents lie on. */
export interface TextFiles {
  /** The text of a file, or nothing where it is not there or not readable. */
  read(uri: string): Promise<string | undefined>;
}

/** What the files beside a configuration say: read once, until they may have changed. */
export class Neighbours {
  readonly #versions = new Map<string, Promise<string | undefined>>();
  readonly #environments = new Map<string, Promise<Environment>>();

  constructor(private readonly files: TextFiles) {}

  forget(): void {
    this.#versions.clear();
    this.#environments.clear();
  }

  /** The image tag of a compose file in the document's folder or the one above, where it is often mounted from. */
  composeVersion(uri: string): Promise<string | undefined> {
    const folder = folderOf(uri);
    const known = this.#versions.get(folder) ?? this.#findVersion(folder);
    this.#versions.set(folder, known);
    return known;
  }

  /** The variables of dotenv files; the later file wins. Paths count from the document's folder. */
  environment(uri: string, paths: readonly string[]): Promise<Environment> {
    const uris = paths.flatMap((path) => besideOf(uri, path) ?? []);
    if (uris.length === 0) return Promise.resolve(emptyEnvironment);
    const key = uris.join("\n");
    const known = this.#environments.get(key) ?? this.#readEnvironment(uris);
    this.#environments.set(key, known);
    return known;
  }

  async #findVersion(folder: string): Promise<string | undefined> {
    if (!URL.canParse(folder)) return undefined;
    for (const place of [folder, new URL("..", folder).href]) {
      for (const name of composeFiles) {
        const text = await this.files.read(new URL(name, place).href);
        const version = text === undefined ? undefined : composeVersion(text);
        if (version !== undefined) return version;
      }
    }
    return undefined;
  }

  async #readEnvironment(uris: readonly string[]): Promise<Environment> {
    const variables = new Map<string, string>();
    for (const uri of uris) {
      const text = await this.files.read(uri);
      const parsed = text === undefined ? undefined : parseDotenv(text);
      if (parsed?.kind !== "variables") continue;
      for (const [name, value] of parsed.variables) variables.set(name, value);
    }
    return variables;
  }
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf("/") + 1);
}

/** A path as the machine's own programs write it, as a URI; nothing for a document that lies in no folder. */
function besideOf(uri: string, path: string): string | undefined {
  const parts = path.replaceAll("\\", "/").split("/");
  const drive = /^[a-z]:$/i.test(parts[0] ?? "") ? `/${parts.shift() ?? ""}/` : "";
  const reference = drive + parts.map(encodeURIComponent).join("/");
  return URL.canParse(reference, uri) ? new URL(reference, uri).href : undefined;
}
