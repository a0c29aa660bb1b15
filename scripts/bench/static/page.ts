import { openDatasetAside, type Dataset, type DatasetProgress } from '@inclusion-kit/catalogue';

/** The figures of one visit to a page. Times are milliseconds since the page was asked for. */
export interface Visit {
  openedMs: number;
  firstResultsMs: number;
  firstResults: number;
  facetsMs: number;
  wordsMs: number | null;
  longTasksMs: number[];
}

/** The request made to a page. */
export interface VisitRequest {
  dataset: string;
  mode: 'worker' | 'page';
  code_commune: string;
  words?: string;
  cache?: boolean;
}

declare global {
  interface Window {
    visit: (request: VisitRequest) => Promise<Visit>;
    dataset?: Dataset;
    progress?: DatasetProgress;
  }
}

const longTasksMs: number[] = [];
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longTasksMs.push(Math.round(duration));
}).observe({ type: 'longtask', buffered: true });

window.visit = async ({ dataset: address, mode, code_commune, words, cache = false }) => {
  const dataset = await openDatasetAside(address, {
    cache,
    onProgress: (progress) => (window.progress = progress),
    createWorker: () => {
      if (mode === 'page') throw new Error('No worker is wanted.');
      return new Worker('/dataset-worker.js', { type: 'module' });
    },
  });
  window.dataset = dataset;
  const { source } = dataset;
  const openedMs = performance.now();
  const page = await source.searchServices({ code_commune, size: 20 });
  const firstResultsMs = performance.now();
  await source.facets({ code_commune });
  const facetsMs = performance.now();
  if (words !== undefined) await source.searchServices({ code_commune, q: words, size: 20 });
  const wordsMs = words === undefined ? null : performance.now();
  // Tasks are told a moment after they end.
  await new Promise((resolve) => setTimeout(resolve, 300));
  return { openedMs, firstResultsMs, firstResults: page.items.length, facetsMs, wordsMs, longTasksMs };
};

const query = new URLSearchParams(location.search);
if (query.has('dataset')) {
  void window
    .visit({
      dataset: query.get('dataset') ?? '',
      mode: query.get('mode') === 'page' ? 'page' : 'worker',
      code_commune: query.get('code_commune') ?? '',
      ...(query.has('words') ? { words: query.get('words') ?? '' } : {}),
      cache: query.has('cache'),
    })
    .then(
      (visit) => (document.title = JSON.stringify({ visit })),
      (error: unknown) => (document.title = JSON.stringify({ error: String(error) })),
    );
}
