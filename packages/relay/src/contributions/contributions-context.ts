import type { Genre } from '@inclusion-kit/sdk/contributions';
import type { OfferContext } from '../offer/offer-context.ts';
import type { Partners } from '../offer/partners.ts';
import type { PrivacyRules } from '../privacy/privacy-rules.ts';
import type { BaseContext } from '../shared/base-context.ts';
import type { RelayStore } from '../store/relay-store.ts';
import type { Mailer } from './deliveries/mail.ts';
import { deliveries as texts } from '../locales/deliveries.ts';
import { fr } from '../locales/fr.ts';
import type { Webhook } from './deliveries/webhook.ts';
import type { Moderator } from './moderators/moderator.ts';

/** The name of the feed and of its producer. */
export interface FeedOptions {
  /** Source of its records, known to the commons. Their ids begin with it. */
  slug: string;
  /** Name of the organisation that shares it. */
  producer: string;
  /** Token by which a harvester gets the contacts that are hidden from anonymous readers. */
  token?: string | undefined;
}

/** Name of who shares the feed, where no setting tells another: it names nobody. */
export const DEFAULT_PRODUCER = 'Inclusion Kit';

/** Names the feed as the source of an offer that was added here. */
export function nameFeed({ slug, producer }: FeedOptions): { slug: string; nom: string } {
  return { slug, nom: producer === DEFAULT_PRODUCER ? fr.addedHere : producer };
}

/** Names who reviews what is sent on. Where no setting tells, it is the service, by its name. */
export const nameReviewer = (producer: string): string => (producer === DEFAULT_PRODUCER ? texts.service : producer);

/** The pace of campaigns where no setting tells another: few servers of mail take it for a mass mailing. */
export const DEFAULT_MAILS_PER_HOUR = 60;

/** Settings of contributions and of their moderation. */
export interface ContributionsOptions {
  /** Keeps contributions. The administration page counts them where the store can. */
  store: RelayStore;
  /** The feed of the records that begin in this relay. Default: the source `local`, without a token. */
  feed?: FeedOptions | undefined;
  /** Software that takes accepted contributions, by source. Default: none. */
  webhooks?: ReadonlyMap<string, Webhook> | undefined;
  /** Sends mail. The relay closes it with itself. Default: no mail is sent. */
  mailer?: Mailer | undefined;
  /** Mails that campaigns of freshness send in an hour, at most. Default: 60. */
  mailsPerHour?: number | undefined;
  /**
   * Accepts at once the contributions of a structure about its own offers, by its link or by the host's login.
   * Default: false.
   */
  trustStructures?: boolean | undefined;
  /**
   * Secret by which the host's own software signs links that name the structure of a signed-in person. Default: no such
   * link opens.
   */
  hostLoginSecret?: string | undefined;
  /** Tells which structures left offers alone. Default: read off the lists of the source, where it has them. */
  partners?: (() => Partners | null) | undefined;
  /** The people who may open `/admin`. Default: nobody, and it is closed. */
  moderators?: readonly Moderator[] | undefined;
}

/** The same settings with their defaults, and the part of the offer that contributions are about. */
export interface ContributionsContext
  extends
    ContributionsOptions,
    BaseContext,
    Pick<OfferContext, 'source' | 'geography' | 'version' | 'overlays' | 'refreshOverlays' | 'territories'> {
  feed: FeedOptions;
  privacy: PrivacyRules;
  partners: () => Partners | null;
  metrics: {
    /** Notes a contribution that was kept. */
    contribution(genre: Genre): void;
  };
}
