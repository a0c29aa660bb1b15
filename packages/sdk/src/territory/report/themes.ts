import { balanceTable, judgeBalance } from '../coverage/balance.ts';
import { freins, type FreinsGroup } from '../coverage/freins.ts';
import { officialTable } from '../coverage/official-coverage.ts';
import { groupBy } from '../../group-by.ts';
import { addBits, categoryNames, type CountedService } from '../offer.ts';
import { listPlaces, type TerritoryCommune } from '../places.ts';
import { halfUp, roundTo, sum } from '../rounding.ts';
import { FEWEST_PEOPLE, hideSmallNumbers, rateOf } from '../small-numbers.ts';
import { countWithout, farFrom, type Nearest } from './nearest.ts';
import { isMostlyKnown, leastOf, type Unit } from './people.ts';
import { findPriorities, isNeedJudged } from './priorities.ts';
import type { ThemeFigures } from './report.ts';
import { placeName, type TerritoryOffer } from './territory-offer.ts';

/** The category of each frein, in the order of `freins`. */
const CATEGORIES: readonly string[] = freins.map(
  ({ texte }) => categoryNames.find((name) => new RegExp(`^${texte.replaceAll('?', '.')}`).test(name)) ?? texte,
);

/** The territory that is told: its services, communes and people. */
export interface Told {
  readonly services: readonly CountedService[];
  /** Of these, those of duplicates once. */
  readonly distinct: readonly CountedService[];
  /** Of all of them, those that were left alone for a year. One of an unknown day is neither current nor stale. */
  readonly stale: readonly CountedService[];
  /** How many of all of them were updated under a year ago. */
  readonly current: number;
  readonly communes: readonly TerritoryCommune[];
  readonly people: number;
  /** The kind of these people, null where none are known. */
  readonly unite: Unit | null;
  readonly peopleOf: (commune: TerritoryCommune) => number;
  /** Tells that the people of the commune of a service are known: no rate has others. */
  readonly isRated: (service: CountedService) => boolean;
  readonly nearest: Nearest;
  readonly isCurrent: (service: CountedService) => boolean;
  /** Stale services of each structure, by its number. */
  readonly late: Int32Array;
}

/** Counts of people from 1 to 10 are not told. */
export function tell(people: number): number | null {
  return people > 0 && people < FEWEST_PEOPLE ? null : people;
}

/**
 * Tells each category of a territory, those that lack most first, and the month of the needs.
 * @param recipients recipients of the RSA there, or null
 */
export function tellThemes(
  offer: TerritoryOffer,
  told: Told,
  recipients: number | null,
): { themes: ThemeFigures[]; besoins_du: string | null; besoins_clpe: readonly [number, number] | null } {
  const needs = needsOf(offer, told);
  const counts = countCategories(told);
  const withNeed = CATEGORIES.map((name) =>
    needs?.unknown.has(name) === true ? 0 : (counts.services[categoryNames.indexOf(name)] ?? 0),
  );
  const allServices = sum(withNeed);
  const allPeople = sum(needs?.people ?? []);
  const { unite } = told;
  const isWhole = unite !== null && isMostlyKnown(told.communes, unite);
  const everybody = sum(listPlaces(offer.places).map(({ commune }) => told.peopleOf(commune)));
  const themes = categoryNames.map((categorie, rank): ThemeFigures => {
    const [services = 0, rated = 0] = [counts.services[rank], counts.rated[rank]];
    const at = CATEGORIES.indexOf(categorie);
    const people = needs?.people[at] ?? 0;
    const everywhere = unite === null ? 0 : (offer.counts[unite][rank] ?? 0);
    const hasNeed =
      needs !== null && at !== -1 && !needs.hidden.has(categorie) && !needs.unknown.has(categorie) && allPeople > 0;
    // Compared with the whole offer, where the offer goes beyond this territory.
    const isCompared =
      isWhole && !hasNeed && everybody > told.people && everywhere > rated && told.people >= FEWEST_PEOPLE;
    const judged = hasNeed
      ? ([people, allPeople, services, allServices] as const)
      : isCompared
        ? ([told.people, everybody, rated, everywhere] as const)
        : null;
    return {
      categorie,
      services,
      a_jour: counts.current[rank] ?? 0,
      en_trop: counts.extra[rank] ?? 0,
      pour_1000: rateOf(rated, told.people, 1000),
      pour_100_rsa: rateOf(services, recipients, 100),
      personnes: hasNeed ? people : null,
      part_besoin: hasNeed ? halfUp(people, allPeople, 4) : null,
      repere: hasNeed ? 'besoin' : isCompared ? 'ensemble' : null,
      ...(judged === null ? { attendus: null, ecart: null, z: null, verdict: null } : judge(...judged)),
      // Without any offer nothing lacks beside something else, be it beside its need or beside others.
      ...(judged !== null && told.services.length === 0 ? { verdict: 'trop_peu' as const } : {}),
      rapport_au_national: hasNeed ? (needs.beside[at] ?? null) : null,
      officiel: hasNeed ? (needs.official[at] ?? null) : null,
      sans_offre:
        told.people === 0 || told.nearest.communes.length === 0
          ? null
          : [
              tell(countWithout(told.nearest, categorie, 10, told.peopleOf)),
              tell(countWithout(told.nearest, categorie, 30, told.peopleOf)),
            ],
      loin: farFrom(told.nearest, categorie, told.peopleOf).map(({ code }) => placeName(offer, code) ?? code),
      manques:
        offer.facts.demand?.manques === undefined ? null : leastOf(offer.facts.demand.manques[categorie] ?? 0).nombre,
      vaines: offer.facts.demand?.vaines === undefined ? null : (offer.facts.demand.vaines[categorie] ?? 0),
    };
  });
  // Those whose need is not known follow, by their offers: their gap tells no lack.
  const order = (theme: ThemeFigures): number => (isNeedJudged(theme) ? (theme.ecart ?? Infinity) : Infinity);
  const sorted = themes.sort((a, b) => compare(order(a), order(b)) || b.services - a.services);
  const first = findPriorities(sorted);
  return {
    themes: [...first, ...sorted.filter((theme) => !first.includes(theme))],
    besoins_du: needs?.month ?? null,
    besoins_clpe: needs?.clpes ?? null,
  };
}

function judge(people: number, allPeople: number, services: number, allServices: number) {
  const share = people / allPeople;
  const spread = Math.sqrt(allServices * share * (1 - share));
  return {
    attendus: halfUp(allServices * people, allPeople, 3) ?? 0,
    ecart: halfUp(services * allPeople - allServices * people, allServices * people, 4),
    z: spread === 0 ? null : roundTo((services - allServices * share) / spread, 3),
    verdict: judgeBalance(people, allPeople, services, allServices),
  };
}

/** Counts the services of each category, by its rank. */
function countCategories({ services: all, isCurrent, isRated }: Told) {
  const [services, rated, current, extra] = [0, 1, 2, 3].map(() => new Int32Array(categoryNames.length)) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  all.forEach((service) => {
    const { bits, isDistinct } = service;
    addBits(isDistinct ? services : extra, bits);
    if (!isDistinct) return;
    if (isRated(service)) addBits(rated, bits);
    if (isCurrent(service)) addBits(current, bits);
  });
  return { services, rated, current, extra };
}

/** The needs of the CLPE that stand in a territory with most of their communes, of their latest month. */
function needsOf({ facts, places, byFrein: counts }: TerritoryOffer, { communes }: Told) {
  const { freins: groups } = facts;
  if (groups === undefined) return null;
  const inside = new Map<string, number>();
  for (const { clpe_id: clpe } of communes) if (clpe !== null) inside.set(clpe, (inside.get(clpe) ?? 0) + 1);
  const all = new Map<string, number>();
  for (const { codes } of listPlaces(places)) {
    if (codes.clpe !== null) all.set(codes.clpe, (all.get(codes.clpe) ?? 0) + 1);
  }
  const isHere = (clpe: string): boolean => 2 * (inside.get(clpe) ?? 0) > (all.get(clpe) ?? 0);
  const here = latestOf(groups.filter(({ id_clpe: clpe }) => isHere(clpe)));
  if (here.length === 0) return null;
  const people = peopleOf(here);
  const cells = Object.fromEntries(people.map((count, at) => [CATEGORIES[at] ?? '', count]));
  const { primaire, secondaire, total_masque: isAll } = hideSmallNumbers(cells);
  const hidden = new Set(isAll ? CATEGORIES : [...primaire, ...secondaire]);
  // Nobody tells a need whose cells are all empty: 0 would be an invention.
  const unknown = new Set(
    CATEGORIES.filter((_, at) =>
      here.every(({ personnes }) => (personnes[freins[at]?.colonne ?? ''] ?? null) === null),
    ),
  );
  const { national } = balanceTable(groups, counts, (clpe) => all.has(clpe));
  const mine = sumCounts(counts, isHere);
  const isWhole = groups.every(({ id_clpe: clpe }) => isHere(clpe) || !all.has(clpe));
  const rows = officialTable(here, counts).lignes;
  return {
    people,
    hidden,
    unknown,
    clpes: [new Set(here.map(({ id_clpe: clpe }) => clpe)).size, new Set([...all.keys()].filter(isHere)).size] as const,
    month: here.map(({ date_extraction: month }) => month).reduce((a, b) => (a > b ? a : b)),
    // All territories beside themselves would say 1 everywhere.
    beside: people.map((count, at) => {
      if (isWhole) return null;
      const [f, n] = (national[at] ?? []).slice(2, 4).map(Number);
      return count < FEWEST_PEOPLE ? null : halfUp((mine[at] ?? 0) * (f ?? 0), count * (n ?? 0), 3);
    }),
    official: freins.map(({ label }) => {
      const told = rows.filter((row) => row[3] === label);
      const levels = groupBy(told, (row) => String(row[12]));
      return {
        niveaux: Object.fromEntries([...levels].map(([level, { length }]) => [level, length])),
        indice: told.map((row) => Number(row[11])).reduce((a, b) => Math.max(a, b), 0),
      };
    }),
  };
}

function latestOf(groups: readonly FreinsGroup[]): FreinsGroup[] {
  return [...groupBy(groups, ({ id_clpe: clpe }) => clpe).values()].flatMap((members) => {
    const latest = members.map(({ date_extraction: month }) => month).reduce((a, b) => (a > b ? a : b));
    return members.filter(({ date_extraction: month }) => month === latest);
  });
}

const peopleOf = (groups: readonly FreinsGroup[]): number[] =>
  freins.map(({ colonne }) => sum(groups.map(({ personnes }) => personnes[colonne] ?? 0)));

function sumCounts(counts: ReadonlyMap<string, readonly number[]>, isHere: (clpe: string) => boolean): number[] {
  const rows = [...counts].filter(([clpe]) => isHere(clpe)).map(([, row]) => row);
  return freins.map((_, at) => sum(rows.map((row) => row[at] ?? 0)));
}

const compare = (a: number, b: number): number => (a === b ? 0 : a - b);
