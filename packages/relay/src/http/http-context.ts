import type { OrientationTarget } from '@inclusion-kit/sdk';
import type { Referentiel } from '@inclusion-kit/sdk/activities';
import type { Context } from 'hono';
import type { ContributionsContext } from '../contributions/contributions-context.ts';
import type { Moderator } from '../contributions/moderators/moderator.ts';
import type { OfferContext } from '../offer/offer-context.ts';
import type { PrivacyOptions } from '../privacy/privacy-options.ts';
import type { Tiles } from '../ground/tiles.ts';
import type { ErrorJournal } from '../shared/error-journal.ts';
import type { HitCounter } from '../store/hit-counter.ts';
import type { RelayTerritory } from '../shared/territory.ts';
import type { TellsHistory } from '../territory/history/kept-history.ts';
import type { Memory } from '../territory/memory/memory.ts';
import type { TellsDemand } from '../territory/memory/vain-searches.ts';
import type { Documentation } from './assets/documentation.ts';
import type { WidgetAssets } from './assets/served-files.ts';
import type { TrustedProxies } from './limits/client-address.ts';
import type { RateLimits } from './limits/rate-limits.ts';
import type { Metrics } from './metrics/metrics.ts';
import type { Notice } from '../locales/languages.ts';

/** Settings of the answers to requests. */
export interface HttpOptions {
  /** The elements served under `/widget/`. Default: none. */
  assets?: WidgetAssets | undefined;
  /** The documentation served under `/docs/`. Default: none, and `/docs` says what there is without it. */
  documentation?: Documentation | undefined;
  /** The territory that the home names and counts. Default: none. */
  territory?: RelayTerritory | undefined;
  /**
   * Lets people keep the offers of the territory on their devices, at `/hors-ligne/`. When false, the devices that have them drop
   * them. Default: true where there are elements.
   */
  installable?: boolean | undefined;
  /** The images under the map, served under `/tiles/`. Default: none. */
  tiles?: Tiles | undefined;
  /** Exact origins whose pages may read and contribute, besides the relay's own. Default: none. */
  allowedOrigins?: readonly string[] | undefined;
  /** The list of activities that offers are matched with. Default: none. */
  activities?: Referentiel | undefined;
  /** Pages of other tools that take orientations. Default: none. */
  orientations?: readonly OrientationTarget[] | undefined;
  /** A sentence shown above the offers, for instance that they are fictitious. */
  notice?: Notice | undefined;
  /** Memory for kept answers, in bytes. Default: 64 MiB. */
  cacheBytes?: number | undefined;
  /** Counts answered searches by their addresses, and those that found nothing. Default: not counted. */
  searches?: Memory['searches'] | undefined;
  /** Tells what searches did not find. Default: it is not known. */
  demand?: TellsDemand | undefined;
  /** Tells how territories were before. Default: their past is not known. */
  history?: TellsHistory | undefined;
  /** Bearer token of `/metrics`. Default: none, and `/metrics` is closed. */
  metricsToken?: string | undefined;
  /** Requests of one client in a minute, by class of route. Default: far more than a building full of people asks. */
  rateLimits?: RateLimits | undefined;
  /** Counts the requests of clients. Default: in memory, under names that hold for a day. */
  hitCounter?: HitCounter | undefined;
  /** Proxies that are believed on the address of a client. Default: none. */
  trustedProxies?: TrustedProxies | undefined;
  /** Writes a little where the relay keeps its files. `/readyz` refuses when it rejects. Default: nothing is written. */
  checkDisk?: (() => Promise<void>) | undefined;
  /** Tells whether the relay is about to stop. `/readyz` then refuses, and connections are closed. Default: never. */
  isStopping?: (() => boolean) | undefined;
}

/** Everything that routes answer from: their own settings with defaults, and the slices of the rooms below. */
export interface HttpContext extends HttpOptions, PrivacyOptions, OfferContext, ContributionsContext {
  allowedOrigins: readonly string[];
  cacheBytes: number;
  /**
   * Returns the moderator of a name and a password, or null when they are wrong. All routes count failures together.
   * `remember` lets the browser be known at its next try.
   * @throws ProblemError 429 to a client that has to wait
   */
  signIn: (
    c: Context,
    given: { name: string; password: string },
  ) => Promise<{ moderator: Moderator; remember: () => void } | null>;
  metrics: Metrics;
  journal: ErrorJournal;
}
