import { categorieOf, needOf, publics as knownPublics } from '@inclusion-kit/sdk/referentiels';
import type { FacetName } from '@inclusion-kit/sdk';
import { facetNames, type ListName } from '@inclusion-kit/sdk/internal';
import { isCodePassing } from '../columns/code-test.ts';
import { isUnknown } from '../columns/set-index.ts';
import type { Column } from '../columns/columns.ts';
import type { ServiceIndexes } from '../selection/service-indexes.ts';

/** The keys that one filter counts results by. */
export interface FacetKeys {
  readonly name: FacetName;
  /** The values counted. */
  readonly values: readonly string[];
  /** Service → code. */
  readonly codes: () => Uint32Array;
  /** How many codes there are. */
  readonly size: () => number;
  /** The positions in `values` that a code counts for, each once. */
  readonly keysOf: (code: number) => ArrayLike<number>;
  /** Tells whether a code stands for records that do not tell. */
  readonly isUnknown: (code: number) => boolean;
  /** Tells whether codes always count for the same values. It is false for the services that are open, which change with the time. */
  readonly isLasting: boolean;
}

const NONE: readonly number[] = [];
const SCORE_STEPS = 10;

/** Creates the keys of every filter that results are counted for. */
export function createFacetKeys(indexes: ServiceIndexes): readonly FacetKeys[] {
  return facetNames.map((name) => {
    const toKeys = (keys as Partial<Record<FacetName, ToKeys>>)[name];
    return toKeys === undefined ? toFieldKeys(name as ListName, indexes) : toKeys(indexes);
  });
}

type ToKeys = (indexes: ServiceIndexes) => FacetKeys;

/** The keys of the filters that are not simply counted by the values of their field. */
const keys: Readonly<Record<Exclude<FacetName, ListName>, ToKeys>> & Readonly<Partial<Record<ListName, ToKeys>>> = {
  thematiques: ({ sets }) => toThematiqueKeys(sets.thematiques.column),
  publics: ({ sets }) => toPublicKeys(sets.publics.column),
  score_qualite_minimum: toScoreKeys,
  ouvert: toOpenKeys,
};

function toFieldKeys(name: ListName, { sets: { [name]: index } }: ServiceIndexes): FacetKeys {
  const { values, sets } = index.column;
  const keysOf = (code: number): ArrayLike<number> => sets[code] ?? NONE;
  return {
    name,
    values,
    codes: index.codes,
    size: () => sets.length,
    keysOf,
    isUnknown: (code) => isUnknown(sets[code]),
    isLasting: true,
  };
}

/** Counts thématiques, and categories and needs once however many of their thématiques a service has. */
function toThematiqueKeys({ values: thematiques, sets, codes }: Column): FacetKeys {
  const holdersOf = (value: string): string[] => [categorieOf(value), ...[needOf(value) ?? []].flat()];
  const values = [...new Set([...thematiques, ...thematiques.flatMap(holdersOf)])];
  const positions = new Map(values.map((value, position) => [value, position]));
  const holders = thematiques.map((value) => holdersOf(value).map((holder) => positions.get(holder) ?? 0));
  return {
    name: 'thematiques',
    values,
    codes: () => codes,
    size: () => sets.length,
    keysOf: remember(sets.length, (code) => {
      const set = sets[code] ?? NONE;
      return [...new Set([...set, ...Array.from(set).flatMap((position) => holders[position] ?? [])])];
    }),
    isUnknown: (code) => isUnknown(sets[code]),
    isLasting: true,
  };
}

/** A service for `tous-publics` counts for every public. The value `tous-publics` itself, once asked for, filters nothing. */
function toPublicKeys({ values: found, sets, codes }: Column): FacetKeys {
  const values = [...new Set([...found, ...knownPublics.map(({ value }) => value), 'tous-publics'])];
  const everyone = values.indexOf('tous-publics');
  const all = [...values.keys()];
  return {
    name: 'publics',
    values,
    codes: () => codes,
    size: () => sets.length,
    keysOf: remember(sets.length, (code) => {
      const set = sets[code] ?? NONE;
      return set.includes(everyone) ? all : [...set, everyone];
    }),
    isUnknown: (code) => isUnknown(sets[code]),
    isLasting: true,
  };
}

/** Counts scores from each tenth up. */
function toScoreKeys(indexes: ServiceIndexes): FacetKeys {
  const steps = Array.from({ length: SCORE_STEPS + 1 }, (_, step) => step / SCORE_STEPS);
  const reached = steps.map((_, step) => Array.from({ length: step + 1 }, (__, position) => position));
  return {
    name: 'score_qualite_minimum',
    values: steps.map(String),
    codes: () => indexes.scores().codes,
    size: () => indexes.scores().values.length,
    keysOf: (code) => {
      const score = indexes.scores().values[code] ?? Number.NaN;
      const last = steps.findLastIndex((step) => score >= step);
      return reached[last] ?? NONE;
    },
    isUnknown: () => false,
    isLasting: true,
  };
}

function toOpenKeys(indexes: ServiceIndexes): FacetKeys {
  const open = [0];
  return {
    name: 'ouvert',
    values: ['true'],
    codes: () => indexes.openNow().codes,
    size: () => indexes.openNow().verdicts.length,
    // As judged at the beginning of the count: its minute must not change on the way.
    keysOf: (code) => (isCodePassing(indexes.openAsJudged(), code) ? open : NONE),
    isUnknown: indexes.areHoursUnknown,
    isLasting: false,
  };
}

/** Computes the keys of a code when they are first asked for. */
function remember(size: number, compute: (code: number) => readonly number[]): (code: number) => readonly number[] {
  const known = new Array<readonly number[] | undefined>(size);
  return (code) => (known[code] ??= compute(code));
}
