import type { Context } from 'hono';
import type { Logger } from 'pino';
import type { OfferLists, OfferSource } from '@inclusion-kit/sdk';
import type { DetailedService, DetailedStructure } from '@inclusion-kit/sdk/schemas';
import type { AddressLookup, Geography, PositionLookup } from '@inclusion-kit/sdk/geography';
import type { Partners } from './offer/partners.ts';
import type { ReadAsBytes } from './offer/reading/read.ts';
import type { Mailer } from './contributions/deliveries/mail.ts';
import type { Webhook } from './contributions/deliveries/webhook.ts';
import type { ErrorJournal } from './shared/error-journal.ts';
import type { TrustedProxies } from './http/limits/client-address.ts';
import type { RateLimits } from './http/limits/rate-limits.ts';
import type { Identify } from './privacy/reader.ts';
import type { SearchCounts } from './territory/memory/search-counts.ts';
import type { Metrics } from './http/metrics/metrics.ts';
import type { Moderator } from './contributions/moderators/moderator.ts';
import type { SignIn } from './contributions/moderators/sign-in.ts';
import type { Overlays } from './offer/overlays/overlays.ts';
import type { OfferStatus } from './offer/status.ts';
import type { ContributionCounts } from './store/contributions/contribution-counts.ts';
import type { KeptObjections } from './privacy/protect.ts';
import type { ContributionStore } from './store/contributions/contribution-store.ts';
import type { DeliveryStore } from './store/contributions/delivery-store.ts';
import type { ModerationStore } from './store/contributions/moderation-store.ts';
import type { AccessStore } from './store/access-store.ts';
import type { SessionStore } from './store/session-store.ts';
import type { HitCounter } from './store/hit-counter.ts';
import type { WidgetAssets } from './http/assets/widget-assets.ts';

/** Where offers are read: the API client, a catalogue, or what a host plugs in, which may have no lists. */
export type RelaySource = OfferSource &
  Partial<OfferLists> & {
    /** Reads at once what is sent, in the thread where the records are; its version is the one of `version`. */
    readAsBytes?: ReadAsBytes;
    /** Reads a record without telling the API that somebody opened it; `service` and `structure` tell. */
    peek?: (modele: 'service' | 'structure', id: string) => Promise<DetailedService | DetailedStructure>;
    /** Names the sources that are no part of an answer it gave, where it is made of several. `mergeSources` does. */
    absentFrom?: (answer: object) => readonly { name: string }[];
  };

/** Where places are found; addresses and positions are answered where it can. */
export type RelayGeography = Geography & Partial<AddressLookup & PositionLookup>;

/**
 * Where contributions are kept: the relay's own database, or what a host plugs in, which may leave moderation to the host.
 */
export type RelayStore = ContributionStore &
  Partial<ContributionCounts & ModerationStore> & {
    readonly sessions?: SessionStore | undefined;
    /** Where deliveries to the sources are kept; without it, the host hands on what was accepted. */
    readonly deliveries?: DeliveryStore | undefined;
    /** Where it is kept who was invited, and which links were opened; without it, `hostLoginSecret` opens nothing. */
    readonly access?: AccessStore | undefined;
  };

/** What a relay answers from and how. */
export interface RelayOptions {
  source: RelaySource;
  geography: RelayGeography;
  /** Keeps contributions; the administration page counts them where the store can. */
  store: RelayStore;
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
   * not a refusal. A function where that may change. Default: true.
   */
  communesComplete?: boolean | (() => boolean) | undefined;
  /**
   * Tells versions of the offer apart: answers are kept, here and by caches on the way, until it changes. Null while what
   * is read may change at any time. Default: always null.
   */
  version?: (() => string | null) | undefined;
  /** Memory for answers that were given, in bytes. Default: 64 MiB. */
  cacheBytes?: number | undefined;
  /** What `/readyz` tells of the offer. Default: nothing. */
  status?: (() => OfferStatus) | undefined;
  /** Told of each search that was answered, by its address, to count what found nothing. Default: nobody. */
  searches?: Pick<SearchCounts, 'note'> | undefined;
  /** The feed of what this relay is the source of. Default: the source `local`, without a token. */
  feed?: FeedOptions | undefined;
  /** The software of sources that takes what was accepted, by source. Default: none. */
  webhooks?: ReadonlyMap<string, Webhook> | undefined;
  /** Sends mail; closed with the relay. Default: none is sent. */
  mailer?: Mailer | undefined;
  /** What `/metrics` must be asked with, as a bearer token. Default: none, and `/metrics` is closed. */
  metricsToken?: string | undefined;
  /**
   * Whether what a structure says of its own offers, by its link or as the host says, is accepted without being read over.
   * Default: false.
   */
  trustStructures?: boolean | undefined;
  /**
   * What the host's own software signs links with, that say of which structure somebody is who signed in there. Default: no
   * such link opens.
   */
  hostLoginSecret?: string | undefined;
  /** Tells which structures left offers alone. Default: what the lists of the source tell, where it has them. */
  partners?: (() => Partners | null) | undefined;
  /** Who may open `/admin`. Default: nobody, and it is closed. */
  moderators?: readonly Moderator[] | undefined;
  /**
   * Tells who sends a request, by the host's own authentication. When it fails, the reader is anonymous. Default: everybody
   * is.
   */
  identify?: Identify | undefined;
  /**
   * Whether anonymous readers are shown e-mails that look like one person's, the phones beside them, and the names of
   * contacts. Default: `masked`.
   */
  personalContacts?: 'masked' | 'shown' | undefined;
  /** What people object to being shown, to whomever. Default: nothing. */
  objections?: (() => KeptObjections | null) | undefined;
  /** How often one client may come, in a minute. Default: far more than a building full of people asks. */
  rateLimits?: RateLimits | undefined;
  /** Counts how often clients come. Default: in memory, under names that hold for a day. */
  hitCounter?: HitCounter | undefined;
  /** Proxies whose word on the address of a client is believed. Default: none. */
  trustedProxies?: TrustedProxies | undefined;
  /** Tells that the relay is about to stop: `/readyz` then refuses, and connections are given back. Default: never. */
  isStopping?: (() => boolean) | undefined;
  /** Milliseconds that what was accepted may take to be sent when it closes; then it is cut off. Default: 5000. */
  graceMs?: number | undefined;
  /** The current time; for tests. */
  now?: (() => Date) | undefined;
}

/** What the feed says of itself. */
export interface FeedOptions {
  /** Source of its records, which their ids begin with; known to the commons. */
  slug: string;
  /** Who shares it, in words. */
  producer: string;
  /** What a harvester shows to be given the contacts that anonymous readers are not. */
  token?: string | undefined;
}

/** The options with their defaults. */
export interface RelayContext extends RelayOptions {
  allowedOrigins: readonly string[];
  communesComplete: () => boolean;
  partners: () => Partners | null;
  version: () => string | null;
  feed: FeedOptions;
  /** What accepted contributions show over the records; null while it is not known. */
  overlays: () => Overlays | null;
  /** Shows at once what was decided. */
  refreshOverlays: () => Promise<void>;
  cacheBytes: number;
  /** Looks at a name and a password that came with a request: all doors count failures together. */
  signIn: (c: Context, given: { name: string; password: string }) => Promise<SignIn>;
  now: () => Date;
  metrics: Metrics;
  journal: ErrorJournal;
}
