import assert from "node:assert/strict";
import { formatAddress, parseAddress } from "../../../server/src/headscale/values/address";
import { isInTailscaleRange, parsePrefix } from "../../../server/src/headscale/values/prefix";

/** The network that a text stands for; what Go's `netip.ParsePrefix(…).Masked()` prints. */
function networkOf(text: string): string {
  const found = parsePrefix(text);
  if (found.kind === "invalid") return found.kind;
  return `${formatAddress({ family: found.family, value: found.first })}/${found.bits}`;
}

describe("a network as Go reads it", () => {
  const rows: Readonly<Record<string, string>> = {
    "100.64.0.0/10": "100.64.0.0/10",
    "100.64.5.1/10": "100.64.0.0/10",
    "255.255.255.255/32": "255.255.255.255/32",
    "0.0.0.0/0": "0.0.0.0/0",
    "::/0": "::/0",
    "fd7a:115c:a1e0::/48": "fd7a:115c:a1e0::/48",
    "FD7A:115C:A1E0:AB12::1/48": "fd7a:115c:a1e0::/48",
    "::ffff:1.2.3.4/120": "::ffff:1.2.3.0/120",
    "::1.2.3.4/128": "::102:304/128",
    "1:2:3:4:5:6:7::/128": "1:2:3:4:5:6:7:0/128",
    "1:2:3:4:5:6:1.2.3.4/128": "1:2:3:4:5:6:102:304/128",
    "1:0:0:2:0:0:0:3/128": "1:0:0:2::3/128",
    "1:0:0:2:3:0:0:4/128": "1::2:3:0:0:4/128",
    "1:0:2:3:4:5:6:7/128": "1:0:2:3:4:5:6:7/128",
    "0:0:1::/48": "0:0:1::/48",
    "10:100:0:0:20:0:0:0/128": "10:100:0:0:20::/128",
    "100.64.0.0": "invalid",
    "/8": "invalid",
    "": "invalid",
    notanip: "invalid",
    "10.0.0.0/": "invalid",
    "10.0.0.0/08": "invalid",
    "10.0.0.0/+8": "invalid",
    "10.0.0.0/-8": "invalid",
    "10.0.0.0/33": "invalid",
    "::1/129": "invalid",
    "10.0.0.0/8/8": "invalid",
    "10.0.0.0/8 ": "invalid",
    " 10.0.0.0/8": "invalid",
    "010.0.0.0/8": "invalid",
    "10.0.0/8": "invalid",
    "10..0.0/8": "invalid",
    "1.2.3.4.5/8": "invalid",
    "256.0.0.0/8": "invalid",
    "fe80::1%eth0/64": "invalid",
    "1::2::3/64": "invalid",
    "1:::2/64": "invalid",
    ":1::/64": "invalid",
    "1:2:3:4:5:6:7/64": "invalid",
    "1::2:3:4:5:6:7:8/64": "invalid",
    "12345::/16": "invalid",
    "g::/16": "invalid",
    "1.2.3.4::/64": "invalid",
    "::ffff:1.2.3.4:5/64": "invalid",
  };
  for (const [text, wanted] of Object.entries(rows)) {
    it(`"${text}" is ${wanted}`, () => {
      assert.equal(networkOf(text), wanted);
    });
  }

  it("has a first and a last address", () => {
    const found = parsePrefix("100.64.5.1/10");
    assert.ok(found.kind === "prefix");
    assert.equal(found.first, parseAddress("100.64.0.0")?.value);
    assert.equal(found.last, parseAddress("100.127.255.255")?.value);
    assert.equal(found.address, parseAddress("100.64.5.1")?.value);
    assert.equal(found.last - found.first + 1n, 2n ** 22n);
  });

  it("has no zone in its address", () => {
    assert.equal(parseAddress("fe80::1%eth0"), undefined);
  });
});

/** Headscale warns where `netipx.IPSet.ContainsPrefix` says no. */
describe("Tailscale's range", () => {
  const rows: Readonly<Record<string, boolean>> = {
    "100.64.0.0/10": true,
    "100.127.255.0/24": true,
    "100.64.0.0/9": false,
    "100.128.0.0/10": false,
    "10.0.0.0/8": false,
    "0.0.0.0/0": false,
    "fd7a:115c:a1e0::/48": true,
    "fd7a:115c:a1e0:ffff::/64": true,
    "fd7a:115c:a1e0::/47": false,
    "fd00::/48": false,
    "::ffff:100.64.0.0/112": false,
  };
  for (const [text, wanted] of Object.entries(rows)) {
    it(`${wanted ? "holds" : "does not hold"} ${text}`, () => {
      const found = parsePrefix(text);
      assert.ok(found.kind === "prefix");
      assert.equal(isInTailscaleRange(found), wanted);
    });
  }
});
