import { type Clock, fetchDocument, type RedirectedAway, type Unreachable } from "./fetching";
import type { HttpClient } from "./http";
import { parseHttpUrl } from "./issuer";

/** What the members of a JSON Web Key say of its use. Source: RFC 7517, section 4. */
export interface PublishedKey {
  /** `RSA`, `EC`, `OKP`, `oct`; empty where the key names none. */
  readonly type: string;
  /** Such as `P-256`; only keys of the types EC and OKP have one. */
  readonly curve?: string;
  readonly algorithm?: string;
  /** `sig` or `enc`. */
  readonly use?: string;
}

/** What asking for the provider's keys led to. */
export type KeysOutcome =
  | { readonly kind: "keys"; readonly url: string; readonly keys: readonly PublishedKey[] }
  /** 200, but nothing that could be a set of keys. */
  | { readonly kind: "not-keys"; readonly url: string }
  | { readonly kind: "status"; readonly url: string; readonly status: number }
  | RedirectedAway
  | Unreachable;

/** Reads the keys that ID tokens are signed with; nothing where the document names no address for them. */
export async function fetchKeys(
  jwksUri: string | undefined,
  http: HttpClient,
  clock: Clock,
  deadline: number,
): Promise<KeysOutcome | undefined> {
  if (jwksUri === undefined || parseHttpUrl(jwksUri) === undefined) return undefined;
  const fetched = await fetchDocument(jwksUri, http, clock, deadline);
  if (fetched.kind !== "answered") return fetched;
  const { url, response } = fetched;
  if (response.status !== 200) return { kind: "status", url, status: response.status };
  const keys = readKeys(response.body);
  return keys === undefined ? { kind: "not-keys", url } : { kind: "keys", url, keys };
}

/** authentik without a key publishes `{}`, in which go-jose finds no keys. */
function readKeys(body: string): readonly PublishedKey[] | undefined {
  const json = parseJson(body);
  if (typeof json !== "object" || json === null || Array.isArray(json)) return undefined;
  const keys = "keys" in json ? (json.keys ?? []) : [];
  if (!Array.isArray(keys)) return undefined;
  return (keys as unknown[]).flatMap((key) =>
    typeof key === "object" && key !== null ? [toKey(new Map(Object.entries(key)))] : [],
  );
}

function toKey(members: ReadonlyMap<string, unknown>): PublishedKey {
  const text = (name: string): string | undefined => {
    const value = members.get(name);
    return typeof value === "string" ? value : undefined;
  };
  const [curve, algorithm, use] = [text("crv"), text("alg"), text("use")];
  return {
    type: text("kty") ?? "",
    ...(curve === undefined ? {} : { curve }),
    ...(algorithm === undefined ? {} : { algorithm }),
    ...(use === undefined ? {} : { use }),
  };
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}
