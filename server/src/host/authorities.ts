import { readFile } from "node:fs/promises";
import { createSecureContext, rootCertificates, type SecureContext } from "node:tls";
import type { Variables } from "./proxyRules";

/** Where Linux distributions keep what the machine trusts; the first one counts. Source: Go crypto/x509. */
const systemFiles = [
  "/etc/ssl/certs/ca-certificates.crt",
  "/etc/pki/tls/certs/ca-bundle.crt",
  "/etc/ssl/ca-bundle.pem",
  "/etc/pki/tls/cacert.pem",
  "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
  "/etc/ssl/cert.pem",
];

/**
 * Beside the authorities that Node trusts, those of the machine: Go's programs, Headscale among them, trust
 * what SSL_CERT_FILE or the distribution's file holds, and Node on its own does not look there. Nothing:
 * there is no such file, and Node's own list counts.
 */
export async function trustOf(variables: Variables): Promise<SecureContext | undefined> {
  const named = variables.get("SSL_CERT_FILE") ?? "";
  const system = await firstOf(named === "" ? systemFiles : [named]);
  if (system === undefined) return undefined;
  // Node adds these to its own list only.
  const extra = await firstOf([variables.get("NODE_EXTRA_CA_CERTS") ?? ""]);
  try {
    return createSecureContext({ ca: [...rootCertificates, system, extra ?? ""] });
  } catch {
    return undefined;
  }
}

async function firstOf(files: readonly string[]): Promise<string | undefined> {
  for (const file of files) {
    const text = await readFile(file, "utf8").catch(() => undefined);
    if (text !== undefined) return text;
  }
  return undefined;
}
