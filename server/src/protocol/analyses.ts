import type { TextDocument } from "vscode-languageserver-textdocument";
import { type HeadscaleDocument, parseDocument } from "../document/parse";
import type { Span } from "../document/span";
import type {
  ClientAbilities,
  FeatureContext,
  SeverityWishes,
  SignInAnswers,
} from "../features/context";
import { analyse } from "../headscale/analyse";
import type { Finding } from "../headscale/finding";
import { loadConfig } from "../headscale/load/effective";
import type { Environment } from "../headscale/load/environment";
import { withoutSuppressed } from "../headscale/suppress";
import { type ChosenVersion, chooseVersion, type VersionWishes } from "../headscale/versions";
import type { LastCheck } from "../oidc/liveChecks";
import { type Region, wholeFile } from "../region/region";

interface Parsed {
  readonly version: number;
  readonly region: Region;
  readonly document: HeadscaleDocument;
}

/** What stands outside the document. */
export interface World {
  readonly environment: Environment;
  readonly severity: SeverityWishes;
  /** What the provider last answered for the document's issuer. */
  readonly lastCheck: LastCheck | undefined;
  readonly answers?: SignInAnswers | undefined;
}

/** What is known about the open documents; each text is parsed once, by whoever asks first. */
export class Analyses {
  readonly #parsed = new Map<string, Parsed>();

  forget(uri: string): void {
    this.#parsed.delete(uri);
  }

  parse(file: TextDocument): Parsed {
    const known = this.#parsed.get(file.uri);
    if (known?.version === file.version) return known;
    const region = wholeFile(file.getText());
    const parsed = { version: file.version, region, document: parseDocument(region.text) };
    this.#parsed.set(file.uri, parsed);
    return parsed;
  }

  chosenVersion(file: TextDocument, { setting, compose }: VersionWishes): ChosenVersion {
    return chooseVersion({
      modeline: this.parse(file).document.modeline,
      setting: setting === "auto" ? undefined : setting,
      compose,
    });
  }

  /** The issuer that Headscale would use; empty while OIDC is off. */
  issuer(file: TextDocument, { version }: ChosenVersion, environment: Environment): string {
    const config = loadConfig(this.parse(file).document.root, version, environment);
    return config.text("oidc.issuer").known;
  }

  context(
    file: TextDocument,
    version: ChosenVersion,
    client: ClientAbilities,
    { lastCheck, answers = {}, environment, severity }: World,
  ): FeatureContext {
    const { document, region } = this.parse(file);
    let all: readonly Finding[] | undefined;
    let findings: readonly Finding[] | undefined;
    return {
      uri: file.uri,
      document,
      version,
      client,
      environment,
      // A hover and the outline need none.
      get allFindings() {
        return (all ??= analyse({
          document,
          version: version.version,
          discovery: lastCheck?.outcome,
          environment,
          comparesVersions: true,
        }));
      },
      get findings() {
        return (findings ??= wished(document, severity, this.allFindings));
      },
      lastCheck,
      answers,
      toRange: ({ start, end }: Span) => ({
        start: file.positionAt(region.toFile(start)),
        end: file.positionAt(region.toFile(end)),
      }),
      toSpan: ({ start, end }) => ({
        start: region.toRegion(file.offsetAt(start)),
        end: region.toRegion(file.offsetAt(end)),
      }),
    };
  }
}

/** As the user wants to hear of them: neither hidden by a comment nor switched off, in the severity of the settings. */
function wished(
  document: HeadscaleDocument,
  severity: SeverityWishes,
  findings: readonly Finding[],
): readonly Finding[] {
  const isOff = ({ code }: Finding): boolean => severity[code] === "off";
  return withoutSuppressed(document, findings, isOff).map((finding) => {
    const wish = severity[finding.code];
    return wish === undefined || wish === "off" ? finding : { ...finding, severity: wish };
  });
}
