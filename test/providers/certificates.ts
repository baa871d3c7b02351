import { KeyObject, randomBytes, webcrypto } from "node:crypto";
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  type JsonGeneralName,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
} from "@peculiar/x509";
import { isIP } from "node:net";

/** What a TLS server needs, as PEM. */
export interface KeyAndCertificate {
  readonly key: string;
  readonly cert: string;
}

export interface LeafOptions {
  /** Names and addresses the certificate is for. */
  readonly hosts?: readonly string[];
  /** Ran out on 2025-01-01. */
  readonly expired?: boolean;
}

/** A private certificate authority that exists only in this process. */
export interface Authority {
  /** What a client must trust, as PEM. */
  readonly cert: string;
  issue(options?: LeafOptions): Promise<KeyAndCertificate>;
}

const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
const loopback = ["127.0.0.1", "localhost"];
const day = 24 * 60 * 60 * 1000;

export async function createAuthority(): Promise<Authority> {
  const keys = await generateKeys();
  const authority = await X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(),
    name: "CN=Test authority",
    // Early enough to have signed the expired leaf while it was still good.
    notBefore: new Date("2024-01-01T00:00:00Z"),
    notAfter: new Date(Date.now() + 30 * day),
    keys,
    signingAlgorithm: algorithm,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });

  return {
    cert: authority.toString("pem"),
    async issue({ hosts = loopback, expired = false } = {}) {
      const leafKeys = await generateKeys();
      const leaf = await X509CertificateGenerator.create({
        serialNumber: serialNumber(),
        subject: `CN=${hosts[0] ?? "test"}`,
        issuer: authority.subject,
        ...validity(expired),
        publicKey: leafKeys.publicKey,
        signingKey: keys.privateKey,
        signingAlgorithm: algorithm,
        extensions: [
          ...serverExtensions(hosts),
          await AuthorityKeyIdentifierExtension.create(keys.publicKey),
        ],
      });
      return { key: pemOf(leafKeys.privateKey), cert: leaf.toString("pem") };
    },
  };
}

/** A certificate no authority stands behind, as a fresh server often has. */
export async function createSelfSigned(): Promise<KeyAndCertificate> {
  const keys = await generateKeys();
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(),
    name: "CN=127.0.0.1",
    ...validity(false),
    keys,
    signingAlgorithm: algorithm,
    extensions: serverExtensions(loopback),
  });
  return { key: pemOf(keys.privateKey), cert: certificate.toString("pem") };
}

function generateKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
}

/** Positive, as X.509 demands: the first byte's top bit stays clear. */
function serialNumber(): string {
  return `01${randomBytes(8).toString("hex")}`;
}

function validity(expired: boolean): { notBefore: Date; notAfter: Date } {
  return expired
    ? { notBefore: new Date("2024-06-01T00:00:00Z"), notAfter: new Date("2025-01-01T00:00:00Z") }
    : { notBefore: new Date(Date.now() - day), notAfter: new Date(Date.now() + 30 * day) };
}

function serverExtensions(
  hosts: readonly string[],
): (BasicConstraintsExtension | ExtendedKeyUsageExtension | SubjectAlternativeNameExtension)[] {
  const names = hosts.map((value): JsonGeneralName => {
    return { type: isIP(value) === 0 ? "dns" : "ip", value };
  });
  return [
    new BasicConstraintsExtension(false, undefined, true),
    new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
    new SubjectAlternativeNameExtension(names),
  ];
}

function pemOf(key: webcrypto.CryptoKey): string {
  return KeyObject.from(key).export({ type: "pkcs8", format: "pem" }).toString();
}
