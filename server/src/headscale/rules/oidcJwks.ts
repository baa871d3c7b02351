import { t } from "@vscode/l10n";
import type { KeysOutcome, PublishedKey } from "../../oidc/keys";
import { acceptedAlgorithms, publishedBy, signInFault } from "./oidcDocument";
import type { Rule } from "./rule";

const code = "oidc-jwks";

export const oidcJwks: Rule = {
  code,
  versions: {},
  *check(context) {
    const { provider, keys } = publishedBy(context) ?? {};
    if (provider === undefined || keys === undefined) return;
    const message = faultOf(keys, acceptedAlgorithms(provider, context.version));
    if (message !== undefined) yield signInFault(context, code, message);
  },
  docs: {
    summary:
      "The keys that ID tokens are signed with cannot be had, or are of no use to Headscale.",
    why: "Headscale starts without them and fetches them at the first sign-in, which ends with `failed to verify id_token` where they cannot be read, or where none fits the algorithms in the provider's document. authentik publishes no key where its provider has no signing key.",
    remedy:
      "See to it that Headscale can read the address in `jwks_uri`, and that the provider signs with a key of its own, RSA or EC.",
    example: {
      wrong: "oidc:\n  issuer: https://auth.example.com/application/o/without-key/",
      right: "oidc:\n  issuer: https://auth.example.com/application/o/headscale/",
    },
    source: "coreos/go-oidc RemoteKeySet; RFC 7517",
  },
};

function faultOf(outcome: KeysOutcome, accepted: readonly string[]): string | undefined {
  const { url } = outcome;
  switch (outcome.kind) {
    case "keys":
      return faultInKeys(outcome.keys, accepted, url);
    case "not-keys":
      return t("What the provider serves as its keys is no set of keys: {0}", url);
    case "status":
      return t("The provider's keys cannot be read (status {0}): {1}", outcome.status, url);
    case "redirected-away":
      return t(
        "From this machine the address of the provider's keys redirects to another origin, which was not followed: {0}",
        outcome.to,
      );
    case "unreachable":
      return t(
        "From this machine the provider's keys cannot be read ({0}): {1}",
        outcome.detail,
        url,
      );
  }
}

function faultInKeys(
  keys: readonly PublishedKey[],
  accepted: readonly string[],
  url: string,
): string | undefined {
  if (keys.length === 0)
    return t("The provider publishes no key to verify ID tokens with: {0}", url);
  const signing = keys.filter(({ use }) => use !== "enc");
  if (signing.length === 0) {
    return t("The provider's keys are for encryption only, none is for signatures: {0}", url);
  }
  if (signing.some((key) => accepted.some((algorithm) => fits(key, algorithm)))) return undefined;
  return t(
    "None of the provider's keys is for a signature that Headscale accepts ({0}): {1}",
    accepted.join(", "),
    url,
  );
}

/** By its kind; what a key itself says of its algorithm is not looked at. Source: go-jose `Verify`. */
function fits({ type, curve }: PublishedKey, algorithm: string): boolean {
  switch (type) {
    case "RSA":
      return /^[RP]S/.test(algorithm);
    case "EC":
      return algorithm === curves[curve ?? ""];
    case "OKP":
      return algorithm === "EdDSA" && curve === "Ed25519";
    default:
      return false;
  }
}

const curves: Readonly<Record<string, string>> = {
  "P-256": "ES256",
  "P-384": "ES384",
  "P-521": "ES512",
};
