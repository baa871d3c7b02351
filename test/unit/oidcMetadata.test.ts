import assert from "node:assert/strict";
import { readMetadata, unreadableWords } from "../../server/src/oidc/metadata";

/** What Go 1.23 to 1.26 said of each text, read into go-oidc's struct; nothing where it took it. */
const rows: readonly (readonly [body: string, error: string])[] = [
  ["", "unexpected end of JSON input"],
  ["  ", "unexpected end of JSON input"],
  ["x", "invalid character 'x' looking for beginning of value"],
  ["{", "unexpected end of JSON input"],
  ["}", "invalid character '}' looking for beginning of value"],
  ["[", "unexpected end of JSON input"],
  ["]", "invalid character ']' looking for beginning of value"],
  ["[1,]", "invalid character ']' looking for beginning of value"],
  ["[1 2]", "invalid character '2' after array element"],
  ['{"a"}', "invalid character '}' after object key"],
  ['{"a":}', "invalid character '}' looking for beginning of value"],
  ['{"a":1,}', "invalid character '}' looking for beginning of object key string"],
  ['{"a":1 "b"}', "invalid character '\"' after object key:value pair"],
  ["{'a':1}", "invalid character '\\'' looking for beginning of object key string"],
  ["{a:1}", "invalid character 'a' looking for beginning of object key string"],
  ['{"a":tru}', "invalid character '}' in literal true (expecting 'e')"],
  ['{"a":truE}', "invalid character 'E' in literal true (expecting 'e')"],
  ["nul", "invalid character ' ' in literal null (expecting 'l')"],
  ["nulL", "invalid character 'L' in literal null (expecting 'l')"],
  ["falsy", "invalid character 'y' in literal false (expecting 'e')"],
  ["-", "invalid character ' ' in numeric literal"],
  ["-x", "invalid character 'x' in numeric literal"],
  ["01", "invalid character '1' after top-level value"],
  ["1.", "invalid character ' ' after decimal point in numeric literal"],
  ["1.x", "invalid character 'x' after decimal point in numeric literal"],
  ["1e", "invalid character ' ' in exponent of numeric literal"],
  ["1e+", "invalid character ' ' in exponent of numeric literal"],
  ["1ex", "invalid character 'x' in exponent of numeric literal"],
  ["1.5e3", "json: cannot unmarshal number into Go value of type oidc.providerJSON"],
  ['"a\nb"', "invalid character '\\n' in string literal"],
  ['"a\\x"', "invalid character 'x' in string escape code"],
  ['"a\\u12g4"', "invalid character 'g' in \\u hexadecimal character escape"],
  ['"\\u12', "invalid character ' ' in \\u hexadecimal character escape"],
  ['"abc', "unexpected end of JSON input"],
  ["null", ""],
  ["true", "json: cannot unmarshal bool into Go value of type oidc.providerJSON"],
  ["3", "json: cannot unmarshal number into Go value of type oidc.providerJSON"],
  ['"s"', "json: cannot unmarshal string into Go value of type oidc.providerJSON"],
  ["[]", "json: cannot unmarshal array into Go value of type oidc.providerJSON"],
  [
    '{"issuer":3}',
    "json: cannot unmarshal number into Go struct field providerJSON.issuer of type string",
  ],
  ['{"issuer":null}', ""],
  [
    '{"issuer":true}',
    "json: cannot unmarshal bool into Go struct field providerJSON.issuer of type string",
  ],
  [
    '{"issuer":{}}',
    "json: cannot unmarshal object into Go struct field providerJSON.issuer of type string",
  ],
  [
    '{"issuer":[]}',
    "json: cannot unmarshal array into Go struct field providerJSON.issuer of type string",
  ],
  ['{"ISSUER":"a"}', ""],
  ['{"issuer":"a","Issuer":"b"}', ""],
  [
    '{"jwks_uri":1}',
    "json: cannot unmarshal number into Go struct field providerJSON.jwks_uri of type string",
  ],
  [
    '{"userinfo_endpoint":false}',
    "json: cannot unmarshal bool into Go struct field providerJSON.userinfo_endpoint of type string",
  ],
  [
    '{"id_token_signing_alg_values_supported":"RS256"}',
    "json: cannot unmarshal string into Go struct field providerJSON.id_token_signing_alg_values_supported of type []string",
  ],
  [
    '{"id_token_signing_alg_values_supported":["RS256",1]}',
    "json: cannot unmarshal number into Go struct field providerJSON.id_token_signing_alg_values_supported of type string",
  ],
  ['{"id_token_signing_alg_values_supported":[null]}', ""],
  [
    '{"issuer":1,"jwks_uri":true}',
    "json: cannot unmarshal number into Go struct field providerJSON.issuer of type string",
  ],
  ['{"scopes_supported":1}', ""],
  ["\ufeff{}", "invalid character '\u00ef' looking for beginning of value"],
  ["\u00e9", "invalid character '\u00c3' looking for beginning of value"],
  ["{} x", "invalid character 'x' after top-level value"],
  ["{}{}", "invalid character '{' after top-level value"],
  ['{"a":1}}', "invalid character '}' after top-level value"],
  ["[1]]", "invalid character ']' after top-level value"],
  ['{"a":"b"\u00e9}', "invalid character '\u00c3' after object key:value pair"],
  ["[1\u00e9]", "invalid character '\u00c3' after array element"],
  ["\u00a0{}", "invalid character '\u00c2' looking for beginning of value"],
  ['{"a":[}', "invalid character '}' looking for beginning of value"],
  ['{"a":[1,}', "invalid character '}' looking for beginning of value"],
  ['{"a":1,"b"\u00e9', "invalid character '\u00c3' after object key"],
  ["/*x*/{}", "invalid character '/' looking for beginning of value"],
  ['{"a":NaN}', "invalid character 'N' looking for beginning of value"],
  ['{"a":.5}', "invalid character '.' looking for beginning of value"],
  ['{"a":+1}', "invalid character '+' looking for beginning of value"],
  ["\u0000", "invalid character '\\x00' looking for beginning of value"],
  ["\u007f", "invalid character '\\x7f' looking for beginning of value"],
  ["\u001b", "invalid character '\\x1b' looking for beginning of value"],
  ['"', "unexpected end of JSON input"],
  ["\\", "invalid character '\\\\' looking for beginning of value"],
  [
    '{"device_authorization_endpoint":1}',
    "json: cannot unmarshal number into Go struct field providerJSON.device_authorization_endpoint of type string",
  ],
];

/** Whether Go takes it for JSON's media type. */
const types: Readonly<Record<string, boolean>> = {
  "application/json": true,
  "application/json; charset=utf-8": true,
  "Application/JSON": true,
  "application/json;": true,
  " application/json ": true,
  'application/json; charset="utf-8"': true,
  "application/json; x": false,
  "text/html": false,
  "": false,
};

describe("a discovery document, read as Go reads it", () => {
  for (const [body, error] of rows) {
    it(`${JSON.stringify(body)}: ${error === "" ? "is taken" : error}`, () => {
      const read = readMetadata(body);
      assert.equal(read.kind === "fault" ? read.error : "", error);
    });
  }

  for (const [type, isJson] of Object.entries(types)) {
    it(`${type === "" ? "no type" : type} is ${isJson ? "" : "not "}JSON's`, () => {
      assert.equal(unreadableWords(type, "x").includes("got Content-Type = application"), isJson);
    });
  }

  it("takes names in any case, and of several the last", () => {
    const read = readMetadata('{"Issuer":"a","ISSUER":"b","issuer":null}');
    assert.ok(read.kind === "document");
    assert.equal(read.provider.issuer, "b");
  });

  it("stands brackets without end", () => {
    assert.deepEqual(readMetadata("[".repeat(1_000_000)), {
      kind: "fault",
      error: "exceeded max depth",
    });
  });
});
