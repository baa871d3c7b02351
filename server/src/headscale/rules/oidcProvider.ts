import { providerOfIssuer } from "../../oidc/providers";
import type { KnownProvider, ProviderId } from "../../oidc/providers/provider";
import { parseHttpUrl } from "../../oidc/issuer";
import type { EffectiveConfig } from "../load/effective";

export type Provider = ProviderId | "other";

/** What is known of the provider, by the form of the issuer alone. */
export function knownProvider(config: EffectiveConfig): KnownProvider | undefined {
  return providerOfIssuer(config.text("oidc.issuer").known);
}

/** Whose the issuer is, by its form alone; "other" where there is none. */
export function providerOf(config: EffectiveConfig): Provider {
  return knownProvider(config)?.id ?? "other";
}

/** The name of a provider that takes no sign-in without PKCE. */
export function demandsPkce(config: EffectiveConfig): string | undefined {
  const provider = knownProvider(config);
  return provider?.demandsPkce === true ? provider.name : undefined;
}

/** Hosts where anybody may have an account, and of which nothing else is known. */
const openHosts = new Set([
  "github.com",
  "gitlab.com",
  "id.twitch.tv",
  "www.facebook.com",
  "www.linkedin.com",
]);

/** The host of a provider that gives anybody an account. */
export function openProvider(config: EffectiveConfig): string | undefined {
  const url = parseHttpUrl(config.text("oidc.issuer").known);
  if (url === undefined) return undefined;
  const isOpen = openHosts.has(url.hostname) || knownProvider(config)?.isOpen?.(url) === true;
  return isOpen ? url.hostname : undefined;
}

/** Only the issuer switches OIDC on. Source: Headscale `NewHeadscale`. */
export function isOidcOn(config: EffectiveConfig): boolean {
  return config.text("oidc.issuer").known !== "";
}
