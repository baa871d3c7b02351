import type { KeysOutcome } from "../../oidc/keys";
import type { ProviderMetadata } from "../../oidc/metadata";
import { type Finding, finding } from "../finding";
import { valuePlace } from "../places";
import { type HeadscaleVersion, inRange } from "../versions";
import type { RuleContext } from "./rule";

/** What the provider publishes, where it was asked and answered; with another issuer it is still the same one. */
export function publishedBy({
  discovery,
}: RuleContext): { provider: ProviderMetadata; keys?: KeysOutcome } | undefined {
  return discovery?.kind === "match" || discovery?.kind === "mismatch" ? discovery : undefined;
}

/** Headscale starts all the same, and sign-in fails or does something else than was meant. */
export function signInFault(
  context: RuleContext,
  code: string,
  message: string,
  more: Partial<Finding> = {},
): Finding {
  const place = valuePlace(context, "oidc.issuer");
  return finding({ code, severity: "warning", place, message, ...more });
}

const known = ["RS256", "RS384", "RS512", "ES256", "ES384", "ES512", "PS256", "PS384", "PS512"];

/**
 * The algorithms by which this version lets an ID token be signed: those of the document that go-oidc knows,
 * RS256 where there is none. Source: coreos/go-oidc `NewProvider` and `Verify`; EdDSA since 3.6 (0.23).
 */
export function acceptedAlgorithms(
  { signingAlgorithms = [] }: ProviderMetadata,
  version: HeadscaleVersion,
): readonly string[] {
  const own = inRange(version, { from: "0.23" }) ? [...known, "EdDSA"] : known;
  const accepted = signingAlgorithms.filter((name) => own.includes(name));
  return accepted.length > 0 ? accepted : ["RS256"];
}
