import { placeServices, type Point } from './points.ts';
import { of } from '../../geography/communes/of-place.ts';
import { departements } from '../../geography/departements.ts';
import { regions } from '../../geography/regions.ts';
import { createFreinCounts } from '../coverage/freins.ts';
import type { TerritoryFacts } from '../figures.ts';
import { clusterStructures } from '../kept-structures.ts';
import { groupBy } from '../../group-by.ts';
import { checkList, fieldsOfEach, fieldsOfOne } from '../../prepare/raw-record.ts';
import type { Model } from '../../tables/record-fields.ts';
import {
  addBits,
  categoryNames,
  checkOffer,
  communeOfRecord,
  createMarks,
  readService,
  readStructure,
  type CountedService,
  type CountedStructure,
  type RawRecord,
} from '../offer.ts';
import { indexPlaces, listPlaces, type Level, type Places, type TerritoryCommune } from '../places.ts';
import { withinInhabitants, type RefusedNumber } from './gaps.ts';
import type { Unit } from './people.ts';
import type { DemandFigures } from './report.ts';

/** The facts that a territory is told from. */
export interface ReportFacts extends TerritoryFacts {
  /** Names of communes, EPCI and CLPE by code. Default: none, and codes stand for them. */
  readonly noms?: ReadonlyMap<string, string> | undefined;
  /** Who pays for offers, by id of an offer or of a structure. Default: none, and nobody is told to pay. */
  readonly financeurs?: ReadonlyMap<string, readonly string[]> | undefined;
  /** Codes of files of people that are no commune of `communes`, as those of communes that merged: they are told as left out. Default: none. */
  readonly communesInconnues?: readonly string[] | undefined;
  /** Numbers of people that files tell and nobody can have, which are left out: they are told as unknown. Default: none. */
  readonly nombresRefuses?: readonly RefusedNumber[] | undefined;
  /** The needs and searches of people there. Default: nothing is counted. */
  readonly demand?: DemandFigures | undefined;
}

/** Records of an earlier day by commune. */
interface EarlierRecords {
  readonly services: ReadonlyMap<string | null, readonly RawRecord[]>;
  readonly structures: ReadonlyMap<string | null, readonly RawRecord[]>;
}

/** An offer read once, for the reports of any of its territories. */
export interface TerritoryOffer {
  /** All that the offer was read from. */
  readonly facts: ReportFacts;
  /** Its territories. */
  readonly places: Places;
  /** Its services, each with its place. */
  readonly services: readonly CountedService[];
  /** Its structures by id. */
  readonly structures: ReadonlyMap<string, CountedStructure>;
  /** Numbers of structures, those that are not there included. */
  readonly structureNumbers: number;
  /** Where people go for those of its services that have a category, duplicates left out. */
  readonly points: readonly Point[];
  /** Services of each known category, by its rank, in the communes whose people are known, those of duplicates once, by the kind of people. */
  readonly counts: Readonly<Record<Unit, Int32Array>>;
  /** The records of the earlier day by commune, so that a territory is told without reading those of a country. Null without one. */
  readonly earlier: EarlierRecords | null;
  /** Services of each frein by CLPE, empty without needs. */
  readonly byFrein: ReadonlyMap<string, readonly number[]>;
}

/**
 * Reads an offer for the reports of its territories: most of their work, done once.
 * @example readTerritoryOffer({ offer, communes }).services.length
 */
export function readTerritoryOffer(facts: ReportFacts): TerritoryOffer {
  return runToEnd(readTerritorySteps(facts));
}

/** Does long work to its end. Each step is a place where a thread that also answers may pause. */
export function runToEnd<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Records between two places to pause. */
const SLICE = 200;

/**
 * Reads an offer as `readTerritoryOffer` does, with places to pause.
 * @example
 * const steps = readTerritorySteps(facts);
 * let step = steps.next();
 * for (; step.done !== true; step = steps.next()) await pause();
 * const offer = step.value;
 */
export function* readTerritorySteps(facts: ReportFacts): Generator<undefined, TerritoryOffer> {
  const given = checkOffer('offer', facts.offer);
  const places = indexPlaces(facts.communes);
  const structures = new Map<string, CountedStructure>();
  const readStructures = createSlices('structure', given.structures, (record) => {
    const read = readStructure(record);
    structures.set(read.id, read);
  });
  while (readStructures()) yield;
  const all = [...structures.values()];
  all.forEach((structure, number) => (structure.number = number));
  for (const [kept, ...others] of clusterStructures(all)) for (const other of others) other.twin = kept;
  const mark = createMarks(places, { structures, today: given.day });
  const services = new Map<string, CountedService>();
  const readServices = createSlices('service', given.services, (record) => {
    const service = readService(record);
    mark(service);
    services.set(service.id === '' ? `\n${services.size}` : service.id, service);
  });
  while (readServices()) yield;
  const counted = [...services.values()];
  const byFrein = countFreins(facts.freins === undefined ? [] : counted, places);
  yield;
  const told = counted.filter(({ isDistinct, bits }) => isDistinct && bits !== 0);
  const { points } = placeServices(told, places);
  yield;
  const { before } = facts;
  const earlier =
    before === undefined
      ? null
      : {
          services: groupBy(fieldsOfEach('service', before.services), communeOfRecord),
          structures: groupBy(fieldsOfEach('structure', before.structures), communeOfRecord),
        };
  return {
    facts: withinInhabitants(facts, places),
    places,
    services: counted,
    structures,
    structureNumbers: counted.reduce((most, { structure }) => Math.max(most, structure + 1), structures.size),
    points,
    counts: countKnown(counted, places),
    earlier,
    byFrein,
  };
}

/**
 * Creates the reading of the next slice of a list, which tells whether there may be more. It is no loop of the generator itself: the
 * engine compiles those of generators late.
 */
function createSlices(model: Model, items: unknown, read: (record: RawRecord) => void): () => boolean {
  const records = checkList(model, items)[Symbol.iterator]();
  let index = 0;
  return () => {
    for (let left = SLICE; left > 0; left -= 1) {
      const next = records.next();
      if (next.done === true) return false;
      read(fieldsOfOne(model, next.value, index));
      index += 1;
    }
    return true;
  };
}

function countFreins(services: readonly CountedService[], places: Places): TerritoryOffer['byFrein'] {
  const { counts, add } = createFreinCounts();
  const all = listPlaces(places);
  services.forEach(({ isDistinct, freins: bits, code, commune, place }) => {
    if (!isDistinct || bits === 0) return;
    // The code of an arrondissement is none of a commune, unless the file says so.
    const own = code === commune ? all[place] : places.get(code ?? '');
    add(bits, own?.codes.clpe ?? null);
  });
  return counts;
}

function countKnown(services: readonly CountedService[], places: Places): TerritoryOffer['counts'] {
  const communes = listPlaces(places).map(({ commune }) => commune);
  const [demandeurs_emploi, population] = [new Int32Array(categoryNames.length), new Int32Array(categoryNames.length)];
  services.forEach(({ isDistinct, bits, place }) => {
    const commune = communes[place];
    if (!isDistinct || commune === undefined) return;
    if (commune.demandeurs_emploi !== null) addBits(demandeurs_emploi, bits);
    if (commune.population !== null) addBits(population, bits);
  });
  return { demandeurs_emploi, population };
}

/**
 * Finds the communes of a territory and the records that count there. The whole offer has records without a known commune too, as a
 * search without a place finds them. No part has them.
 */
export function recordsIn(
  { places, services, structures }: TerritoryOffer,
  niveau: Level,
  code: string,
): {
  readonly communes: readonly TerritoryCommune[];
  readonly services: readonly CountedService[];
  readonly structures: readonly CountedStructure[];
} {
  const all = listPlaces(places);
  const isInside = Uint8Array.from(all, ({ codes }) => (codes[niveau] === code ? 1 : 0));
  const communes = all.filter(({ at }) => isInside[at] === 1).map(({ commune }) => commune);
  const listed = [...structures.values()];
  if (niveau === 'france') return { communes, services, structures: listed };
  return {
    communes,
    services: services.filter(({ place }) => isInside[place] === 1),
    structures: listed.filter(({ commune }) => isInside[places.get(commune ?? '')?.at ?? -1] === 1),
  };
}

/** Counts services by the number of their structure. */
export function countByStructure(
  { structureNumbers }: Pick<TerritoryOffer, 'structureNumbers'>,
  services: readonly CountedService[],
): Int32Array {
  const counts = new Int32Array(structureNumbers);
  services.forEach(({ structure }) => (counts[structure] = (counts[structure] ?? 0) + 1));
  return counts;
}

/** Counts the structures that have some of what is counted. */
export function countSome(counts: Int32Array): number {
  let some = 0;
  for (let at = 0; at < counts.length; at += 1) if ((counts[at] ?? 0) > 0) some += 1;
  return some;
}

/** Names a place by its code, with the apostrophe of French, as all that stands beside it has it. Undefined where nobody names it. */
export const placeName = (
  { facts: { noms } }: { readonly facts: Pick<ReportFacts, 'noms'> },
  code: string,
): string | undefined => noms?.get(code)?.replaceAll("'", '’');

/** Names a territory: its own name, else that of its largest commune, else its code. A committee is never named as a commune alone. */
export function nameOf(
  offer: { readonly facts: Pick<ReportFacts, 'noms'>; readonly places: Places },
  level: Level,
  code: string,
): string {
  if (level === 'france') return 'France';
  const known = level === 'departement' ? departements : level === 'region' ? regions : [];
  // Their codes are also those of other places: 93 is a région and a département.
  const own =
    known.find((one) => one.code === code)?.nom ??
    (level === 'bassin' ? code.slice(code.indexOf(':') + 1) : placeName(offer, code));
  if (own !== undefined) return own;
  let [largest, most] = ['', -1];
  for (const { commune, codes } of listPlaces(offer.places)) {
    if (codes[level] !== code || (commune.population ?? 0) <= most) continue;
    [largest, most] = [commune.code, commune.population ?? 0];
  }
  const town = placeName(offer, largest);
  return town === undefined ? code : level === 'clpe' ? `Comité local ${of(town)}` : town;
}
