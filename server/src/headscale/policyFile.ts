import type { FileContent, HostFiles } from "./hostFiles";
import type { EffectiveConfig } from "./load/effective";
import { type HeadscaleVersion, inRange } from "./versions";

/** The key that names the policy file which Headscale reads before it serves. */
export interface PolicyFile {
  readonly key: "policy.path" | "acl_policy_path";
  readonly path: string;
}

/** Nothing where it reads none: no path, another mode, or 0.23, which reads it only to serve. */
export function policyFile(
  config: EffectiveConfig,
  version: HeadscaleVersion,
): PolicyFile | undefined {
  if (version.minor === "0.23") return undefined;
  const isOld = !inRange(version, { from: "0.23" });
  const key = isOld ? "acl_policy_path" : "policy.path";
  const path = config.text(key).known;
  const isRead = isOld || config.text("policy.mode").known === "file";
  return isRead && path !== "" ? { key, path } : undefined;
}

/** What stands in it, where it can be looked at. */
export function policyContent(
  config: EffectiveConfig,
  version: HeadscaleVersion,
  host: HostFiles | undefined,
): FileContent | undefined {
  const policy = policyFile(config, version);
  return policy === undefined ? undefined : host?.read(host.besideConfig(policy.path));
}
