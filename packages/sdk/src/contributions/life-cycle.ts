import { requireObjects, toText } from '../arguments.ts';
import { UsageError } from '../errors.ts';
import type { Etat, FieldValue } from './contribution.ts';

/** What may happen to a contribution. */
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
/** What happened to a contribution. */
export type Acte = (typeof actes)[number];

/** One event of a contribution: events are only ever added, and tell by themselves where it stands. */
export interface Evenement {
  /** What happened. */
  acte: Acte;
  /** Where the contribution stands from then on. */
  etat: Etat;
  /** ISO date and time, UTC. */
  date: string;
  /** Who did it: the name of a moderator, `source`, `auteur` or `relais`. */
  par?: string;
  /** Why it was refused, or what its author is asked. */
  motif?: string;
  /** The fields accepted; all when absent. */
  champs?: string[];
  /** What the record held when the change was accepted, by field: later changes at the source are told from it. */
  base?: Record<string, FieldValue>;
  /** The values a moderator put in the place of those proposed. */
  changements?: Record<string, FieldValue>;
  /** The contribution that took its place. */
  remplacee_par?: string;
  /** How it was handed on. */
  canal?: string;
}

/** From where each act may be done, and where it leads; an adjustment leads nowhere else. */
const transitions: Readonly<Record<Acte, { from: readonly (Etat | null)[]; to: Etat | null }>> = {
  reception: { from: [null], to: 'recue' },
  question: { from: ['recue'], to: 'en-attente-auteur' },
  reponse: { from: ['en-attente-auteur'], to: 'recue' },
  ajustement: { from: ['recue', 'en-attente-auteur'], to: null },
  acceptation: { from: ['recue', 'en-attente-auteur'], to: 'acceptee' },
  annulation: { from: ['acceptee'], to: 'recue' },
  refus: { from: ['recue', 'en-attente-auteur'], to: 'refusee' },
  remplacement: { from: ['recue', 'en-attente-auteur', 'acceptee', 'transmise'], to: 'remplacee' },
  transmission: { from: ['acceptee'], to: 'transmise' },
  reprise: { from: ['recue', 'en-attente-auteur', 'acceptee', 'transmise'], to: 'reprise' },
  expiration: { from: ['recue', 'en-attente-auteur', 'acceptee', 'transmise'], to: 'expiree' },
};

/** The states that nothing follows. */
export const etatsFinaux: readonly Etat[] = ['refusee', 'remplacee', 'reprise', 'expiree'];

/**
 * Returns where an act leads from a state; null when it cannot be done there, or is no act.
 * @param etat where the contribution stands; null before it was received
 * @example nextEtat('recue', 'acceptation') // 'acceptee'
 * @example nextEtat('transmise', 'annulation') // null: it was handed on
 */
export function nextEtat(etat: Etat | null, acte: Acte): Etat | null {
  if (!actes.includes(acte)) return null;
  const { from, to } = transitions[acte];
  return from.includes(etat) ? (to ?? etat) : null;
}

/**
 * Lists what may be done to a contribution, in the order of `actes`.
 * @example possibleActes('acceptee') // ['annulation', 'remplacement', 'transmission', 'reprise', 'expiration']
 */
export function possibleActes(etat: Etat | null): Acte[] {
  return actes.filter((acte) => nextEtat(etat, acte) !== null);
}

/** What the events of a contribution tell. */
export interface Suivi {
  /** Where the contribution stands. */
  etat: Etat;
  /** The values to apply once accepted: those proposed, as moderators adjusted them, the accepted fields only. */
  changements: Record<string, FieldValue>;
  /** What the record held when the change was accepted, by field; empty before. */
  base: Record<string, FieldValue>;
  /** Who accepted or refused it last, and when; null while nobody did. */
  decision: { par: string | null; date: string } | null;
  /** Why it was refused, or what its author is asked; null otherwise. */
  motif: string | null;
  /** The contribution that took its place; null without one. */
  remplacee_par: string | null;
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
    if (event.acte === 'annulation') [champs, base] = [null, {}];
    if (event.acte === 'acceptation' || event.acte === 'refus') decision = { par: event.par ?? null, date: event.date };
    if (event.acte === 'annulation') decision = null;
    if (event.acte === 'remplacement') remplacee_par = event.remplacee_par ?? null;
  }
  if (etat === null) throw new UsageError('A contribution has at least the event of its reception.');
  const kept = champs === null ? values : pick(values, champs);
  return { etat, changements: kept, base, decision, motif, remplacee_par };
}

function pick(values: Readonly<Record<string, FieldValue>>, champs: readonly string[]): Record<string, FieldValue> {
  return Object.fromEntries(Object.entries(values).filter(([champ]) => champs.includes(champ)));
}
