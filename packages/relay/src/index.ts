export { createRelay, type Relay } from './relay.ts';
export type { RelayOptions } from './relay-options.ts';
export type { WidgetAssets } from './widget-assets.ts';
export { openStore } from './store/sql-store.ts';
export type { ContributionStore, KeptContribution, NewContribution } from './store/contribution-store.ts';
export { parseOptions, type ServeOptions } from './options.ts';
export { serve, serveUntilSignal, type Announce, type Serving } from './node.ts';
export { createLogger } from './log.ts';
export { StartError } from './start-error.ts';
