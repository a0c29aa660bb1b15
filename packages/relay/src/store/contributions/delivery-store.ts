import type { NewEvent } from './moderation-store.ts';

/** The ways by which an accepted contribution reaches its source, and a question its author. */
export const canaux = ['flux', 'courriel', 'webhook', 'dora', 'soliguide', 'main', 'auteur'] as const;
/** How an accepted contribution reaches its source; `auteur`: how a question reaches who contributed. */
export type Canal = (typeof canaux)[number];

/** How far a delivery has come. */
export const deliveryStates = ['en-attente', 'en-cours', 'a-faire', 'envoyee', 'echec', 'annulee'] as const;
/**
 * How far a delivery has come: the relay will try it, is trying it, or has done it; a person is to do it; every try failed,
 * so that a person is to do it; or its acceptance was taken back.
 */
export type DeliveryState = (typeof deliveryStates)[number];

/** One accepted contribution on its way to its source, or one question on its way to an author. */
export interface Delivery {
  /** The same for the same acceptance or question, whichever relay plans it. */
  id: string;
  contribution_id: string;
  canal: Canal;
  etat: DeliveryState;
  /** Tries so far. */
  essais: number;
  /** When the next try is due, ISO date and time, UTC; while one is under way, when it counts as lost. */
  prochain_le: string | null;
  /** When the last try began. */
  dernier_le: string | null;
  /** Why the last try failed. */
  erreur: string | null;
  cree_le: string;
}

/** A delivery to come. */
export type NewDelivery = Pick<Delivery, 'id' | 'contribution_id' | 'canal' | 'prochain_le' | 'cree_le'> & {
  etat: 'en-attente' | 'a-faire';
};

/** What became of a try that did not succeed. */
export interface FailedTry {
  erreur: string;
  /** When to try again; null to leave it to a person. */
  prochain_le: string | null;
}

/** Keeps deliveries. Several relays of one database may work on them at once. */
export interface DeliveryStore {
  /** Plans a delivery; does nothing when it is planned. */
  plan(delivery: NewDelivery): Promise<void>;
  /** Returns the deliveries of contributions, in the order they were planned. */
  ofContributions(ids: readonly string[]): Promise<Delivery[]>;
  /** Returns what waits and is due, the longest due first, and what a relay is trying, or died on. */
  due(now: Date, size: number): Promise<Delivery[]>;
  /**
   * Takes a delivery to try it; null when another relay has it, or when its contribution is accepted no more, or waits for
   * its author no more.
   * @param until when it counts as lost, unless a clock was set meanwhile
   */
  claim(delivery: Delivery, now: Date, until: Date): Promise<Delivery | null>;
  /** Notes that a try failed; does nothing when the delivery was lost to another relay meanwhile. */
  failed(claimed: Delivery, outcome: FailedTry): Promise<void>;
  /**
   * Notes that a delivery was made, and that its contribution was handed on, both or neither.
   * @param event null for a question: it is an event already
   */
  sent(delivery: Delivery, event: (NewEvent & { acte: 'transmission' }) | null): Promise<void>;
  /** Tries again at once what a person was to do; false when it is not for a person to do. */
  retry(id: string, contributionId: string, now: Date): Promise<boolean>;
  /** Counts deliveries by channel and state. */
  countDeliveries(): Promise<{ canal: Canal; etat: DeliveryState; nombre: number }[]>;
}
