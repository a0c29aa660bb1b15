import { requireObject } from '../../arguments.ts';
import { UsageError } from '../../errors.ts';
import { categories } from '../../referentiels/values/thematiques-categories.ts';
import { toDayNumber } from '../../schemas/day.ts';
import { halfUp, sum } from '../../territory/rounding.ts';
import { FEWEST_PEOPLE } from '../../territory/small-numbers.ts';
import { familles } from '../referentiel/activite.ts';
import type { Referentiel } from '../referentiel/referentiel.ts';
import type { Programme } from '../week/week.ts';
import { followPerson, type FollowedPerson } from './followed-person.ts';
import { countCases, meanOf, shareOf, tellPeople, type PeopleByCase, type PeopleShare } from './people.ts';

/** The options of indicators. */
export interface IndicatorOptions {
  /** The first day of the period, `YYYY-MM-DD`: weeks that end before are left out. Default: none is. */
  readonly du?: string | undefined;
  /** The last day of the period, `YYYY-MM-DD`: weeks that begin after are left out. Default: none is. */
  readonly au?: string | undefined;
  /** The list of activities that codes are looked up in. Default: none, and prevalence and persistence are not told. */
  readonly referentiel?: Referentiel | undefined;
}

/** Hours a week: a sum of minutes by a sum of weeks, two decimals. Each is null under eleven people. */
export interface HoursAWeek {
  /** Planned, and neither declared nor validated. */
  readonly prevues: number | null;
  /** Declared by the person, and not validated. */
  readonly declarees: number | null;
  /** Validated. */
  readonly validees: number | null;
  /** All three. */
  readonly total: number | null;
  /** Hours aimed at, each week with its own target. */
  readonly objectif: number | null;
}

/** The hours a week of one person, in bands. */
export type HoursBand = (typeof hoursBands)[number];
const hoursBands = ['moins_de_5_h', 'de_5_a_10_h', 'de_10_a_15_h', '15_h_et_plus'] as const;

/** The share of the weeks of one person that reach their target. */
export type ReachedBand = (typeof reachedBands)[number];
const reachedBands = ['jamais', 'moins_d_une_sur_deux', 'une_sur_deux_ou_plus', 'toujours'] as const;

/** The length of the programme of one person, in bands of weeks. */
export type LengthBand = (typeof lengthBands)[number];
const lengthBands = ['rien', 'moins_de_4', 'de_4_a_11', 'de_12_a_25', '26_et_plus'] as const;

/** The target of one person: fifteen hours, fewer or more. */
export type TargetCase = (typeof targetCases)[number];
const targetCases = ['quinze_heures', 'plus_bas', 'plus_haut'] as const;

/** The people in whose programme one thing of the list of activities takes place. */
export interface PrevalenceRow extends PeopleShare {
  /** The kind of thing: a family of activities, a category of thématiques, or one activity. */
  readonly niveau: 'famille' | 'categorie' | 'activite';
  /** Its value or its code, as the list writes it. */
  readonly code: string;
}

/** The persistence of one obstacle. */
export interface PersistenceRow {
  /** The category of thématiques that stands for the obstacle. */
  readonly categorie: string;
  /** People who had it in their first four weeks, null where hidden. */
  readonly au_debut: number | null;
  /** Of these, people who have it in their last four weeks, null where hidden. */
  readonly encore: number | null;
  /** `encore` by `au_debut`, three decimals, null where either is hidden. */
  readonly part: number | null;
}

/** Indicators of programmes, without a name, an identifier or a text of a person. */
export interface WeekIndicators {
  /** The period that was asked for, null where open. */
  readonly du: string | null;
  /** Its last day. */
  readonly au: string | null;
  /** People, one for each programme with a week in the period. Null from 1 to 10. */
  readonly personnes: number | null;
  /** Programmes without a week in the period, null from 1 to 10. */
  readonly hors_periode: number | null;
  /** Intensity. */
  readonly intensite: {
    readonly heures_par_semaine: HoursAWeek;
    /** People by the hours a week of their programme. */
    readonly par_heures: PeopleByCase<HoursBand>;
    /** People by the hours a week that they declared or that were validated. */
    readonly par_heures_faites: PeopleByCase<HoursBand>;
    /** People by the share of weeks that reach their target. */
    readonly objectif_atteint: PeopleByCase<ReachedBand>;
    /** People by the target of their first week. */
    readonly objectif: PeopleByCase<TargetCase>;
    /** People with another target than fifteen hours and no reason told. */
    readonly objectif_sans_raison: PeopleShare;
    /** People some of whose activities have no known length: their hours are the least that they can be. */
    readonly duree_inconnue: PeopleShare;
  };
  /** Duration. */
  readonly duree: {
    /** Mean weeks from the first to the last one in which something takes place. */
    readonly semaines: number | null;
    /** People by these weeks. */
    readonly par_semaines: PeopleByCase<LengthBand>;
  };
  /** Prevalence: families and categories in the order of their vocabularies, then the activities that take place, by code. Null without a list. */
  readonly prevalence: readonly PrevalenceRow[] | null;
  /** Persistence of obstacles, by category. Null without a list. */
  readonly persistance: {
    /** People whose programme has eight weeks in the period, null from 1 to 10. */
    readonly personnes: number | null;
    readonly obstacles: readonly PersistenceRow[];
  } | null;
  /** Share of the activities that take place without a code of the list, three decimals. Null without a list, or under eleven people. */
  readonly part_sans_code: number | null;
}

/**
 * Counts the indicators of the intensive support that programmes of weeks can tell: intensity, duration, prevalence and persistence
 * of obstacles. Each programme is one person. Counts of 1 to 10 people are hidden, with as many others as it takes not to find
 * them, and means are not told under eleven people. No name, identifier, date or text of a programme is in the result.
 *
 * The formulas are in docs/week-indicators.md. Pure: no clock is read.
 * @throws UsageError when a programme or a day is none
 * @example const { intensite, duree } = weekIndicators(programmes, { referentiel, au: '2026-12-31' });
 */
export function weekIndicators(programmes: Iterable<Programme>, options: IndicatorOptions = {}): WeekIndicators {
  requireObject('The options', options);
  const { du = null, au = null, referentiel = null } = options;
  for (const day of [du, au]) {
    if (day !== null && toDayNumber(day) === null) {
      throw new UsageError(`"${day}" is not a day.`, { hint: 'Write it as "2026-11-30".' });
    }
  }
  let all = 0;
  const people: FollowedPerson[] = [];
  for (const programme of programmes) {
    all += 1;
    const person = followPerson(programme, { du, au, referentiel });
    if (person !== null) people.push(person);
  }
  const sessions = sum(people.map((person) => person.sessions));
  const isTold = referentiel !== null && people.length >= FEWEST_PEOPLE;
  return {
    du,
    au,
    personnes: tellPeople(people.length),
    hors_periode: tellPeople(all - people.length),
    intensite: intensityOf(people),
    duree: {
      semaines: meanOf(people, ({ length }) => length, 1),
      par_semaines: countCases(people, lengthBands, ({ length }) => lengthBandOf(length)),
    },
    prevalence: referentiel === null ? null : prevalenceOf(people, referentiel),
    persistance: referentiel === null ? null : persistenceOf(people),
    part_sans_code: isTold ? halfUp(sum(people.map(({ unlisted }) => unlisted)), sessions, 3) : null,
  };
}

function intensityOf(people: readonly FollowedPerson[]): WeekIndicators['intensite'] {
  const weeks = sum(people.map((person) => person.weeks));
  const hours = (minutesOf: (person: FollowedPerson) => number): number | null =>
    people.length < FEWEST_PEOPLE ? null : halfUp(sum(people.map(minutesOf)), weeks * 60, 2);
  const doneBy = ({ declared, validated }: FollowedPerson): number => declared + validated;
  const allOf = (person: FollowedPerson): number => person.planned + doneBy(person);
  return {
    heures_par_semaine: {
      prevues: hours(({ planned }) => planned),
      declarees: hours(({ declared }) => declared),
      validees: hours(({ validated }) => validated),
      total: hours(allOf),
      objectif: hours(({ target }) => target),
    },
    par_heures: countCases(people, hoursBands, (person) => hoursBandOf(allOf(person), person.weeks)),
    par_heures_faites: countCases(people, hoursBands, (person) => hoursBandOf(doneBy(person), person.weeks)),
    objectif_atteint: countCases(people, reachedBands, reachedBandOf),
    objectif: countCases(people, targetCases, ({ aim }) => aim),
    objectif_sans_raison: shareOf(people, ({ aim, hasReason }) => aim !== 'quinze_heures' && !hasReason),
    duree_inconnue: shareOf(people, ({ unknownMinutes }) => unknownMinutes > 0),
  };
}

function hoursBandOf(minutes: number, weeks: number): HoursBand {
  const hours = minutes / 60 / weeks;
  return hours < 5 ? 'moins_de_5_h' : hours < 10 ? 'de_5_a_10_h' : hours < 15 ? 'de_10_a_15_h' : '15_h_et_plus';
}

function reachedBandOf({ reached, weeks }: FollowedPerson): ReachedBand {
  if (reached === 0) return 'jamais';
  if (reached === weeks) return 'toujours';
  return 2 * reached < weeks ? 'moins_d_une_sur_deux' : 'une_sur_deux_ou_plus';
}

function lengthBandOf(weeks: number): LengthBand {
  if (weeks === 0) return 'rien';
  return weeks < 4 ? 'moins_de_4' : weeks < 12 ? 'de_4_a_11' : weeks < 26 ? 'de_12_a_25' : '26_et_plus';
}

function prevalenceOf(people: readonly FollowedPerson[], { activites }: Referentiel): PrevalenceRow[] {
  const own = activites.flatMap(({ famille }) => famille ?? []);
  const met = people.flatMap(({ codes }) => [...codes]);
  const rows = (
    niveau: PrevalenceRow['niveau'],
    codes: Iterable<string>,
    valuesOf: (person: FollowedPerson) => ReadonlySet<string>,
  ) =>
    [...new Set(codes)].map((code) => ({ niveau, code, ...shareOf(people, (person) => valuesOf(person).has(code)) }));
  return [
    ...rows('famille', [...familles, ...own], (person) => person.familles),
    ...rows('categorie', categoryNames, (person) => person.categories),
    ...rows('activite', met.sort(), ({ codes }) => codes),
  ];
}

const categoryNames: readonly string[] = categories.map(({ value }) => value);

function persistenceOf(people: readonly FollowedPerson[]): WeekIndicators['persistance'] {
  const judged = people.flatMap(({ ends }) => ends ?? []);
  return {
    personnes: tellPeople(judged.length),
    obstacles: categoryNames.map((categorie): PersistenceRow => {
      const { personnes: au_debut } = shareOf(judged, ({ first }) => first.has(categorie));
      const before = judged.filter(({ first }) => first.has(categorie));
      if (au_debut === null || au_debut === 0) return { categorie, au_debut, encore: null, part: null };
      const { personnes: encore, part } = shareOf(before, ({ last }) => last.has(categorie));
      return { categorie, au_debut, encore, part };
    }),
  };
}
