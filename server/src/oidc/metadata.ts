import { goQuote } from "../document/goYaml/goQuote";
import { goJsonError } from "./goJsonSyntax";

/** The members of the document that are looked at. Source: OpenID Connect Discovery 1.0, section 3. */
export interface ProviderMetadata {
  /** Empty where the document names none. */
  readonly issuer: string;
  readonly authorizationEndpoint?: string;
  readonly tokenEndpoint?: string;
  readonly jwksUri?: string;
  readonly revocationEndpoint?: string;
  readonly signingAlgorithms?: readonly string[];
  readonly encryptionAlgorithms?: readonly string[];
  readonly scopes?: readonly string[];
  readonly claims?: readonly string[];
  readonly pkceMethods?: readonly string[];
  readonly responseTypes?: readonly string[];
  readonly tokenAuthMethods?: readonly string[];
}

export type ReadMetadata =
  | { readonly kind: "document"; readonly provider: ProviderMetadata }
  /** In Go's words. */
  | { readonly kind: "fault"; readonly error: string };

/** What go-oidc reads, in its struct `providerJSON`: a member of another type refuses the whole document. */
const knownTexts = new Set([
  "issuer",
  "authorization_endpoint",
  "token_endpoint",
  "device_authorization_endpoint",
  "jwks_uri",
  "userinfo_endpoint",
]);
const algorithms = "id_token_signing_alg_values_supported";

export function readMetadata(body: string): ReadMetadata {
  const error = goJsonError(body);
  if (error !== undefined) return { kind: "fault", error };
  const json = JSON.parse(body) as unknown;
  // Go reads `null` into a document without members.
  if (json === null) return { kind: "document", provider: { issuer: "" } };
  if (typeof json !== "object" || Array.isArray(json)) {
    return mistyped(json, "value of type oidc.providerJSON");
  }
  const members = new Map<string, unknown>();
  for (const [written, value] of Object.entries(json)) {
    // Go takes a member's name in any case; of several the last one counts, and null changes nothing.
    const name = written.toLowerCase();
    if (value === null) continue;
    const fault = typeFault(name, value);
    if (fault !== undefined) return fault;
    members.set(name, value);
  }
  return { kind: "document", provider: toProvider(members) };
}

function typeFault(name: string, value: unknown): ReadMetadata | undefined {
  const field = `struct field providerJSON.${name} of type `;
  if (knownTexts.has(name))
    return typeof value === "string" ? undefined : mistyped(value, `${field}string`);
  if (name !== algorithms) return undefined;
  if (!Array.isArray(value)) return mistyped(value, `${field}[]string`);
  const odd = (value as unknown[]).find((item) => item !== null && typeof item !== "string");
  return odd === undefined ? undefined : mistyped(odd, `${field}string`);
}

/** Source: Go `encoding/json`, UnmarshalTypeError. */
function mistyped(value: unknown, wanted: string): ReadMetadata {
  const kind = Array.isArray(value) ? "array" : typeof value === "boolean" ? "bool" : typeof value;
  return { kind: "fault", error: `json: cannot unmarshal ${kind} into Go ${wanted}` };
}

/** The members that are texts and those that are lists of texts, by the name that they have here. */
const textMembers = {
  authorizationEndpoint: "authorization_endpoint",
  tokenEndpoint: "token_endpoint",
  jwksUri: "jwks_uri",
  revocationEndpoint: "revocation_endpoint",
} as const satisfies Partial<Record<keyof ProviderMetadata, string>>;

const listMembers = {
  signingAlgorithms: algorithms,
  encryptionAlgorithms: "id_token_encryption_alg_values_supported",
  scopes: "scopes_supported",
  claims: "claims_supported",
  pkceMethods: "code_challenge_methods_supported",
  responseTypes: "response_types_supported",
  tokenAuthMethods: "token_endpoint_auth_methods_supported",
} as const satisfies Partial<Record<keyof ProviderMetadata, string>>;

function toProvider(members: ReadonlyMap<string, unknown>): ProviderMetadata {
  const issuer = members.get("issuer");
  const texts = Object.entries(textMembers).flatMap(([name, member]) => {
    const value = members.get(member);
    return typeof value === "string" ? [[name, value] as const] : [];
  });
  const lists = Object.entries(listMembers).flatMap(([name, member]) => {
    const value = members.get(member);
    if (!Array.isArray(value)) return [];
    return [[name, (value as unknown[]).filter((item) => typeof item === "string")] as const];
  });
  return {
    issuer: typeof issuer === "string" ? issuer : "",
    ...Object.fromEntries(texts),
    ...Object.fromEntries(lists),
  };
}

/** go-oidc's words about a body that it cannot read. Source: coreos/go-oidc `unmarshalResp`. */
export function unreadableWords(contentType: string, error: string): string {
  const start = "oidc: failed to decode provider discovery object: ";
  return isJsonType(contentType)
    ? `${start}got Content-Type = application/json, but could not unmarshal as JSON: ${error}`
    : `${start}expected Content-Type = application/json, got ${goQuote(contentType)}: ${error}`;
}

/** Source: Go `mime.ParseMediaType`. */
function isJsonType(contentType: string): boolean {
  return /^\s*application\/json\s*(?:;\s*[\w!#$%&'*+.^`|~-]+\s*=\s*(?:[\w!#$%&'*+.^`|~-]+|"[^"\\]*")\s*)*;?\s*$/i.test(
    contentType,
  );
}
