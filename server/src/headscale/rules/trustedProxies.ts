import { t } from "@vscode/l10n";
import { type Finding, refusal } from "../finding";
import type { Item } from "../load/convert";
import { itemPlace } from "../places";
import { parseAddress } from "../values/address";
import { goQuote } from "../../document/goYaml/goQuote";
import { prefixError } from "../values/netip";
import { preferred } from "./absence";
import { itemFix } from "./items";
import type { Rule, RuleContext } from "./rule";

const code = "trusted-proxies";
const path = "trusted_proxies";

export const trustedProxies: Rule = {
  code,
  versions: { from: "0.29" },
  *check(context) {
    for (const [index, item] of context.config.list(path).known.entries()) {
      const error = prefixError(item.text, context.version.builtWith.go);
      const begin = `trusted_proxies[${index}] ${goQuote(item.text)}`;
      if (error !== undefined) {
        yield complain(context, item, notANetwork(item.text), `${begin}: ${error}`);
      } else if (/\/0$/.test(item.text)) {
        const text = `${begin}: 0.0.0.0/0 and ::/0 are not allowed`;
        yield complain(context, item, allOfThem(item.text), text);
      }
    }
  },
  docs: {
    summary: "An entry of `trusted_proxies` is no network, or is the whole Internet.",
    why: "Headscale believes the `X-Forwarded-For` of these networks. It refuses to start with an entry that is no network in CIDR notation (an address alone is none), and with 0.0.0.0/0 and ::/0, which would let everybody pretend to be anybody.",
    remedy:
      "Write the network of your reverse proxy; for one address, add `/32` or, for IPv6, `/128`.",
    example: {
      wrong: "trusted_proxies:\n  - 127.0.0.1",
      right: "trusted_proxies:\n  - 127.0.0.1/32",
    },
    source: "hscontrol/types/config.go: trustedProxies @ v0.29.2",
  },
};

function notANetwork(text: string): string {
  return t('"{0}" is no network such as 127.0.0.1/32. Headscale refuses to start with it.', text);
}

function allOfThem(text: string): string {
  return t('"{0}" would trust everybody, so Headscale refuses to start with it.', text);
}

function complain(context: RuleContext, item: Item, message: string, text: string): Finding {
  const address = parseAddress(item.text.trim());
  const network = `${item.text.trim()}/${address?.family === 6 ? 128 : 32}`;
  return refusal({
    code,
    step: "trusted-proxies",
    place: itemPlace(context, path, item),
    message,
    text,
    fixes: address === undefined ? [] : preferred(itemFix(context, path, item, network)),
  });
}
