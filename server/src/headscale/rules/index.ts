import { booleanWord } from "./booleanWord";
import { caseCollision } from "./caseCollision";
import { databasePostgresSsl } from "./databasePostgresSsl";
import { databaseSqlitePath } from "./databaseSqlitePath";
import { databaseType } from "./databaseType";
import { databaseType022 } from "./databaseType022";
import { databaseWalAutocheckpoint } from "./databaseWalAutocheckpoint";
import { dateAsText } from "./dateAsText";
import { deprecatedKey } from "./deprecatedKey";
import { derpKeyFile } from "./derpKeyFile";
import { derpOddity } from "./derpOddity";
import { derpPathsMissing } from "./derpPathsMissing";
import { derpStunMissing } from "./derpStunMissing";
import { derpUrlInvalid } from "./derpUrlInvalid";
import { dnsBaseDomainConflict } from "./dnsBaseDomainConflict";
import { dnsBaseDomainMissing } from "./dnsBaseDomainMissing";
import { dnsExtraRecord } from "./dnsExtraRecord";
import { dnsExtraRecordsConflict } from "./dnsExtraRecordsConflict";
import { dnsExtraRecordsInvalid } from "./dnsExtraRecordsInvalid";
import { dnsNameserverInvalid } from "./dnsNameserverInvalid";
import { dnsNameserversMissing } from "./dnsNameserversMissing";
import { dnsNameserverWord } from "./dnsNameserverWord";
import { dnsSearchDomains } from "./dnsSearchDomains";
import { duplicateKey } from "./duplicateKey";
import { durationWithoutEffect } from "./durationWithoutEffect";
import { ephemeralTimeout } from "./ephemeralTimeout";
import { nodeExpiryInvalid, oidcExpiryInvalid } from "./expiryInvalid";
import { fileTooLarge } from "./fileTooLarge";
import { integerText } from "./integerText";
import { listAsText } from "./listAsText";
import { logFormat } from "./logFormat";
import { logLevel } from "./logLevel";
import { newerKey } from "./newerKey";
import { nodeProbe } from "./nodeProbe";
import { nodeUpdateInterval } from "./nodeUpdateInterval";
import { noiseKeyFile } from "./noiseKeyFile";
import { noiseKeyMissing } from "./noiseKeyMissing";
import { oidcAllowedDomain } from "./oidcAllowedDomain";
import { oidcAllowedUser } from "./oidcAllowedUser";
import { oidcBootstrap } from "./oidcBootstrap";
import { oidcClaimMissing } from "./oidcClaimMissing";
import { oidcClientIdMissing } from "./oidcClientIdMissing";
import { oidcDiscoveryInvalid, oidcIssuerMismatch, oidcIssuerNotFound } from "./oidcDiscovery";
import { oidcDomainHint } from "./oidcDomainHint";
import { oidcEmailVerified } from "./oidcEmailVerified";
import { oidcEnabledKey } from "./oidcEnabledKey";
import { oidcEndpoint } from "./oidcEndpoint";
import { oidcExpiryFromToken } from "./oidcExpiryFromToken";
import { oidcResponseType, oidcTokenAuth } from "./oidcFlow";
import { oidcGroupsClaim } from "./oidcGroupsClaim";
import { oidcGroupsSlash } from "./oidcGroupsSlash";
import { oidcIssuerShape } from "./oidcIssuerShape";
import { oidcJwks } from "./oidcJwks";
import { oidcNoAllowList } from "./oidcNoAllowList";
import { oidcOff } from "./oidcOff";
import { oidcPkceMethod } from "./oidcPkceMethod";
import { oidcPkceDemanded, oidcPkceUnsupported } from "./oidcPkceUnsupported";
import { oidcPlaceholder } from "./oidcPlaceholder";
import { oidcScope } from "./oidcScope";
import { oidcScopeCustom } from "./oidcScopeCustom";
import { oidcScopeUnsupported } from "./oidcScopeUnsupported";
import { oidcSecretConflict } from "./oidcSecretConflict";
import { oidcSecretDigest } from "./oidcSecretDigest";
import { oidcSecretFile, oidcSecretUntrimmed } from "./oidcSecretFile";
import { oidcSecretMissing } from "./oidcSecretMissing";
import { oidcSigningAlgorithm } from "./oidcSigningAlgorithm";
import { oidcTokenEncryption } from "./oidcTokenEncryption";
import { oidcUnreachable } from "./oidcUnreachable";
import { overriddenByEnvironment } from "./overriddenByEnvironment";
import { policyFile } from "./policyFile";
import { policyMode } from "./policyMode";
import { policyYamlPath } from "./policyYamlPath";
import { portCollision } from "./portCollision";
import { prefixAllocation } from "./prefixAllocation";
import { prefixHostBits } from "./prefixHostBits";
import { prefixInvalid } from "./prefixInvalid";
import { prefixMissing } from "./prefixMissing";
import { prefixOutsideRange } from "./prefixOutsideRange";
import { privateKey022, samePrivateKey } from "./privateKey022";
import { removedKey } from "./removedKey";
import type { Rule } from "./rule";
import { serverUrlHttp } from "./serverUrlHttp";
import { serverUrlLoopback } from "./serverUrlLoopback";
import { serverUrlPort } from "./serverUrlPort";
import { serverUrlScheme } from "./serverUrlScheme";
import { socketPermission } from "./socketPermission";
import { sqliteFile } from "./sqliteFile";
import { tlsAlpnPort } from "./tlsAlpnPort";
import { tlsChallengeType } from "./tlsChallengeType";
import { tlsLetsencryptConflict } from "./tlsLetsencryptConflict";
import { tlsPair } from "./tlsPair";
import { trustedProxies } from "./trustedProxies";
import { tuningBatch } from "./tuningBatch";
import { tuningBatchDelay } from "./tuningBatchDelay";
import { unexpandedVariable } from "./unexpandedVariable";
import { unknownKey } from "./unknownKey";
import { writtenFor } from "./writtenFor";
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
  deprecatedKey,
  newerKey,
  writtenFor,
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
  oidcEndpoint,
  oidcSigningAlgorithm,
  oidcJwks,
  oidcTokenEncryption,
  oidcResponseType,
  oidcTokenAuth,
  oidcScopeUnsupported,
  oidcClaimMissing,
  oidcPkceUnsupported,
  oidcPkceDemanded,
  oidcClientIdMissing,
  oidcSecretMissing,
  oidcSecretFile,
  oidcSecretUntrimmed,
  oidcSecretDigest,
  oidcExpiryInvalid,
  nodeExpiryInvalid,
  oidcExpiryFromToken,
  oidcOff,
  oidcEnabledKey,
  oidcNoAllowList,
  oidcAllowedDomain,
  oidcAllowedUser,
  oidcGroupsClaim,
  oidcScope,
  oidcScopeCustom,
  oidcDomainHint,
  oidcEmailVerified,
  oidcBootstrap,
  prefixMissing,
  prefixOutsideRange,
  prefixInvalid,
  prefixHostBits,
  prefixAllocation,
  trustedProxies,
  dnsBaseDomainConflict,
  dnsBaseDomainMissing,
  dnsNameserversMissing,
  dnsNameserverInvalid,
  dnsNameserverWord,
  dnsSearchDomains,
  dnsExtraRecordsInvalid,
  dnsExtraRecord,
  derpStunMissing,
  derpUrlInvalid,
  derpPathsMissing,
  derpOddity,
  databaseType,
  databaseType022,
  databaseSqlitePath,
  databaseWalAutocheckpoint,
  databasePostgresSsl,
  serverUrlScheme,
  noiseKeyMissing,
  tlsLetsencryptConflict,
  tlsAlpnPort,
  tlsChallengeType,
  tlsPair,
  ephemeralTimeout,
  nodeUpdateInterval,
  nodeProbe,
  tuningBatch,
  tuningBatchDelay,
  logFormat,
  logLevel,
  booleanWord,
  durationWithoutEffect,
  integerText,
  listAsText,
  dateAsText,
  socketPermission,
  unexpandedVariable,
  overriddenByEnvironment,
  caseCollision,
  serverUrlPort,
  serverUrlLoopback,
  serverUrlHttp,
  portCollision,
  privateKey022,
  samePrivateKey,
  noiseKeyFile,
  derpKeyFile,
  policyMode,
  policyFile,
  policyYamlPath,
  sqliteFile,
];
