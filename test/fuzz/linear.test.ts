import { timed } from "../../scripts/fuzz/limits";
import { checkFile } from "../../server/src/cli/check";
import { secretHider } from "../../server/src/cli/secrets";
import { resolvePlain, resolveTagged } from "../../server/src/document/goYaml/scalar";
import { parseDocument } from "../../server/src/document/parse";
import { scalarText } from "../../server/src/edit/scalarText";
import { endOfLine, lineEnd, lineStart } from "../../server/src/edit/textEdit";
import { parseVersion } from "../../server/src/headscale/versions";
import { compareIssuers, isAuthentikIssuer, issuerShape } from "../../server/src/oidc/issuer";
import { isHeadscaleConfig } from "../../server/src/recognise/recognise";

/** Twice as long as this, and an expression that goes back and forth would take minutes. */
const length = 200_000;
const allowedMilliseconds = 200;

/** What the expressions that see a user's text might stumble over, again and again. */
const repeated = [
  ...Array.from(" \t\n\r:#'\"\\/<>[]{}-.,_~*&!a0"),
  ...[
    "\r\n",
    " \t",
    " #",
    "# ",
    ": ",
    ' "',
    "''",
    '\\"',
    "//",
    "/o/",
    "/application/o/",
    "<>",
    "</",
  ],
  ...["a:", "a: ", "a\n", " a", "- ", "0_", ".0", "1e", "\u2028", "\u0085", "🙂"],
  ...["# headscale-config:", "# headscale-config: version", "headscale-config: version= "],
  ...[
    "client_secret",
    "client_secret: ",
    "client_secret\n",
    "client_secret #",
    "client_secret: a\n",
  ],
];
const texts = repeated.map((piece) => piece.repeat(Math.ceil(length / piece.length)));

function assertFast(name: string, piece: string, call: () => unknown): void {
  timed(`${name} of ${JSON.stringify(piece)}`, call, allowedMilliseconds);
}

function eachText(name: string, call: (text: string) => unknown): void {
  it(name, () => {
    for (const [index, text] of texts.entries()) {
      assertFast(name, repeated[index] ?? "", () => call(text));
    }
  }).timeout(60_000);
}

describe("time grows with the length of a text, and no faster", () => {
  eachText("recognition", (text) => isHeadscaleConfig(text, "/headscale/config.yaml"));
  eachText("recognition of a name", (text) => isHeadscaleConfig("server_url: a\n", text));
  eachText("the shape of an issuer", issuerShape);
  eachText("the search for secrets", (text) => {
    secretHider({ ...parseDocument(""), text })("a sentence");
  });
  eachText("the shape of a long issuer", (text) =>
    issuerShape(`https://a.example.com/application/o/${text}`),
  );
  eachText("authentik's path", (text) => isAuthentikIssuer(`https://a.example.com/${text}`));
  eachText("authentik's host", (text) => isAuthentikIssuer(`https://${text}`));
  eachText("two issuers", (text) => compareIssuers(`https://a/${text}`, `https://b/${text}`));
  eachText("a version", parseVersion);
  eachText("a plain scalar", resolvePlain);
  eachText("a binary scalar", (text) => resolveTagged("!!binary", text));
  eachText("a scalar that is written", (text) => scalarText(text, "plain", true));
  eachText("the ends of a line", (text) => [
    lineStart(text, length),
    lineEnd(text, 0),
    endOfLine(text),
  ]);

  /** Much work for a parser, whatever its expressions do: no more than for a text of any kind. */
  const ofParsing = [" ", "\t ", "#", "\\", "# headscale-config:"];
  for (const [name, begin, end] of [
    ["a text", "", ""],
    ["a mistake", 'a: b: c "\n', "x"],
    ["a modeline", "# headscale-config: version=", "\n"],
    ["a secret", "client_secret: b: ", "\n"],
    ["a secret without a value", "a: b: c\nclient_secret", "\n"],
  ] as const) {
    it(`parsing ${name}, and hiding what is secret`, () => {
      for (const piece of ofParsing) {
        const text = begin + piece.repeat(Math.ceil(length / piece.length)) + end;
        timed(`parsing ${name} of ${JSON.stringify(piece)}`, () => parseDocument(text));
        timed(`checking ${name} of ${JSON.stringify(piece)}`, () => checkFile("a", text, "auto"));
      }
    }).timeout(60_000);
  }
});
