import { bandNames, freshnessOf, type Band } from '../freshness.ts';
import { groupBy } from '../../group-by.ts';
import { categoryNames, readService, readStructure, type RawRecord } from '../offer.ts';
import type { Level, TerritoryCommune } from '../places.ts';
import { halfUp, roundTo, sum } from '../rounding.ts';
import { hideSmallNumbers, rateOf } from '../small-numbers.ts';
import { runToEnd } from './steps.ts';
import { findActions } from './actions.ts';
import { findNearest } from './nearest.ts';
import type { CallFigures, DayFigures, Found, HistoryFigures, PartFigures, TerritoryReport } from './report.ts';
import { nameOf, type PlacedService, type TerritoryOffer } from './territory-offer.ts';
import { tell, tellThemes, type Told } from './themes.ts';

/** Days under which a record counts as checked. */
const A_YEAR = 365;
const VISIBLE = 0.8;
/** Structures that are told to call. */
const MOST_CALLS = 10;
/** The kind of the parts of each kind of territory. */
const PARTS: Readonly<Partial<Record<Level, Level>>> = {
  france: 'departement',
  region: 'departement',
  departement: 'epci',
  clpe: 'epci',
  bassin: 'epci',
  epci: 'commune',
};
/** The parameter of a search by kind of territory. */
const PARAMETERS: Readonly<Partial<Record<Level, string>>> = {
  departement: 'code_departement',
  epci: 'code_epci',
  commune: 'code_commune',
};

/**
 * Tells one territory of an offer: needs beside offers, freshness, growth, access, parts, whom to call, and the acts that change
 * most. Pure: no clock is read. A territory without communes is told with zeros.
 * @example describeTerritory(readTerritoryOffer(facts), 'departement', '13').chiffres.services
 */
export function describeTerritory(offer: TerritoryOffer, niveau: Level, code: string): TerritoryReport {
  return runToEnd(describeTerritorySteps(offer, niveau, code));
}

/**
 * Tells a territory as `describeTerritory` does, with places to pause.
 * @example
 * const steps = describeTerritorySteps(offer, 'departement', '13');
 * let step = steps.next();
 * for (; step.done !== true; step = steps.next()) await pause();
 * const { chiffres } = step.value;
 */
export function* describeTerritorySteps(
  offer: TerritoryOffer,
  niveau: Level,
  code: string,
): Generator<undefined, TerritoryReport> {
  const { facts, places } = offer;
  const today = facts.offer.day;
  const isInside = (commune: string | null): boolean => places.get(commune ?? '')?.codes[niveau] === code;
  const communes = [...places.values()].filter(({ codes }) => codes[niveau] === code).map(({ commune }) => commune);
  const services = offer.services.filter(({ commune }) => isInside(commune));
  const structures = [...offer.structures.values()].filter(({ commune }) => isInside(commune));
  const seekers = sum(communes.map(({ demandeurs_emploi: count }) => count ?? 0));
  const population = sum(communes.map((commune) => commune.population ?? 0));
  const unite = seekers > 0 ? 'demandeurs_emploi' : population > 0 ? 'population' : null;
  const peopleOf = (commune: TerritoryCommune): number => (unite === null ? 0 : (commune[unite] ?? 0));
  const freshness = createFreshness(today);
  const ageOf = ({ day }: PlacedService): number | null => freshness(day).age;
  const told: Told = {
    ...{ services, communes, peopleOf, people: sum(communes.map(peopleOf)) },
    isCurrent: (service) => (ageOf(service) ?? A_YEAR) < A_YEAR,
    isStale: (service) => (ageOf(service) ?? 0) >= A_YEAR,
    nearest: yield* findNearest(offer, communes),
  };
  const { themes, besoins_du } = tellThemes(offer, told);
  const parameter = PARAMETERS[niveau];
  const recherche: Found | null = niveau === 'france' ? {} : parameter === undefined ? null : { [parameter]: code };
  const { before, history } = facts;
  const earlier = before === undefined ? null : countDay(before, (record) => isInside(readStructure(record).commune));
  yield;
  const calls = callsOf(offer, told);
  yield;
  const { manques } = facts.demand ?? {};
  const sources = [...groupBy(services, ({ source }) => source)].sort(([, a], [, b]) => b.length - a.length);
  const [largest] = sources;
  const fraicheur = {
    bandes: bandsOf(services, freshness),
    sources: sources.map(([source, members]) => ({ source, bandes: bandsOf(members, freshness) })),
  };
  yield;
  const croissance = history ?? (before === undefined ? null : growthOf(offer, services, isInside));
  yield;
  const parties = partsOf(offer, told, PARTS[niveau]);
  yield;
  return {
    territoire: {
      ...{ niveau, code, nom: nameOf(offer, niveau, code), communes: communes.length },
      population: population === 0 ? null : population,
      demandeurs_emploi: seekers === 0 ? null : tell(seekers),
    },
    jour: today,
    avant: before?.day ?? null,
    unite,
    chiffres: {
      services: services.length,
      services_distincts: services.filter(({ isDistinct }) => isDistinct).length,
      structures: structures.length,
      a_jour: services.filter(told.isCurrent).length,
      visibles: services.filter(({ score }) => (score ?? 0) >= VISIBLE).length,
      avant: earlier,
      manques: manques === undefined ? null : sum(Object.values(manques)),
    },
    themes,
    besoins_du,
    fraicheur,
    croissance,
    niveau_des_parties: PARTS[niveau] ?? null,
    parties,
    appels: calls.slice(0, MOST_CALLS),
    a_appeler: calls.length,
    mots: facts.demand?.mots ?? [],
    actions: yield* findActions(offer, told, themes, recherche),
    recherche,
    limites: {
      sans_lieu: offer.services.filter(({ commune }) => !places.has(commune ?? '')).length,
      sans_date: services.filter((service) => ageOf(service) === null).length,
      sans_point: services.filter(({ isInPerson, latitude }) => isInPerson && latitude === null).length,
      sans_thematique: services.filter(({ categories }) => categories.length === 0).length,
      source: largest === undefined ? null : [largest[0], halfUp(largest[1].length, services.length, 4) ?? 0],
    },
  };
}

type Freshness = ReturnType<typeof createFreshness>;

/** Tells the freshness of days, each once: the records of a country have a few hundred of them. */
function createFreshness(today: string) {
  const told = new Map<string | null, ReturnType<typeof freshnessOf>>();
  return (day: string | null) => {
    const known = told.get(day) ?? freshnessOf(day, today);
    told.set(day, known);
    return known;
  };
}

function bandsOf(services: readonly PlacedService[], freshness: Freshness): Record<Band, number> {
  const bands = Object.fromEntries(bandNames.map((name) => [name, 0])) as Record<Band, number>;
  for (const { day } of services) bands[freshness(day).band] += 1;
  return bands;
}

function countDay(
  {
    services,
    structures,
    day: today,
  }: { services: readonly RawRecord[]; structures: readonly RawRecord[]; day: string },
  isInside: (record: RawRecord) => boolean,
): DayFigures {
  const inside = services.filter(isInside).map(readStructure);
  return {
    services: inside.length,
    structures: structures.filter(isInside).length,
    a_jour: inside.filter(({ day }) => (freshnessOf(day, today).age ?? A_YEAR) < A_YEAR).length,
    visibles: inside.filter(({ score }) => (score ?? 0) >= VISIBLE).length,
  };
}

/** Counts the records of each category on both days. */
function growthOf(
  { facts }: TerritoryOffer,
  services: readonly PlacedService[],
  isInside: (commune: string | null) => boolean,
): HistoryFigures {
  const earlier = (facts.before?.services ?? []).map(readService).filter(({ commune }) => isInside(commune));
  const countOf = (list: readonly { readonly categories: readonly string[] }[], name: string): number =>
    list.filter(({ categories }) => categories.includes(name)).length;
  return {
    jours: [facts.before?.day ?? '', facts.offer.day],
    par_mention: false,
    series: Object.fromEntries(categoryNames.map((name) => [name, [countOf(earlier, name), countOf(services, name)]])),
  };
}

/** Tells the parts of a territory, the least served first. Counts of people that are too small are hidden with those that would give them away. */
function partsOf(offer: TerritoryOffer, { communes, services, peopleOf }: Told, level?: Level): PartFigures[] {
  if (level === undefined) return [];
  const codeOf = (commune: string | null): string | null => offer.places.get(commune ?? '')?.codes[level] ?? null;
  const counts = new Map<string | null, number>();
  for (const { isDistinct, commune } of services) {
    const code = codeOf(commune);
    if (isDistinct) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const groups = [...groupBy(communes, ({ code }) => codeOf(code))].flatMap(([code, members]) =>
    code === null ? [] : [{ code, members, people: sum(members.map(peopleOf)) }],
  );
  const { primaire, secondaire } = hideSmallNumbers(
    Object.fromEntries(groups.map(({ code, people }) => [code, people])),
  );
  const hidden = new Set([...primaire, ...secondaire]);
  const parts = groups.map(({ code, members, people }): PartFigures => {
    const services = counts.get(code) ?? 0;
    const isTold = people > 0 && !hidden.has(code);
    const placed = members.filter(({ latitude, longitude }) => latitude !== null && longitude !== null);
    // A part without people has its middle all the same.
    const weights = placed.map((commune) => peopleOf(commune) + 1);
    const middle = (value: (commune: TerritoryCommune) => number): number | null =>
      placed.length === 0
        ? null
        : roundTo(sum(placed.map((commune, at) => value(commune) * (weights[at] ?? 0))) / sum(weights), 4);
    return {
      ...{ code, nom: nameOf(offer, level, code), services },
      personnes: isTold ? people : null,
      pour_1000: isTold ? rateOf(services, people, 1000) : null,
      latitude: middle(({ latitude }) => latitude ?? 0),
      longitude: middle(({ longitude }) => longitude ?? 0),
    };
  });
  return parts.sort((a, b) => (a.pour_1000 ?? Infinity) - (b.pour_1000 ?? Infinity) || a.services - b.services);
}

function callsOf({ structures }: TerritoryOffer, { services, isStale }: Told): CallFigures[] {
  return [...groupBy(services, ({ structureId }) => structureId)]
    .flatMap(([id, members]): CallFigures[] => {
      const perimees = members.filter(isStale).length;
      if (perimees === 0) return [];
      const structure = structures.get(id);
      const texts = [structure?.record, ...members.map(({ record }) => record)];
      const find = (name: string): string | null =>
        texts.flatMap((record) => {
          const value = record?.[name];
          return typeof value === 'string' && value !== '' ? [value] : [];
        })[0] ?? null;
      const source = structure?.source ?? members[0]?.source ?? '';
      return [
        {
          id,
          nom: structure === undefined ? id : (find('nom') ?? id),
          telephone: find('telephone'),
          source,
          services: members.length,
          perimees,
        },
      ];
    })
    .sort((a, b) => b.perimees - a.perimees || (a.id < b.id ? -1 : 1));
}
