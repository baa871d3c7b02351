import assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll, openConfig, pageOrSkip, placeOf } from "./editing";

/** Every key of the section in every version, with what a person must learn about it. */
const keys: readonly (readonly [key: string, ...facts: readonly RegExp[]])[] = [
  ["only_start_if_oidc_is_available", /Default in 0\.29\.2: `true`/, /_OIDC_ONLY_START_IF_OIDC/],
  ["issuer", /Default in 0\.29\.2: none/, /`HEADSCALE_OIDC_ISSUER`/, /byte for byte|exactly/i],
  ["client_id", /Default in 0\.29\.2: none/, /`HEADSCALE_OIDC_CLIENT_ID`/],
  ["client_secret", /`HEADSCALE_OIDC_CLIENT_SECRET`/],
  ["client_secret_path", /`HEADSCALE_OIDC_CLIENT_SECRET_PATH`/],
  ["scope", /\["openid","profile","email"\]/, /`HEADSCALE_OIDC_SCOPE`/],
  ["email_verified_required", /Since Headscale 0\.28/, /Default in 0\.29\.2: `true`/],
  ["extra_params", /`HEADSCALE_OIDC_EXTRA_PARAMS`/],
  ["domain_hint", /`domain_hint`/],
  ["allowed_domains", /`HEADSCALE_OIDC_ALLOWED_DOMAINS`/],
  ["allowed_users", /`HEADSCALE_OIDC_ALLOWED_USERS`/],
  ["allowed_groups", /`HEADSCALE_OIDC_ALLOWED_GROUPS`/],
  ["use_expiry_from_token", /Default in 0\.29\.2: `false`/],
  ["pkce", /section/],
  ["enabled", /Default in 0\.29\.2: `false`/, /Since Headscale 0\.24/],
  ["method", /Default in 0\.29\.2: `S256`/],
  ["expiry", /Removed in Headscale 0\.29: use `node\.expiry`/],
  ["strip_email_domain", /Removed in Headscale 0\.26/, /Deprecated since Headscale 0\.24/],
  ["map_legacy_users", /Removed in Headscale 0\.26/, /Since Headscale 0\.24/],
];

const text = `server_url: https://hs.example.net
noise:
oidc:
  only_start_if_oidc_is_available: true
  issuer: https://auth.example.net/realms/hs
  client_id: a
  client_secret: b
  client_secret_path: /c
  scope: []
  email_verified_required: true
  extra_params: { domain_hint: d }
  allowed_domains: []
  allowed_users: []
  allowed_groups: []
  use_expiry_from_token: false
  pkce: { enabled: true, method: S256 }
  expiry: 0
  strip_email_domain: false
  map_legacy_users: false
`;

describe("hover", () => {
  afterEach(closeAll);

  it("explains every oidc key", async () => {
    const { document } = await openConfig(text);
    for (const [key, ...facts] of keys) {
      const range = placeOf(document, `${key}:`);
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        "vscode.executeHoverProvider",
        document.uri,
        range.start.translate(0, 1),
      );
      const contents = hovers
        .flatMap((hover) => hover.contents)
        .map((content) => (content instanceof vscode.MarkdownString ? content.value : ""))
        .join("\n");
      assert.notEqual(contents, "", `no hover on ${key}`);
      for (const fact of facts) assert.match(contents, fact, `the hover on ${key}`);
      if (key !== "domain_hint") assert.match(contents, /\(https:\/\/headscale\.net\//);
    }
  });

  it("shows it in the editor", async function () {
    const page = pageOrSkip(this);
    await openConfig(text);
    const hover = await page.hoverText("allowed_groups");
    await page.screenshot("hover");
    assert.match(hover, /oidc\.allowed_groups/);
    assert.match(hover, /HEADSCALE_OIDC_ALLOWED_GROUPS/);
    assert.match(hover, /Headscale documentation/);
  });

  it("says what Headscale makes of a value", async function () {
    const page = pageOrSkip(this);
    await openConfig(
      "server_url: https://hs\nnoise:\nnode:\n  expiry: 1.5h\nderp:\n  update_frequency: 90m\n",
    );
    assert.match(await page.hoverText("90m"), /1 hour 30 minutes/);
    await page.screenshot("hover-value");
  });

  it("shows the keys in the outline, and no secret", async () => {
    const { document } = await openConfig(text);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      "vscode.executeDocumentSymbolProvider",
      document.uri,
    );
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ["server_url", "noise", "oidc"],
    );
    const oidc = symbols.find(({ name }) => name === "oidc")?.children ?? [];
    const details = new Map(oidc.map(({ name, detail }) => [name, detail]));
    assert.equal(details.get("client_id"), "a");
    assert.equal(details.get("client_secret"), "<hidden>");
  });
});
