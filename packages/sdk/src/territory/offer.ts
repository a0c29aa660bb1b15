import { communeOf } from '../geography/communes/arrondissements.ts';
import { isObject, requireObject } from '../arguments.ts';
import { UsageError } from '../errors.ts';
import { fieldsOf } from '../prepare/raw-record.ts';
import { bitsOfFreins, freins } from './coverage/freins.ts';
import { categories } from '../referentiels/values/thematiques-categories.ts';
import { createScore } from '../quality/score-qualite.ts';
import { toDayNumber } from '../schemas/day.ts';
import { createFreshness, type Band } from './freshness.ts';
import type { Places } from './places.ts';

/** The fields of a record as read: its faults are kept, since a figure counts what stands there. */
export type RawRecord = Readonly<Record<string, unknown>>;

/** The offer of one day, each record without the place it was read from. */
export interface ReadOffer {
  readonly day: string;
  readonly structures: readonly RawRecord[];
  readonly services: readonly RawRecord[];
}

/** Reads the offer of one day. @throws UsageError when it has no day, or no lists of records */
export function readOffer(name: 'offer' | 'before', offer: unknown): ReadOffer {
  const { day, structures, services } = checkOffer(name, offer);
  return {
    day,
    structures: fieldsOf('structure', structures),
    services: fieldsOf('service', services),
  };
}

/** Checks the day of an offer, without reading its records. @throws UsageError */
export function checkOffer(
  name: 'offer' | 'before',
  offer: unknown,
): { readonly day: string; readonly structures?: unknown; readonly services?: unknown } {
  requireObject(`\`${name}\``, offer);
  const { day, structures, services } = offer as Readonly<Record<string, unknown>>;
  if (typeof day === 'string' && toDayNumber(day) !== null) return { day, structures, services };
  throw new UsageError(`\`${name}.day\` is not a day.`, { hint: 'Pass a text such as "2026-11-16".' });
}

/** The facts of a record that figures need. */
interface Recorded {
  readonly id: string;
  readonly source: string;
  /** Own INSEE code as written, or null. */
  readonly code: string | null;
  /** The commune that the code stands for: arrondissements are folded. */
  readonly commune: string | null;
  /** Day of the last update, `2026-11-16`, or null. */
  readonly day: string | null;
  /** Score of quality, from 0 to 1, or null. */
  readonly score: number | null;
}

/** The facts of a structure that figures need. */
export interface CountedStructure extends Recorded {
  /** Ids of the structures that are listed as its duplicates. */
  readonly duplicates: readonly string[];
  /** Its number among the structures of the offer, −1 until they are numbered. */
  number: number;
  /** The structure that stands for it among its duplicates, or null. */
  twin: CountedStructure | null;
  readonly record: RawRecord;
}

/** The facts of a service that figures need. */
export interface CountedService extends Omit<Recorded, 'score'> {
  /** Score of quality, from 0 to 1, or null. Set when it is marked, where the record has none. */
  score: number | null;
  readonly structureId: string;
  /** The number of its structure, beyond those of all structures for one that is not there. Marked once, as its place. */
  structure: number;
  /** The known categories of its thématiques, as bits of their ranks. */
  readonly bits: number;
  /** Bits of the freins that it counts for, in the order of `freins`. */
  readonly freins: number;
  readonly isInPerson: boolean;
  /** Where people must live. Empty: everywhere. */
  readonly zone: readonly string[];
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** The number of its commune, −1 for one that is not known. Marked once: a look-up of a text is slow. */
  place: number;
  /** Tells that it counts: its structure is the one kept of its duplicates. Set when it is marked. */
  isDistinct: boolean;
  /** Days since its last update, null where nobody knows. Set when it is marked. */
  age: number | null;
  /** The band of its age. Set when it is marked. */
  band: Band;
  readonly record: RawRecord;
}

/** The 16 known categories, in the order of the vocabulary. */
export const categoryNames: readonly string[] = categories.map(({ value }) => value);
const ranks = new Map(categoryNames.map((name, rank) => [name, rank]));
/** The bits of each thématique that was read. */
const bitsOf = new Map<string, number>();
/** As many thématiques as are remembered, whatever records hold. */
const MOST = 1000;
const CATEGORY_BITS = 2 ** categoryNames.length - 1;
const FREIN_BITS = 2 ** freins.length - 1;
/** The bit of a thématique of no known category, beyond those of categories and of freins. */
const OUTSIDE = 2 ** (categoryNames.length + freins.length);

/** Facts that thématiques tell together, a bit for each. */
export type ThematiqueBits = number;

/** Tells the known categories of thématiques, their freins, and whether one has no known category, each thématique by one look-up. */
export function readThematiques(thematiques: readonly string[]): ThematiqueBits {
  let bits = 0;
  for (const thematique of thematiques) {
    let own = bitsOf.get(thematique);
    if (own === undefined) {
      const rank = ranks.get(thematique.split('--', 1)[0] ?? thematique);
      own = (rank === undefined ? OUTSIDE : 1 << rank) | (bitsOfFreins(thematique) << categoryNames.length);
      if (bitsOf.size < MOST) bitsOf.set(thematique, own);
    }
    bits |= own;
  }
  return bits;
}

/** The bits of the known categories, in the order of the vocabulary. */
export const categoryBits = (bits: ThematiqueBits): number => bits & CATEGORY_BITS;
/** The bits of the freins, in the order of `freins`. */
export const freinBits = (bits: ThematiqueBits): number => (bits >> categoryNames.length) & FREIN_BITS;
/** Tells that one of the thématiques has no known category. */
export const isOutsideVocabulary = (bits: ThematiqueBits): boolean => (bits & OUTSIDE) !== 0;

/** The rank of the lowest bit of some. */
export const rankOfLowest = (bits: number): number => 31 - Math.clz32(bits & -bits);

/** Adds one to the count of each bit, by its rank. */
export function addBits(counts: Int32Array, bits: number): void {
  for (let left = bits; left !== 0; left &= left - 1) {
    const rank = rankOfLowest(left);
    counts[rank] = (counts[rank] ?? 0) + 1;
  }
}

/** Counts records of each category, by its rank. A record of several counts for each. */
export function countCategories(bitsOfRecords: ArrayLike<number>): Int32Array {
  const counts = new Int32Array(categoryNames.length);
  for (let at = 0; at < bitsOfRecords.length; at += 1) addBits(counts, bitsOfRecords[at] ?? 0);
  return counts;
}

/** Creates a reader of scores of quality. A file of one's own has none: it tells those that its services would have. */
export function createScores(today: string): (record: RawRecord) => number | null {
  const compute = createMissingScore(today);
  return (record) => numberOf(record['score_qualite']) ?? compute(record);
}

const createMissingScore = (today: string): ((record: RawRecord) => number | null) =>
  toDayNumber(today) === null ? () => null : createScore(today);

/** Creates what gives a service the numbers of its commune and of its structure, its age and its score, and tells whether it counts. */
export function createMarks(
  places: Places,
  { structures, today }: { readonly structures: ReadonlyMap<string, CountedStructure>; readonly today: string },
): (service: CountedService) => void {
  const freshness = createFreshness(today);
  const compute = createMissingScore(today);
  const others = new Map<string, number>();
  const numberOther = (id: string): number => {
    const number = others.get(id) ?? structures.size + others.size;
    others.set(id, number);
    return number;
  };
  return (service) => {
    service.place = places.get(service.commune ?? '')?.at ?? -1;
    const structure = structures.get(service.structureId);
    service.structure = structure?.number ?? numberOther(service.structureId);
    service.isDistinct = (structure?.twin ?? null) === null;
    const { age, band } = freshness(service.day);
    service.age = age;
    service.band = band;
    service.score ??= compute(service.record);
  };
}

/** Reads the facts of a structure. */
export function readStructure(record: RawRecord): CountedStructure {
  const { doublons } = record;
  const duplicates =
    Array.isArray(doublons) && doublons.length > 0
      ? doublons
          .map((one: unknown) => (isObject(one) ? one['id'] : one))
          .filter((id): id is string => typeof id === 'string')
      : NO_TEXTS;
  const code = textOf(record['code_insee']);
  return {
    id: textOf(record['id']) ?? '',
    source: textOf(record['source']) ?? '',
    code,
    commune: code === null ? null : communeOf(code),
    day: dayOf(record['date_maj']),
    score: numberOf(record['score_qualite']),
    duplicates,
    number: -1,
    twin: null,
    record,
  };
}

/** Reads the facts of a service. */
export function readService(record: RawRecord): CountedService {
  const thematiques = textsOf(record['thematiques']);
  const bits = readThematiques(thematiques);
  const modes = textsOf(record['modes_accueil']);
  const code = textOf(record['code_insee']);
  // One object at once: those of a country would be copied a second time.
  return {
    id: textOf(record['id']) ?? '',
    source: textOf(record['source']) ?? '',
    code,
    commune: code === null ? null : communeOf(code),
    day: dayOf(record['date_maj']),
    score: numberOf(record['score_qualite']),
    structureId: textOf(record['structure_id']) ?? '',
    structure: -1,
    bits: categoryBits(bits),
    freins: freinBits(bits),
    isInPerson: modes.includes('en-presentiel'),
    zone: textsOf(record['zone_eligibilite']),
    latitude: numberOf(record['latitude']),
    longitude: numberOf(record['longitude']),
    place: -1,
    isDistinct: true,
    age: null,
    band: 'inconnue',
    record,
  };
}

/** Reads the day of a date, with a time or without. Null for anything else. */
export function dayOf(value: unknown): string | null {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) ? value.slice(0, 10) : null;
}

/** Reads a text. Null for an empty one, or none. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Reads a number. Null for anything else. */
export function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** Reads the texts of a list. Anything else is no list. */
export function textsOf(value: unknown): readonly string[] {
  if (!Array.isArray(value) || value.length === 0) return NO_TEXTS;
  const list: readonly unknown[] = value;
  for (let at = 0; at < list.length; at += 1) if (typeof list[at] !== 'string') return list.filter(isText);
  return list as readonly string[];
}

const isText = (value: unknown): value is string => typeof value === 'string';
const NO_TEXTS: readonly string[] = [];

/** Tells the known categories of the thématiques of a record, as bits of their ranks. */
export function categoriesOfRecord(record: RawRecord): number {
  return categoryBits(readThematiques(textsOf(record['thematiques'])));
}

/** Tells the commune that a record names by its code, arrondissements folded, or null. */
export function communeOfRecord(record: RawRecord): string | null {
  const code = textOf(record['code_insee']);
  return code === null ? null : communeOf(code);
}
