import { TextDocument } from "vscode-languageserver-textdocument";
import type { FeatureContext } from "../../server/src/features/context";
import { emptyEnvironment } from "../../server/src/headscale/load/environment";
import type { HeadscaleVersion } from "../../server/src/headscale/versions";
import { Analyses } from "../../server/src/protocol/analyses";

const world = { environment: emptyEnvironment, severity: {}, lastCheck: undefined };

/** A text in an editor, as the features see it. */
export class Reading {
  readonly file: TextDocument;
  readonly #analyses = new Analyses();

  constructor(text: string) {
    this.file = TextDocument.create("file:///srv/config.yaml", "headscale-config", 1, text);
  }

  context(version: HeadscaleVersion): FeatureContext {
    const chosen = { version, reason: "option" } as const;
    return this.#analyses.context(this.file, chosen, { ownCommands: true }, world);
  }
}
