import {
  exampleRedirectUri,
  exampleUsers,
  type RunningProvider,
  startAuthentik,
} from "./authentik";

const slug = "headscale";
const clientSecret = "headscale-playground-secret-0123456789";

export interface Playground {
  readonly provider: RunningProvider;
  /** What to tell the person who started it. */
  readonly lines: string[];
}

/** A provider to try the extension with by hand, shaped like authentik and ready for a local Headscale. */
export async function startPlayground(): Promise<Playground> {
  const provider = await startAuthentik({
    port: 9000,
    applications: {
      [slug]: { clientId: slug, clientSecret, redirectUris: [exampleRedirectUri] },
    },
  });
  const people = Object.entries(exampleUsers).map(([login, { groups }]) => {
    return `${login} (${groups.length === 0 ? "no groups" : `group ${groups.join(", ")}`})`;
  });
  return {
    provider,
    lines: [
      `Test provider (shaped like authentik): ${provider.origin}`,
      `  issuer         ${provider.issuer(slug)}`,
      `  client_id      ${slug}`,
      `  client_secret  ${clientSecret}`,
      `  redirect URI   ${exampleRedirectUri}`,
      `  Sign in as ${people.join(" or ")}, with any password.`,
    ],
  };
}
