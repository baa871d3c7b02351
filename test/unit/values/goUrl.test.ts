import assert from "node:assert/strict";
import { type HostRule, parseGoUrl } from "../../../server/src/headscale/values/goUrl";

const rules: readonly HostRule[] = ["lenient", "brackets", "colons"];

function errorOf(text: string, rule: HostRule): string | undefined {
  const found = parseGoUrl(text, rule);
  return found.kind === "invalid" ? found.error : undefined;
}

/** Recorded from Go 1.25.1, 1.25.5 and 1.26.4, which agree on these. */
describe("a URL as Go reads it", () => {
  const rows: readonly (readonly [
    text: string,
    scheme: string,
    host: string,
    hostname: string,
    path: string,
  ])[] = [
    [
      "https://headscale.example.com:8080/a%20b?q=1#f",
      "https",
      "headscale.example.com:8080",
      "headscale.example.com",
      "/a b",
    ],
    ["HTTP://User:p@ss@Host.Example:80", "http", "Host.Example:80", "Host.Example", ""],
    ["https://1.1.1.1/dns-query", "https", "1.1.1.1", "1.1.1.1", "/dns-query"],
    ["//h/x", "", "h", "h", "/x"],
    ["///x", "", "", "", "///x"],
    ["/x:y", "", "", "", "/x:y"],
    ["", "", "", "", ""],
    ["*", "", "", "", "*"],
    ["a/b:c", "", "", "", "a/b:c"],
    ["mailto:x@y", "mailto", "", "", ""],
    ["http:///x", "http", "", "", "/x"],
    ["http://[fe80::1%25eth0]:80/", "http", "[fe80::1%eth0]:80", "fe80::1%eth0", "/"],
    ["http://[::1]:", "http", "[::1]:", "::1", ""],
    ["http://h:", "http", "h:", "h", ""],
    ["http://h/%e4%bd%a0", "http", "h", "h", "/\u4f60"],
    ["http://h?a?%zz", "http", "h", "h", ""],
    ["http://h?a#b?c", "http", "h", "h", ""],
    ["http://[::ffff:1.2.3.4]", "http", "[::ffff:1.2.3.4]", "::ffff:1.2.3.4", ""],
    ["http://\u00e9.com", "http", "\u00e9.com", "\u00e9.com", ""],
    ["ftp://a:1:2", "ftp", "a:1:2", "a:1", ""],
    ["a+b-c.1://h", "a+b-c.1", "h", "h", ""],
  ];
  for (const [text, scheme, host, hostname, path] of rows) {
    it(`${JSON.stringify(text)} has the host ${JSON.stringify(host)}`, () => {
      for (const rule of rules) {
        const wanted = { kind: "url", scheme, host, hostname, path };
        assert.deepEqual(parseGoUrl(text, rule), wanted);
      }
    });
  }

  const errors: readonly (readonly [text: string, error: string])[] = [
    ["://bad", 'parse "://bad": missing protocol scheme'],
    ["1.1.1.1:53", 'parse "1.1.1.1:53": first path segment in URL cannot contain colon'],
    ["2606:4700::1111", 'parse "2606:4700::1111": first path segment in URL cannot contain colon'],
    ["http://[::1", "parse \"http://[::1\": missing ']' in host"],
    ["https://h:abc", 'parse "https://h:abc": invalid port ":abc" after host'],
    ["https://h:80a", 'parse "https://h:80a": invalid port ":80a" after host'],
    ["http://a b", 'parse "http://a b": invalid character " " in host name'],
    ["http://h^", 'parse "http://h^": invalid character "^" in host name'],
    ["%zz", 'parse "%zz": invalid URL escape "%zz"'],
    ["http://h/%4", 'parse "http://h/%4": invalid URL escape "%4"'],
    ["http://h/%a\u00e9", 'parse "http://h/%a\u00e9": invalid URL escape "%a\\xc3"'],
    ["http://%41/", 'parse "http://%41/": invalid URL escape "%41"'],
    ["http://h#%zz", 'parse "http://h#%zz": invalid URL escape "%zz"'],
    ["\u0000x", 'parse "\\x00x": net/url: invalid control character in URL'],
    ["http://h\n", 'parse "http://h\\n": net/url: invalid control character in URL'],
    ["http://h\u007f", 'parse "http://h\\x7f": net/url: invalid control character in URL'],
    ["http://u u@h", 'parse "http://u u@h": net/url: invalid userinfo'],
    ["http://u%zz@h", 'parse "http://u%zz@h": invalid URL escape "%zz"'],
    ["http://u:p%4@h", 'parse "http://u:p%4@h": invalid URL escape "%4"'],
    ['http://u"@a b', 'parse "http://u\\"@a b": invalid character " " in host name'],
    ["http://[::1]x", 'parse "http://[::1]x": invalid port "x" after host'],
    ["http://[::1%2]:80 ", 'parse "http://[::1%2]:80 ": invalid port ":80 " after host'],
    ["http://[::1%25%01]", 'parse "http://[::1%25%01]": invalid URL escape "%01"'],
    ["http://[::1%25a b]", 'parse "http://[::1%25a b]": invalid character " " in host name'],
  ];
  for (const [text, error] of errors) {
    it(`${JSON.stringify(text)} is refused`, () => {
      for (const rule of rules) assert.equal(errorOf(text, rule), error);
    });
  }

  it("keeps bytes that are no UTF-8 apart", () => {
    const found = parseGoUrl("http://h%ff/%c3%28", "colons");
    assert.ok(found.kind === "url");
    assert.equal(found.host, "h\udcff");
    assert.equal(found.path, "/\udcc3(");
  });
});

/** Recorded from the same. */
describe("a host that not every Go takes", () => {
  const rows: readonly (readonly [
    text: string,
    lenient: string | undefined,
    brackets: string | undefined,
    colons: string | undefined,
  ])[] = [
    ["http://a:1:2", undefined, undefined, 'parse "http://a:1:2": invalid port ":1:2" after host'],
    [
      "https://2606:4700::1111",
      undefined,
      undefined,
      'parse "https://2606:4700::1111": invalid port ":4700::1111" after host',
    ],
    [
      "http://a:1:x",
      'parse "http://a:1:x": invalid port ":x" after host',
      'parse "http://a:1:x": invalid port ":x" after host',
      'parse "http://a:1:x": invalid port ":1:x" after host',
    ],
    [
      "http://x[::1]",
      'parse "http://x[::1]": invalid port ":1]" after host',
      undefined,
      'parse "http://x[::1]": invalid IP-literal',
    ],
    [
      "http://[1.2.3.4]:80",
      undefined,
      'parse "http://[1.2.3.4]:80": invalid IP-literal',
      'parse "http://[1.2.3.4]:80": invalid IP-literal',
    ],
    [
      "http://[a]",
      undefined,
      'parse "http://[a]": invalid host: ParseAddr("a"): unable to parse IP',
      'parse "http://[a]": invalid host: ParseAddr("a"): unable to parse IP',
    ],
    [
      "http://[]",
      undefined,
      'parse "http://[]": invalid host: ParseAddr(""): unable to parse IP',
      'parse "http://[]": invalid host: ParseAddr(""): unable to parse IP',
    ],
    [
      "http://[%ff]",
      undefined,
      'parse "http://[%ff]": invalid host: ParseAddr("\\xff"): unable to parse IP',
      'parse "http://[%ff]": invalid host: ParseAddr("\\xff"): unable to parse IP',
    ],
    [
      "http://[fe80::1%25]",
      undefined,
      'parse "http://[fe80::1%25]": invalid host: ParseAddr("fe80::1%"): zone must be a non-empty string',
      'parse "http://[fe80::1%25]": invalid host: ParseAddr("fe80::1%"): zone must be a non-empty string',
    ],
    [
      "http://a[",
      undefined,
      "parse \"http://a[\": missing ']' in host",
      'parse "http://a[": invalid IP-literal',
    ],
    [
      "http://[00001::]",
      undefined,
      'parse "http://[00001::]": invalid host: ParseAddr("00001::"): each group must have 4 or less digits (at "00001::")',
      'parse "http://[00001::]": invalid host: ParseAddr("00001::"): each group must have 4 or less digits (at "00001::")',
    ],
  ];
  for (const [text, ...wanted] of rows) {
    for (const [index, rule] of rules.entries()) {
      it(`${text} (${rule})`, () => {
        assert.equal(errorOf(text, rule), wanted[index]);
      });
    }
  }
});
