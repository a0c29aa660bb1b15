import type { NewEvent } from './moderation-store.ts';

/** The ways by which an accepted contribution reaches its source, and a question its author. */
export const canaux = ['flux', 'courriel', 'webhook', 'dora', 'soliguide', 'main', 'auteur'] as const;
/** The way of an accepted contribution to its source, or, for `auteur`, of a question to its author. */
export type Canal = (typeof canaux)[number];

/** How far a delivery has come. */
export const deliveryStates = ['en-attente', 'en-cours', 'a-faire', 'envoyee', 'echec', 'annulee'] as const;
/**
 * The state of a delivery: it waits for the relay (`en-attente`), is tried by it (`en-cours`), waits for a person
 * (`a-faire`), is done (`envoyee`), waits for a person since every try failed (`echec`), or is dropped since its acceptance
 * was taken back (`annulee`).
 */
export type DeliveryState = (typeof deliveryStates)[number];

/** One accepted contribution on its way to its source, or one question on its way to an author. */
export interface Delivery {
  /** The same for the same acceptance or question, whichever relay plans it. */
  id: string;
  contribution_id: string;
  canal: Canal;
  etat: DeliveryState;
  essais: number;
  /** When the next try is due, or when the try under way counts as lost: ISO date and time, UTC. */
  prochain_le: string | null;
  dernier_le: string | null;
  /** Why the last try failed, without any content of the delivery. */
  erreur: string | null;
  cree_le: string;
}

export type NewDelivery = Pick<Delivery, 'id' | 'contribution_id' | 'canal' | 'prochain_le' | 'cree_le'> & {
  etat: 'en-attente' | 'a-faire';
};

export interface FailedTry {
  erreur: string;
  /** When to try again, or null to leave it to a person. */
  prochain_le: string | null;
}

/** Keeps deliveries. Several relays of one database may work on them at once. */
export interface DeliveryStore {
  /** Plans a delivery, or does nothing when it is planned already. */
  plan(delivery: NewDelivery): Promise<void>;
  /** Returns the deliveries of contributions, in the order they were planned. */
  ofContributions(ids: readonly string[]): Promise<Delivery[]>;
  /** Returns the deliveries that are due, the longest due first, and those that a relay is trying, or died on. */
  due(now: Date, size: number): Promise<Delivery[]>;
  /**
   * Takes a delivery to try it. Returns null when another relay has it, or when its contribution is no longer accepted or no
   * longer waits for its author.
   * @param until when it counts as lost, unless a clock was set meanwhile
   */
  claim(delivery: Delivery, now: Date, until: Date): Promise<Delivery | null>;
  /** Notes that a try failed, or does nothing when the delivery was lost to another relay meanwhile. */
  failed(claimed: Delivery, outcome: FailedTry): Promise<void>;
  /**
   * Notes that a delivery was made, and that its contribution was handed on, both or neither.
   * @param event null for a question: it is an event already
   */
  sent(delivery: Delivery, event: (NewEvent & { acte: 'transmission' }) | null): Promise<void>;
  /** Tries at once a delivery that was left to a person. Returns false when it is not left to a person. */
  retry(id: string, contributionId: string, now: Date): Promise<boolean>;
  /** Counts deliveries by channel and state. */
  countDeliveries(): Promise<{ canal: Canal; etat: DeliveryState; nombre: number }[]>;
}
