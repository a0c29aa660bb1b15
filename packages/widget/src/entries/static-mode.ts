// The static mode: the `dataset` attribute names a file on the site, which is searched in the browser.
import { openDatasetAside, type Dataset, type DatasetProgress } from '@inclusion-kit/catalogue';
import { allCapabilities, registerMode, type Connection } from '../shared/connection/modes.ts';
import { startWorker } from './modes/page-worker.ts';

const connections = new Map<string, Connection>();

registerFiles();

/** Time after the opening of a file, for the first answer. */
const QUIET_MS = 1000;

/**
 * Makes the `dataset` attribute name a file.
 * @param options `cache` keeps the file for the next visit. A page that keeps all of its files itself says false. `words` reads
 * the whole file for words before anybody asks for some, where its bytes cost nobody a network.
 */
export function registerFiles({ cache = true, words = false } = {}): void {
  // Two elements on one file read it once.
  registerMode('dataset', (address) => {
    const key = new URL(address, document.baseURI).href;
    const connection = connections.get(key) ?? connect(key, cache, words);
    connections.set(key, connection);
    return connection;
  });
}

function createWorker(): Worker {
  const address = new URL('./dataset-worker.js', import.meta.url).href;
  try {
    const worker = startWorker(address);
    worker.addEventListener('error', () => tellNoWorker(address), { once: true });
    return worker;
  } catch (error) {
    tellNoWorker(address);
    throw error;
  }
}

/** Tells the author of a page, whose readers see only that a search takes longer. */
function tellNoWorker(address: string): void {
  console.warn(
    `${address} did not run as a worker: the page searches its file itself, more slowly. Serve it as JavaScript from the origin of the page, and allow it in a policy (worker-src).`,
  );
}

/** Opens a file at once. After a failure the next question opens it again. Every question waits for the opening. */
function connect(address: string, cache: boolean, words: boolean): Connection {
  const listeners = new Set<(progress: DatasetProgress) => void>();
  let opening: Promise<Dataset> | null = null;

  function open(): Promise<Dataset> {
    opening ??= openDatasetAside(address, {
      createWorker,
      cache,
      onProgress: (progress) => {
        for (const listener of listeners) listener(progress);
      },
    }).catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  }

  const prepareWords = async ({ source }: Dataset): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
    await source.searchServices({ q: 'a', size: 1 });
  };

  open()
    .then((dataset) => (words ? prepareWords(dataset) : undefined))
    .catch(() => undefined);
  return {
    capabilities: allCapabilities,
    sink: null,
    source: {
      searchServices: async (params, call) => (await open()).source.searchServices(params, call),
      facets: async (params, call) => (await open()).source.facets(params, call),
      points: async (params, call) => (await open()).source.points(params, call),
      question: async (params, call) => (await open()).source.question(params, call),
      capabilities: async (call) => (await open()).source.capabilities(call),
      service: async (id, call) => (await open()).source.service(id, call),
      structure: async (id, call) => (await open()).source.structure(id, call),
      sources: async (call) => (await open()).source.sources(call),
      referentiel: async (name, call) => (await open()).source.referentiel(name, call),
    },
    geography: {
      communes: async (q, call) => (await open()).geography.communes(q, call),
      commune: async (code, call) => (await open()).geography.commune(code, call),
      communeAt: async (position, call) => (await open()).geography.communeAt(position, call),
    } as Dataset['geography'],
    follow: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
