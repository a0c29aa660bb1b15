// The static mode: a file is searched in a worker, or in the page itself where none runs.
import { openDatasetAside } from '@inclusion-kit/catalogue';
import { registerFiles, startFileWorker } from './modes/file-mode.ts';

registerFiles((address, onProgress) => openDatasetAside(address, { createWorker, onProgress }));

function createWorker(): Worker {
  const address = new URL('./dataset-worker.js', import.meta.url).href;
  return startFileWorker(address, () => tellNoWorker(address));
}

/** Tells the author of a page, whose readers see only that a search takes longer. */
function tellNoWorker(address: string): void {
  console.warn(
    `${address} did not run as a worker: the page searches its file itself, more slowly. Serve it as JavaScript from the origin of the page, and allow it in a policy (worker-src).`,
  );
}
