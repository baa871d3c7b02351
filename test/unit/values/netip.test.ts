import assert from "node:assert/strict";
import { parseAddress } from "../../../server/src/headscale/values/address";
import { addressError, prefixError } from "../../../server/src/headscale/values/netip";
import { parsePrefix } from "../../../server/src/headscale/values/prefix";

/** Recorded from Go 1.20.14 and 1.26.4, which agree on these. */
describe("why a text is no address", () => {
  const rows: readonly (readonly [text: string, error: string | undefined])[] = [
    ["1.2.3.4", undefined],
    ["::", undefined],
    ["::1", undefined],
    ["fe80::1%eth0", undefined],
    ["::1%%", undefined],
    ["1:2:3:4:5:6:7:8", undefined],
    ["1:2:3:4:5:6:7::", undefined],
    ["::2:3:4:5:6:7:8", undefined],
    ["1:2:3:4:5:6:1.2.3.4", undefined],
    ["::ffff:1.2.3.4", undefined],
    ["FD7A::", undefined],
    ["", 'ParseAddr(""): unable to parse IP'],
    ["x", 'ParseAddr("x"): unable to parse IP'],
    ["%eth0", 'ParseAddr("%eth0"): missing IPv6 address'],
    ["1.2.3.4%eth0", 'ParseAddr("1.2.3.4%eth0"): unexpected character (at "%eth0")'],
    ["1.2.3", 'ParseAddr("1.2.3"): IPv4 address too short'],
    ["1.2.3.", 'ParseAddr("1.2.3."): IPv4 field must have at least one digit (at ".")'],
    [".1.2.3", 'ParseAddr(".1.2.3"): IPv4 field must have at least one digit (at ".1.2.3")'],
    ["1..2.3", 'ParseAddr("1..2.3"): IPv4 field must have at least one digit (at ".2.3")'],
    ["1.2.3.4.5", 'ParseAddr("1.2.3.4.5"): IPv4 address too long'],
    ["01.2.3.4", 'ParseAddr("01.2.3.4"): IPv4 field has octet with leading zero'],
    ["256.1.1.1", 'ParseAddr("256.1.1.1"): IPv4 field has value >255'],
    ["1.2.3.4:80", 'ParseAddr("1.2.3.4:80"): unexpected character (at ":80")'],
    ["1.2\u00e9.3.4", 'ParseAddr("1.2\u00e9.3.4"): unexpected character (at "\u00e9.3.4")'],
    ["::1%", 'ParseAddr("::1%"): zone must be a non-empty string'],
    ["g::", 'ParseAddr("g::"): each colon-separated field must have at least one digit (at "g::")'],
    ["1:", 'ParseAddr("1:"): colon must be followed by more characters (at ":")'],
    ["1:2", 'ParseAddr("1:2"): address string too short'],
    ["1:2::", undefined],
    [
      "1:::2",
      'ParseAddr("1:::2"): each colon-separated field must have at least one digit (at ":2")',
    ],
    ["1::2::3", 'ParseAddr("1::2::3"): multiple :: in address (at ":3")'],
    [
      ":1::",
      'ParseAddr(":1::"): each colon-separated field must have at least one digit (at ":1::")',
    ],
    ["1:x", 'ParseAddr("1:x"): each colon-separated field must have at least one digit (at "x")'],
    [
      "1:2:3:4:5:6:7:8:9",
      'ParseAddr("1:2:3:4:5:6:7:8:9"): trailing garbage after address (at "9")',
    ],
    [
      "1::2:3:4:5:6:7:8",
      'ParseAddr("1::2:3:4:5:6:7:8"): the :: must expand to at least one field of zeros',
    ],
    [
      "1:1.2.3.4",
      'ParseAddr("1:1.2.3.4"): embedded IPv4 address must replace the final 2 fields of the address (at "1.2.3.4")',
    ],
    [
      "1::2:3:4:5:6:7:1.2.3.4",
      'ParseAddr("1::2:3:4:5:6:7:1.2.3.4"): too many hex fields to fit an embedded IPv4 at the end of the address (at "1.2.3.4")',
    ],
    [
      '::"\\',
      'ParseAddr("::\\"\\\\"): each colon-separated field must have at least one digit (at "\\"\\\\")',
    ],
  ];
  for (const [text, error] of rows) {
    it(JSON.stringify(text), () => {
      assert.equal(addressError(text, 20), error);
      assert.equal(addressError(text, 26), error);
      if (!text.includes("%")) assert.equal(parseAddress(text) === undefined, error !== undefined);
    });
  }
});

/** Recorded from the same. */
describe("why a text is no network", () => {
  const rows: readonly (readonly [text: string, error: string | undefined])[] = [
    ["10.0.0.0/8", undefined],
    ["0.0.0.0/0", undefined],
    ["::/128", undefined],
    ["", "netip.ParsePrefix(\"\"): no '/'"],
    ["/8", 'netip.ParsePrefix("/8"): ParseAddr(""): unable to parse IP'],
    ["10.0.0.0", "netip.ParsePrefix(\"10.0.0.0\"): no '/'"],
    [
      "300.0.0.0/8",
      'netip.ParsePrefix("300.0.0.0/8"): ParseAddr("300.0.0.0"): IPv4 field has value >255',
    ],
    ["x/8", 'netip.ParsePrefix("x/8"): ParseAddr("x"): unable to parse IP'],
    [
      "fe80::1%eth0/64",
      'netip.ParsePrefix("fe80::1%eth0/64"): IPv6 zones cannot be present in a prefix',
    ],
    ["10.0.0.0/", 'netip.ParsePrefix("10.0.0.0/"): bad bits after slash: ""'],
    ["10.0.0.0/33", 'netip.ParsePrefix("10.0.0.0/33"): prefix length out of range'],
    ["::/129", 'netip.ParsePrefix("::/129"): prefix length out of range'],
    ["10.0.0.0/x", 'netip.ParsePrefix("10.0.0.0/x"): bad bits after slash: "x"'],
    ["10.0.0.0/8 ", 'netip.ParsePrefix("10.0.0.0/8 "): bad bits after slash: "8 "'],
    [
      "10.0.0.0/8/8",
      'netip.ParsePrefix("10.0.0.0/8/8"): ParseAddr("10.0.0.0/8"): unexpected character (at "/8")',
    ],
    [
      "10.0.0.0/9223372036854775807",
      'netip.ParsePrefix("10.0.0.0/9223372036854775807"): prefix length out of range',
    ],
    [
      "10.0.0.0/9223372036854775808",
      'netip.ParsePrefix("10.0.0.0/9223372036854775808"): bad bits after slash: "9223372036854775808"',
    ],
  ];
  for (const [text, error] of rows) {
    it(JSON.stringify(text), () => {
      assert.equal(prefixError(text, 20), error);
      assert.equal(prefixError(text, 26), error);
      assert.equal(parsePrefix(text).kind === "invalid", error !== undefined);
    });
  }
});

/** Recorded from Go 1.20.14, and from 1.23.4 and 1.26.4. */
describe("an address as Go 1.20 and a later one read it", () => {
  const rows: readonly (readonly [
    text: string,
    old: string | undefined,
    later: string | undefined,
  ])[] = [
    [
      "::1.2.3.400",
      'ParseAddr("::1.2.3.400"): ParseAddr("1.2.3.400"): IPv4 field has value >255 (at "1.2.3.400")',
      'ParseAddr("::1.2.3.400"): IPv4 field has value >255',
    ],
    [
      "::01.2.3.4%e",
      'ParseAddr("::01.2.3.4%e"): ParseAddr("01.2.3.4"): IPv4 field has octet with leading zero (at "01.2.3.4")',
      'ParseAddr("::01.2.3.4%e"): IPv4 field has octet with leading zero',
    ],
    [
      "00001::",
      undefined,
      'ParseAddr("00001::"): each group must have 4 or less digits (at "00001::")',
    ],
    [
      "fffff::",
      'ParseAddr("fffff::"): IPv6 field has value >=2^16 (at "fffff::")',
      'ParseAddr("fffff::"): each group must have 4 or less digits (at "fffff::")',
    ],
    [
      "12345::",
      'ParseAddr("12345::"): IPv6 field has value >=2^16 (at "12345::")',
      'ParseAddr("12345::"): each group must have 4 or less digits (at "12345::")',
    ],
  ];
  for (const [text, old, later] of rows) {
    it(text, () => {
      assert.equal(addressError(text, 20), old);
      assert.equal(addressError(text, 23), later);
    });
  }

  const prefixes: readonly (readonly [
    text: string,
    old: string | undefined,
    later: string | undefined,
  ])[] = [
    ["10.0.0.0/08", undefined, 'netip.ParsePrefix("10.0.0.0/08"): bad bits after slash: "08"'],
    ["10.0.0.0/+8", undefined, 'netip.ParsePrefix("10.0.0.0/+8"): bad bits after slash: "+8"'],
    [
      "10.0.0.0/-8",
      'netip.ParsePrefix("10.0.0.0/-8"): prefix length out of range',
      'netip.ParsePrefix("10.0.0.0/-8"): bad bits after slash: "-8"',
    ],
    [
      "::1.2.3.x/8",
      'netip.ParsePrefix("::1.2.3.x/8"): ParseAddr("::1.2.3.x"): ParseAddr("1.2.3.x"): unexpected character (at "x") (at "1.2.3.x")',
      'netip.ParsePrefix("::1.2.3.x/8"): ParseAddr("::1.2.3.x"): unexpected character (at "x")',
    ],
  ];
  for (const [text, old, later] of prefixes) {
    it(text, () => {
      assert.equal(prefixError(text, 20), old);
      assert.equal(prefixError(text, 23), later);
    });
  }
});
