import { requireObjects, toText } from '../arguments.ts';
import { UsageError } from '../errors.ts';
import type { Etat, FieldValue } from './contribution.ts';
import type { moyensDePreuve } from './moyens-de-preuve.ts';

/** The acts that may be done to a contribution. */
export const actes = [
  'reception',
  'question',
  'reponse',
  'ajustement',
  'acceptation',
  'annulation',
  'refus',
  'remplacement',
  'transmission',
  'reprise',
  'expiration',
] as const;
/** One act on a contribution. */
export type Acte = (typeof actes)[number];

/** One event of a contribution. Events are only added, never changed, and they alone give its state. */
export interface Evenement {
  /** The act. */
  acte: Acte;
  /** The state of the contribution after the event. */
  etat: Etat;
  /** ISO date and time, UTC. */
  date: string;
  /** The author of the act: the name of a moderator, `source`, `auteur` or `relais`. */
  par?: string;
  /** The reason of the refusal, or the question to the author. */
  motif?: string;
  /** The fields accepted. Absent when all of them are. */
  champs?: string[];
  /** The values of the record when the change was accepted, by field. Later changes at the source are compared with them. */
  base?: Record<string, FieldValue>;
  /** The values that a moderator put in the place of those proposed. */
  changements?: Record<string, FieldValue>;
  /** The contribution that replaced it. */
  remplacee_par?: string;
  /** The channel by which it was handed on. */
  canal?: string;
  /** Of two records that say the same, the id of the one that is kept. */
  garde?: string;
  /** The id of an offer that answers the need. */
  reliee_a?: string;
  /** How a moderator made sure of it before it was accepted. */
  preuve?: { moyen: (typeof moyensDePreuve)[number] };
  /** The contribution whose acceptance, or taking back, did this too: it says the contrary, or erases the same number elsewhere. */
  avec?: string;
  /** The ids of the contributions that were made and accepted in the same act, to erase the same number from other records. */
  aussi?: string[];
}

/** The states of a contribution that is still to be decided. */
export const etatsOuverts: readonly Etat[] = ['recue', 'en-attente-auteur'];
/** The states of an accepted contribution that its source does not show yet. */
export const etatsAcceptes: readonly Etat[] = ['acceptee', 'transmise'];
const etatsVivants = [...etatsOuverts, ...etatsAcceptes];

/** For each act, the states it may be done from and the state it leads to. An adjustment keeps the state. */
const transitions: Readonly<Record<Acte, { from: readonly (Etat | null)[]; to: Etat | null }>> = {
  reception: { from: [null], to: 'recue' },
  question: { from: ['recue'], to: 'en-attente-auteur' },
  reponse: { from: ['en-attente-auteur'], to: 'recue' },
  ajustement: { from: etatsOuverts, to: null },
  acceptation: { from: etatsOuverts, to: 'acceptee' },
  annulation: { from: [...etatsAcceptes, 'refusee'], to: 'recue' },
  refus: { from: etatsOuverts, to: 'refusee' },
  remplacement: { from: etatsVivants, to: 'remplacee' },
  transmission: { from: ['acceptee'], to: 'transmise' },
  reprise: { from: etatsVivants, to: 'reprise' },
  expiration: { from: etatsVivants, to: 'expiree' },
};

/** The final states: no act is possible after them, but a refusal can be taken back. */
export const etatsFinaux: readonly Etat[] = ['refusee', 'remplacee', 'reprise', 'expiree'];

/**
 * Returns the state that an act leads to, or null when the act is unknown or cannot be done in this state.
 * @param etat the state of the contribution, or null before it was received
 * @example nextEtat('recue', 'acceptation') // 'acceptee'
 * @example nextEtat('transmise', 'refus') // null: it was accepted
 */
export function nextEtat(etat: Etat | null, acte: Acte): Etat | null {
  if (!actes.includes(acte)) return null;
  const { from, to } = transitions[acte];
  return from.includes(etat) ? (to ?? etat) : null;
}

/**
 * Lists the acts that a contribution allows in a state, in the order of `actes`.
 * @example possibleActes('acceptee') // ['annulation', 'remplacement', 'transmission', 'reprise', 'expiration']
 */
export function possibleActes(etat: Etat | null): Acte[] {
  return actes.filter((acte) => nextEtat(etat, acte) !== null);
}

/** The follow-up of a contribution, read from its events. */
export interface Suivi {
  /** The state of the contribution. */
  etat: Etat;
  /**
   * The values to apply once accepted: of the accepted fields only, the values proposed, or those that moderators put in their
   * place.
   */
  changements: Record<string, FieldValue>;
  /** The values of the record when the change was accepted, by field. Empty before. */
  base: Record<string, FieldValue>;
  /** The author and the date of the last acceptance or refusal, or null before the first. */
  decision: { par: string | null; date: string } | null;
  /** The reason of the refusal, or the question to the author. Null in the other states. */
  motif: string | null;
  /** The contribution that replaced it, or null without one. */
  remplacee_par: string | null;
  /** Of two records that say the same, the id of the one that was kept. Null before, and where neither was preferred. */
  garde: string | null;
  /** The id of an offer that answers the need, or null without one. */
  reliee_a: string | null;
}

/**
 * Reads the events of a contribution in their order.
 * @param proposed the values that its author proposed
 * @throws UsageError when the events are no array of objects, or one cannot follow the one before it
 * @example followEvents([{ acte: 'reception', etat: 'recue', date }], changements).etat // 'recue'
 */
export function followEvents(events: readonly Evenement[], proposed: Readonly<Record<string, FieldValue>> = {}): Suivi {
  requireObjects('events', events);
  let etat: Etat | null = null;
  let values: Record<string, FieldValue> = { ...proposed };
  let champs: readonly string[] | null = null;
  let base: Record<string, FieldValue> = {};
  let decision: Suivi['decision'] = null;
  let motif: string | null = null;
  let remplacee_par: string | null = null;
  let garde: string | null = null;
  let reliee_a: string | null = null;
  for (const [index, event] of events.entries()) {
    const next = nextEtat(etat, event.acte);
    if (next === null || next !== event.etat) {
      throw new UsageError(
        `Event ${index} of the contribution, "${toText(event.acte)}", cannot lead from ${etat ?? 'nothing'} to ${toText(event.etat)}.`,
      );
    }
    etat = next;
    motif = event.motif ?? (event.acte === 'ajustement' ? motif : null);
    if (event.acte === 'ajustement') values = { ...values, ...event.changements };
    if (event.acte === 'acceptation') champs = event.champs ?? null;
    if (event.acte === 'acceptation') base = event.base ?? {};
    if (event.acte === 'acceptation') [garde, reliee_a] = [event.garde ?? null, event.reliee_a ?? null];
    if (event.acte === 'annulation') [champs, base, garde, reliee_a] = [null, {}, null, null];
    if (event.acte === 'acceptation' || event.acte === 'refus') decision = { par: event.par ?? null, date: event.date };
    if (event.acte === 'annulation') decision = null;
    if (event.acte === 'remplacement') remplacee_par = event.remplacee_par ?? null;
  }
  if (etat === null) throw new UsageError('A contribution has at least the event of its reception.');
  const kept = champs === null ? values : pick(values, champs);
  return { etat, changements: kept, base, decision, motif, remplacee_par, garde, reliee_a };
}

function pick(values: Readonly<Record<string, FieldValue>>, champs: readonly string[]): Record<string, FieldValue> {
  return Object.fromEntries(Object.entries(values).filter(([champ]) => champs.includes(champ)));
}
