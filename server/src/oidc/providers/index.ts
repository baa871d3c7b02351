import { parseHttpUrl } from "../httpUrl";
import { apple } from "./apple";
import { auth0 } from "./auth0";
import { authelia } from "./authelia";
import { authentik } from "./authentik";
import { dex } from "./dex";
import { entra } from "./entra";
import { google } from "./google";
import { kanidm } from "./kanidm";
import { keycloak } from "./keycloak";
import { okta } from "./okta";
import { pocketId } from "./pocketId";
import type { KnownProvider } from "./provider";
import { zitadel } from "./zitadel";

/** Every provider of which something is known; the first that recognises an issuer has it. */
export const knownProviders: readonly KnownProvider[] = [
  authentik,
  keycloak,
  kanidm,
  google,
  entra,
  okta,
  auth0,
  zitadel,
  apple,
  authelia,
  pocketId,
  dex,
];

/** Whose the issuer is, by its form alone. */
export function providerOfIssuer(issuer: string): KnownProvider | undefined {
  const url = parseHttpUrl(issuer);
  return url && knownProviders.find((provider) => provider.recognises(url));
}

/** Whose the issuer is or, by the name of its host, probably is. */
export function probableProvider(issuer: string): KnownProvider | undefined {
  const url = parseHttpUrl(issuer);
  const resembles = (provider: KnownProvider): boolean =>
    url !== undefined && provider.resembles?.(url) === true;
  return providerOfIssuer(issuer) ?? knownProviders.find(resembles);
}

/** What may have been meant where the issuer leads to no provider. */
export function otherIssuers(issuer: string): readonly string[] {
  return providerOfIssuer(issuer)?.otherIssuers?.(issuer) ?? [];
}
