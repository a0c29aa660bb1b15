// How long words and a commune take with the tables of words and without them, by turns in one process: other work of the machine, and the
// heap, are the same for both.
import type { Catalogue } from '@inclusion-kit/catalogue';
import { median } from '../measure.ts';
import type { RequestKind } from './requests.ts';

/** The time of a search by words around a commune, in milliseconds: medians. */
export interface CostOfWords {
  readonly withTablesMs: number;
  readonly withoutMs: number;
}

/** Requests before those measured, and the most that are measured. */
const WARM_UP = 40;
const MOST = 100;
/**
 * Turns of each request. The least of them by the clock is its time: other work of the machine only adds to it, and the time of a thread is
 * counted in steps of milliseconds on some machines.
 */
const TURNS = 5;

/** Measures the first pages of requests of a kind by two catalogues of the same services. */
export async function measureCostOfWords(
  { withTables, without }: { readonly withTables: Catalogue; readonly without: Catalogue },
  { params }: RequestKind,
): Promise<CostOfWords> {
  const timeOf = async (catalogue: Catalogue, request: RequestKind['params'][number]): Promise<number> => {
    // Other words between them: the reading of the last ones is kept.
    await catalogue.searchServices({ q: 'poterie', size: 1 });
    const before = performance.now();
    await catalogue.searchServices(request);
    return performance.now() - before;
  };
  for (const request of params.slice(0, WARM_UP)) for (const one of [withTables, without]) await timeOf(one, request);
  const measured = params.slice(0, MOST).map(() => ({ withTables: [] as number[], without: [] as number[] }));
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const [at, times] of measured.entries()) {
      // A space more keeps the reading of the words from being used again.
      const request = { ...params[at], q: `${params[at]?.q ?? ''}${' '.repeat(turn)}` };
      const first = turn % 2 === 0;
      if (first) times.withTables.push(await timeOf(withTables, request));
      times.without.push(await timeOf(without, request));
      if (!first) times.withTables.push(await timeOf(withTables, request));
    }
  }
  return {
    withTablesMs: median(measured.map(({ withTables: times }) => Math.min(...times))),
    withoutMs: median(measured.map(({ without: times }) => Math.min(...times))),
  };
}
