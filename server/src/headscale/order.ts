import type { HeadscaleVersion } from "./versions";

/**
 * The order in which Headscale speaks, by what it looks at; it ends at the first thing that it refuses.
 * Source: `LoadServerConfig` and `NewHeadscale` of each version, `LoadConfig` and `GetHeadscaleConfig` of 0.22.
 */
const reading = ["parse"] as const;

/** Checked before the notice of old keys is printed; a fault here keeps that back. */
const beforeNotice = [
  "pkce-method",
  "oidc-issuer",
  "oidc-client-id",
  "oidc-secret-missing",
] as const;

const notice = ["notice", "records-conflict"] as const;

/** All of these are collected and printed as one error. */
const collected = [
  "acme-port",
  "tls-both",
  "noise-key-missing",
  "acme-challenge",
  "server-url",
  "ephemeral-timeout",
  "node-update-interval",
  "nameservers-missing",
  "probe-interval",
  "probe-timeout",
  "probe-order",
  "batch-size",
  "batch-timeout",
] as const;

const derp = ["derp-stun", "derp-urls", "derp-paths"] as const;
const secrets = ["secrets-both", "secret-file"] as const;
const nameservers = ["nameservers", "split-nameservers"] as const;

/** From 0.23 on, the level of the log file applies to what follows `log-format`. */
const loading = [
  ...reading,
  ...beforeNotice,
  ...notice,
  ...collected,
  "log-format",
  "prefix-v4",
  "prefix-v6",
  "trusted-proxies",
  "prefix-missing",
  "prefix-banner",
  "allocation",
  "records",
  ...derp,
  ...secrets,
  "base-domain",
  "node-expiry",
  "database-type",
  "magic-dns",
  ...nameservers,
  "oidc-expiry",
] as const;

const loading022: readonly Step[] = [
  ...reading,
  ...collected,
  ...nameservers,
  "search-domains",
  "records",
  ...derp,
  "prefix-v4",
  "prefix-missing",
  ...secrets,
  "oidc-expiry",
  "log-format",
];

/** What follows once the configuration is loaded, before Headscale serves. */
const starting = [
  "private-key",
  "noise-key",
  "same-private-key",
  "change-ticker",
  "database",
  "policy",
  "oidc-provider",
  "derp-key",
  "same-derp-key",
  "policy-022",
] as const;

export type Step =
  | (typeof loading)[number]
  | "search-domains"
  | (typeof starting)[number]
  /** Of what Headscale says nothing about. */
  | "never";

const startSteps: ReadonlySet<Step> = new Set(starting);

/** Loading file and environment, or what follows. */
export function phaseOf(step: Step): "load" | "start" {
  return startSteps.has(step) ? "start" : "load";
}

/** All steps of a version, the first one first. */
export function orderOf({ minor }: HeadscaleVersion): readonly Step[] {
  return [...(minor === "0.22" ? loading022 : loading), ...starting];
}
