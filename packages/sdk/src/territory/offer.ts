import { communeOf } from '../geography/communes/arrondissements.ts';
import { isObject } from '../arguments.ts';
import { categories } from '../referentiels/values/thematiques-categories.ts';

/** A record of the API or of a file, as read: its faults are kept, since a figure counts what stands there. */
export type RawRecord = Readonly<Record<string, unknown>>;

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
}

/** The facts of a service that figures need. */
export interface CountedService extends Recorded {
  readonly structureId: string;
  readonly thematiques: readonly string[];
  /** The known categories of its thématiques, each once. */
  readonly categories: readonly string[];
  readonly isOutsideVocabulary: boolean;
  readonly isInPerson: boolean;
  readonly isRemote: boolean;
  readonly hasModes: boolean;
  /** Where people must live. Empty: everywhere. */
  readonly zone: readonly string[];
  readonly hasEmptyZone: boolean;
  readonly hasHours: boolean;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** The 16 known categories, in the order of the vocabulary. */
export const categoryNames: readonly string[] = categories.map(({ value }) => value);
const isKnown = new Set<string>(categoryNames);

/** Reads the facts of a structure. */
export function readStructure(record: RawRecord): CountedStructure {
  const { doublons } = record;
  const duplicates = Array.isArray(doublons) ? doublons.map((one: unknown) => (isObject(one) ? one['id'] : one)) : [];
  return { ...readRecorded(record), duplicates: duplicates.filter((id) => typeof id === 'string') };
}

/** Reads the facts of a service. */
export function readService(record: RawRecord): CountedService {
  const thematiques = textsOf(record['thematiques']);
  const named = [...new Set(thematiques.map((value) => value.split('--', 1)[0] ?? value))];
  const modes = textsOf(record['modes_accueil']);
  const zone = record['zone_eligibilite'];
  return {
    ...readRecorded(record),
    structureId: textOf(record['structure_id']) ?? '',
    thematiques,
    categories: named.filter((name) => isKnown.has(name)),
    isOutsideVocabulary: named.some((name) => !isKnown.has(name)),
    isInPerson: modes.includes('en-presentiel'),
    isRemote: modes.includes('a-distance'),
    hasModes: modes.length > 0,
    zone: textsOf(zone),
    hasEmptyZone: Array.isArray(zone) && zone.length === 0,
    hasHours: (record['volume_horaire_hebdomadaire'] ?? null) !== null,
    latitude: numberOf(record['latitude']),
    longitude: numberOf(record['longitude']),
  };
}

function readRecorded(record: RawRecord): Recorded {
  const code = textOf(record['code_insee']);
  return {
    id: textOf(record['id']) ?? '',
    source: textOf(record['source']) ?? '',
    code,
    commune: code === null ? null : communeOf(code),
    day: dayOf(record['date_maj']),
    score: numberOf(record['score_qualite']),
  };
}

function dayOf(value: unknown): string | null {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) ? value.slice(0, 10) : null;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** Reads the texts of a list. Anything else is no list. */
export function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
