import type { Logger } from 'pino';
import type { OfferSource } from '@inclusion-kit/sdk';
import type { Geography } from '@inclusion-kit/sdk/geography';
import type { ContributionStore } from './store/contribution-store.ts';
import type { WidgetAssets } from './widget-assets.ts';

/** What a relay answers from and how. */
export interface RelayOptions {
  /** Where offers are read: the API client or a catalogue. */
  source: OfferSource;
  geography: Geography;
  store: ContributionStore;
  logger: Logger;
  /** The elements served under `/widget/`; none when absent. */
  assets?: WidgetAssets | undefined;
  /** Exact origins whose pages may read and contribute; the relay's own always may. Default: none. */
  allowedOrigins?: readonly string[] | undefined;
  /** The relay's address as visitors see it, when a proxy hides it. Default: the address of the request. */
  publicUrl?: string | undefined;
  /** A sentence shown above the offers, for instance that they are fictitious. */
  notice?: string | undefined;
  /**
   * False when the communes are only those of the records: an unknown code then gives an empty list and a warning,
   * not a refusal. Default: true.
   */
  communesComplete?: boolean | undefined;
  /** The current time; for tests. */
  now?: (() => Date) | undefined;
}

/** The options with their defaults. */
export interface RelayContext extends RelayOptions {
  allowedOrigins: readonly string[];
  communesComplete: boolean;
  now: () => Date;
}
