/** The ways by which an accepted contribution reaches its source, and a question or a decision its author. */
export const canaux = ['flux', 'courriel', 'webhook', 'dora', 'soliguide', 'main', 'auteur', 'decision'] as const;
/** The way of an accepted contribution to its source, or to its author: of a question for `auteur`, of a `decision`. */
export type Canal = (typeof canaux)[number];

/** The mails to the author of a contribution: they hand nothing on. */
export const toAuthor: readonly Canal[] = ['auteur', 'decision'];

/** An acceptance may be taken back for this long before anybody is told. */
export const UNDO_MS = 10_000;

/** How far a delivery has come. */
export const deliveryStates = ['en-attente', 'en-cours', 'a-faire', 'envoyee', 'echec', 'annulee'] as const;
/**
 * The state of a delivery: it waits for the relay (`en-attente`), is tried by it (`en-cours`), waits for a person
 * (`a-faire`), is done (`envoyee`), waits for a person since every try failed (`echec`), or is dropped since its acceptance
 * was taken back (`annulee`).
 */
export type DeliveryState = (typeof deliveryStates)[number];

/** One accepted contribution on its way to its source, or one question or decision on its way to an author. */
export interface Delivery {
  /** The same for the same acceptance, question or decision, whichever relay plans it. */
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
