import type { EffectiveConfig } from "./load/effective";
import { type HeadscaleVersion, inRange, type VersionRange } from "./versions";

/**
 * What Headscale's notice says about an old key that is set to anything but null, be it `false`. All other
 * old keys are dropped without a word. Source: `validateServerConfig` and its `deprecator`, 0.23 to 0.30.
 */
interface OldKey {
  readonly old: string;
  readonly versions: VersionRange;
  readonly says: Saying;
}

type Saying =
  | { readonly kind: "removed" | "deprecated-and-removed" }
  | { readonly kind: "hint"; readonly hint: string }
  | { readonly kind: "replaced"; readonly by: string }
  /** It only warns where the new key has a value; a default counts, so it hardly ever refuses. */
  | { readonly kind: "replaced-unless-set"; readonly by: string }
  | { readonly kind: "replaced-warning"; readonly by: string };

const since23 = { from: "0.23" } as const;
const since24 = { from: "0.24" } as const;
const since26 = { from: "0.26" } as const;
const since29 = { from: "0.29" } as const;

const oldKeys: readonly OldKey[] = [
  moved("acl_policy_path", "policy.path", since23),
  moved("dns_config.magic_dns", "dns.magic_dns", since23),
  moved("dns_config.base_domain", "dns.base_domain", since23),
  moved("dns_config.nameservers", "dns.nameservers.global", since23),
  moved("dns_config.restricted_nameservers", "dns.nameservers.split", since23),
  moved("dns_config.domains", "dns.search_domains", since23),
  moved("dns_config.extra_records", "dns.extra_records", since23),
  moved("dns_config.override_local_dns", "dns.override_local_dns", since26),
  {
    old: "dns_config.override_local_dns",
    versions: { from: "0.23", before: "0.26" },
    says: { kind: "deprecated-and-removed" },
  },
  ...["dns_config.use_username_in_magic_dns", "dns.use_username_in_magic_dns"].flatMap(
    (old): OldKey[] => [
      {
        old,
        versions: { from: "0.23", before: "0.24" },
        says: { kind: "deprecated-and-removed" },
      },
      { old, versions: since24, says: { kind: "removed" } },
    ],
  ),
  { old: "oidc.strip_email_domain", versions: since26, says: { kind: "removed" } },
  { old: "oidc.map_legacy_users", versions: since26, says: { kind: "removed" } },
  { old: "oidc.expiry", versions: since29, says: { kind: "replaced", by: "node.expiry" } },
  {
    old: "ephemeral_node_inactivity_timeout",
    versions: since29,
    says: { kind: "replaced-warning", by: "node.ephemeral.inactivity_timeout" },
  },
  {
    old: "randomize_client_port",
    versions: since29,
    says: {
      kind: "hint",
      hint: 'Set "randomizeClientPort": true at the top level of your policy file (see policy.path / policy.mode), or grant the cap per-node via a "nodeAttrs" entry. See CHANGELOG.md (BREAKING / Configuration).',
    },
  },
];

function moved(old: string, by: string, versions: VersionRange): OldKey {
  return { old, versions, says: { kind: "replaced-unless-set", by } };
}

export interface Notice {
  readonly level: "warn" | "fatal";
  readonly text: string;
  readonly versions: VersionRange;
}

/** The line of the notice that a key has in this version, if it has one. */
export function noticeAbout(
  key: string,
  config: EffectiveConfig,
  version: HeadscaleVersion,
): Notice | undefined {
  const found = oldKeys.find(({ old, versions }) => old === key && inRange(version, versions));
  return found === undefined ? undefined : { ...said(found, config), versions: found.versions };
}

/** Every key that has a line in some version. */
export const noticedKeys: readonly string[] = [...new Set(oldKeys.map(({ old }) => old))];

function said({ old, says }: OldKey, config: EffectiveConfig): Omit<Notice, "versions"> {
  const begin = `The "${old}" configuration key`;
  switch (says.kind) {
    case "removed":
      return {
        level: "fatal",
        text: `${begin} has been removed. Please see the changelog for more details.`,
      };
    case "deprecated-and-removed":
      return {
        level: "warn",
        text: `${begin} is deprecated and has been removed. Please see the changelog for more details.`,
      };
    case "hint":
      return { level: "fatal", text: `${begin} has been removed. ${says.hint}` };
    case "replaced":
      return {
        level: "fatal",
        text: `${begin} has been removed. Please use "${says.by}" instead.`,
      };
    case "replaced-unless-set":
      return replaced(old, says.by, config.isSet(says.by) ? "warn" : "fatal");
    case "replaced-warning":
      return replaced(old, says.by, "warn");
  }
}

function replaced(old: string, by: string, level: Notice["level"]): Omit<Notice, "versions"> {
  return {
    level,
    text: `The "${old}" configuration key is deprecated. Please use "${by}" instead. "${old}" has been removed.`,
  };
}
