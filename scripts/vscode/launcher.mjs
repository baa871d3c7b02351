#!/usr/bin/env node
// Stands in for VS Code's executable, so it takes VS Code's command line: a loader flag for TypeScript would
// have no place there and is registered from inside.
import { register } from "tsx/esm/api";

register();
const { main } = await import("./launcher.ts");
await main(process.argv.slice(2));
