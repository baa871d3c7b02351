import { generateSettings, render } from "./configuration";
import { characters, marks, oidcKeys, snippets, words } from "./pieces";
import type { Random } from "./random";

/** A text of any kind: a good configuration, a broken one, or nothing of the sort. */
export function generateText(random: Random): string {
  let text = beginning(random);
  for (let changes = random.below(6); changes > 0; changes -= 1) text = mutated(text, random);
  return finished(text, random);
}

function beginning(random: Random): string {
  switch (random.below(6)) {
    case 0:
      return render(generateSettings(random), random);
    case 1:
      return random.some(12, () => line(random)).join("");
    case 2:
      return random.some(30, () => random.pick(marks)).join("");
    case 3:
      return `oidc:${oidcBody(random)}`;
    default:
      return random.some(4, () => random.pick(snippets)).join("");
  }
}

function line(random: Random): string {
  const indent = " ".repeat(random.pick([0, 0, 2, 2, 4, 3]));
  return `${indent}${random.pick(["", "- ", "? ", "# "])}${pair(random)}${random.pick(["\n", "\n", "\r\n", ""])}`;
}

/** Now and then only half typed. */
function pair(random: Random): string {
  const whole = `${key(random)}${random.pick([":", ": ", ": ", ": ", " :", ":\t", ""])}${value(random)}`;
  return random.once(6) ? whole.slice(0, random.below(whole.length)) : whole;
}

function key(random: Random): string {
  const name = random.pick(oidcKeys);
  switch (random.below(8)) {
    case 0:
      return `"${name}"`;
    case 1:
      return `'${name}'`;
    case 2:
      return name.toUpperCase();
    default:
      return name;
  }
}

/** A value in each of YAML's styles. */
function value(random: Random): string {
  const word = random.pick(words);
  switch (random.below(10)) {
    case 0:
      return `"${word}"`;
    case 1:
      return `'${word}'`;
    case 2:
      return `[${random.some(3, () => random.pick(words)).join(", ")}]`;
    case 3:
      return `{ ${random.some(3, () => `${key(random)}: ${random.pick(words)}`).join(", ")} }`;
    case 4:
      return random.pick(["|\n    ", ">-\n    ", "|2\n      "]) + word;
    case 5:
      return random.pick(["&a ", "*a ", "!!str ", "!!binary ", "!x "]) + word;
    case 6:
      return `${word} # ${random.pick(words)}`;
    case 7:
      return "";
    default:
      return word;
  }
}

function oidcBody(random: Random): string {
  const pairs = random.some(8, () => pair(random));
  if (random.once(3)) return ` {${pairs.join(random.pick([", ", ",", ",\n  "]))}}\n`;
  const indent = " ".repeat(1 + random.below(4));
  return `\n${pairs.map((each) => `${indent}${each}\n`).join("")}`;
}

function mutated(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  const to = Math.min(text.length, at + random.below(12));
  const insert = (piece: string): string => text.slice(0, at) + piece + text.slice(at);
  switch (random.below(11)) {
    case 0:
      return text.slice(0, at) + text.slice(to);
    case 1:
      return insert(text.slice(at, to));
    case 2:
      return insert(random.pick(marks));
    case 3:
      return insert(random.pick(words));
    case 4:
      return insert(random.once(3) ? random.pick(characters) : random.pick(snippets));
    case 5:
      return text.slice(0, at);
    case 6:
      return insert(`\n${line(random)}`);
    case 7:
      return random.shuffled(text.split("\n")).join("\n");
    case 8:
      return text.slice(0, at) + text.slice(at).replace("  ", random.pick(["\t", "", "    ", " "]));
    case 9:
      return text.slice(0, at) + text.slice(at).replace(/[:,\]}"'#-]/, "");
    default:
      return insert(pair(random));
  }
}

function finished(text: string, random: Random): string {
  switch (random.below(20)) {
    case 0:
      return text.replaceAll("\n", "\r\n");
    case 1:
      return text.replaceAll("\n", "\r");
    case 2:
      return `\uFEFF${text}`;
    case 3:
      return text.replace(/\n+$/, "");
    case 4:
      return `---\n${text}---\n${text}`;
    default:
      return text;
  }
}
