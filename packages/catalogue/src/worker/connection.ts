import { UsageError } from '@inclusion-kit/sdk';
import { loadPart, raceSignal, toError } from '@inclusion-kit/sdk/internal';
import type { DatasetProgress } from '../offer/dataset.ts';
import { CONNECT, type ToPage, type ToWorker } from './protocol.ts';

/** The other end of a dataset in another thread: a worker whose module calls `serveDatasets`, or a port to one. */
export type DatasetWorker = Worker | MessagePort;

/** A request without the number that its answer bears. */
export type Request = ToWorker extends infer M ? (M extends { type: 'open' | 'call' } ? Omit<M, 'id'> : never) : never;

/** A page's line to a worker. */
export interface Connection {
  /** Asks and waits for the answer. @throws the error of the worker, or the signal's reason once aborted */
  ask(request: Request, signal: AbortSignal | undefined): Promise<unknown>;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** The worker's program could not be started: nothing was answered yet. */
export class WorkerUnavailable extends Error {}

/** @throws UsageError when a value is no source of messages */
export function checkListened(name: string, value: unknown): void {
  if (typeof (Object(value) as Partial<EventTarget>).addEventListener === 'function') return;
  throw new UsageError(`${name} must be a worker, or a port of a MessageChannel.`);
}

/** Connects to a worker. Several connections to one worker do not disturb each other. @throws WorkerUnavailable */
export function connect(worker: DatasetWorker, onProgress: (progress: DatasetProgress) => void): Promise<Connection> {
  checkListened('worker', worker);
  const { port1: port, port2 } = new MessageChannel();
  const waiting = new Map<number, Waiting>();
  let asked = 0;

  function send(message: ToWorker): void {
    try {
      port.postMessage(message);
    } catch (cause) {
      throw new UsageError('The parameters hold something that cannot be sent to a worker.', {
        hint: 'Give plain data: texts, numbers, booleans, arrays.',
        cause,
      });
    }
  }

  async function ask(request: Request, signal: AbortSignal | undefined): Promise<unknown> {
    signal?.throwIfAborted();
    asked += 1;
    const id = asked;
    const abort = (): void => send({ type: 'abort', id });
    signal?.addEventListener('abort', abort, { once: true });
    const answer = new Promise<unknown>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      send({ ...request, id });
    });
    try {
      return await raceSignal(answer, signal);
    } finally {
      waiting.delete(id);
      signal?.removeEventListener('abort', abort);
    }
  }

  /** Loads a part of the tables of words for the worker. */
  async function sendPart(name: string): Promise<void> {
    const part = await loadPart(() => import('../words/tables/page-parts.ts'))
      .then(({ loadPagePart }) => loadPagePart(name))
      .catch(() => null);
    send({ type: 'part', name, part });
  }

  return new Promise((resolve, reject) => {
    const fail = (): void => {
      port.close();
      reject(new WorkerUnavailable('The worker could not be started.'));
    };
    worker.addEventListener('error', fail, { once: true });
    port.onmessage = ({ data }: MessageEvent<ToPage>): void => {
      if (data.type === 'hello') {
        worker.removeEventListener('error', fail);
        resolve({ ask });
      } else if (data.type === 'progress') onProgress(data.progress);
      else if (data.type === 'part') void sendPart(data.name);
      else if (data.type === 'answer') waiting.get(data.id)?.resolve(data.value);
      else waiting.get(data.id)?.reject(toError(data.error));
    };
    worker.postMessage({ type: CONNECT }, [port2]);
  });
}
