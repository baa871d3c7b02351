import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { rightDocument } from "./faultAnswers";
import { faultNames, type RunningFaults, startFaults } from "./faults";
import { type Answered, type Failed, getOnce } from "./getOnce";

interface RecordedFault {
  readonly fault: string;
  readonly issuer_configured: string;
}

type Json = Record<string, unknown>;

/** What a client must see: the server is given to tell its address, the issuer is the one configured. */
type Expectation = (result: Answered | Failed, issuer: string, faults: RunningFaults) => void;

const recorded = JSON.parse(
  readFileSync(new URL("../fixtures/oidc/discovery-faults.json", import.meta.url), "utf8"),
) as RecordedFault[];

/** Served beyond the recorded ones, because the extension's own client must stand them too. */
const unrecorded = [
  "gzip-without-header",
  "issuer-empty",
  "issuer-extra-slash",
  "issuer-null",
  "issuer-numeric",
  "issuer-without-slash",
  "redirect-other-origin",
  "short-body",
  "status-204",
  "status-401",
  "stops-in-body",
];

const expectations: Readonly<Record<string, Expectation>> = {
  good: rightIssuer,
  "missing-trailing-slash": publishes((issuer) => `${issuer}/`),
  "issuer-absent": publishes(() => undefined),
  "issuer-empty": publishes(() => ""),
  "issuer-null": publishes(() => null),
  "issuer-numeric": publishes(() => 42),
  "issuer-other-host": publishes(() => "https://auth.other.example/application/o/headscale/"),
  "issuer-mode-global": publishes((_issuer, faults) => `${faults.origin}/`),
  "issuer-without-slash": publishes((issuer) => issuer.slice(0, -1)),
  "issuer-extra-slash": publishes((issuer) => `${issuer}/`),
  "issuer-http-instead-of-https": publishes((issuer) => issuer.replace("https:", "http:")),
  "issuer-https-instead-of-http": publishes((issuer) => issuer.replace("http:", "https:")),
  "no-authorization_endpoint": lacks("authorization_endpoint"),
  "no-token_endpoint": lacks("token_endpoint"),
  "no-jwks_uri": lacks("jwks_uri"),
  "no-signing-algs": lacks("id_token_signing_alg_values_supported"),
  "no-endpoints-at-all": (result, issuer) => {
    assert.deepEqual(documentOf(result), { issuer });
  },
  "hs256-only": (result) => {
    assert.deepEqual(documentOf(result)["id_token_signing_alg_values_supported"], ["HS256"]);
  },
  "jwe-advertised": (result) => {
    const document = documentOf(result);
    assert.deepEqual(document["id_token_encryption_alg_values_supported"], ["RSA-OAEP-256"]);
    assert.deepEqual(document["id_token_encryption_enc_values_supported"], ["A256CBC-HS512"]);
  },

  "wrong-slug-404-html": answers(404, "text/html; charset=utf-8", /<h1>Not Found<\/h1>/),
  "status-204": answers(204, "application/json", /^$/),
  "status-401": answers(401, "text/html; charset=utf-8", /^$/),
  "status-403-just-a-moment": answers(403, "text/html; charset=utf-8", /<title>Just a moment/),
  "status-500": answers(500, "text/html; charset=utf-8", /Server Error/),
  "status-502-empty": answers(502, "text/html; charset=utf-8", /^$/),
  "status-503-starting": answers(503, "application/json", /^\{"error":"authentik starting"\}$/),

  "html-200": answers(200, "text/html; charset=utf-8", /<form /),
  "invalid-json": answers(200, "application/json", /^\{"issuer": "x",\}$/),
  "invalid-json-as-text-html": answers(200, "text/html; charset=utf-8", /^\{"issuer": "x",\}$/),
  "empty-body": answers(200, "application/json", /^$/),
  "json-array": answers(200, "application/json", /^\[\]$/),
  "truncated-json": answers(200, "application/json", /^\{.{79}$/),
  "json-trailing-text": answers(200, "application/json", /\} x$/),
  "json-bom": answers(200, "application/json", /^\uFEFF\{/),
  "json-as-text-html": answers(200, "text/html", /^\{.*\}$/),
  "json-as-octet-stream": answers(200, "application/octet-stream", /^\{.*\}$/),
  "huge-10mb-json": (result, issuer) => {
    assert.equal(answered(result).body.length, 10 * 1024 * 1024);
    rightIssuer(result, issuer);
  },
  "gzip-with-header": encodedAs("gzip", gunzipSync),
  "gzip-without-header": encodedAs(undefined, gunzipSync),
  "brotli-with-header": encodedAs("br", brotliDecompressSync),

  "redirect-without-location": answers(301, "text/html; charset=utf-8", /^$/),
  "redirect-to-refused": (result) => {
    const { status, location } = answered(result);
    assert.deepEqual([status, location], [301, "http://127.0.0.1:1/x"]);
  },
  "redirect-loop": (result, issuer) => {
    const { status, location } = answered(result);
    assert.equal(status, 302);
    assert.equal(new URL(location ?? "", issuer).href, discoveryUrl(issuer));
  },
  // Where these lead is shown by tests of their own.
  "redirect-301-same-issuer": answers(301, "text/html; charset=utf-8", /^$/),
  "redirect-301-other-issuer": answers(301, "text/html; charset=utf-8", /^$/),
  "redirect-other-origin": answers(302, "text/html; charset=utf-8", /^$/),

  "never-answers": fails(/^timeout$/, false),
  "stops-in-body": fails(/^timeout$/, true),
  "short-body": fails(/^ECONNRESET$/, true),
  "drops-connection": fails(/^ECONNRESET$/, false),
  "closes-connection": fails(/^ECONNRESET$/, false),
  "connection-refused": fails(/^ECONNREFUSED$/, false),
  // Which of the two depends on whether a name server can be reached.
  "dns-failure": fails(/^(?:ENOTFOUND|EAI_AGAIN)$/, false),

  "tls-good-trusted": rightIssuer,
  "tls-unknown-authority": fails(/^UNABLE_TO_VERIFY_LEAF_SIGNATURE$/, false),
  "tls-expired": fails(/^CERT_HAS_EXPIRED$/, false),
  "tls-hostname-mismatch": fails(/^ERR_TLS_CERT_ALTNAME_INVALID$/, false),
  "tls-hostname-mismatch-dns": fails(/^ERR_TLS_CERT_ALTNAME_INVALID$/, false),
  "tls-self-signed": fails(/^DEPTH_ZERO_SELF_SIGNED_CERT$/, false),
  "https-to-plain-http-port": fails(/^(?:EPROTO|ERR_SSL_WRONG_VERSION_NUMBER)$/, false),
  "http-to-tls-port": fails(/^ECONNRESET$/, false),

  "config-no-scheme": fails(/^ERR_INVALID_URL$/, false),
  "config-hostname-only": fails(/^ERR_INVALID_URL$/, false),
  "config-ftp": fails(/^ERR_INVALID_PROTOCOL$/, false),
  "config-trailing-space": publishes((issuer) => issuer.trim()),
  "config-is-discovery-url": publishes((_issuer, faults) => faults.issuer("good")),
};

describe("the servers with faults", () => {
  let faults: RunningFaults;
  before(async () => {
    faults = await startFaults();
  });
  after(() => faults.close());

  it("serve every recorded fault and the others listed", () => {
    const known = [...recorded.map(({ fault }) => fault), ...unrecorded];
    assert.deepEqual([...faultNames].sort(), known.sort());
    assert.deepEqual([...faultNames].sort(), Object.keys(expectations).sort());
  });

  for (const { fault, issuer_configured } of recorded) {
    it(`give ${fault} the address recorded for it`, () => {
      assert.equal(faults.issuer(fault).replace(/:\d+/, ":PORT"), issuer_configured);
    });
  }

  for (const [fault, expectation] of Object.entries(expectations)) {
    it(`show ${fault}`, async () => {
      const issuer = faults.issuer(fault);
      const ends = fault === "never-answers" || fault === "stops-in-body" ? 150 : 5000;
      const ca = faults.trusted(fault);
      expectation(await getOnce(discoveryUrl(issuer), { ca, patience: ends }), issuer, faults);
    });
  }

  it("lead redirect-301-same-issuer to the right document, on the same origin", async () => {
    const { url, document } = await followed("redirect-301-same-issuer");
    assert.equal(url.origin, faults.origin);
    assert.equal(document["issuer"], faults.issuer("redirect-301-same-issuer"));
  });

  it("lead redirect-301-other-issuer to a document of another issuer", async () => {
    const { url, document } = await followed("redirect-301-other-issuer");
    assert.equal(url.origin, faults.origin);
    assert.equal(
      document["issuer"],
      `${faults.origin}/moved/application/o/redirect-301-other-issuer/`,
    );
  });

  it("lead redirect-other-origin to the right document, on another origin", async () => {
    const { url, document } = await followed("redirect-other-origin");
    assert.notEqual(url.origin, faults.origin);
    assert.equal(document["issuer"], faults.issuer("redirect-other-origin"));
  });

  it("record requests and count connections", async () => {
    const { connections } = faults;
    const requests = faults.requests.length;
    await getOnce(discoveryUrl(faults.issuer("good")));
    await getOnce(discoveryUrl(faults.issuer("tls-good-trusted")));
    assert.equal(faults.connections, connections + 2);
    // The second connection got no further than the certificate.
    const paths = faults.requests.slice(requests).map(({ path }) => path);
    assert.deepEqual(paths, ["/application/o/good/.well-known/openid-configuration"]);
  });

  it("know no other fault", () => {
    assert.throws(() => faults.issuer("no-such-fault"), /no-such-fault/);
  });

  async function followed(fault: string): Promise<{ url: URL; document: Json }> {
    const response = await fetch(discoveryUrl(faults.issuer(fault)));
    return { url: new URL(response.url), document: (await response.json()) as Json };
  }
});

/** As Headscale forms it. */
function discoveryUrl(issuer: string): string {
  return `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
}

function answered(result: Answered | Failed): Answered {
  if ("failure" in result) assert.fail(`no answer: ${result.failure}`);
  return result;
}

function documentOf(result: Answered | Failed): Json {
  const { status, type, body } = answered(result);
  assert.deepEqual([status, type], [200, "application/json"]);
  return JSON.parse(body.toString()) as Json;
}

function rightIssuer(result: Answered | Failed, issuer: string): void {
  assert.equal(documentOf(result)["issuer"], issuer);
}

/** The whole document, whose issuer alone is not the one configured. */
function publishes(published: (issuer: string, faults: RunningFaults) => unknown): Expectation {
  return (result, issuer, faults) => {
    const document = documentOf(result);
    const wrong = published(issuer, faults);
    assert.deepEqual(document["issuer"], wrong);
    assert.notEqual(document["issuer"], issuer);
    const whole = Object.keys(rightDocument({ fault: "any", origin: "any" }));
    const expected = wrong === undefined ? whole.filter((field) => field !== "issuer") : whole;
    assert.deepEqual(Object.keys(document), expected);
  };
}

function lacks(field: string): Expectation {
  return (result, issuer) => {
    rightIssuer(result, issuer);
    const whole = Object.keys(rightDocument({ fault: "any", origin: "any" }));
    assert.deepEqual(
      Object.keys(documentOf(result)),
      whole.filter((name) => name !== field),
    );
  };
}

function answers(status: number, type: string, body: RegExp): Expectation {
  return (result) => {
    const actual = answered(result);
    assert.deepEqual([actual.status, actual.type], [status, type]);
    assert.match(actual.body.toString(), body);
  };
}

function encodedAs(encoding: string | undefined, decode: (body: Buffer) => Buffer): Expectation {
  return (result, issuer) => {
    const actual = answered(result);
    assert.equal(actual.encoding, encoding);
    rightIssuer({ ...actual, body: decode(actual.body) }, issuer);
  };
}

function fails(failure: RegExp, begun: boolean): Expectation {
  return (result) => {
    assert.ok("failure" in result, "an answer came");
    assert.match(result.failure, failure);
    assert.equal(result.begun, begun);
  };
}
