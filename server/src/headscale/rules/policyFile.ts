import { t } from "@vscode/l10n";
import { refusal } from "../finding";
import type { FileContent } from "../hostFiles";
import { valuePlace } from "../places";
import { policyContent, policyFile as policyFileOf } from "../policyFile";
import { type PolicyFault, policyFault } from "../policyText";
import { type HeadscaleVersion, inRange } from "../versions";
import { unreadableMessage } from "./keyFiles";
import { loadingRefusal, parsingRefusal } from "./policyRefusal";
import type { Rule } from "./rule";

export const policyFile: Rule = {
  code: "policy-file",
  versions: {},
  *check(context) {
    const { config, version, host } = context;
    const policy = policyFileOf(config, version);
    const content = policyContent(config, version, host);
    if (policy === undefined || content === undefined) return;
    const complaint = complaintAbout(content, policy.path, version);
    if (complaint === undefined) return;
    const isOld = inRange(version, { before: "0.23" });
    yield refusal({
      code: "policy-file",
      step: isOld ? "policy-022" : "policy",
      place: valuePlace(context, policy.key),
      message: complaint.message,
      text: isOld ? "Could not load the ACL policy" : complaint.text,
    });
  },
  docs: {
    summary: "The policy file cannot be read.",
    why: "Headscale reads it when it starts, while `policy.mode` is `file`, and refuses to start when the file is missing or a folder, or when it is not HuJSON (JSON with comments and commas at the end) with an object at the top. An empty file means that every node may reach every other; up to 0.25 one without any rules is refused. 0.22 reads `acl_policy_path`, where the file's name may also end in `.yaml` or `.yml`. Whether its rules make sense is not looked at, and all this with `--host` only.",
    remedy:
      "Correct the path, which counts from the folder of the configuration, or the file. `headscale policy check` looks at the rules too.",
    example: {
      wrong: "policy:\n  path: /etc/headscale/",
      right: "policy:\n  path: /etc/headscale/policy.hujson",
    },
    source: "hscontrol/policy/v2/types.go: unmarshalPolicy @ v0.29.2",
  },
};

function complaintAbout(
  content: FileContent,
  path: string,
  version: HeadscaleVersion,
): { readonly message: string; readonly text: string } | undefined {
  if (content.kind === "unreadable") {
    const message = content.isMissing
      ? t("There is no such file, and Headscale refuses to start without its policy.")
      : unreadableMessage(content.words);
    return { message, text: loadingRefusal(content.words, version) };
  }
  const fault = content.isPart === true ? undefined : policyFault(content.text, path, version);
  if (fault === undefined) return undefined;
  return { message: messageOf(fault), text: parsingRefusal(fault.words, version) };
}

function messageOf({ kind }: PolicyFault): string {
  switch (kind) {
    case "no-hujson":
      return t("This file is no HuJSON, which is JSON with comments. Headscale refuses to start.");
    case "no-yaml":
      return t("This file is no policy in YAML. Headscale refuses to start.");
    case "no-object":
      return t("The policy in this file is no object, in braces. Headscale refuses to start.");
    case "empty":
      return t("The policy in this file has no rules. Headscale refuses to start.");
  }
}
