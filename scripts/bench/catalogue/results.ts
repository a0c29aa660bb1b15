import type { CostOfWords } from './cost-of-words.ts';
import type { DearResult } from './dear-queries.ts';

/** The figures of one kind of requests. */
export interface KindResult {
  name: string;
  asked: 'never' | 'before' | null;
  peer: 'search' | 'words' | null;
  /** First page, total and facets, milliseconds. */
  medianMs: number;
  p99Ms: number;
  /** The same without facets. */
  searchMedianMs: number;
  /** Results in all, on average. */
  results: number;
}

/** The figures of a dataset of one size, measured in a separate process. */
export interface SizeResult {
  services: number;
  structures: number;
  /** Of the JSON texts, UTF-8. */
  bytes: number;
  parse: { ms: number; heldBytes: number };
  build: {
    /** In all: parsing, checking and completing records, indexing. */
    ms: number;
    prepareMs: number;
    catalogueMs: number;
    /** Median of the ratios to `parse`, each taken within one round. */
    ratio: number;
    heldBytes: number;
  };
  /** The first search of the process, before anything is compiled. */
  firstSearchMs: number;
  /** Null when it was not asked for. */
  text: { ms: number; heldBytes: number } | null;
  /** A commune and two filters without index: median. */
  scanMs: number;
  /** The dearest queries. None where words were not asked for. */
  dear: DearResult[];
  /** The cost of the tables of words to a search. Null where it was not measured. */
  tables: CostOfWords | null;
  kinds: KindResult[];
}

/** Returns the value of the list that the given part of the list does not exceed. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN;
}

/**
 * The slope of a line through the points on logarithmic axes, by least squares: 1 is linear, 0 does not grow.
 * @param points size and figure, both above zero.
 */
export function toLogSlope(points: readonly (readonly [size: number, figure: number])[]): number {
  const logs = points.map(([size, figure]) => [Math.log(size), Math.log(figure)] as const);
  const mean = (axis: 0 | 1): number => logs.reduce((sum, point) => sum + point[axis], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const rise = logs.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return rise / logs.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}
