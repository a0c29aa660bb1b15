import { GOOD_SCORE } from '../../quality/score-qualite.ts';
import { bandNames, createFreshness, sumBands, type Band } from '../freshness.ts';
import { groupBy } from '../../group-by.ts';
import {
  categoriesOfRecord,
  categoryNames,
  countCategories,
  createScores,
  dayOf,
  textOf,
  type CountedService,
  type RawRecord,
  type ReadOffer,
} from '../offer.ts';
import { byCode, type Level, type TerritoryCommune } from '../places.ts';
import { sum } from '../rounding.ts';
import { findActions } from './actions.ts';
import { findNearest } from './nearest.ts';
import { createFunding } from './funding.ts';
import { tellLimits } from './limits.ts';
import { hiddenPeople, PART_LEVELS } from './places/hidden-people.ts';
import { committeesOf, isHidden, partsOf } from './places/parts.ts';
import { chooseUnit, isMostlyKnown, leastOf, type Unit } from './people.ts';
import { tellRecipients } from './recipients.ts';
import type { CallFigures, Distribution, EarlierFigures, Found, HistoryFigures, TerritoryReport } from './report.ts';
import { countByStructure, countSome, nameOf, recordsIn, runToEnd, type TerritoryOffer } from './territory-offer.ts';
import { tell, tellThemes, type Told } from './themes.ts';
import { createValues, type Values } from './values.ts';
import { createHours } from './weekly-hours.ts';

/** Days under which a record counts as checked. */
const A_YEAR = 365;
/** Structures that are told to call. Some may have answered since: more are told than are shown. */
const MOST_CALLS = 30;
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
  const { communes, services, structures } = recordsIn(offer, niveau, code);
  const codes = new Set(communes.map((commune) => commune.code));
  const isWhole = niveau === 'france';
  const seekers = sum(communes.map(({ demandeurs_emploi: count }) => count ?? 0));
  const population = sum(communes.map((commune) => commune.population ?? 0));
  const isTold = (unit: Unit): boolean => !isHidden(offer, niveau, code, unit);
  const unite = chooseUnit(communes, isTold);
  const isUnknown = new Set(
    communes.flatMap((commune) => (unite !== null && commune[unite] === null ? [commune.code] : [])),
  );
  const peopleOf = (commune: TerritoryCommune): number => (unite === null ? 0 : (commune[unite] ?? 0));
  const stale = services.filter(({ age }) => age !== null && age >= A_YEAR);
  const distinct = services.filter(({ isDistinct }) => isDistinct);
  const isCurrent = ({ age }: CountedService): boolean => age !== null && age < A_YEAR;
  const told: Told = {
    ...{ services, distinct, stale, current: services.filter(isCurrent).length, isCurrent },
    ...{ communes, unite, peopleOf, people: sum(communes.map(peopleOf)) },
    isRated: isUnknown.size === 0 ? () => true : ({ commune }) => !isUnknown.has(commune ?? ''),
    late: countByStructure(offer, stale),
    nearest: yield* findNearest(offer, communes),
  };
  const rsa = tellRecipients(offer, niveau, code, distinct.length);
  const { themes, besoins_du, besoins_clpe } = tellThemes(offer, told, rsa?.personnes ?? null);
  const parameter = PARAMETERS[niveau];
  // A search of a place finds what stands around it and comes from elsewhere too: the figures count what stands there.
  const recherche: Found | null =
    niveau === 'france' ? {} : parameter === undefined ? null : { [parameter]: code, implantees: 'true' };
  const { before } = facts;
  const old = offer.earlier;
  const [oldServices, oldStructures] = [old?.services, old?.structures].map((records) =>
    isWhole ? [...(records?.values() ?? [])].flat() : [...codes].flatMap((commune) => records?.get(commune) ?? []),
  ) as [RawRecord[], RawRecord[]];
  const earlier =
    before === undefined
      ? null
      : countDay(
          { day: before.day, services: oldServices, structures: oldStructures },
          { services: before.services.length > 0, structures: before.structures.length > 0 },
        );
  yield;
  const { manques } = facts.demand ?? {};
  const needs = Object.entries(manques ?? {}).map(([categorie, parts]) => ({ categorie, ...leastOf(parts) }));
  const leasts = needs.flatMap(({ categorie, auMoins }) => (auMoins ? [categorie] : [])).sort();
  const fraicheur = tellFreshness(services);
  yield;
  const croissance =
    before === undefined || before.services.length === 0 ? null : growthOf(offer, services, oldServices);
  yield;
  const hidden = unite === null ? undefined : hiddenPeople(places, niveau, unite).get(code);
  yield;
  const parties = partsOf(offer, told, PART_LEVELS[niveau], hidden?.parts);
  yield;
  const comites = committeesOf(offer, told, niveau, { parts: parties, hidden: hidden?.committees });
  yield;
  // Each record is looked at once: a country has too many of them to stay at hand.
  const [counted, extra] = [createCounts(facts), createCounts(facts)];
  services.forEach((service) => (service.isDistinct ? counted : extra).add(service));
  yield;
  const { actions, qualite } = yield* findActions(offer, told, themes, recherche);
  return {
    territoire: {
      ...{ niveau, code, nom: nameOf(offer, niveau, code), communes: communes.length },
      population: population > 0 && isMostlyKnown(communes, 'population') ? population : null,
      demandeurs_emploi:
        unite === 'demandeurs_emploi' && isMostlyKnown(communes, 'demandeurs_emploi') ? tell(seekers) : null,
    },
    jour: today,
    avant: before?.day ?? null,
    unite,
    chiffres: {
      services: services.length,
      services_distincts: distinct.length,
      structures: structures.length,
      a_jour: told.current,
      visibles: services.filter(({ score }) => (score ?? 0) >= GOOD_SCORE).length,
      avant: earlier,
      manques: manques === undefined ? null : sum(needs.map(({ nombre }) => nombre)),
      ...(leasts.length === 0 ? {} : { manques_au_moins: leasts }),
    },
    themes,
    besoins_du,
    besoins_clpe,
    rsa,
    financement: counted.funding.tell(),
    fraicheur,
    heures: counted.hours.tell(),
    repartition: counted.values.tell(),
    en_trop: {
      frais: extra.funding.tell().frais,
      heures: extra.hours.tell().bandes,
      repartition: tellBeyond(counted.values, extra.values),
    },
    croissance,
    niveau_des_parties: PART_LEVELS[niveau] ?? null,
    parties,
    comites,
    ...callsOf(offer, told),
    mots: facts.demand?.mots ?? [],
    actions,
    qualite,
    recherche,
    limites: tellLimits(offer, told, { niveau, code, largest: fraicheur.sources[0] }),
  };
}

/** Creates the counts of offers by what they tell, which look at each once. */
function createCounts({ financeurs }: TerritoryOffer['facts']) {
  const [values, funding, hours] = [createValues(), createFunding(financeurs), createHours()];
  return {
    ...{ values, funding, hours },
    add: (service: CountedService): void => {
      values.add(service);
      funding.add(service);
      hours.add(service);
    },
  };
}

/** Tells what a search for each value finds beyond its count: records of duplicates and, for a public, the offers for all. */
function tellBeyond(counted: Values, extra: Values): Distribution {
  const told = extra.tell();
  const { valeurs, inconnus } = told.publics;
  const beyond: Record<string, number> = {};
  for (const value of Object.keys({ ...counted.tell().publics.valeurs, ...valeurs }))
    beyond[value] = (valeurs[value] ?? 0) + counted.forAllBut(value) + extra.forAllBut(value);
  return { ...told, publics: { valeurs: beyond, inconnus } };
}

/** Names the counts of bands, which stand in the order of their ranks. */
const toBands = (counts: Int32Array): Record<Band, number> =>
  Object.fromEntries(bandNames.map((name, rank) => [name, counts[rank] ?? 0])) as Record<Band, number>;

/** Counts the services by age, all of them and those of each source, the source of most first. */
function tellFreshness(services: readonly CountedService[]): TerritoryReport['fraicheur'] {
  const bySource = new Map<string, Int32Array>();
  const all = new Int32Array(bandNames.length);
  services.forEach(({ source, band }) => {
    let own = bySource.get(source);
    if (own === undefined) bySource.set(source, (own = new Int32Array(bandNames.length)));
    const rank = bandNames.indexOf(band);
    own[rank] = (own[rank] ?? 0) + 1;
    all[rank] = (all[rank] ?? 0) + 1;
  });
  const sources = Array.from(bySource, ([source, own]) => ({ source, bandes: toBands(own) }));
  return { bandes: toBands(all), sources: sources.sort((a, b) => sumBands(b.bandes).total - sumBands(a.bandes).total) };
}

/** Counts the records of a day. Those that its files do not hold are unknown, which is not 0. */
function countDay(
  { services, structures, day: today }: ReadOffer,
  has: { readonly services: boolean; readonly structures: boolean },
): EarlierFigures {
  const scoreOf = createScores(today);
  const freshness = createFreshness(today);
  const countOf = (isCounted: (record: RawRecord) => boolean): number | null =>
    has.services ? services.filter(isCounted).length : null;
  return {
    services: countOf(() => true),
    structures: has.structures ? structures.length : null,
    a_jour: countOf(({ date_maj: date }) => (freshness(dayOf(date)).age ?? A_YEAR) < A_YEAR),
    visibles: countOf((record) => (scoreOf(record) ?? 0) >= GOOD_SCORE),
  };
}

/** Counts the records of each category on both days. */
function growthOf(
  { facts }: TerritoryOffer,
  services: readonly CountedService[],
  before: readonly RawRecord[],
): HistoryFigures {
  const earlier = countCategories(before.map(categoriesOfRecord));
  const now = countCategories(services.map(({ bits }) => bits));
  return {
    jours: [facts.before?.day ?? '', facts.offer.day],
    par_mention: false,
    series: Object.fromEntries(categoryNames.map((name, rank) => [name, [earlier[rank] ?? 0, now[rank] ?? 0]])),
  };
}

/** Finds the structures with stale services: how many there are, and those with most of them, then with the oldest. */
function callsOf({ structures }: TerritoryOffer, { services, late }: Told) {
  const least = Math.max(1, late.toSorted().at(-MOST_CALLS) ?? 0);
  const named = groupBy(
    services.filter(({ structure }) => (late[structure] ?? 0) >= least),
    ({ structureId }) => structureId,
  );
  const first = Array.from(named, ([id, members]) => ({
    id,
    members,
    perimees: late[members[0]?.structure ?? -1] ?? 0,
    oldest: Math.max(...members.map(({ age }) => age ?? 0)),
  }))
    .sort((a, b) => b.perimees - a.perimees || b.oldest - a.oldest || byCode(a.id, b.id))
    .slice(0, MOST_CALLS);
  const appels = first.map(({ id, members, perimees }): CallFigures => {
    const structure = structures.get(id);
    const texts = [structure?.record, ...members.map(({ record }) => record)];
    const find = (name: string): string | null => {
      for (const record of texts) {
        const value = textOf(record?.[name]);
        if (value !== null) return value;
      }
      return null;
    };
    const telephone = find('telephone');
    return {
      ...{ id, nom: structure === undefined ? id : (find('nom') ?? id), telephone },
      ...(telephone === null && find('courriel') !== null ? { ecrire: true as const } : {}),
      source: structure?.source ?? members[0]?.source ?? '',
      services: members.length,
      perimees,
    };
  });
  return { appels, a_appeler: countSome(late) };
}
