import type { Auteur, Contribution, Etat, Evenement, Genre } from '@inclusion-kit/sdk/contributions';
import type { KeptContribution } from './contribution-store.ts';
import type { NewDelivery } from './delivery-store.ts';

/** A contribution as moderators see it. */
export interface Dossier extends KeptContribution {
  /** The source of the record aimed at, or null when nothing is aimed at. */
  source: string | null;
  /** The person who sent it. Null when nobody said, or once erased. */
  auteur: Auteur | null;
  /** Grows at each event. */
  version: number;
}

export interface QueueFilter {
  etats?: readonly Etat[];
  genres?: readonly Genre[];
  sources?: readonly string[];
  /** Ids of the records aimed at. An empty list finds nothing. */
  cibles?: readonly string[];
  /** Moment since which something was done to a contribution: ISO date and time, UTC. */
  acteDepuis?: string;
  /** The number of a contribution, as people read it out. */
  numero?: string;
  size: number;
  /** The `next` of the page before, or null for the first page. */
  after: string | null;
  /** Tells whether the newest come first. By default the oldest do. */
  newestFirst?: boolean;
  /** Tells that nobody asks how many pass the filter: `total` is then those of the page. */
  isUncounted?: boolean;
}

export interface Queue {
  items: Dossier[];
  /** All that pass the filter. */
  total: number;
  /** Where the next page begins, or null at the end. */
  next: string | null;
}

/** Somebody else did something to the contribution meanwhile. */
export class DossierMovedError extends Error {
  override readonly name = 'DossierMovedError';
}

/** An event to add. The life cycle tells to which state it leads. */
export type NewEvent = Omit<Evenement, 'etat'>;

/** An event to add to a contribution that was seen at a version. */
export interface SeenAct {
  id: string;
  version: number;
  event: NewEvent;
}

/** The acts of moderators on contributions. Its queries hold for SQLite and PostgreSQL alike. */
export interface ModerationStore {
  /** Lists contributions. @throws RangeError when `after` is no value of `next` */
  queue(filter: QueueFilter): Promise<Queue>;
  /** Returns a contribution with its author, or null when there is none. */
  dossier(id: string): Promise<Dossier | null>;
  /**
   * Adds an event to a contribution and returns the contribution after it, or null when there is none.
   * @param version the version that the person who acts has seen
   * @param toPlan tells the delivery to plan with the act, both or neither, or null for none
   * @throws DossierMovedError when it has another version
   * @throws UsageError when its state does not allow the act
   */
  act(
    id: string,
    version: number,
    event: NewEvent,
    toPlan?: (after: Dossier) => NewDelivery | null,
  ): Promise<Dossier | null>;
  /**
   * Adds events to several contributions, all or none, and returns the contributions after them. A store of the host's own may
   * go without: the relay then adds one after the other.
   * @throws DossierMovedError when one of them has another version, or is not there
   * @throws UsageError when the state of one does not allow its act
   */
  actOnAll?(acts: readonly SeenAct[], toPlan?: (after: Dossier) => NewDelivery | null): Promise<Dossier[]>;
  /**
   * Adds how its author knows to a contribution that waits for a decision. A store of the host's own may go without.
   * @throws DossierMovedError when it was decided meanwhile
   */
  prove?(id: string, preuve: NonNullable<Contribution['preuve']>): Promise<void>;
  /**
   * Tells whether the same visitor confirmed another offer before it on that day. A store of the host's own may go without.
   */
  isSameVoice?(id: string): Promise<boolean>;
  /**
   * Tells whether two contributions come from two visitors who are not the same. Those of two days are not told apart. A
   * store of the host's own may go without.
   */
  areTwoVoices?(id: string, other: string): Promise<boolean>;
  /** Returns the contributions that are accepted and not taken up by their source yet, in the order they were accepted. */
  accepted(): Promise<Dossier[]>;
  /** Returns a text that tells versions of `accepted` apart. */
  acceptedVersion(): Promise<string>;
}

/** Since when records that accepted contributions aim at are missing, by contribution: milliseconds since 1970. */
export type MissingRecords = Readonly<Record<string, number>>;

/** Keeps since when records are missing: a restart is not to begin the wait anew. A store of the host's own may go without. */
export interface MissingStore {
  missing(): Promise<MissingRecords>;
  noteMissing(missing: MissingRecords): Promise<void>;
}

/** Tests whether a store keeps the data that moderation needs: a host's own store may leave that to the host. */
export function isModerated<S extends object>(store: S): store is S & ModerationStore {
  const methods: readonly (keyof ModerationStore)[] = ['queue', 'dossier', 'act', 'accepted', 'acceptedVersion'];
  return methods.every((method) => typeof Reflect.get(store, method) === 'function');
}

/** Contributions read at once. Each page looks through all that wait, and holds up whatever else the relay does. */
const PAGE = 1000;

/** Reads all the contributions that pass a filter, page after page. */
export async function* everyDossier(
  store: Pick<ModerationStore, 'queue'>,
  filter: Omit<QueueFilter, 'size' | 'after'>,
): AsyncGenerator<Dossier> {
  let page: Queue | null = null;
  do {
    page = await store.queue({ ...filter, size: PAGE, after: page?.next ?? null, isUncounted: true });
    yield* page.items;
  } while (page.next !== null);
}
