import { auth0Hints } from "./auth0";
import { autheliaHints } from "./authelia";
import { authentikHints } from "./authentik";
import { dexHints } from "./dex";
import { entraHints } from "./entra";
import { googleHints } from "./google";
import { kanidmHints } from "./kanidm";
import { keycloakHints } from "./keycloak";
import { oktaHints } from "./okta";
import { pocketIdHints } from "./pocketId";
import type { Hint, ProviderId } from "./provider";
import { zitadelHints } from "./zitadel";

/** What a person should know about each provider; kept apart from the facts, which more places need. */
export const hintsFor: Readonly<Record<ProviderId, readonly Hint[]>> = {
  authentik: authentikHints,
  keycloak: keycloakHints,
  authelia: autheliaHints,
  zitadel: zitadelHints,
  kanidm: kanidmHints,
  "pocket-id": pocketIdHints,
  entra: entraHints,
  google: googleHints,
  okta: oktaHints,
  auth0: auth0Hints,
  dex: dexHints,
  apple: [],
};
