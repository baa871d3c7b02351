import type { Configuration, Entry, Node } from "./configurations";

/** An entry in the text, with the places that an edit of it may touch. */
export interface Place {
  readonly path: readonly string[];
  readonly node: Node;
  /** Whether it stands between brackets. */
  readonly inFlow: boolean;
  readonly key: { readonly start: number; readonly end: number };
  /** From the key to the end of the value, and to the end of the comment behind it. */
  readonly end: number;
  readonly lineEnd: number;
}

export interface Rendered {
  readonly text: string;
  readonly places: readonly Place[];
}

export function render(configuration: Configuration): Rendered {
  const writer = new Writer(configuration.newline, configuration.step);
  writer.put(configuration.opening.replaceAll("\n", configuration.newline));
  if (configuration.flow) writer.flow(configuration.entries, []);
  else writer.block(configuration.entries, [], "");
  switch (configuration.closing) {
    case "nothing":
      break;
    case "line break":
      writer.newLine();
      break;
    case "comment":
      writer.newLine();
      writer.put(`${writer.comment()}${configuration.newline}`);
      break;
    case "second document":
      writer.newLine();
      writer.put(["---", "oidc:", "  issuer: other", ""].join(configuration.newline));
  }
  return { text: writer.text, places: writer.places };
}

class Writer {
  text = "";
  readonly places: Place[] = [];
  #comments = 0;

  constructor(
    private readonly newline: string,
    private readonly step: string,
  ) {}

  put(text: string): void {
    this.text += text;
  }

  newLine(): void {
    this.text += this.newline;
  }

  /** No two comments are alike. */
  comment(): string {
    this.#comments += 1;
    return `# comment ${this.#comments}.`;
  }

  /** Without the line break behind the last entry. */
  block(entries: readonly Entry[], base: readonly string[], indent: string): void {
    entries.forEach((entry, index) => {
      if (index > 0) this.newLine();
      if (entry.above) this.put(`${indent}${this.comment()}${this.newline}`);
      this.put(indent);
      const key = this.#key(entry);
      this.put(":");
      this.#blockValue(entry.node, [...base, entry.name], indent);
      const end = this.text.length;
      if (endsOnItsLine(entry.node)) this.#behind(entry);
      this.#place(entry, base, { inFlow: false, key, end });
    });
  }

  /** On one line. */
  flow(entries: readonly Entry[], base: readonly string[]): void {
    this.put("{");
    entries.forEach((entry, index) => {
      if (index > 0) this.put(", ");
      const part = this.#flowEntry(entry, base);
      this.#place(entry, base, part);
    });
    this.put("}");
  }

  #flowLines(
    { entries, lastComma }: Node & { kind: "section" },
    base: readonly string[],
    indent: string,
  ): void {
    this.put(" {");
    entries.forEach((entry, index) => {
      this.newLine();
      if (entry.above) this.put(`${indent}${this.step}${this.comment()}${this.newline}`);
      this.put(indent + this.step);
      const part = this.#flowEntry(entry, base);
      if (index < entries.length - 1 || lastComma) this.put(",");
      this.#behind(entry);
      this.#place(entry, base, part);
    });
    this.put(`${this.newline}${indent}}`);
  }

  #place(
    { name, node }: Entry,
    base: readonly string[],
    part: Pick<Place, "inFlow" | "key" | "end">,
  ): void {
    this.places.push({ path: [...base, name], node, ...part, lineEnd: this.text.length });
  }

  #key({ name, quote }: Entry): Place["key"] {
    const start = this.text.length;
    this.put(`${quote}${name}${quote}`);
    return { start, end: this.text.length };
  }

  #behind({ behind }: Entry): void {
    if (behind !== undefined) this.put(`${behind}${this.comment()}`);
  }

  #blockValue(node: Node, path: readonly string[], indent: string): void {
    const deeper = indent + this.step;
    switch (node.kind) {
      case "none":
        if (node.written !== "") this.put(` ${node.written}`);
        break;
      case "text":
        this.put(` ${textIn(node, deeper, this.newline)}`);
        break;
      case "list":
        if (node.flow) this.put(` [${node.items.map(singleQuoted).join(", ")}]`);
        else for (const item of node.items) this.#dash(item, deeper);
        break;
      case "section":
        if (node.style === "block") {
          this.newLine();
          this.block(node.entries, path, deeper);
        } else if (node.style === "lines" && node.entries.length > 0) {
          this.#flowLines(node, path, indent);
        } else {
          this.put(" ");
          this.flow(node.entries, path);
        }
    }
  }

  #dash(item: string, indent: string): void {
    this.put(`${this.newline}${indent}- ${item} ${this.comment()}`);
  }

  #flowEntry(entry: Entry, base: readonly string[]): Pick<Place, "inFlow" | "key" | "end"> {
    const key = this.#key(entry);
    const { node } = entry;
    this.put(": ");
    switch (node.kind) {
      case "none":
        this.put(node.written);
        break;
      case "text":
        this.put(node.style === "double" ? JSON.stringify(node.value) : singleQuoted(node.value));
        break;
      case "list":
        this.put(`[${node.items.map(singleQuoted).join(", ")}]`);
        break;
      case "section":
        this.flow(node.entries, [...base, entry.name]);
    }
    return { inFlow: true, key, end: this.text.length };
  }
}

/** Whether a comment may stand behind the value. */
function endsOnItsLine(node: Node): boolean {
  switch (node.kind) {
    case "none":
      return true;
    case "text":
      return node.style !== "literal" && node.style !== "folded";
    case "list":
      return node.flow;
    case "section":
      return node.style !== "block";
  }
}

function singleQuoted(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

function textIn(node: Node & { kind: "text" }, indent: string, newline: string): string {
  switch (node.style) {
    case "plain":
      return node.value;
    case "single":
      return singleQuoted(node.value);
    case "double":
      return JSON.stringify(node.value);
    case "literal":
      return `|-${newline}${indent}${node.value}`;
    case "folded":
      return `>-${newline}${indent}${node.value.replaceAll(" ", newline + indent)}`;
  }
}
