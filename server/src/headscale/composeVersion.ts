import { isMap, isScalar, parseDocument, type YAMLMap } from "yaml";
import { newestStable, parseVersion } from "./versions";

/** The names that Compose looks for, in its order. */
export const composeFiles: readonly string[] = [
  "compose.yaml",
  "compose.yml",
  "docker-compose.yaml",
  "docker-compose.yml",
];

/** Headscale's images: Docker Hub's, the project's older one, and those of a registry with a host. */
const image = /^(?:[\w.-]+(?::\d+)?\/)?(?:headscale|juanfont)\/headscale(?::([^@]+))?(?:@.*)?$/;

/** `${TAG:-0.28.0}`: what Compose takes where no variable is set. */
const withDefault = /\$\{\w+:?-([^}]*)\}/g;

/** No more of YAML than the bundle has: see scripts/build/leanYaml.ts. */
const readingOptions = { schema: "failsafe", resolveKnownTags: false, logLevel: "silent" } as const;

/** The Headscale version that a compose file runs, as written in its tag; nothing where it names none that we know. */
export function composeVersion(text: string): string | undefined {
  const services = parseDocument(text, readingOptions).get("services");
  if (!isMap(services)) return undefined;
  for (const { value } of services.items) {
    const tag = isMap(value) ? tagOf(value) : undefined;
    const version = tag === undefined ? undefined : versionOf(tag);
    if (version !== undefined) return version;
  }
  return undefined;
}

function tagOf(service: YAMLMap): string | undefined {
  const written = service.get("image", true);
  if (!isScalar(written) || typeof written.value !== "string") return undefined;
  const found = image.exec(written.value.replace(withDefault, "$1"));
  return found === null ? undefined : (found[1] ?? "latest");
}

function versionOf(tag: string): string | undefined {
  if (tag === "latest" || tag === "stable") return newestStable.minor;
  // Some images have a shell in them: `0.28.0-debug`.
  const plain = tag.replace(/-(?:debug|alpine)$/, "");
  return parseVersion(plain) === undefined ? undefined : plain;
}
