import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import type { FileResult, VersionResult } from "../../server/src/cli/check";
import { createAuthority } from "../providers/certificates";
import { type RunningProvider, startAuthentik } from "../providers/authentik";
import { type RunningFaults, startFaults } from "../providers/faults";
import { listen, type SeenRequest } from "../providers/listening";
import { type RunningProxy, startProxy } from "../providers/proxy";
import { testFolder } from "./folder";
import { parseResult } from "./json";
import { run } from "./run";
import { configuration } from "./samples";

const begin = "creating OIDC provider from issuer config: ";

/** What is found about the issuer, by code. */
function about(key: string, { diagnostics }: VersionResult): string[] {
  return diagnostics.filter((found) => found.key === key).map(({ code }) => code);
}

describe("check --online", function () {
  // Some providers keep silent until the limit of 10 seconds.
  this.timeout(30_000);

  let faults: RunningFaults;
  before(async () => {
    faults = await startFaults();
  });
  after(() => faults.close());

  interface Checked {
    readonly code: unknown;
    readonly files: readonly FileResult[];
    readonly result: VersionResult;
    /** What the providers of the faults were asked meanwhile. */
    readonly requests: readonly SeenRequest[];
  }

  async function check(
    text: string,
    args: readonly string[] = ["--online"],
    env: Readonly<Record<string, string>> = {},
  ): Promise<Checked> {
    const before = faults.requests.length;
    const { code, stdout, stderr } = await run(["check", "-", "--format", "json", ...args], {
      input: text,
      env: { ...noProxies, ...env },
    });
    assert.equal(stderr, "");
    const { files } = parseResult(stdout);
    const result = files[0]?.results[0];
    assert.ok(result);
    return { code, files, result, requests: faults.requests.slice(before) };
  }

  const withIssuer = (issuer: string, lines = ""): string =>
    configuration(lines).replace("https://auth.example.net", JSON.stringify(issuer));
  const atFault = (fault: string, lines = ""): string => withIssuer(faults.issuer(fault), lines);

  it("finds nothing about the right issuer, and no longer says that it was not asked", async () => {
    const { code, result, requests } = await check(atFault("good"));
    assert.equal(code, 0);
    assert.deepEqual(result.diagnostics, []);
    assert.equal(result.verdict, "starts");
    assert.equal(result.unknown.includes("oidc.discovery"), false);
    assert.deepEqual(
      requests.map(({ method, path }) => `${method} ${path}`),
      ["GET /application/o/good/.well-known/openid-configuration", "GET /application/o/good/jwks/"],
    );
  });

  it("asks nobody without it, and says that this was not looked at", async () => {
    const connections = faults.connections;
    const { result } = await check(atFault("issuer-other-host"), ["--host"]);
    assert.equal(faults.connections, connections);
    assert.ok(result.unknown.includes("oidc.discovery"));
  });

  it("says of a wrong slash what Headscale would say, and what mends it", async () => {
    const { code, result } = await check(atFault("missing-trailing-slash"));
    const configured = faults.issuer("missing-trailing-slash");
    const words = `${begin}oidc: issuer URL provided to client ("${configured}") did not match the issuer URL returned by provider ("${configured}/")`;
    assert.equal(code, 1);
    assert.equal(result.verdict, "refuses");
    assert.equal(result.log.at(-1)?.message, words);
    const [found, ...others] = result.diagnostics;
    assert.deepEqual(others, []);
    assert.equal(found?.severity, "error");
    assert.equal(found.headscale, words);
    assert.deepEqual(found.fixes, ["Use the issuer that the provider reports"]);
  });

  it("says that there is no such application", async () => {
    const { code, result } = await check(atFault("wrong-slug-404-html"));
    assert.equal(code, 1);
    assert.deepEqual(about("oidc.issuer", result), ["oidc-issuer-not-found"]);
    assert.match(result.log.at(-1)?.message ?? "", /^creating .*: 404 Not Found: /);
  });

  it("looks at the issuer that an environment variable gives", async () => {
    const variable = `HEADSCALE_OIDC_ISSUER=${faults.issuer("issuer-other-host")}`;
    const { result } = await check(atFault("good"), ["--online", "--env", variable]);
    assert.equal(result.verdict, "refuses");
  });

  for (const issuer of ["auth.example.com", "https://auth.example.com/<slug>/"]) {
    it(`asks nobody for ${issuer}, which names nobody`, async () => {
      const { result } = await check(withIssuer(issuer));
      assert.deepEqual(about("oidc.issuer", result), ["oidc-issuer-shape"]);
    });
  }

  it("always says what failed, also on a machine without a network", async () => {
    const { code, result } = await check(withIssuer("http://auth.nonexistent.invalid/"));
    assert.equal(code, 0);
    const [found] = result.diagnostics;
    assert.deepEqual([found?.code, found?.severity], ["oidc-unreachable", "warning"]);
    assert.match(found?.message ?? "", /^From this machine the provider's name does not resolve/);
    assert.ok(result.unknown.includes("oidc.discovery"));
  });

  it("never asks a link-local address, and leaves open what Headscale would hear from it", async () => {
    const { result } = await check(withIssuer("http://169.254.169.254/latest/"), [
      "--online",
      "--host",
    ]);
    const [found] = result.diagnostics.filter(({ code }) => code === "oidc-unreachable");
    assert.match(found?.message ?? "", /link-local address, which is never asked/);
    assert.ok(result.unknown.includes("oidc.discovery"));
  });

  it("ends in time where the provider never answers, and says so", async () => {
    const started = performance.now();
    const [elsewhere, here, newest] = await Promise.all([
      check(atFault("never-answers")),
      check(atFault("never-answers"), ["--online", "--host", "--headscale", "0.29"]),
      check(atFault("never-answers"), ["--online", "--host", "--headscale", "0.30-dev"]),
    ]);
    assert.ok(performance.now() - started < 12_000);
    assert.equal(elsewhere.code, 0);
    assert.equal(elsewhere.result.verdict, "starts");
    assert.ok(elsewhere.result.unknown.includes("oidc.discovery"));
    const [found] = elsewhere.result.diagnostics;
    assert.equal(found?.severity, "warning");
    assert.match(found.message, /^From this machine the provider did not answer in time/);
    assert.deepEqual([here.code, here.result.verdict], [1, "hangs"]);
    assert.equal(here.result.unknown.includes("oidc.discovery"), false);
    assert.equal(newest.result.verdict, "refuses");
  });

  it("takes this machine's experience for Headscale's where it is Headscale's own", async () => {
    const text = atFault("connection-refused");
    const elsewhere = await check(text);
    assert.deepEqual([elsewhere.code, elsewhere.result.verdict], [0, "starts"]);
    const here = await check(text, ["--online", "--host"]);
    assert.equal(here.code, 1);
    assert.match(here.result.log.at(-1)?.message ?? "", /: connect: connection refused$/);
  });

  it("asks once however many versions are judged", async () => {
    const { result, requests, files } = await check(atFault("issuer-mode-global"), [
      "--online",
      "--headscale",
      "all",
    ]);
    assert.equal(requests.length, 1 + 1);
    assert.equal(result.headscale, "0.22.3");
    const verdicts = files[0]?.results.map(({ unknown }) => unknown.includes("oidc.discovery"));
    assert.deepEqual(new Set(verdicts), new Set([false]));
  });

  it("sends nothing secret, and nothing but what is asked for", async () => {
    const { requests } = await check(atFault("good"));
    const sent = JSON.stringify(requests);
    assert.doesNotMatch(sent, /hunter2|client_id|authorization|cookie/i);
    for (const { headers } of requests) {
      assert.deepEqual(Object.keys(headers).sort(), ["accept", "connection", "host"]);
    }
  });

  describe("over a folder", () => {
    const folder = testFolder({ "empty.txt": "" });

    it("asks once for an issuer that several files name", async () => {
      const text = atFault("good");
      for (const name of ["a.yaml", "b.yaml"]) await writeFile(path.join(folder(), name), text);
      const before = faults.requests.length;
      const { code, stdout } = await run(["check", ".", "--online"], {
        cwd: folder(),
        env: noProxies,
      });
      assert.equal(code, 0, stdout);
      assert.equal(faults.requests.length - before, 2);
    });
  });

  describe("with a private authority", () => {
    const folder = testFolder({ "empty.txt": "" });
    let authentik: RunningProvider;
    let proxy: RunningProxy;
    let authority = "";
    let other = "";
    /** No name server knows it. */
    const host = "auth.nonexistent.invalid";
    const named = (port: number): string => `https://${host}:${port}/application/o/tls-good/`;
    let port = 0;

    before(async () => {
      const own = await createAuthority();
      authority = path.join(folder(), "authority.pem");
      await writeFile(authority, own.cert);
      other = path.join(folder(), "other.pem");
      await writeFile(other, (await createAuthority()).cert);
      const tls = await own.issue({ hosts: ["127.0.0.1", host] });
      authentik = await startAuthentik({ applications: { headscale: {} }, tls });
      port = Number(new URL(authentik.origin).port);
      proxy = await startProxy({ places: { [`${host}:${port}`]: port } });
    });
    after(() => Promise.all([authentik.close(), proxy.close()]));

    const issuer = (): string => authentik.issuer("headscale");
    const behindProxy = (): string => issuer().replace("127.0.0.1", host);

    for (const variable of ["NODE_EXTRA_CA_CERTS", "SSL_CERT_FILE"]) {
      it(`takes the provider's certificate when ${variable} names the authority`, async () => {
        const trusting = { [variable]: authority };
        const { code, result } = await check(withIssuer(issuer()), ["--online"], trusting);
        assert.deepEqual(about("oidc.issuer", result), []);
        assert.deepEqual([code, result.verdict], [0, "starts"]);
        assert.equal(result.unknown.includes("oidc.discovery"), false);
      });
    }

    it("trusts both the machine's authorities and the further one", async () => {
      const both = { NODE_EXTRA_CA_CERTS: authority, SSL_CERT_FILE: other };
      const { result } = await check(withIssuer(issuer()), ["--online"], both);
      assert.deepEqual(about("oidc.issuer", result), []);
    });

    it("says without it that the certificate is not trusted from here", async () => {
      const { code, result } = await check(withIssuer(issuer()));
      assert.equal(code, 0);
      assert.deepEqual(about("oidc.issuer", result), ["oidc-unreachable"]);
      assert.match(result.diagnostics[0]?.message ?? "", /certificate is not trusted/);
    });

    for (const variable of ["HTTPS_PROXY", "https_proxy"]) {
      it(`goes through the proxy that ${variable} names`, async () => {
        const asked = proxy.asked.length;
        const seen = authentik.requests.length;
        const { result } = await check(withIssuer(behindProxy()), ["--online"], {
          [variable]: proxy.url.replace("//", "//me:pass%20word@"),
          NODE_EXTRA_CA_CERTS: authority,
        });
        assert.deepEqual([...new Set(proxy.asked.slice(asked))], [`CONNECT ${host}:${port}`]);
        assert.ok(authentik.requests.length > seen);
        const credential = Buffer.from("me:pass word").toString("base64");
        assert.equal(proxy.credentials.at(-1), `Basic ${credential}`);
        // It names itself by its address, which is not the one it was asked at.
        assert.deepEqual(about("oidc.issuer", result), ["oidc-issuer-mismatch"]);
        assert.match(
          JSON.stringify(authentik.requests.slice(seen)),
          /^(?!.*(?:proxy-authorization|hunter2))/,
        );
      });
    }

    it("asks a proxy for a plain address as a whole", async () => {
      const asked = proxy.asked.length;
      const { result } = await check(withIssuer(`http://${host}/hs/`), ["--online"], {
        HTTP_PROXY: proxy.url,
      });
      assert.deepEqual(proxy.asked.slice(asked), [
        `GET http://${host}/hs/.well-known/openid-configuration`,
      ]);
      assert.equal(about("oidc.issuer", result).includes("oidc-unreachable"), false);
    });

    const bypasses = ["nonexistent.invalid", ".invalid", "*", `other, ${host}`];
    for (const bypass of bypasses) {
      it(`asks directly what NO_PROXY=${bypass} is for`, async () => {
        const asked = proxy.asked.length;
        const { result } = await check(withIssuer(behindProxy()), ["--online"], {
          HTTPS_PROXY: proxy.url,
          NO_PROXY: bypass,
        });
        assert.equal(proxy.asked.length, asked);
        assert.match(result.diagnostics[0]?.message ?? "", /name does not resolve/);
      });
    }

    it("asks loopback directly whatever the proxy, as Headscale does", async () => {
      const asked = proxy.asked.length;
      const { result } = await check(atFault("good"), ["--online"], { HTTP_PROXY: proxy.url });
      assert.equal(proxy.asked.length, asked);
      assert.deepEqual(result.diagnostics, []);
    });

    it("says that it is the proxy which does not lead there, and why", async () => {
      const { result } = await check(withIssuer(named(1)), ["--online"], {
        HTTPS_PROXY: proxy.url,
      });
      const [found] = result.diagnostics;
      assert.match(
        found?.message ?? "",
        /^From this machine the proxy does not lead to the provider \(status 502\)/,
      );
      const gone = faults.issuer("connection-refused").replace(/\/application.*/, "");
      const here = await check(withIssuer(named(1)), ["--online", "--host"], { HTTPS_PROXY: gone });
      assert.equal(here.result.verdict, "refuses");
      assert.match(
        here.result.log.at(-1)?.message ?? "",
        /: proxyconnect tcp: dial tcp 127\.0\.0\.1:\d+: connect: connection refused$/,
      );
    });

    it("does not claim to know where a kind of proxy leads that it does not speak", async () => {
      const { result } = await check(withIssuer(named(1)), ["--online", "--host"], {
        HTTPS_PROXY: "socks5://me:pass@127.0.0.1:1080",
      });
      const [found] = result.diagnostics.filter(({ code }) => code === "oidc-unreachable");
      assert.match(found?.message ?? "", /\(socks5:\/\/ is not supported\)/);
      assert.equal(found?.severity, "warning");
      assert.ok(result.unknown.includes("oidc.discovery"));
    });

    it("ends in time where the proxy never answers", async () => {
      const silent = await listen(createServer(() => undefined));
      try {
        const started = performance.now();
        const { result } = await check(withIssuer(named(1)), ["--online"], {
          HTTPS_PROXY: `127.0.0.1:${silent.port}`,
        });
        assert.ok(performance.now() - started < 12_000);
        assert.deepEqual(about("oidc.issuer", result), ["oidc-unreachable"]);
      } finally {
        await silent.close();
      }
    });
  });
});

/** Whoever runs the tests may be behind a proxy that signs by itself. */
const noProxies = Object.fromEntries(
  ["HTTPS_PROXY", "HTTP_PROXY", "NO_PROXY", "SSL_CERT_FILE", "NODE_EXTRA_CA_CERTS"].flatMap(
    (name) => [
      [name, ""],
      [name.toLowerCase(), ""],
    ],
  ),
);
