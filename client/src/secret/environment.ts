export const secretVariable = "HEADSCALE_OIDC_CLIENT_SECRET";

/** A line for an environment file. Quotes stand only where a shell or systemd would need them. */
export function environmentLine(secret: string): string {
  const needsQuotes = /[^\w./:@%+=,-]/.test(secret);
  const quoted = `"${secret.replaceAll(/["\\$`]/g, "\\$&")}"`;
  return `${secretVariable}=${needsQuotes ? quoted : secret}`;
}
