import { allKeys, type Key, type Kind } from "../../server/src/headscale/catalogue";
import type { Random } from "./random";

/** A configuration by what it says; `render` decides how it is written. */
export type Settings = readonly Setting[];

export interface Setting {
  readonly name: string;
  readonly value: Value;
}

/** A single value is the text that stands in the file, quotes and all. */
export type Value =
  | { readonly kind: "single"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "section"; readonly settings: Settings };

/** Single values that can stand in every style without being another value there. */
const values: Readonly<Record<Exclude<Kind, "section" | "records">, readonly string[]>> = {
  text: ["a", "'b c'", '"https://auth.example.com/application/o/headscale/"', "''", "x#y", "null"],
  boolean: ["true", "false", "'true'"],
  integer: ["0", "17", "999"],
  duration: ["30m", "1h30m", "0"],
  "prometheus-duration": ["180d", "12h", "0"],
  list: ["a", "'b'", "100.64.0.0/10"],
  map: ["a", "'b'"],
  "list-map": ["1.1.1.1"],
  mode: ['"0770"'],
};
const names = ["a", "domain_hint", "x-y", "__proto__", "constructor", "b"];
const strangers = ["isuer", "frobnicate", "hasOwnProperty", "server_ulr"];

/** Of every depth, with keys that are known, gone, not there yet or nobody's. */
export function generateSettings(random: Random): Settings {
  return section("", random);
}

function section(path: string, random: Random): Settings {
  const inner = allKeys().filter((key) => parentOf(key) === path);
  const wanted = random.shuffled(inner).slice(0, 1 + random.below(path === "" ? 8 : 5));
  const settings = wanted.map((key) => ({ name: lastStep(key), value: valueOf(key, random) }));
  if (!random.once(6)) return settings;
  return [...settings, { name: random.pick(strangers), value: single("text", random) }];
}

function parentOf({ path }: Key): string {
  return path.slice(0, Math.max(0, path.lastIndexOf(".")));
}

function lastStep({ path }: Key): string {
  return path.slice(path.lastIndexOf(".") + 1);
}

function valueOf({ path, kind, values: allowed }: Key, random: Random): Value {
  // Something of the wrong kind is found out in each way of writing too.
  if (random.once(30)) return list(random);
  switch (kind) {
    case "section":
      return { kind: "section", settings: section(path, random) };
    case "list":
      return random.once(4) ? single(kind, random) : list(random);
    case "map":
    case "list-map": {
      const inner = random.shuffled(names).slice(0, 1 + random.below(3));
      const value = (): Value => (kind === "map" ? single(kind, random) : list(random));
      return { kind: "section", settings: inner.map((name) => ({ name, value: value() })) };
    }
    case "records":
      return { kind: "list", items: [] };
    case "text":
    case "boolean":
    case "integer":
    case "duration":
    case "prometheus-duration":
    case "mode":
      if (allowed === undefined) return single(kind, random);
      return { kind: "single", text: JSON.stringify(random.pick(allowed)) };
  }
}

function single(kind: keyof typeof values, random: Random): Value {
  return { kind: "single", text: random.pick(values[kind]) };
}

function list(random: Random): Value {
  return { kind: "list", items: random.some(3, () => random.pick(values.list)) };
}

/** The settings in the plainest way, line by line. */
export function renderPlainly(settings: Settings): string {
  return block(settings, "", plainWriter);
}

/** The settings in any way: comments, order, letter case and style differ each time. */
export function render(settings: Settings, random: Random): string {
  if (random.once(10)) return `${flowMap(settings, wildWriter(random))}\n`;
  return block(settings, "", wildWriter(random));
}

/** The choices that there are in writing. */
interface Writer {
  readonly step: string;
  inOrder(settings: Settings): Settings;
  name(name: string): string;
  isFlow(): boolean;
  above(indent: string): string;
  behind(): string;
}

const plainWriter: Writer = {
  step: "  ",
  inOrder: (settings) => settings,
  name: (name) => name,
  isFlow: () => false,
  above: () => "",
  behind: () => "",
};

function wildWriter(random: Random): Writer {
  const comments = ["# a", "# oidc: x", "#", '# it\'s "b": [', "#\t🙂"];
  const comment = (): string => random.pick(comments);
  return {
    step: random.pick([" ", "  ", "    "]),
    inOrder: (settings) => random.shuffled(settings),
    name: (name) => (random.once(4) ? recased(name, random) : name),
    isFlow: () => random.once(3),
    above: (indent) => (random.once(4) ? `${random.pick(["", indent, " "])}${comment()}\n` : ""),
    behind: () => (random.once(5) ? `${random.pick([" ", "  ", "\t"])}${comment()}` : ""),
  };
}

function recased(name: string, random: Random): string {
  return Array.from(name, (letter) => (random.once(2) ? letter.toUpperCase() : letter)).join("");
}

function block(settings: Settings, indent: string, writer: Writer): string {
  const lines = writer.inOrder(settings).map(({ name, value }) => {
    const start = `${writer.above(indent)}${indent}${writer.name(name)}:`;
    if (isEmpty(value) || value.kind === "single" || writer.isFlow()) {
      return `${start} ${flow(value, writer)}${writer.behind()}\n`;
    }
    const inner = indent + writer.step;
    if (value.kind === "section") {
      return `${start}${writer.behind()}\n${block(value.settings, inner, writer)}`;
    }
    const items = value.items.map((item) => `${inner}- ${item}${writer.behind()}\n`);
    return `${start}${writer.behind()}\n${items.join("")}`;
  });
  return lines.join("");
}

/** What has no lines of its own in block style. */
function isEmpty(value: Value): boolean {
  if (value.kind === "list") return value.items.length === 0;
  return value.kind === "section" && value.settings.length === 0;
}

function flow(value: Value, writer: Writer): string {
  switch (value.kind) {
    case "single":
      return value.text;
    case "list":
      return `[${value.items.join(", ")}]`;
    case "section":
      return flowMap(value.settings, writer);
  }
}

function flowMap(settings: Settings, writer: Writer): string {
  const pairs = writer
    .inOrder(settings)
    .map(({ name, value }) => `${writer.name(name)}: ${flow(value, writer)}`);
  return `{ ${pairs.join(", ")} }`;
}
