import type { Contribution, Etat, Evenement } from '@inclusion-kit/sdk/contributions';

/** A contribution to keep. */
export interface NewContribution {
  /** Id to keep it under. */
  id: string;
  /** Unique short label for people. */
  numero: string;
  /** The contribution as sent. */
  contribution: Contribution;
  /** The source of the record aimed at, as the relay's own data tells it, or null when nothing is aimed at. */
  cible_source: string | null;
  /** Key of its sending, null when it has none. */
  idempotencyKey: string | null;
  /** Fingerprint of the contribution, to tell a repeat from another one under the same key. */
  corpsHash: string;
  /** Time when it came. */
  recueLe: Date;
  /** The party on whose behalf it comes, absent for an unknown sender. */
  recuePar?: 'structure';
  /** Stands for the visitor who confirms, or changes a number, or null. */
  voix?: string | null;
}

/** A contribution as kept, without its author. */
export interface KeptContribution {
  /** Id of the contribution. */
  id: string;
  /** Short label for people. */
  numero: string;
  /** The contribution, without its author. */
  contribution: Omit<Contribution, 'auteur'>;
  /** State of the contribution. */
  etat: Etat;
  /** Fingerprint of the contribution as it was sent. */
  corpsHash: string;
  /** ISO date and time, UTC. */
  recue_le: string;
  /** Events since it came, the first one first. */
  evenements: Evenement[];
}

/** Keeps contributions. One implementation over SQL serves SQLite and PostgreSQL alike. */
export interface ContributionStore {
  /** 256 bits that never leave the server. The follow-up links are derived from them. */
  readonly secret: Buffer;
  /**
   * Keeps a contribution and its first event, once per idempotency key.
   * Returns the contribution kept under that key: this one, or the one that was there before.
   */
  add(entry: NewContribution): Promise<{ kept: KeptContribution; created: boolean }>;
  /** Returns the contribution of an id, or null when there is none. */
  find(id: string): Promise<KeptContribution | null>;
  /** Returns the contribution kept under an idempotency key, or null when there is none. */
  findByKey(idempotencyKey: string): Promise<KeptContribution | null>;
  /** Forgets the author of a contribution, while the contribution stays. Returns whether there was one. */
  eraseAuteur(id: string): Promise<boolean>;
  /** Asks the database for the right to write, and writes nothing. Throws when it does not give it. */
  ping(): Promise<void>;
  /** Closes the store. */
  readonly close: () => Promise<void>;
}

/** The counts that a store may give of its contributions. */
export interface ContributionCounts {
  /** Counts contributions by state. A state without any may be left out. */
  countByEtat(): Promise<Partial<Record<Etat, number>>>;
  /** Returns the moment that the last backup shows, ISO date and time, UTC. Null when none was ever made. */
  lastBackup?(): Promise<string | null>;
}
