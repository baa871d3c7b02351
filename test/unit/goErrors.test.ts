import assert from "node:assert/strict";
import { bodyText } from "../../server/src/oidc/body";
import { failureWords } from "../../server/src/oidc/goErrors";
import type { CertificateFacts, HttpFailure } from "../../server/src/oidc/http";

const url = "https://auth.example.com/.well-known/openid-configuration";
const get = `Get "${url}": `;

const certificate: CertificateFacts = {
  from: "2026-01-01T00:00:00Z",
  until: "2027-01-01T00:00:00Z",
  names: ["auth.example.com", "*.example.org"],
  addresses: ["10.0.0.1"],
  checkedAt: "2026-06-01T00:00:00Z",
};

function words(parts: Partial<HttpFailure>, address = url): string | undefined {
  return failureWords(address, { kind: "failure", reason: "other", detail: "", ...parts });
}

function refused(changes: Partial<CertificateFacts>, host = "auth.example.com"): string {
  const address = url.replace("auth.example.com", host);
  const said = words(
    { reason: "certificate", certificate: { ...certificate, ...changes } },
    address,
  );
  return said?.slice(said.indexOf("x509: ")) ?? "";
}

describe("Go's words for a failed request", () => {
  const rows: readonly (readonly [Partial<HttpFailure>, string | undefined])[] = [
    [{ reason: "dns" }, `${get}dial tcp: lookup auth.example.com: no such host`],
    [
      { reason: "dns", resolver: "10.0.0.53:53" },
      `${get}dial tcp: lookup auth.example.com on 10.0.0.53:53: no such host`,
    ],
    [
      { reason: "refused", code: "ECONNREFUSED", remote: "[::1]:443" },
      `${get}dial tcp [::1]:443: connect: connection refused`,
    ],
    [
      { reason: "refused", code: "EHOSTUNREACH", remote: "10.0.0.1:443" },
      `${get}dial tcp 10.0.0.1:443: connect: no route to host`,
    ],
    [
      { reason: "timeout", stage: "connection", remote: "10.0.0.1:443" },
      `${get}dial tcp 10.0.0.1:443: i/o timeout`,
    ],
    [{ reason: "timeout", stage: "tls" }, `${get}net/http: TLS handshake timeout`],
    [{ reason: "timeout", stage: "answer" }, undefined],
    [
      { reason: "closed", stage: "answer", code: "ECONNRESET", detail: "socket hang up" },
      `${get}EOF`,
    ],
    [
      { reason: "closed", stage: "body", detail: "aborted" },
      "unable to read response body: unexpected EOF",
    ],
    [
      {
        reason: "closed",
        stage: "answer",
        code: "ECONNRESET",
        detail: "read ECONNRESET",
        local: "10.0.0.2:50000",
        remote: "10.0.0.1:443",
      },
      `${get}read tcp 10.0.0.2:50000->10.0.0.1:443: read: connection reset by peer`,
    ],
    [
      { reason: "protocol", code: "EPROTO" },
      `${get}http: server gave HTTP response to HTTPS client`,
    ],
    [{ reason: "too-large" }, undefined],
    [{ reason: "forbidden-address" }, undefined],
    [{ reason: "certificate" }, undefined],
  ];
  for (const [failure, wanted] of rows) {
    it(JSON.stringify(failure), () => {
      assert.equal(words(failure), wanted);
    });
  }

  it("on a certificate: its time, its names, who issued it", () => {
    const unknown = "x509: certificate signed by unknown authority";
    const expired = "x509: certificate has expired or is not yet valid: current time";
    assert.equal(refused({}), unknown);
    assert.equal(refused({}, "a.example.org"), unknown);
    assert.equal(refused({}, "10.0.0.1"), unknown);
    assert.equal(
      refused({ checkedAt: "2028-01-01T00:00:00Z" }, "other.example"),
      `${expired} 2028-01-01T00:00:00Z is after 2027-01-01T00:00:00Z`,
    );
    assert.equal(
      refused({ checkedAt: "2025-01-01T00:00:00Z" }),
      `${expired} 2025-01-01T00:00:00Z is before 2026-01-01T00:00:00Z`,
    );
    assert.equal(
      refused({}, "a.b.example.org"),
      "x509: certificate is valid for auth.example.com, *.example.org, not a.b.example.org",
    );
    assert.equal(refused({}, "10.0.0.2"), "x509: certificate is valid for 10.0.0.1, not 10.0.0.2");
    assert.equal(
      refused({ addresses: [] }, "10.0.0.2"),
      "x509: cannot validate certificate for 10.0.0.2 because it doesn't contain any IP SANs",
    );
    assert.equal(
      refused({ names: [] }),
      "x509: certificate is not valid for any names, but wanted to match auth.example.com",
    );
  });

  it("name the address as Go writes it", () => {
    const said = words(
      { reason: "dns" },
      "https://auth.example.com/a /.well-known/openid-configuration",
    );
    assert.match(said ?? "", /^Get "https:\/\/auth\.example\.com\/a%20\/\.well-known/);
  });
});

describe("a body", () => {
  it("keeps its byte order mark, and every byte that is no text", () => {
    assert.equal(bodyText(Uint8Array.of(0xef, 0xbb, 0xbf, 0x7b)), "\ufeff{");
    assert.equal(bodyText(Uint8Array.of(0x1b, 0x80, 0xff)), "\u001b\udc80\udcff");
    assert.equal(bodyText(new TextEncoder().encode("äöü")), "äöü");
  });
});
