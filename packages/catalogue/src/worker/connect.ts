import { placeMethods, sourceMethods, toOptions } from '@inclusion-kit/sdk/internal';
import type { Geography, PositionLookup } from '@inclusion-kit/sdk/geography';
import type { CallOptions } from '@inclusion-kit/sdk';
import type { Catalogue } from '../offer/catalogue.ts';
import type { Dataset, DatasetProgress } from '../offer/dataset.ts';
import { readAll } from '../shared/read-all.ts';
import { connect, type Connection, type DatasetWorker } from './connection.ts';
import type { OpenedDataset } from './protocol.ts';

/** How a dataset is opened in a worker. */
export interface ConnectDatasetOptions extends CallOptions {
  /** Told while bytes come, also in the background once the dataset is open. */
  onProgress?: ((progress: DatasetProgress) => void) | undefined;
  /** Keeps the file for the next visit, as `openDataset` does. @default true */
  cache?: boolean | undefined;
  /** The most bytes to read of a file that must be read whole. @default as `openDataset` */
  maxBytes?: number | undefined;
}

/**
 * Opens a dataset in a worker, which then reads and searches without holding up the page. Answers, errors and aborts are those
 * of `openDataset`.
 * @param worker its module imports `@inclusion-kit/catalogue/worker`, or calls `serveDatasets` on the other end of a port.
 * @param input an address, relative to the page, or a file.
 * @throws as `openDataset`
 * @example const { source } = await connectDataset(new Worker('/dataset-worker.js', { type: 'module' }), 'offre-59.json');
 */
export async function connectDataset(
  worker: DatasetWorker,
  input: string | URL | Blob,
  options: ConnectDatasetOptions = {},
): Promise<Dataset> {
  const { signal, onProgress = () => undefined, cache, maxBytes } = toOptions(options);
  signal?.throwIfAborted();
  const connection = await connect(worker, onProgress);
  const dataset = input instanceof Blob ? input : toAddress(input);
  const opened = await connection.ask({ type: 'open', request: { dataset, cache, maxBytes } }, signal);
  return {
    ...(opened as OpenedDataset),
    source: toCatalogue(connection),
    geography: toCalls(connection, 'geography', placeMethods) as unknown as Geography & PositionLookup,
  };
}

/** Returns the address relative to the page: a worker resolves relative addresses against its own. */
function toAddress(input: string | URL): string {
  const base = (globalThis as { document?: { baseURI: string } }).document?.baseURI;
  return URL.canParse(String(input), base) ? new URL(input, base).href : String(input);
}

type Calls = Record<string, (...args: unknown[]) => Promise<unknown>>;

function toCalls(connection: Connection, target: 'source' | 'geography', methods: readonly string[]): Calls {
  const calls: Calls = {};
  for (const method of methods) {
    const argCount = method === 'sources' || method === 'capabilities' ? 0 : 1;
    calls[method] = (...given) => {
      const { signal, ...options } = (given[argCount] ?? {}) as CallOptions;
      return connection.ask({ type: 'call', target, method, args: given.slice(0, argCount), options }, signal);
    };
  }
  return calls;
}

function toCatalogue(connection: Connection): Catalogue {
  const calls = toCalls(connection, 'source', sourceMethods) as unknown as Omit<
    Catalogue,
    'allServices' | 'allStructures'
  >;
  // An iterable cannot cross over to another thread.
  return {
    ...calls,
    allServices: (params, options = {}) =>
      readAll(() => async (page, signal) => calls.services({ ...params, ...page }, { signal }), options),
    allStructures: (params, options = {}) =>
      readAll(() => async (page, signal) => calls.structures({ ...params, ...page }, { signal }), options),
  };
}
