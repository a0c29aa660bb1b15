export { createRelay, type Relay } from './relay.ts';
export { createNodeHandler, type HandledRequest, type NodeHandler } from './node-handler.ts';
export type { PlainAnswer, PlainRequest, Quick } from './answers/quick.ts';
export type { RelayGeography, RelayOptions, RelaySource } from './relay-options.ts';
export type { WidgetAssets } from './widget-assets.ts';
export { createStore, openStore } from './store/sql-store.ts';
export { openDatabase, type Database, type Dialect } from './store/database.ts';
export type { Tables } from './store/tables.ts';
export { createLeases, type Lease, type Leases } from './store/leases.ts';
export { createMemoryHitCounter, type HitCounter, type Hits } from './store/hit-counter.ts';
export { createSharedHitCounter } from './store/shared-hit-counter.ts';
export type { ContributionStore, KeptContribution, NewContribution } from './store/contribution-store.ts';
export { DEFAULT_DATABASE_URL, parseOptions, settingNames, type ServeOptions } from './options.ts';
export { serve, serveUntilSignal, type ServeHooks, type Serving } from './node.ts';
export type { OfferTimings } from './offer/loaded-offer.ts';
export type { OfferStatus } from './offer/status.ts';
export type { Announce } from './announce.ts';
export { createMailer, type Mail, type Mailer, type MailSettings } from './deliveries/mail.ts';
export type { Webhook } from './deliveries/webhook.ts';
export { isModeratorName, isRole, type Moderator, type Role } from './moderators/moderator.ts';
export { hashPassword } from './moderators/password.ts';
export { createLogger } from './log.ts';
export { backupDatabase, type BackupSummary } from './store/backup.ts';
export { restoreDatabase } from './store/restore.ts';
export { inspectDatabase, migrateDatabase, type DatabaseReport } from './store/inspect.ts';
export { exportMemory, pruneMemory, type ExportOptions, type ExportSummary } from './memory/export.ts';
export { exportFormats, type ExportFormat } from './memory/export-lines.ts';
export {
  eraseAuthors,
  exportContributions,
  importContributions,
  type Erasure,
  type ImportSummary,
} from './store/contribution-archive.ts';
export { openObjections } from './store/open-objections.ts';
export type { Objection, ObjectionStore } from './store/objection-store.ts';
export type { Identify, Reader } from './guards/reader.ts';
export type { Connection } from './guards/rate-limiter.ts';
export type { RateLimits, RouteClass } from './guards/rate-limits.ts';
export { parseTrustedProxies, type TrustedProxies } from './guards/client-address.ts';
export type { KeptObjections } from './privacy/protect.ts';
export type { ObjectionKind, ObjectionPrint } from './privacy/objection.ts';
export { readCommunesFile } from './offer/load-communes.ts';
export { StartError } from '@inclusion-kit/sdk/internal';
