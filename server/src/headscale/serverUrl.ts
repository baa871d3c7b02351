import type { EffectiveConfig } from "./load/effective";

export interface ServerUrl {
  readonly text: string;
  readonly scheme: "http" | "https";
  /** Without its brackets. */
  readonly host: string;
  readonly port: string | undefined;
  /** The text without its port. */
  readonly withoutPort: string;
}

const pattern = /^((https?):\/\/(?:[^/?#@]*@)?(?:\[([^\]/?#]*)\]|([^:/?#[\]@]*)))(?::(\d+))?(.*)$/s;

/** The parts of `server_url`, or nothing where it is none that Headscale accepts. */
export function serverUrlOf(config: EffectiveConfig): ServerUrl | undefined {
  const text = config.text("server_url").known;
  const [found, start = "", scheme, bracketed, plain = "", port, rest = ""] =
    pattern.exec(text) ?? [];
  if (found === undefined || (rest !== "" && !/^[/?#]/.test(rest))) return undefined;
  return {
    text,
    scheme: scheme === "https" ? "https" : "http",
    host: bracketed ?? plain,
    port,
    withoutPort: start + rest,
  };
}

/** Headscale offers sign-in as soon as it has an issuer. */
export function isOidcOn(config: EffectiveConfig): boolean {
  return config.text("oidc.issuer").known !== "";
}
