import * as z from 'zod';
import {
  isClosedForGood,
  isSameMeaning,
  overlayOf,
  type ChampCompare,
  type Comparaison,
} from '@inclusion-kit/sdk/contributions';
import { confirmedNumber, dayInParis } from '@inclusion-kit/sdk/internal';
import { toE164 } from '@inclusion-kit/sdk/normalise';
import { validateField } from '@inclusion-kit/sdk/schemas';
import type { Dossier } from '../../store/contributions/moderation-store.ts';
import { looksUnwanted } from './unwanted.ts';

/** The reasons for a level of risk, as codes that a page puts into words. */
export const raisons = [
  'confirmation',
  'une-ligne',
  'structure',
  'appel',
  'deux-visiteurs',
  'conflit',
  'depassee',
  'fiche-disparue',
  'source-muette',
  'fermeture-definitive',
  'fermeture',
  'fermeture-passee',
  'rouvre',
  'fermee',
  'genre',
  'en-attente',
  'deja-fait',
  'plusieurs-lignes',
  'autre-ligne',
  'vide',
  'valeur',
  'numero-inhabituel',
  'loin',
  'sans-preuve',
  'personne-inconnue',
  'appel-autre-ligne',
  'appel-sans-repondant',
  'indesirable',
  'autre-proposition',
  'fermeture-proposee',
  'fermee-ou-non',
  'meme-visiteur',
  'trop-de-besoins',
] as const;
type Raison = (typeof raisons)[number];

export const Risque = z.object({
  niveau: z.enum(['sure', 'a-regarder', 'a-verifier', 'conflit']),
  raisons: z.array(z.enum(raisons)),
});
export type Risque = z.infer<typeof Risque>;

/** A contribution beside its record as it is now. */
interface RiskSubject extends Pick<Dossier, 'etat' | 'contribution' | 'evenements'> {
  /** Null when the record cannot be read. */
  comparaison: Comparaison | null;
  fiche: 'there' | 'gone' | 'unread' | null;
  record: object | null;
}

/** Read beside a contribution to tell its risk. */
export interface RiskFacts {
  /** How another contribution that waits says otherwise, if one does: it closes the offer, says that it is up to date, or gives a field another value. */
  rival: 'closure' | 'confirmation' | 'value' | null;
  /** Tells whether the same visitor confirmed another offer before on that day: all of it is one voice. */
  isSameVoice?: boolean;
  /** Tells whether another visitor, told apart from its own, says that they called the number that it proposes. */
  isSeconded?: boolean;
  /** Tells whether all that contradicts it was accepted here while it waited. */
  isOvertaken?: boolean;
}

function readNumber(record: object | null): string | null {
  const telephone: unknown = record === null ? null : Reflect.get(record, 'telephone');
  return typeof telephone === 'string' ? telephone : null;
}

/** The fields that people see as one line. Of each, the first ones alone make the line. */
const lines = [
  { own: ['telephone'], beside: ['modes_mobilisation'] },
  { own: ['courriel'], beside: ['modes_mobilisation'] },
  { own: ['horaires_accueil'], beside: [] },
  { own: ['frais', 'frais_precisions'], beside: [] },
  { own: ['adresse', 'complement_adresse', 'code_postal', 'latitude', 'longitude'], beside: [] },
] as const;

/** An offer under more needs than this is found by those who look for something else. */
const MOST_NEEDS = 3;
/** Further than this, an address is that of another place. */
const NEAR_KM = 1;
const KM_PER_DEGREE = 111.2;

/**
 * Tells whether a contribution that waits may be accepted at a glance. It is sure when it confirms, or changes one line of
 * contact, hours, near address or cost to a valid value, with a proof, and comes from the structure itself, by its own link, while
 * nothing contradicts it. A phone number is sure too once two visitors who are not the same called it. One visitor may confirm many
 * offers on one day: only the first of these confirmations is sure. The name and the mail that a person types are verified by nobody:
 * they make nothing sure.
 */
export function assessRisk(dossier: RiskSubject, facts: RiskFacts, now: Date): Risque {
  const { etat, fiche, comparaison, evenements } = dossier;
  const { genre, fermeture } = dossier.contribution;
  const isOwn = evenements[0]?.par === 'structure';
  if (etat === 'recue' && looksUnwanted(dossier.contribution)) return toCheck('indesirable');
  if (comparaison?.verdict === 'conflit') {
    const isAnswered = facts.isOvertaken === true && facts.rival !== 'value';
    return isAnswered ? toLookAt('depassee') : { niveau: 'conflit', raisons: ['conflit'] };
  }
  if (fiche === 'gone') return toCheck('fiche-disparue');
  if (fiche === 'unread' || comparaison === null) return toCheck('source-muette');
  const today = dayInParis(now);
  const isClosed = dossier.record !== null && isClosedForGood(overlayOf(dossier.record)?.fermeture, today);
  if (genre === 'fermeture') {
    if (fermeture?.au !== undefined && fermeture.au < today) return toLookAt('fermeture-passee');
    // One of the two is wrong, or came before the other: both are read before either is accepted.
    if (facts.rival === 'confirmation') return { niveau: 'conflit', raisons: ['fermee-ou-non'] };
    const isProven = isOwn || dossier.contribution.preuve !== undefined;
    if (fermeture?.au === undefined)
      return toCheck('fermeture-definitive', ...(isProven ? [] : (['sans-preuve'] as const)));
    return toLookAt(isClosed ? 'rouvre' : 'fermeture');
  }
  if (etat !== 'recue') return toLookAt('en-attente');
  if (genre === 'confirmation') {
    const numero = confirmedNumber(dossier.contribution);
    if (numero !== null) {
      const isOther = !isSameMeaning('telephone', readNumber(dossier.record), numero);
      // The record has another number since.
      if (isOther) return toLookAt('depassee');
      if (facts.rival === 'value') return toLookAt('autre-proposition');
      if (!isOwn && facts.isSameVoice === true) return toLookAt('meme-visiteur');
      return { niveau: 'sure', raisons: ['appel'] };
    }
    if (facts.rival === 'closure') return { niveau: 'conflit', raisons: ['fermee-ou-non'] };
    if (isClosed) return toLookAt('rouvre');
    if (facts.rival !== null) return toLookAt('autre-proposition');
    if (!isOwn && facts.isSameVoice === true) return toLookAt('meme-visiteur');
    return { niveau: 'sure', raisons: isOwn ? ['confirmation', 'structure'] : ['confirmation'] };
  }
  const needs = dossier.contribution.changements?.['thematiques'];
  const many: Raison[] = Array.isArray(needs) && needs.length > MOST_NEEDS ? ['trop-de-besoins'] : [];
  if (genre !== 'correction') return { niveau: 'a-regarder', raisons: ['genre', ...many] };
  const champs = comparaison.champs.filter(({ verdict }) => verdict !== 'deja-fait');
  if (champs.length === 0) return toLookAt('deja-fait');
  // One of the two is wrong: both are read before either is accepted.
  if (facts.rival === 'value') return { niveau: 'conflit', raisons: ['autre-proposition'] };
  // The offer answers a call though it is closed: the closure or the correction is wrong.
  const closed: Raison[] = isClosed ? ['fermee'] : [];
  const against = [...closed, ...many, ...findLineFaults(champs), ...findValueFaults(dossier, champs, now)];
  // A form may name the ways to ask before the number.
  const isCalled = champs.some(({ champ }) => champ === 'telephone') && isByCall(dossier);
  if (!isOwn && dossier.contribution.preuve === undefined) against.push('sans-preuve');
  // A call proves the number that was called, and no other line. Anybody may say that they called.
  if (!isOwn && !isCalled) against.push(isByCall(dossier) ? 'appel-autre-ligne' : 'personne-inconnue');
  else if (!isOwn && facts.isSeconded !== true) against.push('appel-sans-repondant');
  if (facts.rival !== null) against.push('fermeture-proposee');
  if (against.length > 0)
    return { niveau: against.includes('numero-inhabituel') ? 'a-verifier' : 'a-regarder', raisons: against };
  const who = isOwn ? 'structure' : 'deux-visiteurs';
  return { niveau: 'sure', raisons: ['une-ligne', ...(isCalled ? (['appel'] as const) : []), who] };
}

/** Tells whether the author of a contribution says that they called. */
export const isByCall = ({ contribution }: Pick<Dossier, 'contribution'>): boolean =>
  contribution.preuve?.moyen === 'appel';

const toCheck = (...found: Raison[]): Risque => ({ niveau: 'a-verifier', raisons: found });
const toLookAt = (raison: Raison): Risque => ({ niveau: 'a-regarder', raisons: [raison] });

function findLineFaults(champs: readonly ChampCompare[]): Raison[] {
  const names = champs.map(({ champ }) => champ);
  const owners = lines.filter(({ own }) => (own as readonly string[]).some((champ) => names.includes(champ)));
  if (owners.length > 1) return ['plusieurs-lignes'];
  const [line] = owners;
  const known: readonly string[] = line === undefined ? [] : [...line.own, ...line.beside];
  if (!names.every((champ) => known.includes(champ))) return [names.length > 1 ? 'plusieurs-lignes' : 'autre-ligne'];
  // A new phone adds « Téléphoner » to the ways to ask. Ways that go are another matter.
  const ways = champs.find(({ champ }) => champ === 'modes_mobilisation');
  const kept: unknown = ways?.propose;
  const lost = Array.isArray(ways?.actuel) && ways.actuel.some((way) => !Array.isArray(kept) || !kept.includes(way));
  return lost ? ['plusieurs-lignes'] : [];
}

function findValueFaults(
  { contribution: { cible }, record }: RiskSubject,
  champs: readonly ChampCompare[],
  now: Date,
): Raison[] {
  const found = new Set<Raison>();
  for (const { champ, propose } of champs) {
    if (propose === null || propose === '' || (Array.isArray(propose) && propose.length === 0)) found.add('vide');
    else if (champ === 'telephone' && isUnusual(String(propose))) found.add('numero-inhabituel');
    const issues = validateField(cible?.modele ?? 'service', champ, propose, { now });
    if (issues.some(({ severity }) => severity === 'error')) found.add('valeur');
  }
  if (isFar(champs, record)) found.add('loin');
  return [...found];
}

/** Tells whether a call may cost more than usual, or goes abroad, or to a short number. */
const isUnusual = (phone: string): boolean => !/^\+(?:33(?!8[129])|262|508|59[046]|68[179])/.test(toE164(phone) ?? '');

function isFar(champs: readonly ChampCompare[], record: object | null): boolean {
  const proposed = (champ: string): unknown => champs.find((one) => one.champ === champ)?.propose;
  const isMoved = ['latitude', 'longitude'].some((champ) => proposed(champ) !== undefined);
  // Without a point, another postal code may be anywhere.
  if (!isMoved) return proposed('code_postal') !== undefined;
  const read = (name: string): number => toNumber(record && Reflect.get(record, name));
  const from = [read('latitude'), read('longitude')] as const;
  const north = toNumber(proposed('latitude') ?? from[0]) - from[0];
  const east = (toNumber(proposed('longitude') ?? from[1]) - from[1]) * Math.cos((from[0] * Math.PI) / 180);
  // A point that is unknown is not near.
  return !(Math.hypot(north, east) * KM_PER_DEGREE <= NEAR_KM);
}

const toNumber = (value: unknown): number => (typeof value === 'number' ? value : Number.NaN);
