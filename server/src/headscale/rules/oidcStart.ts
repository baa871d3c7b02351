import { t } from "@vscode/l10n";
import { goBytes } from "../../document/goYaml/goBytes";
import { goQuote } from "../../document/goYaml/goQuote";
import { parseGoUrl } from "../values/goUrl";
import { type HeadscaleVersion, inRange } from "../versions";
import { discoveryUrl } from "../../oidc/issuer";
import type { Finding } from "../finding";
import type { RuleContext } from "./rule";

/** What Headscale prints where it starts without the provider; why, is a field behind it. */
const fallbackText = "failed to set up OIDC provider, falling back to CLI based authentication";

type Outcome = Pick<Finding, "level" | "severity" | "step"> &
  Partial<Pick<Finding, "text" | "preceding" | "hangs">>;

const step = "oidc-provider";

/**
 * What follows from an issuer that leads to no provider: one switch decides whether Headscale starts.
 * @param words go-oidc's, where they are known
 */
export function withoutProvider(
  { config, version }: RuleContext,
  words: string | undefined,
): Outcome {
  const before = preceding(version, words);
  if (!config.boolean("oidc.only_start_if_oidc_is_available").known) {
    return { level: "warn", severity: "warning", step, text: fallbackText, ...before };
  }
  const text = words === undefined ? {} : { text: begin(version) + words };
  return { level: "fatal", severity: "error", step, ...text, ...before };
}

/** Up to 0.29 Headscale sets no limit to its waiting. Source: hscontrol/oidc.go, `context.Background()`. */
export function endlessWait(): Outcome {
  return { level: "fatal", severity: "error", step, hangs: true };
}

/** Headscale 0.22 says it twice. Source: hscontrol/oidc.go:52 @ v0.22.3. */
function preceding(
  version: HeadscaleVersion,
  words: string | undefined,
): Pick<Finding, "preceding"> | undefined {
  if (words === undefined || inRange(version, { from: "0.23" })) return undefined;
  return { preceding: { level: "error", text: `Could not retrieve OIDC Config: ${words}` } };
}

/** What follows for the person. */
export function consequence({ level, hangs }: Pick<Finding, "level" | "hangs">): string {
  if (hangs === true) return t("Headscale will wait for ever and never start.");
  return level === "fatal"
    ? t("Headscale will not start.")
    : t("Headscale will start without OIDC.");
}

function begin(version: HeadscaleVersion): string {
  return inRange(version, { from: "0.23" }) ? "creating OIDC provider from issuer config: " : "";
}

/** What Headscale does about an issuer that cannot be fetched at all, as it is written. */
export function issuerRefusal(context: RuleContext): Outcome | undefined {
  const { config, version } = context;
  const issuer = config.text("oidc.issuer").known;
  if (inRange(version, { before: "0.30" })) {
    const why = whyNotAsked(issuer, version);
    return why === undefined ? undefined : withoutProvider(context, why.words);
  }
  const url = parseGoUrl(issuer, version.builtWith.hosts);
  if (url.kind === "url" && /^https?$/.test(url.scheme) && url.host !== "") return undefined;
  const text = `oidc.issuer must be a valid http(s) URL: got ${goQuote(issuer)}`;
  return { level: "fatal", severity: "error", step: "oidc-issuer", text };
}

/** Go writes the scheme in lower case, and escapes what an address cannot hold. */
function asGoWrites(address: string, scheme: string): string {
  const rest = scheme === "" ? address : `${scheme}${address.slice(scheme.length)}`;
  return rest.replace(/[^\w.:/~@!$&'()*+,;=%?#-]/gu, (character) =>
    Array.from(goBytes(character), escapeByte).join(""),
  );
}

function escapeByte(byte: string): string {
  return `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}

/** Source: Go `net/http`, which asks nobody then. */
function whyNotAsked(issuer: string, version: HeadscaleVersion): { words?: string } | undefined {
  const address = discoveryUrl(issuer);
  const url = parseGoUrl(address, version.builtWith.hosts);
  if (url.kind === "invalid") return { words: url.error };
  const isWeb = /^https?$/.test(url.scheme);
  if (isWeb && url.host !== "") return undefined;
  const why = isWeb
    ? "http: no Host in request URL"
    : `unsupported protocol scheme ${goQuote(url.scheme)}`;
  return { words: `Get ${goQuote(asGoWrites(address, url.scheme))}: ${why}` };
}
