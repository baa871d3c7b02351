import { t } from "@vscode/l10n";
import { goQuote } from "../../document/goYaml/goQuote";
import { parseMachineKey } from "../values/machineKey";
import { type HeadscaleVersion, inRange } from "../versions";
import type { RuleContext } from "./rule";

/** What is known of a key's file: its key, or why Headscale cannot use it; nothing where it would make one. */
export type KeyFile =
  | { readonly kind: "key"; readonly hex: string }
  | {
      readonly kind: "unusable";
      /** Our sentence. */
      readonly message: string;
      /** Headscale's own words, without what it puts before them. */
      readonly words: string;
    };

/** Source: Headscale `readOrCreatePrivateKey`. */
export function keyFile({ host, version }: RuleContext, written: string): KeyFile | undefined {
  if (host === undefined || written === "") return undefined;
  const path = host.besideConfig(written);
  const content = host.read(path);
  if (content.kind === "content") {
    return content.isPart === true ? undefined : keyOf(content.text, version);
  }
  if (content.isMissing) return uncreatable(host.whyUnwritable(path), path, version);
  const words = `${inWords(version, "failed to read", "reading")} private key file: ${content.words}`;
  return { kind: "unusable", message: unreadableMessage(content.words), words };
}

/** What every rule says of a file that cannot be read. */
export function unreadableMessage(words: string): string {
  return [
    t("Headscale cannot read this file and refuses to start."),
    ...(words.endsWith("permission denied")
      ? [t("If Headscale runs as another user, run this check as that user.")]
      : []),
  ].join(" ");
}

function keyOf(text: string, version: HeadscaleVersion): KeyFile {
  const key = parseMachineKey(text, inRange(version, { from: "0.23" }));
  if (key.kind === "key") return key;
  return {
    kind: "unusable",
    message: t("This file does not hold a key that Headscale can read, and it refuses to start."),
    words: `${inWords(version, "failed to parse", "parsing")} private key: ${key.words}`,
  };
}

/** From 0.23 on Headscale makes the folders that lack. */
function uncreatable(
  why: string | undefined,
  path: string,
  version: HeadscaleVersion,
): KeyFile | undefined {
  const makesFolders = inRange(version, { from: "0.23" });
  if (why === undefined || (makesFolders && why.endsWith("no such file or directory"))) {
    return undefined;
  }
  return {
    kind: "unusable",
    message: t("Headscale cannot create this file, and refuses to start."),
    words: savingWords(why, path, version),
  };
}

/** How Headscale says that it cannot save a new key. */
export function savingWords(why: string, path: string, version: HeadscaleVersion): string {
  const begin = `${inWords(version, "failed to save", "saving")} private key to disk`;
  return inRange(version, { from: "0.23" })
    ? `${begin} at path ${goQuote(path)}: ${why}`
    : `${begin}: ${why}`;
}

/** How Headscale says which key it is that it has no use for. */
export function keyRefusal(name: string, words: string, version: HeadscaleVersion): string {
  return `${inWords(version, "failed to read or create", "reading or creating")} ${name}: ${words}`;
}

/** Whether two paths lead to the same key, as far as it can be told. */
export function isSameKey(context: RuleContext, one: string, other: string): boolean {
  if (one === "" || other === "") return false;
  if (plain(one) === plain(other)) return true;
  const [first, second] = [keyFile(context, one), keyFile(context, other)];
  return first?.kind === "key" && second?.kind === "key" && first.hex === second.hex;
}

/** Without the steps that lead nowhere; a step back may lead elsewhere through a link. */
function plain(path: string): string {
  const steps = path.split("/").filter((step) => step !== "" && step !== ".");
  return `${path.startsWith("/") ? "/" : ""}${steps.join("/")}`;
}

function inWords(version: HeadscaleVersion, older: string, newer: string): string {
  return inRange(version, { from: "0.29" }) ? newer : older;
}
