import { t } from "@vscode/l10n";
import { parsePath } from "../../document/settings";
import { type Finding, finding, type Fix } from "../finding";
import { itemPlace, keyPlace } from "../places";
import { changeFix, preferred } from "./absence";
import { itemFix } from "./items";
import { isOidcOn, knownProvider } from "./oidcProvider";
import type { Rule, RuleContext } from "./rule";

const code = "oidc-scope";
const path = "oidc.scope";

export const oidcScope: Rule = {
  code,
  versions: {},
  *check(context) {
    const { config } = context;
    if (!isOidcOn(config) || !config.isGiven(path) || isMisread(context)) return;
    yield* withoutOpenid(context);
    yield* withoutEmail(context);
    yield* groupsAndProvider(context);
  },
  docs: {
    summary: "`oidc.scope` lacks something that the rest of the section needs.",
    why: "A scope of your own replaces Headscale's default, `openid profile email`, and Headscale adds nothing to it. Without `openid` there is no sign-in; without `email` the provider tells no address, so that `allowed_users` and `allowed_domains` admit nobody; authentik tells groups with `profile`; Microsoft Entra refuses a scope `groups`.",
    remedy: "Leave the key out, or list the default's scopes together with yours.",
    example: {
      wrong:
        "oidc:\n  issuer: https://auth.example.com/application/o/headscale/\n  client_id: headscale\n  client_secret_path: /run/secrets/oidc\n  scope: [profile, groups]",
      right:
        "oidc:\n  issuer: https://auth.example.com/application/o/headscale/\n  client_id: headscale\n  client_secret_path: /run/secrets/oidc\n  scope: [openid, profile, email, groups]",
    },
    source: "hscontrol/types/config.go:1263 @ v0.29.2; OpenID Connect Core 3.1.2.1 and 5.4",
  },
};

/** A list of which Headscale reads nothing, which is said already. */
function isMisread({ config }: RuleContext): boolean {
  const setting = config.raw(path).known;
  if (setting?.kind === "section") return true;
  return setting?.kind === "list" && setting.items.some(({ kind }) => kind !== "scalar");
}

function has({ config }: RuleContext, ...scopes: readonly string[]): boolean {
  return config.list(path).known.some(({ text }) => scopes.includes(text));
}

function isListed({ config }: RuleContext, ...names: readonly string[]): boolean {
  return names.some((name) => config.list(`oidc.${name}`).known.length > 0);
}

function complain(context: RuleContext, message: string): Finding {
  return finding({ code, severity: "warning", place: keyPlace(context, path), message });
}

function addFix(context: RuleContext, scope: string): Fix[] {
  const entry = context.config.entry(path);
  if (entry?.value.kind === "list") return entry.borrowed ? [] : [addItemFix(scope)];
  const scopes = context.config.list(path).known.map(({ text }) => text);
  // Headscale's own order begins with it.
  const more = scope === "openid" ? [scope, ...scopes] : [...scopes, scope];
  return changeFix(context, path, more.join(" "));
}

function addItemFix(value: string): Fix {
  return {
    title: t('Add "{0}" to "{1}"', value, path),
    intents: [{ kind: "add-item", path: parsePath(path), value }],
    preferred: true,
  };
}

function* withoutOpenid(context: RuleContext): Iterable<Finding> {
  if (has(context, "openid")) return;
  const message = t('The scope lacks "openid", and Headscale does not add it: sign-in will fail.');
  const meant = context.config.list(path).known.find(({ text }) => text.toLowerCase() === "openid");
  const fixes =
    meant === undefined
      ? addFix(context, "openid")
      : preferred(itemFix(context, path, meant, "openid"));
  yield { ...complain(context, message), fixes };
}

function* withoutEmail(context: RuleContext): Iterable<Finding> {
  if (has(context, "email") || !isListed(context, "allowed_users", "allowed_domains")) return;
  const message = t(
    'Without "email" in the scope, the provider tells no address for allowed_users and allowed_domains.',
  );
  yield { ...complain(context, message), fixes: addFix(context, "email") };
}

function* groupsAndProvider(context: RuleContext): Iterable<Finding> {
  const { config } = context;
  const provider = knownProvider(config);
  const refused = provider?.refusedScopes ?? [];
  for (const item of config.list(path).known.filter(({ text }) => refused.includes(text))) {
    const message = t(
      '{0} refuses a scope "{1}", and with it every sign-in.',
      provider?.name ?? "",
      item.text,
    );
    yield { ...complain(context, message), place: itemPlace(context, path, item) };
  }
  if (provider?.id !== "authentik" || !isListed(context, "allowed_groups")) return;
  // A scope of the user's own may bring the groups.
  const own = ["openid", "email", "offline_access"];
  if (config.list(path).known.some(({ text }) => !own.includes(text))) return;
  const message = t('authentik tells groups with the scope "profile", which is missing here.');
  yield { ...complain(context, message), fixes: addFix(context, "profile") };
}
