// The mode of pages without a back end: the `dataset` attribute names a file on the site, which is searched in the browser.
import type { Dataset, DatasetProgress } from '@inclusion-kit/catalogue';
import { allCapabilities, registerMode, type Connection } from '../../shared/connection/modes.ts';
import { startWorker } from './page-worker.ts';

/** Opens the file of an address. */
export type OpenFile = (address: string, onProgress: (progress: DatasetProgress) => void) => Promise<Dataset>;

const connections = new Map<string, Connection>();

/** Time after the opening of a file, for the first answer. */
const QUIET_MS = 1000;

/**
 * Makes the `dataset` attribute name a file.
 * @param options `words` reads the whole file for words before anybody asks for some, where its bytes cost nobody a network.
 */
export function registerFiles(openFile: OpenFile, { words = false } = {}): void {
  // Two elements on one file read it once.
  registerMode('dataset', (address) => {
    const key = new URL(address, document.baseURI).href;
    const connection = connections.get(key) ?? connect(key, openFile, words);
    connections.set(key, connection);
    return connection;
  });
}

/** Starts the worker that searches files. @param onFailure is called when it cannot run, or ends by a fault */
export function startFileWorker(address: string, onFailure: () => void): Worker {
  try {
    const worker = startWorker(address);
    worker.addEventListener('error', onFailure, { once: true });
    return worker;
  } catch (error) {
    onFailure();
    throw error;
  }
}

/** Opens a file at once. After a failure the next question opens it again. Every question waits for the opening. */
function connect(address: string, openFile: OpenFile, words: boolean): Connection {
  const listeners = new Set<(progress: DatasetProgress) => void>();
  let opening: Promise<Dataset> | null = null;

  function open(): Promise<Dataset> {
    opening ??= openFile(address, (progress) => {
      for (const listener of listeners) listener(progress);
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
