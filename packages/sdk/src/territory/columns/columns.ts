import { communeOf } from '../../geography/communes/arrondissements.ts';
import { GOOD_SCORE } from '../../quality/score-qualite.ts';
import { isEverywhere } from '../access/zones.ts';
import { bandNames, createFreshness } from '../freshness.ts';
import { clusterStructures, droppedOf, type Cluster } from '../kept-structures.ts';
import {
  categoryBits,
  dayOf,
  freinBits,
  isOutsideVocabulary,
  numberOf,
  readStructure,
  readThematiques,
  textOf,
  textsOf,
  type RawRecord,
} from '../offer.ts';
import type { Places } from '../places.ts';
import { idOf, onceEach } from './ids.ts';
import { createTextNumbers, type TextNumbers } from './text-numbers.ts';

/** The structures of an offer, a value of each column for every one. A country has too many of them for an object each. */
export interface StructureColumns {
  readonly length: number;
  readonly records: readonly RawRecord[];
  /** Number of its commune, −1 for one that is not known. */
  readonly place: Int32Array;
  /** 1 for the one that is kept of its duplicates, 0 for the others. */
  readonly isKept: Uint8Array;
  /** Numbers by id. */
  readonly numbers: Pick<TextNumbers, 'get'>;
  /** Reads INSEE codes, each once. */
  readonly codeOf: ReturnType<typeof createCodes>;
  /** Structures that are told to be the same. */
  readonly clusters: readonly Cluster[];
}

/** Facts of a service that hold or not, a bit for each. */
export const fact = {
  /** Its structure is the one that is kept of its duplicates. */
  isDistinct: 1,
  isInPerson: 2,
  isRemote: 4,
  hasModes: 8,
  hasThematiques: 16,
  isOutsideVocabulary: 32,
  hasEmptyZone: 64,
  hasHours: 128,
  hasGoodScore: 256,
  isOfFuture: 512,
  hasCode: 1024,
  /** Its code is that of a municipal arrondissement. */
  isInArrondissement: 2048,
  isOrphan: 4096,
} as const;

/** The services of an offer, a value of each column for every one. */
export interface ServiceColumns {
  readonly length: number;
  readonly records: readonly RawRecord[];
  /** Numbers by id. */
  readonly numbers: Pick<TextNumbers, 'get'>;
  /** Bits of `fact`. */
  readonly facts: Uint16Array;
  /** Number of its commune, −1 for one that is not known. */
  readonly place: Int32Array;
  /** The same by its own code alone: that of an arrondissement is none of a commune. */
  readonly own: Int32Array;
  /** Number of its structure, beyond all structures for one that is not there. */
  readonly structure: Int32Array;
  /** Numbers of structures, those that are not there included. */
  readonly structures: number;
  /** Number of its source. */
  readonly source: Int32Array;
  readonly sources: readonly string[];
  /** Bits of its known categories, in the order of the vocabulary. */
  readonly categories: Int32Array;
  /** Bits of the freins that it counts for. */
  readonly freins: Uint8Array;
  /** Days since its last update, −1 where nobody knows. */
  readonly age: Int32Array;
  /** Rank of its band of freshness. */
  readonly band: Uint8Array;
  /** Degrees, not a number where one is unknown. */
  readonly latitude: Float64Array;
  readonly longitude: Float64Array;
  /** Number of its zone, 0 for everywhere. */
  readonly zone: Int32Array;
  /** The zones by their numbers. */
  readonly zones: readonly (readonly string[])[];
}

const UNKNOWN_BAND = bandNames.indexOf('inconnue');

// Each record is read by a function of its own, which the engine compiles once. A long loop with all of it inside is compiled several
// times, together with all that stands around it: half a second of processor for a country.

/** Reads the structures of an offer. */
export function readStructures(all: readonly RawRecord[], places: Places): StructureColumns {
  const codeOf = createCodes(places);
  const numbers = createTextNumbers(all.length);
  const place = new Int32Array(all.length);
  const listed = new Set<string>();
  const { length } = all;
  const read = (at: number): boolean => {
    const record = all[at] as RawRecord;
    const id = idOf(record);
    // Several without an id have one number, and count as many.
    if (!numbers.put(id, at) && id !== '') return false;
    place[at] = codeOf(record['code_insee']).place;
    const { doublons } = record;
    if (Array.isArray(doublons) && doublons.length > 0) {
      for (const one of [id, ...readStructure(record).duplicates]) listed.add(one);
    }
    return true;
  };
  for (let at = 0; at < length; at += 1) if (!read(at)) return readStructures(onceEach(all), places);
  listed.delete('');
  // Most structures are told alone: only the others are read as a whole.
  const members = [...listed].map((id) => all[numbers.get(id) ?? -1]).filter((record) => record !== undefined);
  const clusters = clusterStructures(members.map(readStructure));
  const isKept = new Uint8Array(length).fill(1);
  for (const id of droppedOf(clusters)) isKept[numbers.get(id) ?? length] = 0;
  return { length, records: all, place, isKept, numbers, codeOf, clusters };
}

/** Reads the services of an offer. */
export function readServices(
  records: readonly RawRecord[],
  structures: StructureColumns,
  today: string,
): ServiceColumns {
  const { length } = records;
  // Ids are gathered on the way: looking at all records of a country for them alone takes as long as reading them.
  const numbers = createTextNumbers(length);
  const { codeOf } = structures;
  const standingOf = createDays(today);
  const [structureOf, sourceOf] = [createNumbers(structures.numbers, structures.length), createNumbers()];
  const columns = {
    facts: new Uint16Array(length),
    ...{ place: new Int32Array(length), own: new Int32Array(length), structure: new Int32Array(length) },
    ...{ source: new Int32Array(length), categories: new Int32Array(length), freins: new Uint8Array(length) },
    ...{ age: new Int32Array(length), band: new Uint8Array(length) },
    ...{ latitude: new Float64Array(length), longitude: new Float64Array(length), zone: new Int32Array(length) },
  };
  const { facts, place, own, structure, source, categories, freins, age, band, latitude, longitude } = columns;
  const zones = createZoneNumbers();
  const read = (at: number): boolean => {
    const record = records[at] as RawRecord;
    const id = idOf(record);
    if (!numbers.put(id, at) && id !== '') return false;
    const thematiques = textsOf(record['thematiques']);
    const bits = readThematiques(thematiques);
    const modes = textsOf(record['modes_accueil']);
    const eligible = record['zone_eligibilite'];
    const code = codeOf(record['code_insee']);
    const day = standingOf(record['date_maj']);
    const number = structureOf.of(textOf(record['structure_id']) ?? '');
    place[at] = code.place;
    own[at] = code.own;
    structure[at] = number;
    source[at] = sourceOf.of(textOf(record['source']) ?? '');
    categories[at] = categoryBits(bits);
    freins[at] = freinBits(bits);
    age[at] = day.age;
    band[at] = day.band;
    latitude[at] = numberOf(record['latitude']) ?? Number.NaN;
    longitude[at] = numberOf(record['longitude']) ?? Number.NaN;
    columns.zone[at] = zones.of(textsOf(eligible));
    facts[at] =
      code.facts |
      day.facts |
      ((structures.isKept[number] ?? 1) === 1 ? fact.isDistinct : 0) |
      (number >= structures.length ? fact.isOrphan : 0) |
      (modes.includes('en-presentiel') ? fact.isInPerson : 0) |
      (modes.includes('a-distance') ? fact.isRemote : 0) |
      (modes.length > 0 ? fact.hasModes : 0) |
      (thematiques.length > 0 ? fact.hasThematiques : 0) |
      (isOutsideVocabulary(bits) ? fact.isOutsideVocabulary : 0) |
      (Array.isArray(eligible) && eligible.length === 0 ? fact.hasEmptyZone : 0) |
      ((record['volume_horaire_hebdomadaire'] ?? null) === null ? 0 : fact.hasHours) |
      ((numberOf(record['score_qualite']) ?? 0) >= GOOD_SCORE ? fact.hasGoodScore : 0);
    return true;
  };
  for (let at = 0; at < length; at += 1) if (!read(at)) return readServices(onceEach(records), structures, today);
  return {
    ...columns,
    length,
    records,
    numbers,
    structures: structureOf.count(),
    sources: sourceOf.names(),
    zones: zones.all,
  };
}

interface CodeFacts {
  readonly place: number;
  readonly own: number;
  readonly facts: number;
}

const NO_CODE: CodeFacts = { place: -1, own: -1, facts: 0 };

/** Creates a reader of INSEE codes, which looks each up once. Codes of five digits, which nearly all are, are found by their number. */
function createCodes(places: Places): (value: unknown) => CodeFacts {
  const told = new Map<unknown, CodeFacts>();
  const byDigits: CodeFacts[] = [];
  const standing = new Int32Array(100_000);
  return (value) => {
    const digits = typeof value === 'string' ? digitsOf(value) : -1;
    const known = digits === -1 ? told.get(value) : byDigits[(standing[digits] ?? 0) - 1];
    if (known !== undefined) return known;
    const read = readCode(value, places);
    if (digits === -1) told.set(value, read);
    else standing[digits] = byDigits.push(read);
    return read;
  };
}

/** The number that five digits write, −1 for any other text. */
function digitsOf(text: string): number {
  if (text.length !== 5) return -1;
  let number = 0;
  for (let at = 0; at < 5; at += 1) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return -1;
    number = 10 * number + digit;
  }
  return number;
}

const ZERO = '0'.charCodeAt(0);

function readCode(value: unknown, places: Places): CodeFacts {
  const code = textOf(value);
  if (code === null) return NO_CODE;
  const commune = communeOf(code);
  const place = places.get(commune)?.at ?? -1;
  return {
    place,
    own: code === commune ? place : (places.get(code)?.at ?? -1),
    facts: fact.hasCode | (code === commune ? 0 : fact.isInArrondissement),
  };
}

/** Creates a reader of days, which reads each once: the records of a country have a few thousand of them. */
function createDays(today: string): (value: unknown) => { age: number; band: number; facts: number } {
  const told = new Map<unknown, { age: number; band: number; facts: number }>();
  const freshness = createFreshness(today);
  return (value) => {
    const key = typeof value === 'string' && value.length > DAY_LENGTH ? value.slice(0, DAY_LENGTH) : value;
    let known = told.get(key);
    if (known === undefined) {
      const day = dayOf(key);
      const { age, band } = freshness(day);
      known = {
        age: age ?? -1,
        band: age === null ? UNKNOWN_BAND : bandNames.indexOf(band),
        facts: day !== null && day > today ? fact.isOfFuture : 0,
      };
      told.set(key, known);
    }
    return known;
  };
}

const DAY_LENGTH = 10;

/** Creates the numbering of zones: 0 for everywhere. */
function createZoneNumbers() {
  const all: (readonly string[])[] = [[]];
  const numbers = new Map<string, number>();
  return {
    all,
    of(zone: readonly string[]): number {
      if (zone.length === 0) return 0;
      const key = zone.length === 1 ? (zone[0] ?? '') : zone.join(' ');
      let number = numbers.get(key);
      if (number === undefined) numbers.set(key, (number = isEverywhere(zone) ? 0 : all.push(zone) - 1));
      return number;
    },
  };
}

/** Creates the numbering of texts: those that are numbered already, then others from `first` on. */
function createNumbers(known: Pick<TextNumbers, 'get'> = new Map<string, number>(), first = 0) {
  const others = new Map<string, number>();
  // Records of one structure often follow one another, and those of the next structure follow them.
  let [last, number] = ['', -1];
  return {
    of(text: string): number {
      if (number !== -1 && text === last) return number;
      let told = known.get(text, number + 1) ?? others.get(text);
      if (told === undefined) others.set(text, (told = first + others.size));
      [last, number] = [text, told];
      return told;
    },
    count: (): number => first + others.size,
    names: (): string[] => [...others.keys()],
  };
}
