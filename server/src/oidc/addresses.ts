/**
 * Addresses that no live check ever asks, whatever name leads there: link-local networks and the cloud's
 * metadata services hand out credentials to whoever asks from inside. Loopback and private networks
 * are where many providers live, and the user's own file names them.
 */
export function isForbiddenAddress(address: string): boolean {
  const plain = address
    .toLowerCase()
    .replace(/^\[|\]$/g, "")
    .replace(/%.*$/, "");
  const mapped = /^::ffff:(?:(\d+\.\d+\.\d+\.\d+)|([\da-f]{1,4}):([\da-f]{1,4}))$/.exec(plain);
  const [, dotted, high, low] = mapped ?? [];
  if (dotted !== undefined) return isForbiddenIPv4(dotted);
  if (high !== undefined && low !== undefined) {
    const [a, b] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
    return isForbiddenIPv4([a >> 8, a & 255, b >> 8, b & 255].join("."));
  }
  return isForbiddenIPv4(plain) || isForbiddenIPv6(plain);
}

function isForbiddenIPv4(address: string): boolean {
  return /^169\.254\.\d+\.\d+$/.test(address) || address === "100.100.100.200";
}

function isForbiddenIPv6(address: string): boolean {
  return /^fe[89ab][\da-f]:/.test(address) || /^fd00:0?ec2:(?::|0:0:0:0:)0*254$/.test(address);
}

export function isLoopbackHost(host: string): boolean {
  const plain = host.toLowerCase().replace(/^\[|\]$/g, "");
  return (
    plain === "localhost" || plain.endsWith(".localhost") || plain === "::1" || /^127\./.test(plain)
  );
}
