import { isObject } from '@inclusion-kit/sdk/internal';
import type { CallFollowUp } from '@inclusion-kit/sdk/territory';

/** The last question to a structure on its offers: its time and its author. */
export interface Invitation {
  /** ISO date and time of the last mail, and its sender. Null when there was none. */
  readonly courriel_le: string | null;
  readonly courriel_par: string | null;
  /** The same for the last link that was copied. */
  readonly lien_le: string | null;
  readonly lien_par: string | null;
  /** Time when the last of these links ends. */
  readonly expire_le: string | null;
}

/** A structure with offers that nobody updated or confirmed for long. */
export interface Partner {
  readonly id: string;
  readonly nom: string;
  readonly source: string | null;
  readonly commune: string | null;
  /** Mail address in its record, or null when there is none. */
  readonly courriel: string | null;
  readonly offres: number;
  /** Number of its offers left without an update. */
  readonly perimees: number;
  /** Day on which the oldest of these was updated. */
  readonly plus_ancienne: string;
  readonly invitation: Invitation | null;
  /** The last thing done about it, as the figures of its territory tell it. Null where nothing was, or where nobody knows. */
  readonly suivi?: CallFollowUp | null | undefined;
}

/** Some of these structures, those with most such offers first. */
export interface PartnerPage {
  readonly items: readonly Partner[];
  readonly total: number;
  /** Tells whether the relay can send mail. */
  readonly envoi: boolean;
}

/** Which structures are asked for. */
export interface PartnerQuestion {
  /** Months without an update. */
  readonly mois: number;
  /** Code of a département, or an empty text for all. */
  readonly departement: string;
  /** From 1. */
  readonly page: number;
}

/** The result of an invitation. */
export interface Invited {
  readonly lien: string;
  readonly expire_le: string;
  readonly courriel: string | null;
  readonly envoyee: boolean;
}

/** The desk that asks structures whether their offers are up to date. Every method rejects with a `DeskError`. */
export interface PartnerDesk {
  list(question: PartnerQuestion, options?: { signal?: AbortSignal }): Promise<PartnerPage>;
  /**
   * Makes the link of a structure, and has it sent.
   * @param options `again` for a second mail while the link of the first still opens
   */
  invite(structure: string, options: { send: boolean; again?: boolean }): Promise<Invited>;
}

export function readPartnerPage(value: unknown): PartnerPage | null {
  if (!isObject(value) || !Array.isArray(value['items'])) return null;
  const { items, total, envoi } = value;
  return {
    items: items.filter(isPartner),
    total: typeof total === 'number' ? total : items.length,
    envoi: envoi === true,
  };
}

export function readInvited(value: unknown): Invited | null {
  if (!isObject(value) || typeof value['lien'] !== 'string' || typeof value['expire_le'] !== 'string') return null;
  const { lien, expire_le, courriel, envoyee } = value;
  return { lien, expire_le, courriel: typeof courriel === 'string' ? courriel : null, envoyee: envoyee === true };
}

function isPartner(value: unknown): value is Partner {
  return (
    isObject(value) &&
    typeof value['id'] === 'string' &&
    typeof value['nom'] === 'string' &&
    typeof value['perimees'] === 'number' &&
    typeof value['offres'] === 'number' &&
    typeof value['plus_ancienne'] === 'string'
  );
}
