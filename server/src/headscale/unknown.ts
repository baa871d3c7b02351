import { policyContent, policyFile } from "./policyFile";
import { policyFault } from "./policyText";
import { isDiscoveryUnknown } from "./rules/oidcUnreachable";
import type { RuleContext } from "./rules/rule";
import { inRange } from "./versions";

/** What only Headscale's own machine, its database or the network could tell, and what would count. */
export function unknownThings(context: RuleContext): readonly string[] {
  const { config, host, version } = context;
  const isGiven = (path: string): boolean => config.text(path).known !== "";
  const isElsewhere = host === undefined;
  const policy = policyFile(config, version);
  const isPostgres = [config.text("database.type"), config.text("db_type")].some(
    ({ known }) => known === "postgres",
  );
  const hasDerpKey =
    inRange(version, { from: "0.23" }) && config.boolean("derp.server.enabled").known;
  const things: readonly (readonly [name: string, isUnknown: boolean])[] = [
    ["oidc.client_secret_path", isElsewhere && isGiven("oidc.client_secret_path")],
    ["oidc.discovery", isGiven("oidc.issuer") && isDiscoveryUnknown(context)],
    ["policy.path", isElsewhere && policy !== undefined],
    ["policy.content", isPolicyUnknown(context)],
    ["noise.private_key_path", isElsewhere && isGiven("noise.private_key_path")],
    ["database", isElsewhere || isPostgres],
    ["derp", isElsewhere && hasDerpKey],
    ["tls", isElsewhere && (isGiven("tls_cert_path") || isGiven("tls_key_path"))],
  ];
  return things.filter(([, isUnknown]) => isUnknown).map(([name]) => name);
}

/** Whether its rules make sense is not looked at; an empty file has none, and a text that is no policy is refused. */
function isPolicyUnknown({ config, version, host }: RuleContext): boolean {
  const policy = policyFile(config, version);
  const content = policyContent(config, version, host);
  if (policy === undefined || content?.kind !== "content") return false;
  if (content.isPart === true) return true;
  return content.text !== "" && policyFault(content.text, policy.path, version) === undefined;
}
