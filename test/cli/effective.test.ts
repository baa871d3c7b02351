import assert from "node:assert/strict";
import { allKeys, findKey, standing } from "../../server/src/headscale/catalogue";
import { versions } from "../../server/src/headscale/versions";
import { testFolder } from "./folder";
import { run } from "./run";
import { configuration, good, refused } from "./samples";

interface Origin {
  readonly kind: string;
  readonly line?: number;
  readonly variable?: string;
}

interface Value {
  readonly key: string;
  readonly value: string;
  readonly origin: Origin;
  readonly overridden?: { readonly value: string; readonly origin: Origin };
}

interface Effective {
  readonly path: string;
  readonly headscale: string;
  readonly reason: string;
  readonly values: readonly Value[];
}

async function effective(input: string, ...options: string[]): Promise<Effective> {
  const { stdout } = await run(["effective", "-", "--format", "json", ...options], { input });
  return JSON.parse(stdout) as Effective;
}

async function valueOf(
  key: string,
  input: string,
  ...options: string[]
): Promise<Value | undefined> {
  return (await effective(input, ...options)).values.find((value) => value.key === key);
}

describe("headscale-config effective", () => {
  const folder = testFolder({
    "config.yaml": configuration("  pkce: { enabled: yes }\n"),
    "refused.yaml": refused,
    "broken.yaml": "oidc:\n  client_secret: 'hunter2\n",
    "some.env": "HEADSCALE_LISTEN_ADDR=:80\n",
  });

  it("has a line a key, with value and origin", async () => {
    const args = ["effective", "config.yaml", "--env", "HEADSCALE_OIDC_CLIENT_ID=y"];
    const { code, stdout, stderr } = await run(args, { cwd: folder() });
    const lines = stdout.split("\n").map((line) => line.split(/ {2,}/));
    const lineOf = (key: string): readonly string[] | undefined =>
      lines.find(([name]) => name === key)?.slice(1);
    assert.deepEqual(lineOf("server_url"), ["https://hs.example.net", "config.yaml:1"]);
    assert.deepEqual(lineOf("oidc.client_id"), [
      "y",
      "HEADSCALE_OIDC_CLIENT_ID, overrides x (config.yaml:4)",
    ]);
    assert.deepEqual(lineOf("oidc.client_secret"), ["<hidden>", "config.yaml:5"]);
    // For Headscale, yes is a text, and no text but a few is true.
    assert.deepEqual(lineOf("oidc.pkce.enabled"), ["false", "config.yaml:6"]);
    assert.deepEqual(lineOf("unix_socket_permission"), ["0700", "default"]);
    assert.deepEqual(lineOf("oidc.client_secret_path"), ['""', "default"]);
    assert.doesNotMatch(stdout, /hunter2/);
    assert.deepEqual([code, stderr], [0, ""]);
  });

  it("has every key that the version reads, and no other", async () => {
    for (const version of versions) {
      const { values, headscale, reason } = await effective(good, "--headscale", version.minor);
      assert.deepEqual([headscale, reason], [version.patch, "option"]);
      const keys = new Set(values.map(({ key }) => key));
      assert.equal(keys.size, values.length);
      for (const key of allKeys().filter(({ kind }) => kind !== "section")) {
        const isRead = ["current", "deprecated"].includes(standing(key, version).kind);
        assert.equal(keys.has(key.path), isRead, `${key.path} of ${version.patch}`);
      }
    }
  });

  it("takes the version that the file asks for", async () => {
    const { headscale, reason } = await effective(`# headscale-config: version=0.26\n${good}`);
    assert.deepEqual([headscale, reason], ["0.26.1", "modeline"]);
  });

  it("converts as Headscale does", async () => {
    const lines =
      "  scope: a b\n  extra_params: { A: 1.50, b: x }\n  expiry: 30d\nnode: { ephemeral: { inactivity_timeout: 90m } }\n";
    const text = configuration(lines);
    assert.equal((await valueOf("oidc.scope", text))?.value, '["a","b"]');
    assert.equal((await valueOf("oidc.extra_params", text))?.value, '{"a":"1.5","b":"x"}');
    assert.equal((await valueOf("node.ephemeral.inactivity_timeout", text))?.value, "1h30m0s");
    assert.deepEqual(
      [
        await valueOf("oidc.expiry", text),
        (await valueOf("oidc.expiry", text, "--headscale", "0.28"))?.value,
      ],
      [undefined, "30d"],
    );
  });

  it("says what a variable overrides, and from which line", async () => {
    assert.deepEqual(await valueOf("server_url", good, "--env", "HEADSCALE_SERVER_URL=http://a"), {
      key: "server_url",
      value: "http://a",
      origin: { kind: "environment", variable: "HEADSCALE_SERVER_URL" },
      overridden: { value: "https://hs.example.net", origin: { kind: "file", line: 1 } },
    });
    const args = ["effective", "config.yaml", "--env-file", "some.env"];
    const { stdout } = await run(args, { cwd: folder() });
    assert.match(stdout, /^listen_addr +:80 +HEADSCALE_LISTEN_ADDR, overrides 127\.0\.0\.1:8080/m);
  });

  it("knows the section that a variable takes away", async () => {
    const found = await valueOf("oidc.issuer", good, "--env", "HEADSCALE_OIDC=x");
    assert.deepEqual(
      [found?.value, found?.origin, found?.overridden?.value],
      ["", { kind: "environment", variable: "HEADSCALE_OIDC" }, "https://auth.example.net"],
    );
  });

  it("hides every secret, wherever it comes from", async () => {
    const secrets = allKeys().filter(({ secret }) => secret === true);
    const given = secrets.flatMap(({ environment = "" }) => ["--env", `${environment}=Hunter2`]);
    for (const version of ["0.22", "0.29"]) {
      const { stdout } = await run(["effective", "-", "--headscale", version, ...given], {
        input: good,
      });
      assert.doesNotMatch(stdout, /hunter2/i);
      assert.match(stdout, /<hidden>/);
    }
    const list = "  client_secret: [Hunter2]\n";
    const { stdout } = await run(["effective", "-"], { input: `oidc:\n${list}` });
    assert.doesNotMatch(stdout, /hunter2/i);
    assert.ok(findKey(["oidc", "client_secret"])?.secret);
  });

  it("shows what Headscale would refuse, but not what it cannot read", async () => {
    const { code, stdout } = await run(["effective", "refused.yaml"], { cwd: folder() });
    assert.equal(code, 0);
    assert.match(stdout, /^oidc\.client_secret_path +\/run\/s/m);
    const broken = await run(["effective", "broken.yaml"], { cwd: folder() });
    assert.deepEqual([broken.code, broken.stdout], [1, ""]);
    assert.match(
      broken.stderr,
      /^headscale-config: broken\.yaml: Headscale 0\.29\.2 cannot read this file: yaml: .*\n$/,
    );
    assert.doesNotMatch(broken.stderr, /hunter2/);
  });
});
