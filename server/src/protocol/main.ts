/** The language server as a process: over the channel that the command line names (`--node-ipc`, `--stdio`). */
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { clock } from "../host/node";
import { serve } from "./server";

serve(createConnection(ProposedFeatures.all), clock);
