import type { CallName, DatasetCalls, DatasetTold, DatasetView, OpenProgress } from '@inclusion-kit/dataset/worker';
import type { NamesAsk, PlaceNames } from './place-names.ts';
import { makeWorker } from './worker-maker.ts';

/** The calls that the worker answers: those of a session, and the names of places. */
type LineCalls = DatasetCalls & { readonly names: (ask: NamesAsk['ask']) => PlaceNames };

/** A failure that the worker told, in French, or an empty text. */
export class LineError extends Error {}

interface Hooks {
  show: (view: Partial<DatasetView>) => void;
  tell: (progress: OpenProgress) => void;
}

/** A page's line to the worker that has its file. */
export interface Line {
  /** Calls and waits for the answer. @throws LineError */
  readonly call: <N extends CallName | 'names'>(
    name: N,
    ...given: Parameters<LineCalls[N]>
  ) => Promise<Awaited<ReturnType<LineCalls[N]>>>;
  /** Ends the worker, whatever it does. */
  readonly end: () => void;
}

/** Opens a line. @throws Error where the page allows no worker */
export function openLine({ show, tell }: Hooks): Line {
  const worker = makeWorker();
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  let asked = 0;
  const failAll = (): void => {
    for (const { reject } of waiting.values()) reject(new LineError(''));
    waiting.clear();
  };
  worker.addEventListener('error', failAll);
  worker.addEventListener('message', ({ data }: MessageEvent<DatasetTold>) => {
    if (data.kind === 'view') show(data.view);
    else if (data.kind === 'progress') tell(data.progress);
    else {
      const one = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.kind === 'answer') one?.resolve(data.value as never);
      else one?.reject(new LineError(data.message));
    }
  });
  return {
    call: (call, ...[ask]) =>
      new Promise((resolve, reject) => {
        asked += 1;
        waiting.set(asked, { resolve, reject });
        worker.postMessage({ id: asked, call, ask });
      }),
    end: () => {
      worker.terminate();
      waiting.clear();
    },
  };
}
