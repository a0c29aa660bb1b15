import { createSession, type SessionOptions } from './session.ts';
import type { DatasetAsk, DatasetTold } from './protocol.ts';

/** The scope of a worker, or a port. */
interface Listened {
  addEventListener(type: 'message', listener: (event: MessageEvent<DatasetAsk>) => void): void;
  postMessage(message: DatasetTold): void;
}

/**
 * Answers the calls of a page about one file after another. Calls are answered in their order, but the reading of a file.
 * @example serveDataset(globalThis);
 */
export function serveDataset(
  scope: Listened,
  { loadEpcis, loadCommunes }: Pick<SessionOptions, 'loadEpcis' | 'loadCommunes'> = {},
): void {
  const send = (message: DatasetTold): void => scope.postMessage(message);
  const session = createSession({
    loadEpcis,
    loadCommunes,
    show: (view) => send({ kind: 'view', view }),
    tell: (progress) => send({ kind: 'progress', progress }),
    // A message that waits is read between two tasks.
    pause: () => new Promise((resolve) => setTimeout(resolve)),
  });
  scope.addEventListener('message', ({ data: { id, call, ask } }) => {
    void Promise.resolve()
      .then(() => (session[call] as (given: unknown) => unknown)(ask))
      .then(
        (value) => send({ kind: 'answer', id, value }),
        (error: unknown) => send({ kind: 'failure', id, message: error instanceof Error ? error.message : '' }),
      );
  });
}
