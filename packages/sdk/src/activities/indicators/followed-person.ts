import { categorieOf } from '../../referentiels/categorie-of.ts';
import { sum } from '../../territory/rounding.ts';
import { categories } from '../../referentiels/values/thematiques-categories.ts';
import type { Referentiel } from '../referentiel/referentiel.ts';
import { createClock, dayNumber } from '../week/clock.ts';
import { countedSessions, takesPlace } from '../week/counted.ts';
import { missesItsHours } from '../week/opening.ts';
import { mondaysOf, sumMinutes, targetOf } from '../week/plan-week.ts';
import type { Session } from '../week/sessions.ts';
import { HEURES_VISEES, type Programme } from '../week/week.ts';

/** The weeks at each end of a programme that the persistence of obstacles compares. */
export const WEEKS_COMPARED = 4;

/** The weeks that are counted, and the list that codes are looked up in. */
export interface Followed {
  readonly du: string | null;
  readonly au: string | null;
  readonly referentiel: Referentiel | null;
}

/** The facts of one programme that indicators are made from: numbers, and values of the list of activities. */
export interface FollowedPerson {
  /** Weeks of the programme in the period, above 0. */
  readonly weeks: number;
  /** Weeks from the first to the last one in which something takes place, both counted. 0 when nothing does. */
  readonly length: number;
  /** Minutes that count, by standing. */
  readonly planned: number;
  readonly declared: number;
  readonly validated: number;
  /** Minutes aimed at, over all its weeks. */
  readonly target: number;
  /** Weeks whose minutes reach the target. */
  readonly reached: number;
  /** Tells whether the target of its first week is under fifteen hours, above, or neither. */
  readonly aim: 'quinze_heures' | 'plus_bas' | 'plus_haut';
  readonly hasReason: boolean;
  /** Sessions that take place, those whose minutes nobody knows, and those that the list does not know. */
  readonly sessions: number;
  readonly unknownMinutes: number;
  readonly unlisted: number;
  readonly familles: ReadonlySet<string>;
  readonly categories: ReadonlySet<string>;
  readonly codes: ReadonlySet<string>;
  /** The categories of its first and of its last weeks. Null when it is too short to have both. */
  readonly ends: { readonly first: ReadonlySet<string>; readonly last: ReadonlySet<string> } | null;
}

const knownCategories = new Set<string>(categories.map(({ value }) => value));

/** Reads the facts of a programme in a period. Null when it has no week there. @throws UsageError when it is no programme */
export function followPerson(programme: Programme, { du, au, referentiel }: Followed): FollowedPerson | null {
  const mondays = mondaysOf(programme).filter(
    (monday) => (du === null || monday + 6 >= dayNumber(du)) && (au === null || monday <= dayNumber(au)),
  );
  const clock = createClock(programme.fuseau);
  const weeks = mondays.map((monday) => {
    const sessions = countedSessions(programme, [monday], { clock, manque: missesItsHours }).filter(takesPlace);
    const target = targetOf(programme.objectif, monday);
    return {
      sessions,
      target,
      minutes: sumMinutes(sessions),
      listed: sessions.map((one) => listedAs(one, referentiel)),
    };
  });
  const [first] = weeks;
  if (first === undefined) return null;
  const count = (valueOf: (week: (typeof weeks)[number]) => number): number => sum(weeks.map(valueOf));
  const minutesOf = (etat: Session['etat']) =>
    count(({ sessions }) => sumMinutes(sessions.filter((session) => session.etat === etat)));
  const active = weeks.flatMap(({ sessions }, index) => (sessions.length > 0 ? [index] : []));
  const categoriesOf = (some: typeof weeks) =>
    setOf(some.flatMap(({ listed }) => listed.flatMap((one) => [...(one?.categories ?? [])])));
  const aimed = first.target.minutes - HEURES_VISEES * 60;
  return {
    weeks: weeks.length,
    length: (active.at(-1) ?? -1) - (active[0] ?? 0) + 1,
    planned: minutesOf('prevue'),
    declared: minutesOf('declaree'),
    validated: minutesOf('validee'),
    target: count(({ target }) => target.minutes),
    reached: count(({ target, minutes }) => (minutes >= target.minutes ? 1 : 0)),
    aim: aimed === 0 ? 'quinze_heures' : aimed < 0 ? 'plus_bas' : 'plus_haut',
    hasReason: (first.target.raison ?? '').trim() !== '',
    sessions: count(({ sessions }) => sessions.length),
    unknownMinutes: count(({ sessions }) => sessions.filter(({ minutes }) => minutes === null).length),
    unlisted: count(({ listed }) => listed.filter((one) => one === null).length),
    familles: setOf(weeks.flatMap(({ listed }) => listed.flatMap((one) => one?.famille ?? []))),
    categories: categoriesOf(weeks),
    codes: setOf(weeks.flatMap(({ listed }) => listed.flatMap((one) => one?.code ?? []))),
    ends:
      weeks.length < 2 * WEEKS_COMPARED
        ? null
        : { first: categoriesOf(weeks.slice(0, WEEKS_COMPARED)), last: categoriesOf(weeks.slice(-WEEKS_COMPARED)) },
  };
}

/** Returns the facts that the list tells of the code of a session, or null when it does not know the code: that one says nothing here. */
function listedAs({ activite, date, semaine }: Session, referentiel: Referentiel | null) {
  const code = activite.code_activite;
  if (referentiel === null || code === null) return null;
  // A code that has ended still says what it was.
  const row = referentiel.find(code, date ?? semaine) ?? referentiel.latest(code);
  if (row === null) return null;
  const named = row.match_thematiques.map(categorieOf).filter((name) => knownCategories.has(name));
  return { code, famille: row.famille, categories: setOf(named) };
}

const setOf = (values: Iterable<string>): Set<string> => new Set(values);
