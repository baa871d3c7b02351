import { goText } from "../document/goYaml/scalar";
import type { HeadscaleDocument } from "../document/parse";
import type { Section, Setting } from "../document/settings";
import type { Span } from "../document/span";
import { allKeys, type Key, standing } from "./catalogue";
import { type EffectiveConfig, type Given, loadConfig } from "./load/effective";
import { type Environment, emptyEnvironment } from "./load/environment";
import { formatFileMode } from "./values/fileMode";
import { formatGoDuration } from "./values/goDuration";
import type { HeadscaleVersion } from "./versions";

/** Where a value comes from. */
export type ValueOrigin =
  | { readonly kind: "default" }
  | { readonly kind: "file"; readonly span: Span }
  | { readonly kind: "environment"; readonly variable: string };

/** A key with the value that Headscale works with. */
export interface EffectiveEntry {
  readonly key: string;
  /** As JSON writes it where it is more than a text; nothing where there is none. Secrets are hidden. */
  readonly value: string;
  readonly origin: ValueOrigin;
  /** What the file says and a variable overrides. */
  readonly overridden?: { readonly value: string; readonly origin: ValueOrigin };
}

/** What stands for a secret. */
export const hiddenValue = "<hidden>";

/** Every key that this version reads, in the catalogue's order, after its defaults and conversions. */
export function effectiveView(
  { root }: Pick<HeadscaleDocument, "root">,
  version: HeadscaleVersion,
  environment: Environment = emptyEnvironment,
): readonly EffectiveEntry[] {
  const config = loadConfig(root, version, environment);
  const file = loadConfig(root, version);
  return allKeys()
    .filter((key) => key.kind !== "section" && isRead(key, version))
    .map((key) => entryOf(key, config, file));
}

function isRead(key: Key, version: HeadscaleVersion): boolean {
  const { kind } = standing(key, version);
  return kind === "current" || kind === "deprecated";
}

function entryOf(key: Key, config: EffectiveConfig, file: EffectiveConfig): EffectiveEntry {
  const origin = originOf(key, config);
  const entry = { key: key.path, value: shownValue(key, config), origin };
  const written = originOf(key, file);
  if (origin.kind !== "environment" || written.kind !== "file") return entry;
  return { ...entry, overridden: { value: shownValue(key, file), origin: written } };
}

/** A parent that is no section takes the value away, so that is where "no value" comes from. */
function originOf({ path }: Key, config: EffectiveConfig): ValueOrigin {
  const { from } = config.raw(path);
  if (from.kind === "default") return { kind: "default" };
  return givenOrigin(from.kind === "hidden" ? from.by : from);
}

function givenOrigin(given: Given): ValueOrigin {
  return given.kind === "file"
    ? { kind: "file", span: given.entry.key }
    : { kind: "environment", variable: given.variable };
}

function shownValue(key: Key, config: EffectiveConfig): string {
  if (key.secret !== true) return withoutPasswords(valueText(key, config));
  // A list or a mapping has no text, and is still somebody's secret.
  return config.isSet(key.path) && !isEmpty(config.raw(key.path).known) ? hiddenValue : "";
}

/** A URL may hold a name and a password before its host. */
function withoutPasswords(text: string): string {
  return text.replace(/\/\/[^/\s"@]*:[^/\s"@]*@/g, `//${hiddenValue}@`);
}

function isEmpty(setting: Setting | undefined): boolean {
  return setting?.kind === "scalar" && goText(setting.value) === "";
}

/** Read the way in which Headscale reads this kind of key. */
function valueText({ path, kind }: Key, config: EffectiveConfig): string {
  switch (kind) {
    case "section":
      return "";
    case "text":
    case "prometheus-duration":
      return config.text(path).known;
    case "boolean":
      return String(config.boolean(path).known);
    case "integer":
      return String(config.integer(path).known);
    case "duration":
      return formatGoDuration(config.duration(path).known);
    case "list":
      return JSON.stringify(config.list(path).known.map(({ text }) => text));
    case "map":
      return JSON.stringify(Object.fromEntries(config.textMap(path).known));
    case "list-map":
      return JSON.stringify(Object.fromEntries(config.listMap(path).known));
    case "records":
      return JSON.stringify(plain(config.raw(path).known) ?? []);
    case "mode":
      return formatFileMode(config.mode(path).known);
  }
}

function plain(setting: Setting | undefined): unknown {
  switch (setting?.kind) {
    case undefined:
      return undefined;
    case "scalar":
      return setting.value.type === "null" ? null : goText(setting.value);
    case "list":
      return setting.items.map(plain);
    case "section":
      return Object.fromEntries(entriesOf(setting));
  }
}

function entriesOf({ entries }: Section): readonly (readonly [string, unknown])[] {
  return entries.map(({ name, value }) => [name, plain(value)]);
}
