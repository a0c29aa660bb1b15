// The words for all that cannot be in a week, and the names by which its activities are told apart. A week without activities waits for none of them.
import type { ActiviteDeSemaine, Conflit, Programme, SemainePlanifiee, Session } from '@inclusion-kit/sdk/activities';
import type { Facts, WeekTexts } from '../locales/fr/week.ts';
import { countedStates, placeOf, sessionsOf, type View } from './view.ts';

const DAY_MINUTES = 24 * 60;

/** Says that the hours of a week are there, or why they are not though their sum is. Null while some are to find. */
export function sayFull({ t, plan, conflits }: Pick<View, 't' | 'plan' | 'conflits'>): string | null {
  const tooMany = conflits.find(({ code, date }) => code === 'trop_d_heures' && date === null);
  if (tooMany !== undefined) return sayConflict(tooMany, { t, programme: null });
  if (plan.objectif.reste > 0) return null;
  if (conflits.some(({ gravite }) => gravite === 'impossible')) return t.reachedNot;
  return plan.minutes.total - unsureMinutes(plan) < plan.objectif.minutes ? t.reachedUnsure : t.reached;
}

/** Tells whether a session has no day or no hour that somebody told: that of an offer, or a step without a day. */
const isUnsure = ({ a_confirmer, date }: Session): boolean => a_confirmer || date === null;

const addUp = (sessions: readonly Session[]): number =>
  sessions.reduce((sum, { comptees }) => sum + (comptees ?? 0), 0);

/** Returns the minutes that may count once their day and their hour are told. They are counted apart: nobody said that they are so. */
export const unsureMinutes = (plan: SemainePlanifiee): number => addUp(sessionsOf(plan).filter(isUnsure));

/** Adds up the minutes of some sessions by what they are worth, the surest first, those that are to confirm last. */
export function partsOf(
  sessions: readonly Session[],
): { part: (typeof countedStates)[number] | 'unsure'; minutes: number }[] {
  const sure = sessions.filter((one) => !isUnsure(one));
  const parts = [
    ...countedStates.map((part) => ({ part, minutes: addUp(sure.filter(({ etat }) => etat === part)) })),
    { part: 'unsure' as const, minutes: addUp(sessions.filter(isUnsure)) },
  ];
  return parts.filter(({ minutes }) => minutes > 0);
}

/** Tells whether another activity of a programme has the title of one: only their places tell them apart. */
export const isNamedAlike = ({ id, titre }: ActiviteDeSemaine, { activites }: Programme): boolean =>
  activites.some((one) => one.id !== id && one.titre.trim() === titre.trim());

/** Names an activity in a sentence, with its structure where another has its title. Empty where there is none. */
export function nameOf(id: string | null | undefined, { programme, t }: Pick<View, 'programme' | 't'>): string {
  const activite = programme.activites.find((one) => one.id === id);
  if (activite === undefined) return '';
  const title = activite.titre.trim() === '' ? t.untitled : activite.titre;
  const place = isNamedAlike(activite, programme) ? (activite.lieu?.nom ?? null) : null;
  return place === null ? title : `${title}\u00a0· ${place}`;
}

/** Says a conflict, and names the other activity beside the one where it stands: the later one of two, unless another is told. */
export function sayConflict(
  { code, activites, date, faits }: Conflit,
  { t, programme }: { t: WeekTexts; programme: Programme | null },
  at = activites.at(-1),
): string {
  const other = activites.find((id) => id !== at) ?? at;
  return t.conflits[code](toFacts({ date, faits }, t, programme === null ? '' : nameOf(other, { programme, t })));
}

/** Says in a few words what cannot be at an activity, as far as it is told there: a way at the activity that it leads to. */
export function sayBriefly(
  { activite, date }: Session,
  { conflits, t }: Pick<View, 'conflits' | 't'>,
): readonly string[] {
  const brief: Readonly<Partial<Record<string, (facts: Facts) => string>>> = t.brief;
  const said = conflits.filter(
    (one) =>
      one.gravite === 'impossible' &&
      one.activites.includes(activite.id) &&
      (one.date === null || one.date === date) &&
      (one.code !== 'trajet_trop_court' || placeOf(one) === activite.id),
  );
  // Of several at the same time, the longest says it.
  const minutesOf = ({ faits }: Conflit): number => Number(faits['minutes'] ?? 0);
  const byCode = new Map(said.sort((a, b) => minutesOf(a) - minutesOf(b)).map((one) => [one.code, one]));
  return [...byCode.values()].flatMap((one) => brief[one.code]?.(toFacts(one, t)) ?? []);
}

function toFacts({ date, faits }: Pick<Conflit, 'date' | 'faits'>, t: WeekTexts, autre = ''): Facts {
  const minutes = (name: string): string => (typeof faits[name] === 'number' ? t.span(faits[name]) : '');
  const text = (name: string): string => String(faits[name] ?? '');
  const names: Readonly<Partial<Record<string, string>>> = t.champs;
  return {
    autre,
    possible: t.span((date === null ? 7 : 1) * DAY_MINUTES),
    ...{ minutes: minutes('minutes'), libre: minutes('libre'), retard: minutes('retard') },
    ...{ semaines: text('semaines'), champ: names[text('champ')] ?? '', valeur: text('valeur') },
  };
}

/** More activities at the same time as one are counted. */
const NAMED = 2;

/** Counts the activities at the same time as one, before and after it in the week: those after are told where they stand. */
function countTogether(shared: readonly Conflit[], all: readonly Conflit[]): number {
  const [first] = shared;
  const place = first === undefined ? null : placeOf(first);
  const dates = new Set(shared.map(({ date }) => date));
  const together = all.filter(
    ({ code, activites, date }) =>
      code === 'chevauchement' && dates.has(date) && place !== null && activites.includes(place),
  );
  return new Set(together.flatMap(({ activites }) => activites).filter((id) => id !== place)).size;
}

/**
 * Says all that has to be asked for at one place in one line, and each thing that does not hold in a line of its own. Many activities
 * at the same time are one thing.
 */
export function sayTogether(
  conflits: readonly Conflit[],
  view: Pick<View, 't' | 'programme' | 'conflits'>,
): { gravite: Conflit['gravite']; text: string }[] {
  const isAsked = ({ gravite }: Conflit): boolean => gravite === 'a_demander';
  const asked = conflits.filter(isAsked).map((one) => sayConflict(one, view));
  const shared = conflits.filter(({ code }) => code === 'chevauchement');
  const crowd = shared.length === 0 ? 0 : countTogether(shared, view.conflits);
  const isCrowd = crowd > NAMED;
  const others = conflits.filter((one) => !isAsked(one) && !(isCrowd && shared.includes(one)));
  return [
    ...(isCrowd ? [{ gravite: 'impossible' as const, text: view.t.crowd(crowd) }] : []),
    ...others.map((one) => ({ gravite: one.gravite, text: sayConflict(one, view) })),
    ...(asked.length === 0 ? [] : [{ gravite: 'a_demander' as const, text: asked.join(' ') }]),
  ];
}
