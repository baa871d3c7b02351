import type { Mark } from "./reader";
import { parserRefusal } from "./refusal";
import type { Scanner } from "./scanner";
import type { Token } from "./tokens";

/** What a document says before it begins: its version, and what the handles of its tags stand for. */
export class Directives {
  readonly #prefixes = new Map<string, string>();

  clear(): void {
    this.#prefixes.clear();
  }

  /** Passes the directives that come next. */
  read(scanner: Scanner): void {
    let hasVersion = false;
    for (;;) {
      const next = scanner.peek();
      if (next.kind === "version-directive") {
        this.#checkVersion(next, hasVersion);
        hasVersion = true;
      } else if (next.kind === "tag-directive") {
        this.#addPrefix(next);
      } else {
        break;
      }
      scanner.take();
    }
    if (!this.#prefixes.has("!")) this.#prefixes.set("!", "!");
    if (!this.#prefixes.has("!!")) this.#prefixes.set("!!", "tag:yaml.org,2002:");
  }

  /** The whole tag of a node that began at `start`; empty where it has none. */
  resolve(tag: Token | undefined, start: Mark): string {
    if (tag === undefined) return "";
    if (tag.value === "") return tag.suffix;
    const prefix = this.#prefixes.get(tag.value);
    if (prefix === undefined) throw parserRefusal("found undefined tag handle", start, tag.start);
    return prefix + tag.suffix;
  }

  #checkVersion({ value, start }: Token, hasVersion: boolean): void {
    if (hasVersion) throw parserRefusal("found duplicate %YAML directive", undefined, start);
    if (value !== "1.1") throw parserRefusal("found incompatible YAML document", undefined, start);
  }

  #addPrefix({ value, suffix, start }: Token): void {
    if (this.#prefixes.has(value)) {
      throw parserRefusal("found duplicate %TAG directive", undefined, start);
    }
    this.#prefixes.set(value, suffix);
  }
}
