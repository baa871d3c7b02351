export type ProviderId =
  | "authentik"
  | "keycloak"
  | "authelia"
  | "zitadel"
  | "kanidm"
  | "pocket-id"
  | "entra"
  | "google"
  | "okta"
  | "auth0"
  | "dex"
  | "apple";

/** How a provider writes the groups that it tells. */
export type GroupForm =
  | "names"
  /** `/top/group` unless it is told otherwise. */
  | "paths"
  /** Ids, not names. */
  | "ids"
  /** `name@domain`. */
  | "principals"
  /** None at all. */
  | "none"
  /** Only what somebody has set up for it. */
  | "as-set";

/** What is known of one provider beyond the standard. */
export interface KnownProvider {
  readonly id: ProviderId;
  readonly name: string;
  /** Whether an issuer of this form can be nobody else's. */
  recognises(issuer: URL): boolean;
  /** Whether a host is called as this provider's often are: enough for a hint, too little for a complaint. */
  resembles?(issuer: URL): boolean;
  /** How the issuers that it publishes end. */
  readonly ending: "slash" | "no-slash" | "as-set";
  readonly groups: GroupForm;
  /** Scopes with which it refuses the whole sign-in. */
  readonly refusedScopes?: readonly string[];
  /** It refuses a sign-in without a code challenge, unless it is told otherwise for one client. */
  readonly demandsPkce?: true;
  /** Whether anybody at all may have an account there. */
  isOpen?(issuer: URL): boolean;
  /** What may have been meant where the issuer leads to no provider. */
  otherIssuers?(issuer: string): readonly string[];
  readonly source: string;
}

/** Something a person should know about signing in to Headscale with this provider. */
export interface Hint {
  readonly about: "issuer" | "groups" | "user-name" | "e-mail" | "scope" | "pkce" | "client";
  readonly text: () => string;
  readonly source: string;
}

/** One label of the host name. */
export function hasLabel({ hostname }: URL, ...labels: readonly string[]): boolean {
  return hostname.split(".").some((label) => labels.includes(label));
}

export function isBelow({ hostname }: URL, ...domains: readonly string[]): boolean {
  return domains.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`));
}
