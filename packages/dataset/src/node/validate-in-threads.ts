import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { DataFile } from '../readers/file-reader.ts';
import { createCheckPart, type PartAnswer } from '../rules/parts/check-part.ts';
import { StartError } from '@inclusion-kit/sdk/internal';
import { threads as sentences } from '../locales/threads.ts';
import { readInParts, type PartThread } from '../rules/parts/read-in-parts.ts';
import {
  validateFilesWith,
  type ReadAside,
  type ValidatedFiles,
  type ValidateFilesOptions,
} from '../rules/validate-files.ts';
import type { ValidationOptions } from '../rules/validation-options.ts';

/** Bytes of a part of a file. */
const PART_BYTES = 1 << 18;
/** A smaller file is read before another thread has begun. */
const LARGE_BYTES = 1 << 22;
/** Beside this one, which checks parts too. More threads compile the same code, and share two cores. */
const THREADS = 1;
/** Records die young: a small place for them is swept more often. */
const YOUNG_MB = 4;

/** The options of a validation of files in several threads. */
export interface ValidateInThreadsOptions extends ValidateFilesOptions {
  /** Threads beside this one, none where the machine has one core. @default 1 */
  threads?: number | undefined;
  /** Bytes of a part of a file. @default 262,144 */
  partBytes?: number | undefined;
  /** Bytes of a file after which other threads are begun. @default 4,194,304 */
  largeBytes?: number | undefined;
}

/**
 * Validates files as `validateFiles` does, with the same outcome. Another thread helps with CSV and NDJSON of more than 4 MB.
 * @throws AbortError when `signal` stops it
 * @throws StartError when one of the threads ends by itself
 * @example const { summary } = await validateFilesInThreads(await listDataFiles(['services.ndjson']), { now: '2026-11-23' });
 */
export async function validateFilesInThreads(
  files: Iterable<DataFile>,
  {
    threads = availableParallelism() === 1 ? 0 : THREADS,
    partBytes: size = PART_BYTES,
    largeBytes = LARGE_BYTES,
    ...options
  }: ValidateInThreadsOptions = {},
): Promise<ValidatedFiles> {
  const { now = new Date() } = options;
  // The list is read more than once.
  const communes = Array.from(options.communes ?? [], (one) => (typeof one === 'string' ? one : one.code));
  const given = { ...options, now, communes };
  const opened: Thread[] = [];
  let own: PartThread | null = null;
  const ready = (bytes: number): readonly PartThread[] => {
    if (bytes < largeBytes) return [];
    while (opened.length < threads) opened.push(openThread({ now, communes }));
    own ??= checkHere({ now, communes });
    return [...opened, own];
  };
  try {
    const readAside: ReadAside = (file, taker) => readInParts(file, taker, { size, threads: ready });
    return await validateFilesWith(files, given, threads === 0 ? null : readAside);
  } finally {
    await Promise.all(opened.map((thread) => thread.close()));
  }
}

/** Creates what checks a part in this thread at once, when the others have enough to answer. */
function checkHere(given: ValidationOptions): PartThread {
  const check = createCheckPart(given);
  return { waiting: 0, check: (part) => Promise.resolve(check(part)) };
}

interface Thread extends PartThread {
  close(): Promise<unknown>;
}

const isSource = extname(import.meta.url) === '.ts';
const threadUrl = new URL(`./part-thread${extname(import.meta.url)}`, import.meta.url);

function openThread(given: ValidationOptions): Thread {
  const worker = new Worker(threadUrl, {
    workerData: given,
    name: 'validation',
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    ...(isSource ? { execArgv: ['--conditions=inclusion-kit-source'] } : {}),
  });
  const waiting: { resolve: (answer: PartAnswer) => void; reject: (error: Error) => void }[] = [];
  let failed: Error | null = null;
  const fail = (error: Error): void => {
    failed ??= error;
    for (const { reject } of waiting.splice(0)) reject(failed);
  };
  worker.on('message', (answer: PartAnswer) => waiting.shift()?.resolve(answer));
  worker.on('error', (cause: Error) => fail(new StartError(sentences.ended, { exitCode: 1, cause })));
  worker.on('exit', () => fail(new StartError(sentences.ended, { exitCode: 1 })));
  return {
    get waiting() {
      return waiting.length;
    },
    check: (part) =>
      new Promise((resolve, reject) => {
        if (failed !== null) {
          reject(failed);
          return;
        }
        waiting.push({ resolve, reject });
        worker.postMessage(part, [part.bytes.buffer]);
      }),
    close: () => worker.terminate(),
  };
}
