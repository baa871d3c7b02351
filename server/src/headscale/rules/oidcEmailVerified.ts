import { t } from "@vscode/l10n";
import { finding } from "../finding";
import { keyPlace } from "../places";
import { absence } from "./absence";
import { providerOf } from "./oidcProvider";
import type { Rule } from "./rule";

const path = "oidc.email_verified_required";
const filters = ["oidc.allowed_domains", "oidc.allowed_users"];

export const oidcEmailVerified: Rule = {
  code: "oidc-email-verified",
  versions: { from: "0.28" },
  *check(context) {
    const { config } = context;
    const filter = filters.find((one) => config.list(one).known.length > 0);
    const absent = absence(context, path);
    if (filter === undefined || absent === undefined || providerOf(config) !== "authentik") return;
    if (!config.boolean(path).known) return;
    yield finding({
      code: "oidc-email-verified",
      severity: "information",
      ...absent,
      place: keyPlace(context, filter),
      message: t(
        "This admits verified addresses only, and authentik, since 2025.10, calls none verified unless it is told to.",
      ),
    });
  },
  docs: {
    summary: "authentik's users may be refused, because their addresses are not verified.",
    why: "With `allowed_domains` or `allowed_users`, Headscale refuses a user whose address the provider does not call verified (`unverified email`). authentik sends `email_verified: false` since 2025.10, unless a scope mapping of your own says otherwise.",
    remedy:
      "Give authentik an `email` scope mapping that returns the truth. Or set `email_verified_required: false`, where users cannot change their address themselves: else they could take that of somebody else.",
    example: {
      wrong:
        "oidc:\n  issuer: https://auth.example.com/application/o/headscale/\n  allowed_domains: [example.com]",
      right:
        "oidc:\n  issuer: https://auth.example.com/application/o/headscale/\n  allowed_domains: [example.com]\n  email_verified_required: false",
    },
    source: "hscontrol/oidc.go: doOIDCAuthorization @ v0.28.0; authentik 2025.10 release notes",
  },
};
