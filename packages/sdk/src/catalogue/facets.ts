import type { FacetCounts, FacetName, Facets } from '../source.ts';
import type { BestOfClusters } from './best-of-clusters.ts';
import { isPassing, type CodeTest } from './code-test.ts';
import { createFacetKeys, type FacetKeys } from './facet-keys.ts';
import { countRivals, type Rival } from './facet-rivals.ts';
import { lazily } from './lazily.ts';
import { numberAt, type Looked } from './selection.ts';
import type { FacetTests } from './service-filters.ts';
import type { ServiceIndexes } from './service-indexes.ts';

/** The filters that a catalogue counts results for. */
export const facetNames: readonly FacetName[] = [
  'sources',
  'thematiques',
  'types',
  'frais',
  'publics',
  'modes_accueil',
  'reseaux_porteurs',
  'score_qualite_minimum',
  'ouvert',
];

/** What a count goes by. */
export interface Counted {
  readonly looked: Looked;
  readonly fixed: readonly CodeTest[];
  readonly facets: FacetTests;
  readonly exclure_doublons: boolean;
}

/** Services per code of one filter, and the codes met. */
interface Histogram {
  readonly keys: FacetKeys;
  readonly codes: Uint32Array;
  readonly counts: Uint32Array;
  readonly met: Uint32Array;
  metCount: number;
}

/** No filter, or more than one, refused a service. */
const NO_FILTER = -1;
const MANY_FILTERS = -2;

/**
 * Creates the count of results per value. One pass over the candidates: what every filter lets through counts for all
 * of them, what one filter alone refuses counts for that one, whose own values a count leaves aside.
 */
export function createFacetCount(indexes: ServiceIndexes, best: BestOfClusters): (counted: Counted) => Facets {
  const structureOf = indexes.services.structures;
  const histograms = lazily(() => createFacetKeys(indexes).map(createHistogram));

  return ({ looked, fixed, facets, exclure_doublons }) => {
    const { candidates, words } = looked;
    indexes.openNow();
    const all = histograms();
    const tests = all.map(({ keys }) => facets[keys.name]);
    const asked = tests.flatMap((test, filter) => (test === null ? [] : [{ test, filter }]));
    const hasRivals = exclure_doublons ? best.hasRivals() : null;
    const rivals: Rival[] = [];
    let total = 0;
    for (let position = 0; position < candidates.count; position += 1) {
      const number = numberAt(candidates, position);
      if (words !== null && !words.has(number)) continue;
      if (!fixed.every((test) => isPassing(test, number))) continue;
      let refusal = NO_FILTER;
      for (const { test, filter } of asked) {
        if (isPassing(test, number)) continue;
        refusal = refusal === NO_FILTER ? filter : MANY_FILTERS;
        if (refusal === MANY_FILTERS) break;
      }
      if (refusal === MANY_FILTERS) continue;
      if (hasRivals?.[structureOf[number] ?? 0] === 1) {
        rivals.push({ number, structure: structureOf[number] ?? 0, refusal });
      } else if (refusal === NO_FILTER) {
        total += 1;
        for (const histogram of all) count(histogram, number);
      } else {
        const histogram = all[refusal];
        if (histogram !== undefined) count(histogram, number);
      }
    }
    const totals = all.map(spread);
    total += countRivals(rivals, best, all, totals);
    return {
      total,
      facets: Object.fromEntries(all.map(({ keys }, index) => [keys.name, toCounts(keys, totals[index])])),
    };
  };
}

function createHistogram(keys: FacetKeys): Histogram {
  const size = keys.size();
  return { keys, codes: keys.codes(), counts: new Uint32Array(size), met: new Uint32Array(size), metCount: 0 };
}

function count(histogram: Histogram, number: number): void {
  const { codes, counts, met } = histogram;
  const code = codes[number] ?? 0;
  const before = counts[code] ?? 0;
  if (before === 0) {
    met[histogram.metCount] = code;
    histogram.metCount += 1;
  }
  counts[code] = before + 1;
}

/** Spreads the counts of codes over the values they stand for, and empties the histogram. */
function spread(histogram: Histogram): Uint32Array {
  const { keys, counts, met } = histogram;
  const totals = new Uint32Array(keys.values.length);
  for (let index = 0; index < histogram.metCount; index += 1) {
    const code = met[index] ?? 0;
    const services = counts[code] ?? 0;
    const positions = keys.keysOf(code);
    for (let at = 0; at < positions.length; at += 1) {
      const position = positions[at] ?? 0;
      totals[position] = (totals[position] ?? 0) + services;
    }
    counts[code] = 0;
  }
  histogram.metCount = 0;
  return totals;
}

function toCounts({ values }: FacetKeys, totals: Uint32Array | undefined): FacetCounts {
  const counts: Record<string, number> = {};
  for (const [position, total] of totals?.entries() ?? []) {
    if (total > 0) counts[values[position] ?? ''] = total;
  }
  return counts;
}
