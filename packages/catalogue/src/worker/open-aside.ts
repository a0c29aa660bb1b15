import { loadPart, requireObject } from '@inclusion-kit/sdk/internal';
import type { Dataset } from '../offer/dataset.ts';
import { connectDataset, type ConnectDatasetOptions } from './connect.ts';
import { WorkerUnavailable } from './connection.ts';

/** How a dataset is opened aside. */
export interface OpenDatasetAsideOptions extends ConnectDatasetOptions {
  /**
   * Makes the worker, for instance `() => new Worker(new URL('./dataset-worker.js', import.meta.url), { type: 'module' })`, whose
   * module imports `@inclusion-kit/catalogue/worker`. Its address must be of the page's own origin.
   */
  createWorker: () => Worker;
}

/**
 * Opens a dataset in a worker, or in the page itself where none can be made: opened from a file, or under a policy that allows
 * no worker (`worker-src`, Trusted Types). The page then works in short slices of time: it is slower, and its answers are the
 * same.
 * @throws as `openDataset`
 * @example const { source } = await openDatasetAside('offre-59.json', { createWorker: () => new Worker('/dataset-worker.js', { type: 'module' }) });
 */
export async function openDatasetAside(input: string | URL | Blob, asked: OpenDatasetAsideOptions): Promise<Dataset> {
  requireObject('The options', asked);
  const { createWorker, ...options } = asked;
  const worker = attempt(createWorker);
  if (worker !== null) {
    try {
      return await connectDataset(worker, input, options);
    } catch (error) {
      worker.terminate();
      if (!(error instanceof WorkerUnavailable)) throw error;
    }
  }
  const { openDataset } = await loadPart(() => import('../opening/open-dataset.ts'));
  return openDataset(input, options);
}

function attempt(createWorker: () => Worker): Worker | null {
  try {
    return createWorker();
  } catch {
    return null;
  }
}
