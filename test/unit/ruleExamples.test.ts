import assert from "node:assert/strict";
import { parseDocument } from "../../server/src/document/parse";
import { analyse } from "../../server/src/headscale/analyse";
import { rules } from "../../server/src/headscale/rules";
import type { Rule } from "../../server/src/headscale/rules/rule";
import {
  type HeadscaleVersion,
  inRange,
  parseVersion,
  versions,
} from "../../server/src/headscale/versions";
import { completed } from "./completed";

/** Whose example needs more than a configuration: the provider's answer, a file, a variable. */
const needMore = new Set([
  "oidc-issuer-mismatch",
  "oidc-issuer-not-found",
  "oidc-discovery-invalid",
  "oidc-unreachable",
  "oidc-endpoint-missing",
  "oidc-signing-algorithm",
  "oidc-jwks",
  "oidc-token-encryption",
  "oidc-response-type",
  "oidc-token-auth",
  "oidc-scope-unsupported",
  "oidc-claim-missing",
  "oidc-pkce-unsupported",
  "oidc-pkce-demanded",
  "oidc-secret-file",
  "oidc-secret-untrimmed",
  "noise-key-file",
  "policy-file",
  "sqlite-file",
  "overridden-by-environment",
  "file-too-large",
  // Which older version takes the file, test/unit/writtenFor.test.ts asks.
  "written-for",
]);

/** Whose example is about what the rest of a configuration lacks. */
const bare = new Set(["prefix-missing", "private-key-022"]);

function codes(rule: Rule, text: string, version: HeadscaleVersion): string[] {
  const whole = bare.has(rule.code) ? text : completed(text, version);
  return analyse({ document: parseDocument(whole), version, comparesVersions: true }).map(
    ({ code }) => code,
  );
}

describe("the example of a rule's page", () => {
  for (const rule of rules.filter(({ code }) => !needMore.has(code))) {
    const { wrong, right } = rule.docs.example;
    const asked = parseVersion(/headscale-config: version=(\S+)/.exec(wrong)?.[1] ?? "");
    const meant = asked === undefined ? versions : [asked];

    it(`of ${rule.code} is wrong, and then right`, () => {
      const spoken = meant
        .filter((version) => inRange(version, rule.versions))
        .filter((version) => codes(rule, wrong, version).includes(rule.code));
      assert.notDeepEqual(spoken, [], "the wrong one is not reported by any version");
      const rightToo = asked === undefined ? spoken : meantBy(right);
      const still = rightToo.filter((version) => codes(rule, right, version).includes(rule.code));
      assert.deepEqual(
        still.map(({ patch }) => patch),
        [],
        "the right one is reported too",
      );
    });
  }
});

function meantBy(text: string): readonly HeadscaleVersion[] {
  const asked = parseVersion(/headscale-config: version=(\S+)/.exec(text)?.[1] ?? "");
  return asked === undefined ? [] : [asked];
}
