import { goQuote } from "../../document/goYaml/goQuote";

/** Why a text is no address, and from where on. */
interface Fault {
  readonly message: string;
  readonly at?: string;
}

/**
 * The error of Go's `netip.ParseAddr`, or nothing where the text is an address, with a zone or without.
 * @param goMinor Go 1.20 (Headscale 0.22) lets a group have any number of leading zeros, and words the error
 * of an IPv4 address within an IPv6 one twice; Go 1.23 and later do not
 */
export function addressError(text: string, goMinor: number): string | undefined {
  const fault = addressFault(text, goMinor);
  return fault === undefined ? undefined : faultText(text, fault);
}

/**
 * The error of Go's `netip.ParsePrefix`, or nothing where the text is a network.
 * @param goMinor as above; Go 1.20 also reads lengths such as `+8` and `08`
 */
export function prefixError(text: string, goMinor: number): string | undefined {
  const message = prefixFault(text, goMinor);
  return message === undefined ? undefined : `netip.ParsePrefix(${goQuote(text)}): ${message}`;
}

function prefixFault(text: string, goMinor: number): string | undefined {
  const slash = text.lastIndexOf("/");
  if (slash < 0) return "no '/'";
  const address = text.slice(0, slash);
  const fault = addressError(address, goMinor);
  if (fault !== undefined) return fault;
  if (address.includes("%")) return "IPv6 zones cannot be present in a prefix";
  const digits = text.slice(slash + 1);
  const bits = parseBits(digits, goMinor);
  if (bits === undefined) return `bad bits after slash: ${goQuote(digits)}`;
  const width = address.includes(":") ? 128n : 32n;
  return bits < 0n || bits > width ? "prefix length out of range" : undefined;
}

/** Go's `strconv.Atoi`; Go later refused its signs and its leading zeros here. */
function parseBits(text: string, goMinor: number): bigint | undefined {
  const pattern = goMinor > 20 ? /^(?:0|[1-9]\d*)$/ : /^[-+]?\d+$/;
  if (!pattern.test(text)) return undefined;
  const bits = BigInt(text);
  return BigInt.asIntN(64, bits) === bits ? bits : undefined;
}

function faultText(text: string, { message, at = "" }: Fault): string {
  const place = at === "" ? "" : ` (at ${goQuote(at)})`;
  return `ParseAddr(${goQuote(text)}): ${message}${place}`;
}

/** The first character that only an address has decides what the text is read as. */
function addressFault(text: string, goMinor: number): Fault | undefined {
  switch (/[.:%]/.exec(text)?.[0]) {
    case ".":
      return ipv4Fault(text);
    case ":":
      return ipv6Fault(text, goMinor);
    case "%":
      return { message: "missing IPv6 address" };
    case undefined:
    default:
      return { message: "unable to parse IP" };
  }
}

function ipv4Fault(text: string): Fault | undefined {
  const fields = [""];
  for (let index = 0; index < text.length; index += 1) {
    const at = text.slice(index);
    const field = fields.at(-1) ?? "";
    if (/^\d/.test(at)) {
      const longer = field + at.charAt(0);
      if (field === "0") return { message: "IPv4 field has octet with leading zero" };
      if (Number(longer) > 255) return { message: "IPv4 field has value >255" };
      fields.splice(-1, 1, longer);
    } else if (at.startsWith(".")) {
      const isEmpty = field === "" || at === ".";
      if (isEmpty) return { message: "IPv4 field must have at least one digit", at };
      if (fields.length === 4) return { message: "IPv4 address too long" };
      fields.push("");
    } else {
      return { message: "unexpected character", at };
    }
  }
  return fields.length < 4 ? { message: "IPv4 address too short" } : undefined;
}

/** How far an IPv6 address has been read. */
interface Progress {
  readonly rest: string;
  readonly groups: number;
  /** Whether `::` has been met. */
  readonly shortened: boolean;
}

function ipv6Fault(text: string, goMinor: number): Fault | undefined {
  const percent = text.indexOf("%");
  if (percent === text.length - 1) return { message: "zone must be a non-empty string" };
  const address = percent < 0 ? text : text.slice(0, percent);
  if (address === "::") return undefined;
  const shortened = address.startsWith("::");
  let progress: Progress = { rest: shortened ? address.slice(2) : address, groups: 0, shortened };
  do {
    const next = readGroup(progress, goMinor);
    if ("message" in next) return next;
    progress = next;
  } while (progress.rest !== "" && progress.groups < 8);
  return endFault(progress);
}

function endFault({ rest, groups, shortened }: Progress): Fault | undefined {
  if (rest !== "") return { message: "trailing garbage after address", at: rest };
  if (groups < 8) return shortened ? undefined : { message: "address string too short" };
  return shortened ? { message: "the :: must expand to at least one field of zeros" } : undefined;
}

/** One group with the colon or the colons behind it, or the IPv4 address at the end. */
function readGroup(progress: Progress, goMinor: number): Progress | Fault {
  const { rest, groups } = progress;
  const digits = /^[\da-f]*/i.exec(rest)?.[0] ?? "";
  const fault = digitsFault(digits, goMinor);
  if (fault !== undefined) return { message: fault, at: rest };
  if (rest.charAt(digits.length) !== ".") {
    return readColons({ ...progress, rest: rest.slice(digits.length), groups: groups + 1 });
  }
  return embeddedFault(progress, goMinor) ?? { ...progress, rest: "", groups: groups + 2 };
}

function digitsFault(digits: string, goMinor: number): string | undefined {
  if (digits === "") return "each colon-separated field must have at least one digit";
  if (goMinor > 20) return digits.length > 4 ? "each group must have 4 or less digits" : undefined;
  return parseInt(digits, 16) > 0xffff ? "IPv6 field has value >=2^16" : undefined;
}

function embeddedFault({ rest, groups, shortened }: Progress, goMinor: number): Fault | undefined {
  if (!shortened && groups !== 6) {
    return {
      message: "embedded IPv4 address must replace the final 2 fields of the address",
      at: rest,
    };
  }
  if (groups > 6) {
    return {
      message: "too many hex fields to fit an embedded IPv4 at the end of the address",
      at: rest,
    };
  }
  const fault = ipv4Fault(rest);
  if (fault === undefined || goMinor > 20) return fault;
  return { message: faultText(rest, fault), at: rest };
}

function readColons(progress: Progress): Progress | Fault {
  const { rest, shortened } = progress;
  if (rest === "") return progress;
  if (!rest.startsWith(":")) return { message: "unexpected character, want colon", at: rest };
  if (rest === ":") return { message: "colon must be followed by more characters", at: rest };
  if (!rest.startsWith("::")) return { ...progress, rest: rest.slice(1) };
  if (shortened) return { message: "multiple :: in address", at: rest.slice(1) };
  return { ...progress, rest: rest.slice(2), shortened: true };
}
