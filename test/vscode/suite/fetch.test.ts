import assert from "node:assert/strict";
import { suiteVariable } from "../suiteVariables";
import type { Ui } from "../ui";
import { closeAll, openConfig, pageOrSkip, until, waitForShown, waitForText } from "./editing";

const head = "server_url: https://hs.example.net # mine\nnoise:\n  private_key_path: /n\n";

async function answerFetch(page: Ui, url: string, slug: string): Promise<void> {
  await page.runCommand("Fetch from authentik");
  await page.waitFor('.quick-input-widget :text("The address of authentik")');
  await page.press("ControlOrMeta+a");
  await page.answer("The address of authentik", url);
  await page.waitFor('.quick-input-widget :text("The slug of the application")');
  await page.press("ControlOrMeta+a");
  await page.answer("The slug of the application", slug);
}

describe("Fetch from authentik", () => {
  afterEach(closeAll);

  it("fills an empty section with the issuer that the provider reports", async function () {
    const page = pageOrSkip(this);
    const origin = suiteVariable("provider");
    const { document } = await openConfig(`${head}oidc:\n# the end\n`);
    await answerFetch(page, origin, "headscale");
    await page.waitFor('.quick-input-widget :text("Use this issuer")');
    await page.screenshot("fetch-found");
    await page.press("Enter");
    const issuer = `${origin}/application/o/headscale/`;
    await waitForText(document, `${head}oidc:\n  issuer: ${issuer}\n  client_id: ""\n# the end\n`);
    await page.screenshot("fetch-filled");
    await document.save();
    await waitForShown(document, []);
  });

  it("makes the section where there is none", async function () {
    const page = pageOrSkip(this);
    const origin = suiteVariable("provider");
    const { document } = await openConfig(head);
    // An issuer that was pasted whole is taken apart.
    await answerFetch(page, `${origin}/application/o/other/`, "other");
    await page.waitFor('.quick-input-widget :text("Use this issuer")');
    await page.press("Enter");
    await waitForText(
      document,
      `${head}oidc:\n  issuer: ${origin}/application/o/other/\n  client_id: ""\n`,
    );
  });

  it("corrects an issuer and leaves the rest as it is", async function () {
    const page = pageOrSkip(this);
    const origin = suiteVariable("provider");
    const rest = "  client_id: 'x' # id\n  scope: [openid]\n";
    const { document } = await openConfig(`${head}oidc:\n  issuer: 'https://old' # old\n${rest}`);
    await answerFetch(page, origin, "headscale");
    await page.waitFor('.quick-input-widget :text("Use this issuer")');
    await page.press("Enter");
    await waitForText(
      document,
      `${head}oidc:\n  issuer: '${origin}/application/o/headscale/' # old\n${rest}`,
    );
  });

  it("says that there is no such application, and changes nothing", async function () {
    const page = pageOrSkip(this);
    const text = `${head}oidc:\n`;
    const { document } = await openConfig(text);
    await answerFetch(page, suiteVariable("provider"), "nobody");
    await until(
      async () =>
        (await page.notifications())
          .join("\n")
          .includes("authentik has no application with this slug"),
      "the fault is said",
    );
    assert.equal(document.getText(), text);
  });
});
