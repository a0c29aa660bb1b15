import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { setImmediate as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { DataFile } from '../readers/file-reader.ts';
import { createCheckPiece, type PieceAsk, type PieceTold } from '../rules/pieces/check-piece.ts';
import type { PieceThread } from '../rules/pieces/validate-pieces.ts';
import { validateFilesBy, type ValidatedFiles, type ValidateFilesOptions } from '../rules/validate-files.ts';
import type { ValidationOptions } from '../rules/validation-options.ts';

/** Bytes of a part of a file. */
const PIECE_BYTES = 1 << 19;
/** A smaller file is read before another thread has begun. */
const LARGE_BYTES = 16 * PIECE_BYTES;
/** More threads wait for this one. */
const MOST_THREADS = 8;

/** The options of a validation of files in several threads. */
export interface ValidateInThreadsOptions extends ValidateFilesOptions {
  /** Threads, this one included. @default one for each core, eight at most */
  threads?: number | undefined;
  /** Bytes of a part of a file. @default 524,288 */
  pieceBytes?: number | undefined;
  /** Bytes after which other threads are begun. @default 8,388,608 */
  largeBytes?: number | undefined;
}

/**
 * Validates files as `validateFiles` does, with the same outcome, CSV and NDJSON of more than 8 MB in several threads.
 * @throws StartError when a file is of a format that is not read
 * @throws AbortError when `signal` stops it
 * @example const { summary } = await validateFilesInThreads(await listDataFiles(['services.ndjson']), { now: '2026-11-23' });
 */
export async function validateFilesInThreads(
  files: Iterable<DataFile>,
  {
    threads = Math.min(availableParallelism(), MOST_THREADS),
    pieceBytes = PIECE_BYTES,
    largeBytes = LARGE_BYTES,
    ...options
  }: ValidateInThreadsOptions = {},
): Promise<ValidatedFiles> {
  const { now = new Date(), structures } = options;
  // The list is read more than once.
  const communes = [...(options.communes ?? [])];
  const check = createCheckPiece({ now, communes });
  const codes = communes.map((commune) => (typeof commune === 'string' ? commune : commune.code));
  const opened: (PieceThread & { close(): Promise<unknown> })[] = [];
  const open = (bytes: number): readonly PieceThread[] => {
    while (bytes >= largeBytes && opened.length < threads - 1) opened.push(openThread({ now, communes: codes }));
    return opened;
  };
  try {
    const parts = { size: pieceBytes, threads: open, pause, check };
    return await validateFilesBy(files, { ...options, now, structures, communes }, threads > 1 ? parts : null);
  } finally {
    await Promise.all(opened.map((thread) => thread.close()));
  }
}

const isSource = extname(import.meta.url) === '.ts';
const threadUrl = new URL(`./piece-thread${extname(import.meta.url)}`, import.meta.url);

function openThread(given: ValidationOptions): PieceThread & { close(): Promise<unknown> } {
  const worker = new Worker(threadUrl, {
    workerData: given,
    name: 'validation',
    // Records die young: a small place for them is swept more often and costs nothing.
    resourceLimits: { maxYoungGenerationSizeMb: 8 },
    ...(isSource ? { execArgv: ['--conditions=inclusion-kit-source'] } : {}),
  });
  const waiting: { resolve: (told: PieceTold) => void; reject: (error: Error) => void }[] = [];
  const fail = (error: Error): void => {
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  worker.on('message', (told: PieceTold) => waiting.shift()?.resolve(told));
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('A thread of the validation has ended.')));
  return {
    get waiting() {
      return waiting.length;
    },
    check: ({ bytes, ...ask }) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        // A view is sent with all the bytes around it: what goes is a copy.
        const own = new Uint8Array(bytes);
        worker.postMessage({ ...ask, bytes: own } satisfies PieceAsk, [own.buffer]);
      }),
    close: () => worker.terminate(),
  };
}
