/** The language server as a process: over the channel that the command line names (`--node-ipc`, `--stdio`). */
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { clock } from "../host/node";
import { textFiles } from "../host/textFiles";
import { serve } from "./server";

/** What the lazily loaded bundles share with this one: see `sharedByServer` in scripts/build.ts. */
export { t } from "@vscode/l10n";
export { parseDocument } from "../document/parse";

serve(createConnection(ProposedFeatures.all), { clock, textFiles });
