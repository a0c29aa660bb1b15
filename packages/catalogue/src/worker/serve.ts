import { UsageError } from '@inclusion-kit/sdk';
import { placeMethods, sourceMethods, toPlainError } from '@inclusion-kit/sdk/internal';
import type { Dataset, DatasetProgress } from '../offer/dataset.ts';
import { openDataset } from '../opening/open-dataset.ts';
import { askPageDuring, forgetPage, takePart } from '../words/tables/asked-parts.ts';
import { checkListened } from './connection.ts';
import { CONNECT, type OpenRequest, type ToPage, type ToWorker } from './protocol.ts';

/** The event target that pages are heard through: the global scope of a worker, or a port. */
export type Listened = Pick<EventTarget, 'addEventListener'> & {
  /** Lets messages through, where they wait for it: a port of a `MessageChannel`. */
  start?: () => void;
};

type Method = (...args: unknown[]) => Promise<unknown>;
type Calls = Readonly<Record<string, Method | undefined>>;

/** A dataset that several connections may share, and those that hear of its progress. */
interface Shared {
  readonly dataset: Promise<Dataset>;
  readonly heard: Set<(progress: DatasetProgress) => void>;
}

/**
 * Opens datasets and answers over them for the pages that connect with `connectDataset`. Pages that open the same address share
 * the data read.
 * @param scope the global scope of a worker, or a port that a page holds the other end of.
 * @example serveDatasets(self);
 */
export function serveDatasets(scope: Listened): void {
  checkListened('scope', scope);
  const byAddress = new Map<string, Shared>();
  scope.addEventListener('message', (event) => {
    const { data, ports } = event as MessageEvent<{ type?: unknown } | null>;
    const [port] = ports;
    if (data?.type !== CONNECT || port === undefined) return;
    serveConnection(port, (request, hear) => share(byAddress, request, hear));
  });
  scope.start?.();
}

type Open = (request: OpenRequest, hear: (progress: DatasetProgress) => void) => Promise<Dataset>;

function share(byAddress: Map<string, Shared>, request: OpenRequest, hear: Parameters<Open>[1]): Promise<Dataset> {
  const { dataset: input, ...options } = request;
  if (typeof input !== 'string') return openDataset(input, { ...options, onProgress: hear });
  const known = byAddress.get(input);
  known?.heard.add(hear);
  if (known !== undefined) return known.dataset;
  const heard = new Set([hear]);
  const tell = (progress: DatasetProgress): void => {
    for (const one of heard) one(progress);
  };
  const dataset = openDataset(input, { ...options, onProgress: tell });
  byAddress.set(input, { dataset, heard });
  // The next page tries a failed opening anew.
  dataset.catch(() => byAddress.delete(input));
  return dataset;
}

function serveConnection(port: MessagePort, open: Open): void {
  const stops = new Map<number, AbortController>();
  let opened: Promise<Dataset> | undefined;
  const say = (message: ToPage): void => port.postMessage(message);
  const askPage = (name: string): void => say({ type: 'part', name });

  async function answer(message: Extract<ToWorker, { type: 'open' | 'call' }>, signal: AbortSignal): Promise<unknown> {
    if (message.type === 'open') {
      opened = open(message.request, (progress) => say({ type: 'progress', progress }));
      const { source, geography, ...said } = await opened;
      return said;
    }
    const dataset = await opened;
    const { target, method, args, options } = message;
    const methods: readonly string[] = target === 'source' ? sourceMethods : placeMethods;
    const calls = dataset?.[target] as unknown as Calls | undefined;
    const call = methods.includes(method) ? calls?.[method] : undefined;
    if (call === undefined) throw new UsageError(`The worker knows no call "${target}.${method}".`);
    return call(...args, { ...options, signal });
  }

  port.onmessage = ({ data }: MessageEvent<ToWorker>): void => {
    if (data.type === 'part') {
      takePart(data.name, data.part);
      return;
    }
    const { id } = data;
    if (data.type === 'abort') {
      stops.get(id)?.abort();
      return;
    }
    const stop = new AbortController();
    stops.set(id, stop);
    void askPageDuring(askPage, () => answer(data, stop.signal))
      .then(
        (value) => say({ type: 'answer', id, value }),
        (error: unknown) => say({ type: 'failure', id, error: toPlainError(error) }),
      )
      .finally(() => stops.delete(id));
  };
  // Not every browser tells it: the next page that waits is asked for what this one owes.
  port.addEventListener('close', () => {
    for (const stop of stops.values()) stop.abort();
    forgetPage(askPage);
  });
  say({ type: 'hello' });
}
