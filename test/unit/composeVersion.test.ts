import assert from "node:assert/strict";
import { composeVersion } from "../../server/src/headscale/composeVersion";
import { newestStable } from "../../server/src/headscale/versions";

function service(image: string): string {
  return `services:\n  web:\n    image: nginx:1\n  hs:\n    image: ${image}\n`;
}

/** The image, and the version that it runs as far as its name tells. */
const images: Readonly<Record<string, string | undefined>> = {
  "headscale/headscale:0.28.0": "0.28.0",
  "headscale/headscale:v0.26": "v0.26",
  "docker.io/headscale/headscale:0.25.1-debug": "0.25.1",
  "ghcr.io/juanfont/headscale:v0.29.2": "v0.29.2",
  "headscale/headscale:latest": newestStable.minor,
  "headscale/headscale:stable": newestStable.minor,
  "headscale/headscale": newestStable.minor,
  '"headscale/headscale:${HS_TAG:-0.27.1}"': "0.27.1",
  '"headscale/headscale:${HS_TAG}"': undefined,
  "headscale/headscale:0.28.0@sha256:0123": "0.28.0",
  "headscale/headscale:0.19.0": undefined,
  "headscale/headscale:unstable": undefined,
  "somebody/headscale-ui:0.28.0": undefined,
};

describe("the version that a compose file runs", () => {
  for (const [image, wanted] of Object.entries(images)) {
    it(`of ${image} is ${wanted ?? "not known"}`, () => {
      assert.equal(composeVersion(service(image)), wanted);
    });
  }

  it("is not known where there are no services, or where the file is broken", () => {
    for (const text of [
      "",
      "services:\n",
      "services: [a]\n",
      "- a\n",
      "a: [\n",
      "services:\n  a: b\n",
    ]) {
      assert.equal(composeVersion(text), undefined, text);
    }
  });
});
