import assert from "node:assert/strict";
import path from "node:path";
import { parseResult } from "./json";
import { testFolder } from "./folder";
import { run } from "./run";
import { good, refusal, refused, warned } from "./samples";

const secretPath = "HEADSCALE_OIDC_CLIENT_SECRET_PATH";

describe("the variables that Headscale is started with", () => {
  const folder = testFolder({
    "config.yaml": good,
    "conflict.env": `# both\nexport ${secretPath}="/run/s"\n`,
    "harmless.env": `${secretPath}=\n`,
    "crlf.env": `\uFEFF${secretPath}='/run/s'\r\n`,
  });

  const verdictOf = async (
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
  ): Promise<string | undefined> => {
    const { stdout } = await run(["check", "config.yaml", "--format", "json", ...args], {
      cwd: folder(),
      env,
    });
    return parseResult(stdout).files[0]?.results[0]?.log.at(-1)?.message;
  };

  it("count where they are given on the command line", async () => {
    assert.equal(await verdictOf([]), undefined);
    assert.equal(await verdictOf(["--env", `${secretPath}=/run/s`]), refusal);
  });

  it("count where they stand in a file, however it was written", async () => {
    assert.equal(await verdictOf(["--env-file", "conflict.env"]), refusal);
    assert.equal(await verdictOf(["--env-file=crlf.env"]), refusal);
  });

  it("count with an equals sign in their value", async () => {
    const args = ["check", "-", "--env", "HEADSCALE_SERVER_URL=ftp://a?b=c", "--format", "json"];
    const { stdout } = await run(args, { input: good });
    assert.match(stdout, /HEADSCALE_SERVER_URL/);
  });

  it("win over an earlier file, and over every file on the command line", async () => {
    const files = ["--env-file", "conflict.env", "--env-file", "harmless.env"];
    assert.equal(await verdictOf(files), undefined);
    const turned = ["--env-file", "harmless.env", "--env-file", "conflict.env"];
    assert.equal(await verdictOf(turned), refusal);
    const given = ["--env", `${secretPath}=`, "--env-file", "conflict.env"];
    assert.equal(await verdictOf(given), undefined);
    assert.equal(
      await verdictOf(["--env", `${secretPath}=/run/s`, "--env-file", "harmless.env"]),
      refusal,
    );
  });

  it("of the process count on Headscale's own machine only, and least", async () => {
    const env = { [secretPath]: "/run/s" };
    assert.equal(await verdictOf([], env), undefined);
    assert.equal(await verdictOf(["--host"], env), refusal);
    assert.notEqual(await verdictOf(["--host", "--env", `${secretPath}=`], env), refusal);
    assert.notEqual(await verdictOf(["--host", "--env-file", "harmless.env"], env), refusal);
  });
});

describe("check --host", () => {
  const folder = testFolder({
    "home/.headscale/config.yaml": warned,
    "home/.headscale/secret": "hunter2\n",
    "work/config.yaml": refused,
    "elsewhere/other.yaml": good,
    "elsewhere/named.yaml": good.replace(
      /client_secret: .*/,
      "client_secret_path: /nowhere/to/be/found",
    ),
  });

  it("finds the configuration that Headscale would find", async () => {
    const env = { HOME: path.join(folder(), "home"), HEADSCALE_CONFIG: "" };
    const cwd = path.join(folder(), "work");
    const found = await run(["check", "--host"], { cwd, env });
    assert.ok(found.stdout.includes(path.join(folder(), "home/.headscale/config.yaml")));
    const config = path.join(folder(), "elsewhere/other.yaml");
    const named = await run(["check", "--host"], {
      cwd,
      env: { ...env, HEADSCALE_CONFIG: config },
    });
    assert.ok(named.stdout.includes(`${config}: Headscale`));
    const without = await run(["check"], { cwd, env });
    assert.match(without.stdout, /^config\.yaml: Headscale/m);
  });

  it("looks for the files that are named, as nobody else does", async () => {
    const file = path.join(folder(), "elsewhere/named.yaml");
    const args = ["check", file, "--format", "json"];
    const unknown = async (...more: string[]): Promise<readonly string[]> => {
      const { stdout } = await run([...args, ...more]);
      return parseResult(stdout).files[0]?.results[0]?.unknown ?? [];
    };
    assert.ok((await unknown()).includes("oidc.client_secret_path"));
    assert.ok(!(await unknown("--host")).includes("oidc.client_secret_path"));
    const { stdout, code } = await run([...args, "--host"]);
    assert.match(stdout, /open \/nowhere\/to\/be\/found: no such file or directory/);
    assert.equal(code, 1);
  });
});

describe("standard input", () => {
  it("has the name that it is given", async () => {
    const args = ["check", "-", "--stdin-filename", "etc/config.yaml"];
    const { stdout } = await run(args, { input: warned });
    assert.match(stdout, /^ +--> etc\/config\.yaml:6:3$/m);
    const json = await run([...args, "--format", "json"], { input: warned });
    assert.equal(parseResult(json.stdout).files[0]?.path, "etc/config.yaml");
  });
});
