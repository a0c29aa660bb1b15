import './least-node.ts';
export * from './reading.ts';
export { createRelay, type Relay } from './relay.ts';
export { createNodeHandler, type HandledRequest, type NodeHandler } from './node-handler.ts';
export type { PlainAnswer, PlainRequest, Quick } from './http/answers/quick.ts';
export type { RelayOptions } from './relay-options.ts';
export type { RelayGeography, RelaySource } from './offer/relay-source.ts';
export { openDocumentation, type Documentation } from './http/assets/documentation.ts';
export type { WidgetAssets } from './http/assets/served-files.ts';
export type { OfflinePage } from './pages/offline/offline-page.ts';
export { createStore, openStore } from './store/sql-store.ts';
export type { Database, Dialect } from './store/database/database.ts';
export { openDatabase } from './store/database/open-database.ts';
export type { Tables } from './store/database/tables.ts';
export { createLeases, type Lease, type Leases } from './store/database/leases.ts';
export { createMemoryHitCounter, type HitCounter, type Hits } from './store/hit-counter.ts';
export { createSharedHitCounter } from './store/shared-hit-counter.ts';
export type { ContributionStore, KeptContribution, NewContribution } from './store/contributions/contribution-store.ts';
export { serve, serveUntilSignal, type ServeHooks, type Serving } from './node.ts';
export type { Announce } from './shared/announce.ts';
export { createMailer, type Mail, type Mailer, type MailSettings } from './contributions/deliveries/mail.ts';
export type { Webhook } from './contributions/deliveries/webhook.ts';
export { isModeratorName, isRole, type Moderator, type Role } from './contributions/moderators/moderator.ts';
export { hashPassword } from './contributions/moderators/password.ts';
export { createLogger } from './log.ts';
export { backupDatabase, type BackupSummary } from './store/backup/backup.ts';
export { isBackupOld, noteBackup } from './store/backup/last-backup.ts';
export { restoreDatabase } from './store/backup/restore.ts';
export { inspectDatabase, migrateDatabase, type DatabaseReport } from './store/backup/inspect.ts';
export { exportMemory, pruneMemory, type ExportOptions, type ExportSummary } from './territory/memory/export.ts';
export { exportFormats, type ExportFormat } from './territory/memory/export-lines.ts';
export {
  eraseAuthors,
  exportContributions,
  importContributions,
  type Erasure,
  type ImportSummary,
} from './store/contributions/contribution-archive.ts';
export { openObjections, type Objection, type ObjectionStore } from './privacy/objection-store.ts';
export type { Identify, Reader } from './privacy/reader.ts';
export type { Connection } from './http/limits/rate-limiter.ts';
export type { RateLimits, RouteClass } from './http/limits/rate-limits.ts';
export { parseTrustedProxies, type TrustedProxies } from './http/limits/client-address.ts';
export type { KeptObjections } from './privacy/protect.ts';
export type { ObjectionKind, ObjectionPrint } from './privacy/objection.ts';
