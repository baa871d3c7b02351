import assert from "node:assert/strict";
import { parseDocument } from "../../server/src/document/parse";
import { finding, type Finding } from "../../server/src/headscale/finding";
import { shownFindings } from "../../server/src/headscale/shown";
import { withoutSuppressed } from "../../server/src/headscale/suppress";
import { checkText } from "./json";
import { run } from "./run";
import { configuration, good, refusal } from "./samples";

/** The codes that are left of an unknown key and two secrets, with these comments. */
async function codesOf(text: string): Promise<readonly string[]> {
  const { diagnostics } = await checkText(text);
  return diagnostics.map(({ code }) => code);
}

const both = "  client_secret_path: /run/s\n  isuer: x\n";

describe("a comment that hides", () => {
  it("is needed, or everything is shown", async () => {
    assert.deepEqual(await codesOf(configuration(both)), ["oidc-secret-conflict", "unknown-key"]);
  });

  const hiding: readonly (readonly [where: string, text: string, ...left: string[]])[] = [
    [
      "on the line",
      configuration(both.replace("isuer: x", "isuer: x # headscale-config: ignore=unknown-key")),
      "oidc-secret-conflict",
    ],
    [
      "on the line above",
      configuration(both.replace("  isuer", "  # headscale-config: ignore=unknown-key\n  isuer")),
      "oidc-secret-conflict",
    ],
    [
      "above other comments, with a reason",
      configuration(
        both.replace(
          "  isuer",
          "#headscale-config:ignore=unknown-key for our fork\n# it is\n  isuer",
        ),
      ),
      "oidc-secret-conflict",
    ],
    [
      "several codes",
      configuration(
        "  # headscale-config: ignore=wrong-kind, unknown-key,oidc-secret-conflict\n  isuer: x\n",
      ),
    ],
    [
      "for the whole file",
      `# headscale-config: ignore-file=unknown-key\n${configuration(both)}`,
      "oidc-secret-conflict",
    ],
    [
      "two for the whole file",
      `# headscale-config: ignore-file=unknown-key\n# headscale-config: ignore-file=oidc-secret-conflict\n${configuration(both)}`,
    ],
  ];
  for (const [where, text, ...left] of hiding) {
    it(where, async () => {
      assert.deepEqual(await codesOf(text), left);
    });
  }

  const idle: readonly (readonly [why: string, text: string])[] = [
    [
      "another code",
      configuration(both.replace("isuer: x", "isuer: x # headscale-config: ignore=wrong-kind")),
    ],
    [
      "a part of a code",
      configuration(both.replace("isuer: x", "isuer: x # headscale-config: ignore=unknown")),
    ],
    [
      "the line below",
      configuration(
        both.replace("  isuer: x", "  isuer: x\n  # headscale-config: ignore=unknown-key"),
      ),
    ],
    [
      "behind the value of the line above",
      configuration(both.replace("/run/s", "/run/s # headscale-config: ignore=unknown-key")),
    ],
    [
      "two lines above, with a key between",
      configuration(both.replace("  client", "  # headscale-config: ignore=unknown-key\n  client")),
    ],
    [
      "behind the first key, for the whole file",
      `${configuration(both)}# headscale-config: ignore-file=unknown-key\n`,
    ],
    [
      "in a text",
      configuration(`${both}  extra_params: { a: "# headscale-config: ignore=unknown-key" }\n`),
    ],
  ];
  for (const [why, text] of idle) {
    it(`does nothing: ${why}`, async () => {
      assert.deepEqual(await codesOf(text), ["oidc-secret-conflict", "unknown-key"]);
    });
  }

  it("changes neither load nor verdict nor log, but the exit code", async () => {
    const text = `# headscale-config: ignore-file=oidc-secret-conflict\n${configuration(both)}`;
    const { load, verdict, log } = await checkText(text);
    assert.deepEqual([load, verdict], ["refuses", "refuses"]);
    assert.deepEqual(log, [{ level: "fatal", stage: "load", message: refusal }]);
    assert.equal((await run(["check", "-"], { input: text })).code, 0);
  });

  it("a cause leaves what follows from it", async () => {
    const text = good.replace("private_key_path", "private_key_pth");
    const [whole, ...others] = (await checkText(text)).diagnostics;
    assert.deepEqual([whole?.code, whole?.severity, others], ["unknown-key", "error", []]);
    const [consequence] = whole?.related ?? [];
    assert.equal(consequence?.code, "noise-key-missing");
    assert.match(consequence.headscale ?? "", /private_key_path/);
    assert.deepEqual(await codesOf(`# headscale-config: ignore-file=unknown-key\n${text}`), [
      "noise-key-missing",
    ]);
    assert.deepEqual(
      (
        await checkText(`# headscale-config: ignore-file=noise-key-missing\n${text}`)
      ).diagnostics.map(({ code, severity, related }) => [code, severity, related]),
      [["unknown-key", "warning", []]],
    );
  });
});

describe("what follows from what", () => {
  const document = parseDocument("a: 1\nb: 2 # headscale-config: ignore=b\nc: 3\n");
  const at = (code: string, start: number, causedBy?: Finding): Finding =>
    finding({
      code,
      severity: "warning",
      message: code,
      place: { key: [code], span: { start, end: start + 1 } },
      ...(causedBy === undefined ? {} : { causedBy }),
    });
  /** As analyse.ts makes them: a cause is named as it was before it got a cause itself. */
  const chain = (first: Finding, second: Finding, third: Finding): readonly Finding[] => [
    first,
    { ...second, causedBy: first },
    { ...third, causedBy: second },
  ];
  const shown = (findings: readonly Finding[]): readonly (readonly string[])[] =>
    shownFindings(withoutSuppressed(document, findings)).map(({ finding: found, consequences }) => [
      found.code,
      ...consequences.map(({ code }) => code),
    ]);

  it("stands under the outermost cause, over one that is hidden too", () => {
    assert.deepEqual(shown(chain(at("a", 0), at("x", 2), at("c", 40))), [["a", "x", "c"]]);
    assert.deepEqual(shown(chain(at("a", 0), at("b", 5), at("c", 40))), [["a", "c"]]);
    assert.deepEqual(shown(chain(at("b", 5), at("c", 40), at("d", 41))), [["c", "d"]]);
  });

  it("does not vanish where two follow from each other", () => {
    const [one, two] = [at("a", 0), at("c", 40)];
    const circle = [
      { ...one, causedBy: two },
      { ...two, causedBy: one },
    ];
    assert.deepEqual(shown(circle), [["a"], ["c"]]);
  });
});
