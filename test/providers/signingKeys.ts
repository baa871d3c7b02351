import { generateKeyPair } from "node:crypto";
import { promisify } from "node:util";
import type { JWK } from "oidc-provider";
import type { SigningAlgorithm } from "./discoveryDocument";

const generate = promisify(generateKeyPair);
const keysByAlgorithm = new Map<SigningAlgorithm, Promise<JWK[]>>();

/** One key for all providers of this process, as RSA keys take their time to make. */
export function signingKeys(algorithm: SigningAlgorithm): Promise<JWK[]> {
  let keys = keysByAlgorithm.get(algorithm);
  if (keys === undefined) {
    keys = generateKeys(algorithm);
    keysByAlgorithm.set(algorithm, keys);
  }
  return keys;
}

async function generateKeys(algorithm: SigningAlgorithm): Promise<JWK[]> {
  // HS256 signs with the client's secret.
  if (algorithm === "HS256") return [];
  const { privateKey } =
    algorithm === "RS256"
      ? await generate("rsa", { modulusLength: 2048 })
      : await generate("ec", { namedCurve: "P-256" });
  return [{ ...privateKey.export({ format: "jwk" }), alg: algorithm, use: "sig" }];
}
