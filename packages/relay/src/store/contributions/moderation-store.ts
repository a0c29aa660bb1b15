import type { Auteur, Etat, Evenement, Genre } from '@inclusion-kit/sdk/contributions';
import type { KeptContribution } from './contribution-store.ts';

/** A contribution as moderators see it. */
export interface Dossier extends KeptContribution {
  /** The source of the record aimed at; null when nothing is aimed at. */
  source: string | null;
  /** Who sent it; null when nobody said, or once erased. */
  auteur: Auteur | null;
  /** Grows at each event. */
  version: number;
}

/** Which contributions are asked for. */
export interface QueueFilter {
  etats?: readonly Etat[];
  genres?: readonly Genre[];
  sources?: readonly string[];
  /** The id of a record. */
  cible?: string;
  /** The number of a contribution, as people read it out. */
  numero?: string;
  /** Most at once. */
  size: number;
  /** What `next` said before; null for the first ones. */
  after: string | null;
  /** Whether the newest come first; the oldest otherwise. */
  newestFirst?: boolean;
}

/** Some contributions, in the order they came. */
export interface Queue {
  items: Dossier[];
  /** All that pass the filter. */
  total: number;
  /** Where the next ones begin; null at the end. */
  next: string | null;
}

/** Somebody else did something to the contribution meanwhile. */
export class DossierMovedError extends Error {
  override readonly name = 'DossierMovedError';
}

/** An event to add; where it leads is the life cycle's to say. */
export type NewEvent = Omit<Evenement, 'etat'>;

/** What moderators do to contributions. Its queries hold for SQLite and PostgreSQL alike. */
export interface ModerationStore {
  /** Lists contributions. @throws RangeError when `after` is nothing that `next` said */
  queue(filter: QueueFilter): Promise<Queue>;
  /** Returns a contribution with its author; null when there is none. */
  dossier(id: string): Promise<Dossier | null>;
  /**
   * Adds an event to a contribution and returns what it became; null when there is no such contribution.
   * @param version the one that whoever acts has seen
   * @throws DossierMovedError when it has another version
   * @throws UsageError when the act cannot be done where the contribution stands
   */
  act(id: string, version: number, event: NewEvent): Promise<Dossier | null>;
  /** Returns the contributions that are accepted and not taken up by their source yet, in the order they were accepted. */
  accepted(): Promise<Dossier[]>;
  /** Tells versions of what `accepted` returns apart. */
  acceptedVersion(): Promise<string>;
}

/** Since when records that accepted contributions aim at are missing, by contribution: milliseconds since 1970. */
export type MissingRecords = Readonly<Record<string, number>>;

/** Keeps since when records are missing: a restart is not to begin the wait anew. A store of the host's own may go without. */
export interface MissingStore {
  missing(): Promise<MissingRecords>;
  noteMissing(missing: MissingRecords): Promise<void>;
}

/** Tells whether a store keeps what moderation needs: one of the host's own may leave that to the host. */
export function isModerated<S extends object>(store: S): store is S & ModerationStore {
  const methods: readonly (keyof ModerationStore)[] = ['queue', 'dossier', 'act', 'accepted', 'acceptedVersion'];
  return methods.every((method) => typeof Reflect.get(store, method) === 'function');
}
