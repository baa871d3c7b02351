import type { HeadscaleDocument } from "../../document/parse";
import type { DiscoveryOutcome } from "../../oidc/discovery";
import type { ShapeFault } from "../../schema/shape";
import type { Finding } from "../finding";
import type { HostFiles } from "../hostFiles";
import type { EffectiveConfig } from "../load/effective";
import type { Environment } from "../load/environment";
import type { HeadscaleVersion, VersionRange } from "../versions";

/** All that a rule may know. */
export interface RuleContext {
  readonly document: HeadscaleDocument;
  readonly config: EffectiveConfig;
  readonly version: HeadscaleVersion;
  readonly environment: Environment;
  readonly shape: readonly ShapeFault[];
  /** What the provider answered for the issuer as it now stands in the file, where it was asked. */
  readonly discovery?: DiscoveryOutcome;
  /** The files of Headscale's machine; nothing where this is another one. */
  readonly host?: HostFiles;
  /** Whether a version would start with it; given only where versions are to be compared. */
  readonly isAcceptedBy?: (version: HeadscaleVersion) => boolean;
}

export interface Rule {
  readonly code: string;
  /** The versions that the rule speaks about. */
  readonly versions: VersionRange;
  check(context: RuleContext): Iterable<Finding>;
  readonly docs: RuleDocs;
}

/** What docs/rules says about the rule, in English, with Markdown. */
export interface RuleDocs {
  readonly summary: string;
  /** What Headscale does, and what follows from it. */
  readonly why: string;
  readonly remedy: string;
  readonly example: { readonly wrong: string; readonly right: string };
  /** The part of Headscale, or of a standard, that the rule rests on. */
  readonly source: string;
}
