// The file by which a page that stands on the device loads <di-search>: the page keeps its own file of offers, and contributions
// are handed to its relay. It searches in a worker alone, since it keeps no part that searches otherwise.
import { connectDataset, type Dataset } from '@inclusion-kit/catalogue';
import '../modes/relay-mode.ts';
import { registerFiles, startFileWorker, type OpenFile } from '../modes/file-mode.ts';
import '../../search/di-search/define.ts';

/** The mark on the page that has it say that this browser cannot search there. */
const MARK = 'data-no-worker';
/** The bundle of this file stands beside that of the worker. */
const WORKER = new URL('./dataset-worker.js', import.meta.url).href;

registerFiles(openInWorker, { words: true });

async function openInWorker(...[address, onProgress]: Parameters<OpenFile>): Promise<Dataset> {
  const seen: { failure: boolean } = { failure: false };
  let worker: Worker | null = null;
  try {
    worker = startFileWorker(WORKER, () => (seen.failure = true));
    return await connectDataset(worker, address, { cache: false, onProgress });
  } catch (error) {
    worker?.terminate();
    if (seen.failure && (await isThere(WORKER))) tellNoWorker();
    throw error;
  }
}

/** Without a network the file does not come either, and another attempt may find it. */
async function isThere(address: string): Promise<boolean> {
  return fetch(address).then(
    ({ ok }) => ok,
    () => false,
  );
}

function tellNoWorker(): void {
  document.documentElement.setAttribute(MARK, '');
  console.warn(
    `${WORKER} did not run as a worker: the page searches nothing in this browser. Serve it as JavaScript from the origin of the page, and allow it in a policy (worker-src).`,
  );
}
