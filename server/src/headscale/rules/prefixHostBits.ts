import { t } from "@vscode/l10n";
import { finding } from "../finding";
import { formatAddress } from "../values/address";
import { parsePrefix, type Prefix } from "../values/prefix";
import { writtenPrefixes } from "./prefixes";
import type { Rule } from "./rule";

const code = "prefix-host-bits";

export const prefixHostBits: Rule = {
  code,
  versions: {},
  *check(context) {
    for (const { text, place, change } of writtenPrefixes(context)) {
      const prefix = parsePrefix(text);
      if (prefix.kind === "invalid" || prefix.address === prefix.first) continue;
      const network = networkOf(prefix);
      yield finding({
        code,
        severity: "information",
        place,
        message: t(
          '"{0}" has more address than its length covers: it is the network {1}, and nodes get addresses from all of that.',
          text,
          network,
        ),
        fixes: change(network),
      });
    }
  },
  docs: {
    summary: "The address of a prefix has bits behind its length.",
    why: "A prefix counts up to its length only; what is written behind that is dropped without a word. `100.64.10.0/12` is 100.64.0.0/12, and the first node gets 100.64.0.1.",
    remedy: "Write the network's first address, or the length that you meant.",
    example: {
      wrong: "prefixes:\n  v4: 100.64.10.0/12",
      right: "prefixes:\n  v4: 100.64.10.0/24",
    },
    source: "hscontrol/db/ip.go @ v0.29.2",
  },
};

function networkOf({ family, first, bits }: Prefix): string {
  return `${formatAddress({ family, value: first })}/${bits}`;
}
