import type { FacetCounts, Facets } from '@inclusion-kit/sdk';
import type { BestOfClusters } from '../selection/best-of-clusters.ts';
import { isPassing, passesAll, type CodeTest } from '../columns/code-test.ts';
import { codeIn } from './facet-groups.ts';
import { createFacetKeys, type FacetKeys } from './facet-keys.ts';
import { createRivalCount } from './facet-rivals.ts';
import { toFacetRows, type FacetRows } from './facet-rows.ts';
import { type Candidates, numberAt } from '../shared/gathering.ts';
import { lazily } from '../shared/lazily.ts';
import type { FacetTests } from '../selection/service-filters.ts';
import type { ServiceIndexes } from '../selection/service-indexes.ts';

/** The candidates and the tests that a count reads. */
export interface Counted {
  readonly candidates: Candidates;
  readonly fixed: readonly CodeTest[];
  readonly facets: FacetTests;
  readonly exclure_doublons: boolean;
  /** The filters that keep what does not tell: it counts for all their values. */
  readonly inconnus: ReadonlySet<string>;
}

/** No filter, or more than one, refused a service. */
export const NO_FILTER = -1;
const MANY_FILTERS = -2;

/**
 * Creates the count of results per value, in one pass over the candidates. A candidate that passes every filter counts for all
 * of them. A candidate that a single filter refuses counts for that filter, because the count of a filter leaves its own values
 * aside.
 */
export function createFacetCount(indexes: ServiceIndexes, best: BestOfClusters): (counted: Counted) => Facets {
  const { structures, count } = indexes.services;
  const memory = lazily(() => {
    const rows = toFacetRows(createFacetKeys(indexes), count);
    const size = rows.firstSlots.at(-1) ?? 0;
    return {
      rows,
      rivals: createRivalCount(rows, best, indexes.services),
      counts: new Uint32Array(size),
      met: new Uint32Array(size),
    };
  });

  return ({ candidates, fixed, facets, exclure_doublons, inconnus }) => {
    indexes.openNow();
    const { rows, rivals, counts, met } = memory();
    const { codes, whole, wholeWidth, firstSlots } = rows;
    const keys = rows.keys.map((one) => (inconnus.has(one.name) ? withUnknown(one) : one));
    const asked = keys.flatMap(({ name }, filter) => {
      const test = facets[name];
      return test === null ? [] : [{ test, filter }];
    });
    const hasRivals = exclure_doublons ? best.hasRivals() : null;
    let total = 0;
    let metCount = 0;
    const countSlot = (slot: number): void => {
      const before = counts[slot] ?? 0;
      if (before === 0) {
        met[metCount] = slot;
        metCount += 1;
      }
      counts[slot] = before + 1;
    };

    for (let position = 0; position < candidates.count; position += 1) {
      const number = numberAt(candidates, position);
      if (!passesAll(fixed, number)) continue;
      let refusal = NO_FILTER;
      // The same columns as the search has just read.
      for (const { test, filter } of asked) {
        if (isPassing(test, number)) continue;
        refusal = refusal === NO_FILTER ? filter : MANY_FILTERS;
        if (refusal === MANY_FILTERS) break;
      }
      if (refusal === MANY_FILTERS) continue;
      if (hasRivals !== null && hasRivals[structures[number] ?? 0] === 1) {
        rivals.add(number, refusal);
      } else if (refusal === NO_FILTER) {
        total += 1;
        const end = (number + 1) * wholeWidth;
        for (let place = end - wholeWidth; place < end; place += 1) countSlot(whole[place] ?? 0);
      } else countSlot((firstSlots[refusal] ?? 0) + (codes[refusal]?.[number] ?? 0));
    }

    const totals = keys.map(({ values }) => new Uint32Array(values.length));
    const spreadOver = { ...rows, keys };
    for (let index = 0; index < metCount; index += 1) {
      const slot = met[index] ?? 0;
      spread(spreadOver, slot, counts[slot] ?? 0, totals);
      counts[slot] = 0;
    }
    if (hasRivals !== null) total += rivals.take(totals, keys);
    return {
      total,
      facets: Object.fromEntries(keys.map((one, filter) => [one.name, toCounts(one, totals[filter])])),
    };
  };
}

/** Counts records that do not tell for every value of a filter. */
function withUnknown(one: FacetKeys): FacetKeys {
  const all = [...one.values.keys()];
  return { ...one, keysOf: (code) => (one.isUnknown(code) ? all : one.keysOf(code)) };
}

/** Spreads the count of a slot over the values it stands for. */
function spread(
  { keys, groups, firstSlots }: FacetRows,
  slot: number,
  services: number,
  totals: readonly Uint32Array[],
): void {
  let column = 0;
  while ((firstSlots[column + 1] ?? Infinity) <= slot) column += 1;
  const code = slot - (firstSlots[column] ?? 0);
  const group = groups[column - keys.length];
  if (group === undefined) addTo(totals[column], keys[column], code, services);
  else for (const one of group.members) addTo(totals[one.filter], keys[one.filter], codeIn(one, code), services);
}

function addTo(totals: Uint32Array | undefined, keys: FacetKeys | undefined, code: number, services: number): void {
  if (keys === undefined || totals === undefined) return;
  const positions = keys.keysOf(code);
  for (let at = 0; at < positions.length; at += 1) {
    const position = positions[at] ?? 0;
    totals[position] = (totals[position] ?? 0) + services;
  }
}

function toCounts({ values }: FacetKeys, totals: Uint32Array | undefined): FacetCounts {
  const counts: Record<string, number> = {};
  // Entries of an iterator would be made, and collected, for each value of each filter.
  for (let position = 0; position < values.length; position += 1) {
    const total = totals?.[position] ?? 0;
    if (total > 0) counts[values[position] ?? ''] = total;
  }
  return counts;
}
