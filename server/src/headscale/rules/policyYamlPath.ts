import { t } from "@vscode/l10n";
import { finding } from "../finding";
import { valuePlace } from "../places";
import { policyFault } from "../policyText";
import { inRange } from "../versions";
import type { Rule, RuleContext } from "./rule";

const path = "policy.path";

export const policyYamlPath: Rule = {
  code: "policy-yaml-path",
  versions: { from: "0.23" },
  *check(context) {
    const { config } = context;
    const written = config.text(path).known;
    if (!/\.ya?ml$/i.test(written) || config.text("policy.mode").known !== "file") return;
    if (isKnown(context, written)) return;
    yield finding({
      code: "policy-yaml-path",
      severity: "warning",
      place: valuePlace(context, path),
      message: t(
        "The policy must be HuJSON, which is JSON with comments. If this file is YAML, as its name says, Headscale does not start.",
      ),
    });
  },
  docs: {
    summary: "The name of the policy file ends in `.yaml` or `.yml`.",
    why: "Up to 0.22 Headscale took such a file as YAML. Newer versions read HuJSON whatever the name is, and refuse to start with YAML.",
    remedy: "Write the policy as HuJSON, in a file with such a name. JSON as it is will do.",
    example: {
      wrong: "policy:\n  path: /etc/headscale/acl.yaml",
      right: "policy:\n  path: /etc/headscale/policy.hujson",
    },
    source: "hscontrol/policy/acls.go: LoadACLPolicyFromBytes @ v0.23.0",
  },
};

/** What the file holds is known: policy-file says what is wrong with it, where the version reads it to start. */
function isKnown({ host, version }: RuleContext, written: string): boolean {
  if (host === undefined) return false;
  if (inRange(version, { from: "0.24" })) return true;
  const content = host.read(host.besideConfig(written));
  return content.kind === "content" && policyFault(content.text, written, version) === undefined;
}
