import { versions } from "../headscale/versions";

const versionNames = versions.map(({ minor, preview }) => (preview ? `${minor}-dev` : minor));

/** Every version that may be asked for. */
export const supported = versionNames.join(", ");

export const usage = `Usage:
  headscale-config check [PATH…] [--headscale VERSION|all|auto] [--format text|json|sarif|github]
                   [--fail-on error|warning|never] [--env NAME=VALUE]… [--env-file FILE]…
                   [--host] [--online] [--stdin-filename NAME] [--quiet]
  headscale-config effective PATH [--headscale VERSION] [--env NAME=VALUE]… [--env-file FILE]…
                   [--format text|json]
  headscale-config explain CODE
  headscale-config schema [--headscale VERSION]
  headscale-config lsp --stdio

check looks for faults in Headscale configurations. "-" reads standard input; a folder is searched
for files that are Headscale's; a file that is named is checked in any case. Without a path it is
config.yaml of this folder or, with --host, the file that Headscale itself would find.
effective prints every key with the value that Headscale works with, and where that comes from.
explain prints the page of a diagnostic, schema the JSON Schema of a version's configuration.

  --headscale VERSION    ${supported},
                         or any of their patches; all: every one of them;
                         auto (default): what the file asks for, else the newest stable
  --format FORMAT        text (default), json, sarif (2.1.0), github (annotations of a workflow)
  --fail-on SEVERITY     error (default), warning or never
  --env NAME=VALUE       a variable that Headscale is started with; wins over --env-file
  --env-file FILE        a dotenv file with such variables; the later file wins
  --host                 this machine is Headscale's: its environment counts, and so do the files
                         that the configuration names
  --online               asks the provider whether sign-in would work: the issuer's discovery document
                         and what it names, without credentials, in at most 10 seconds an issuer;
                         through HTTPS_PROXY and HTTP_PROXY where they are set (NO_PROXY: not for
                         these hosts); NODE_EXTRA_CA_CERTS names a private authority to trust too
  --stdin-filename NAME  what standard input is called
  --quiet                nothing about files without findings

Comments in a file: "# headscale-config: ignore=CODE" on a line or above it, "ignore-file=CODE"
before the first key, "version=VERSION" anywhere.
Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 wrong usage or unreadable input.
`;
