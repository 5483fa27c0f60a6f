export {
  checkEnvironment,
  type Configuration,
  ConfigurationInvalid,
  type LogLevel,
  type Mode,
  publicUrlOf,
  readConfiguration,
  readEvidenceSettings,
  readSealFolders,
  readStampAuthorities,
  readTimeStamps,
  type SealFolders,
  type TimeStampSettings,
} from './configuration.ts';
export type { MailSettings, OutboundSettings, WebhookSettings } from './outbound-settings.ts';
export { type DatabaseOptions, isOutage, type OpenDatabase, openDatabase, StoreUnavailable } from './database.ts';
export { type BusinessClock, businessClock } from './business-clock.ts';
export { closeWhenAsked } from './close-when-asked.ts';
export { createLogger, describeError, type Logger, type LoggingOptions } from './logging.ts';
export { type Account, Accounts, type NewAccount, personOf } from './accounts.ts';
export { type OpenedBy, type Session, Sessions } from './sessions.ts';
export { openTracing, type Place, placeOfCommand, type Tracing } from './tracing.ts';
export { Identities, type Identity } from './identities.ts';
export type { IdentitySettings } from './identity-settings.ts';
export { CHECK_KIND, checkDigits, type CheckLimits, ReceiptChecks } from './receipt-checks.ts';
export { checkPassword, oneTimePassword } from './passwords.ts';
export { openKeyRing } from './key-ring.ts';
export { openDistrict, type OpenDistrict } from './open-district.ts';
export { EvidenceFiles, fileIdFrom, type KeptFile, newFileId, type ReadableBytes } from './evidence/evidence-files.ts';
export {
  EvidenceDamaged,
  EvidenceRefused,
  EvidenceScanFailed,
  EvidenceStoreFailed,
} from './evidence/evidence-errors.ts';
export type { ScanResult } from './evidence/scan.ts';
export { openBundleShelf, openEvidence } from './evidence/open-evidence.ts';
export { DEFAULT_LIMITS, type EvidenceLimits, type EvidenceSettings, type FileClass } from './evidence/settings.ts';
export {
  type BundleContents,
  type BundleSink,
  type EvidenceInBundle,
  toFile,
  writeBundle,
} from './trust/bundle-writer.ts';
export { exportBundle, type Exported, type ExportParts, mattersNamedIn, NothingSealed } from './trust/export-bundle.ts';
export { askTimeStamp, TimeStampRefused } from './trust/time-stamp-client.ts';
export { certificatesIn } from './trust/certificates.ts';
export { checkDistrict, type DistrictToCheck } from './trust/check-district.ts';
export { faultText } from './trust/fault-text.ts';
export { lookAtStamps, type StampsToCheck } from './trust/look-at-stamps.ts';
