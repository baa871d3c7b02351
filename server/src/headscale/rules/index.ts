import { dnsExtraRecordsConflict } from "./dnsExtraRecordsConflict";
import { duplicateKey } from "./duplicateKey";
import { fileTooLarge } from "./fileTooLarge";
import { newerKey } from "./newerKey";
import {
  oidcDiscoveryInvalid,
  oidcIssuerMismatch,
  oidcIssuerNotFound,
  oidcUnreachable,
} from "./oidcDiscovery";
import { oidcGroupsSlash } from "./oidcGroupsSlash";
import { oidcIssuerShape } from "./oidcIssuerShape";
import { oidcPkceMethod } from "./oidcPkceMethod";
import { oidcPlaceholder } from "./oidcPlaceholder";
import { oidcSecretConflict } from "./oidcSecretConflict";
import { removedKey } from "./removedKey";
import type { Rule } from "./rule";
import { unknownKey } from "./unknownKey";
import { wrongKind } from "./wrongKind";
import { yamlSyntax } from "./yamlSyntax";

/** Every rule there is; the pages in docs/rules follow from this list. */
export const rules: readonly Rule[] = [
  yamlSyntax,
  duplicateKey,
  fileTooLarge,
  unknownKey,
  wrongKind,
  removedKey,
  newerKey,
  dnsExtraRecordsConflict,
  oidcSecretConflict,
  oidcIssuerShape,
  oidcPlaceholder,
  oidcGroupsSlash,
  oidcPkceMethod,
  oidcIssuerMismatch,
  oidcIssuerNotFound,
  oidcDiscoveryInvalid,
  oidcUnreachable,
];
