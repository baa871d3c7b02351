import { t } from "@vscode/l10n";
import type { Range } from "vscode-languageserver-types";
import { type EffectiveEntry, effectiveView, type ValueOrigin } from "../headscale/effectiveView";
import type { FeatureContext } from "./context";

export interface EffectiveText {
  readonly text: string;
  /** Where values stand that have no effect, because of a variable. */
  readonly overridden: readonly Range[];
}

interface Line {
  readonly setting: string;
  readonly remark: string;
  readonly isOverridden: boolean;
}

/** Remarks stand below each other, but for those behind a long value: beside the file there is half a window. */
const maxColumn = 40;

/**
 * Every key that this version reads, as lines that look like a configuration with remarks. Of a text that
 * Headscale cannot read nothing is shown: what is made out of it may take a secret for another key's value.
 */
export function effectiveText(context: FeatureContext): EffectiveText {
  const { document, version, environment } = context;
  if (document.refusal !== undefined) {
    const words = t("Headscale {0} cannot read this file.", version.version.patch);
    return { text: `# ${words}\n`, overridden: [] };
  }
  const entries = effectiveView(document, version.version, environment);
  const lines = entries.flatMap((entry) => linesOf(entry, context));
  const column = Math.min(maxColumn, Math.max(...lines.map(({ setting }) => setting.length)));
  const head = t("What Headscale {0} makes of this file and its variables", version.version.patch);
  const texts = lines.map(({ setting, remark }) => `${setting.padEnd(column)}  # ${remark}`);
  return {
    text: [`# ${head}`, "", ...texts, ""].join("\n"),
    overridden: lines.flatMap(({ setting, isOverridden }, index) =>
      isOverridden
        ? [
            {
              start: { line: index + 2, character: 0 },
              end: { line: index + 2, character: setting.length },
            },
          ]
        : [],
    ),
  };
}

function linesOf(entry: EffectiveEntry, context: FeatureContext): Line[] {
  const { key, value, origin, overridden } = entry;
  const line = { setting: settingText(key, value), isOverridden: false };
  const own: Line = { ...line, remark: originText(origin, context) };
  if (overridden === undefined) return [own];
  const remark = t("overridden: {0}", originText(overridden.origin, context));
  return [own, { setting: settingText(key, overridden.value), remark, isOverridden: true }];
}

/** On one line, whatever the value holds. */
function settingText(key: string, value: string): string {
  const isPlain = /^[^\s"'#:{}[\],&*!|>%@`-][^\r\n#]*$/.test(value) && value.trim() === value;
  return `${key}: ${isPlain || /^[[{<][^\r\n]*$/.test(value) ? value : JSON.stringify(value)}`;
}

function originText(origin: ValueOrigin, context: FeatureContext): string {
  switch (origin.kind) {
    case "default":
      return t("default");
    case "environment":
      return origin.variable;
    case "file":
      return t("line {0}", context.toRange(origin.span).start.line + 1);
  }
}
