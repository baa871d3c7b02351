import assert from "node:assert/strict";
import { proxyText } from "../../server/src/host/proxyRules";

const both = { HTTPS_PROXY: "secure", HTTP_PROXY: "plain" };

/** As golang.org/x/net/http/httpproxy has them in its own tests. */
const cases: readonly (readonly [
  url: string,
  variables: Readonly<Record<string, string>>,
  proxy: string,
])[] = [
  ["https://example.com/", both, "secure"],
  ["http://example.com/", both, "plain"],
  ["http://example.com/", { HTTPS_PROXY: "secure" }, ""],
  ["https://example.com/", { https_proxy: "lower" }, "lower"],
  ["https://example.com/", { ...both, https_proxy: "lower" }, "secure"],
  ["https://example.com/", { HTTPS_PROXY: "", https_proxy: "lower" }, "lower"],
  ["https://localhost/", both, ""],
  ["https://127.0.0.1:9000/", both, ""],
  ["https://[::1]/", both, ""],
  ["https://192.168.1.5/", both, "secure"],
  ["https://example.com/", { ...both, NO_PROXY: "example.com" }, ""],
  ["https://example.com/", { ...both, no_proxy: "example.com" }, ""],
  ["https://EXAMPLE.com/", { ...both, NO_PROXY: " foo, Example.COM " }, ""],
  ["https://auth.example.com/", { ...both, NO_PROXY: "example.com" }, ""],
  ["https://example.com/", { ...both, NO_PROXY: ".example.com" }, "secure"],
  ["https://auth.example.com/", { ...both, NO_PROXY: ".example.com" }, ""],
  ["https://auth.example.com/", { ...both, NO_PROXY: "*.example.com" }, ""],
  ["https://notexample.com/", { ...both, NO_PROXY: "example.com" }, "secure"],
  ["https://example.com/", { ...both, NO_PROXY: "*" }, ""],
  ["https://example.com/", { ...both, NO_PROXY: "," }, "secure"],
  ["https://example.com/", { ...both, NO_PROXY: "example.com:443" }, ""],
  ["https://example.com:8443/", { ...both, NO_PROXY: "example.com:443" }, "secure"],
  ["http://example.com/", { ...both, NO_PROXY: "example.com:80" }, ""],
  ["https://192.168.1.5/", { ...both, NO_PROXY: "192.168.0.0/16" }, ""],
  ["https://10.1.2.3/", { ...both, NO_PROXY: "192.168.0.0/16" }, "secure"],
  ["https://192.168.1.5/", { ...both, NO_PROXY: "192.168.1.5:443" }, ""],
  ["https://192.168.1.5/", { ...both, NO_PROXY: "192.168.1.5:80" }, "secure"],
  ["https://[2001:db8::1]/", { ...both, NO_PROXY: "2001:db8::/32" }, ""],
  ["https://[2001:db8::1]/", { ...both, NO_PROXY: "[2001:db8::1]:443" }, ""],
  ["https://[2001:db8::1]/", { ...both, NO_PROXY: "2001:db8::1" }, ""],
  ["https://example.com/", { ...both, NO_PROXY: "192.168.0.0/99" }, "secure"],
];

describe("the way to a host that the variables for proxies ask for", () => {
  for (const [url, variables, proxy] of cases) {
    it(`${url} with ${JSON.stringify(variables)}: ${proxy === "" ? "directly" : proxy}`, () => {
      assert.equal(proxyText(new URL(url), new Map(Object.entries(variables))), proxy);
    });
  }
});
