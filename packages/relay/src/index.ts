import './least-node.ts';
export { createRelay, type Relay } from './relay.ts';
export { createNodeHandler, type HandledRequest, type NodeHandler } from './node-handler.ts';
export type { PlainAnswer, PlainRequest, Quick } from './http/answers/quick.ts';
export type { RelayOptions } from './relay-options.ts';
export type { RelayGeography, RelaySource } from './offer/relay-source.ts';
export { openDocumentation, type Documentation } from './http/assets/documentation.ts';
export type { WidgetAssets } from './http/assets/served-files.ts';
export { createOfflineSite, type OfflineSite, type OfflineSiteParts } from './pages/offline/offline-site.ts';
export type { OfflinePage } from './pages/offline/offline-page.ts';
export { createStore, openStore } from './store/sql-store.ts';
export type { Database, Dialect } from './store/database/database.ts';
export { openDatabase } from './store/database/open-database.ts';
export type { Tables } from './store/database/tables.ts';
export { createLeases, type Lease, type Leases } from './store/database/leases.ts';
export { createMemoryHitCounter, type HitCounter, type Hits } from './store/hit-counter.ts';
export { createSharedHitCounter } from './store/shared-hit-counter.ts';
export type { ContributionStore, KeptContribution, NewContribution } from './store/contributions/contribution-store.ts';
export { DEFAULT_DATABASE_URL, parseOptions, type ServeOptions } from './settings/options.ts';
export { isReachedFromElsewhere } from './settings/reached-from-elsewhere.ts';
export { settings, type Setting, type SettingName } from './settings/settings-table.ts';
export { serve, serveUntilSignal, type ServeHooks, type Serving } from './node.ts';
export type { LoadedOffer, OfferTimings } from './offer/loaded-offer.ts';
export { openOffer } from './offer/open-offer.ts';
export type { OfferStatus } from './offer/status.ts';
export type { Announce } from './shared/announce.ts';
export { createMailer, type Mail, type Mailer, type MailSettings } from './contributions/deliveries/mail.ts';
export type { Webhook } from './contributions/deliveries/webhook.ts';
export { isModeratorName, isRole, type Moderator, type Role } from './contributions/moderators/moderator.ts';
export { hashPassword } from './contributions/moderators/password.ts';
export { askValue, parameterTexts } from './locales/search-parameters.ts';
export { createLogger } from './log.ts';
export { backupDatabase, type BackupSummary } from './store/backup/backup.ts';
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
export {
  addFunder,
  freinsColumns,
  fundersColumns,
  numberOf,
  textOf,
  toFreinsGroup,
  toPeople,
  toRecipients,
  wholeOf,
} from './territory/figures/need-rows.ts';
export { writeNote } from './pages/territory/note-page.ts';
export { openObjections, type Objection, type ObjectionStore } from './privacy/objection-store.ts';
export type { Identify, Reader } from './privacy/reader.ts';
export type { Connection } from './http/limits/rate-limiter.ts';
export type { RateLimits, RouteClass } from './http/limits/rate-limits.ts';
export { parseTrustedProxies, type TrustedProxies } from './http/limits/client-address.ts';
export type { KeptObjections } from './privacy/protect.ts';
export type { ObjectionKind, ObjectionPrint } from './privacy/objection.ts';
export { loadActivities, readActivityFiles } from './offer/load-activities.ts';
export { readNeedsFiles, type LoadedNeeds } from './offer/load-needs.ts';
export { readWordsFile, type LoadedWords } from './offer/load-words.ts';
export { communesComplaints, readCommunesFile } from './offer/load-communes.ts';
export { StartError } from '@inclusion-kit/sdk/internal';
