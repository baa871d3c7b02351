import type { HeadscaleDocument } from "../document/parse";
import type { DiscoveryOutcome } from "../oidc/discovery";
import { checkShape } from "../schema/shape";
import type { Finding } from "./finding";
import { loadConfig } from "./load/effective";
import { rules } from "./rules";
import { inRange, type HeadscaleVersion } from "./versions";

export interface AnalysisInput {
  readonly document: HeadscaleDocument;
  readonly version: HeadscaleVersion;
  /** What the provider answered for the issuer that stands in the file now. */
  readonly discovery?: DiscoveryOutcome | undefined;
}

/** Everything that is wrong with a configuration, for one version, in the order of the text. */
export function analyse({ document, version, discovery }: AnalysisInput): readonly Finding[] {
  const context = {
    document,
    version,
    config: loadConfig(document.root, version),
    shape: checkShape(document.root),
    ...(discovery === undefined ? {} : { discovery }),
  };
  return rules
    .filter((rule) => inRange(version, rule.versions))
    .flatMap((rule) => [...rule.check(context)])
    .sort((a, b) => a.place.span.start - b.place.span.start);
}
