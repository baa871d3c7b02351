import assert from "node:assert/strict";
import { parseResult } from "./json";
import { run } from "./run";

const before = "oidc:\n  client_id: x\n  ";

/** Files with the secret Hunter2-Secret where secrets are, or where one ends up by a slip. */
const files: Readonly<Record<string, string>> = {
  "where it belongs": "client_secret: Hunter2-Secret\n",
  "beside its file": "client_secret: Hunter2-Secret\n  client_secret_path: /s\n",
  twice: "client_secret: Hunter2-Secret\n  client_secret: Hunter2-Secret\n",
  "without a blank before it": "client_secret:Hunter2-Secret\n",
  "without a blank, before another key": "client_secret:Hunter2-Secret\n  issuer: x\n",
  "without a colon": "client_secret Hunter2-Secret\n  issuer: x\n",
  "behind an equals sign": "client_secret = Hunter2-Secret\n  issuer: x\n",
  "without a blank in a flow":
    "extra_params: {}\nnoise: {client_secret:Hunter2-Secret, isuer: x}\n",
  "as an alias": "client_secret: *Hunter2-Secret\n",
  "as an anchor": "client_secret: &Hunter2-Secret\n",
  "as a tag": "client_secret: !Hunter2-Secret x\n",
  "as a number by its tag": "client_secret: !!int Hunter2-Secret\n",
  "in quotes that do not end": 'client_secret: "Hunter2-Secret\n  issuer: x\n',
  "behind its quotes": 'client_secret: "a" Hunter2-Secret\n',
  "in quotes with a wrong escape": 'client_secret: "\\Hunter2-Secret"\n',
  "in a block's head": "client_secret: |Hunter2-Secret\n    x\n",
  "as a section": "client_secret: { Hunter2-Secret: x }\n",
  "as a list": "client_secret: [Hunter2-Secret, *Hunter2-Secret]\n",
  "before a colon": "client_secret: Hunter2-Secret: x\n",
  "with a character that YAML keeps for itself": "client_secret: @Hunter2-Secret\n",
  "in a key with another spelling": "Client_Secret:Hunter2-Secret\n",
  "in a deeper line": "client_secret: x\n    Hunter2-Secret: y\n",
  "behind a name for it elsewhere": "isuer: &a Hunter2-Secret\n  client_secret: *a\n",
  "as a block": "client_secret: |\n    Hunter2-Secret\n  isuer: x\n",
  "as a block with a fault": "client_secret: |\n    x\n   Hunter2-Secret\n  isuer: x\n",
  "as a list below": "client_secret:\n  - Hunter2-Secret: x\n   - Hunter2-Secret\n",
  "over two lines": 'client_secret: "a\n    Hunter2-Secret\n  isuer: x\n',
  "below a quote that is not closed": 'scope: \'[a]\n  client_secret: Hunter2-Secret\n  x: "y"\n',
  "as a variable": "client_secret: $Hunter2-Secret\n",
  "on the line of another fault": "client_secret: Hunter2-Secret, isuer: x\n",
  "behind bytes that are no text": "client_secret: \udc00Hunter2-Secret\n",
  "of a database": "isuer: x\ndatabase:\n  postgres:\n    pass:Hunter2-Secret\n",
};

describe("what check prints", () => {
  for (const [where, lines] of Object.entries(files)) {
    it(`never holds a secret ${where}`, async () => {
      const input = before + lines;
      const check = async (...options: string[]): Promise<string> => {
        const { code, stdout, stderr } = await run(["check", "-", ...options], { input });
        assert.ok(code === 0 || code === 1);
        assert.doesNotMatch(stdout + stderr, /hunter|\\h/i);
        return stdout;
      };
      const all = ["--headscale", "all"];
      const [json] = await Promise.all([
        check(...all, "--format", "json"),
        check(...all),
        check("--format", "sarif"),
        check("--format", "github"),
      ]);
      parseResult(json);
      const effective = await run(["effective", "-"], { input });
      assert.doesNotMatch(effective.stdout + effective.stderr, /hunter|\\h/i);
    });
  }

  it("still names what is wrong", async () => {
    const input = `${before}client_secret:Hunter2-Secret\n  issuer: x\n  isuer: x\n`;
    const { stdout } = await run(["check", "-"], { input });
    assert.match(stdout, /^error\[yaml-syntax\]: .*\n +--> -:3:3$/m);
    assert.match(stdout, /"oidc\.isuer".*Did you mean "issuer"/);
  });
});
