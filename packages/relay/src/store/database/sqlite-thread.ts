import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';
import { fr } from '../../locales/fr.ts';

/** The data of a new thread. */
export interface SqliteThreadData {
  path: string;
  /** The message of the error of a statement once the file was removed or replaced. */
  moved: string;
}

export interface SqliteCall {
  id: number;
  sql: string;
  parameters: readonly unknown[];
}

/** The result of a statement. Classes do not cross to another thread, so that an error comes as its parts. */
export type SqliteAnswer =
  | { id: number; result: QueryResult<unknown> }
  | { id: number; error: { message: string; code: unknown; errcode: unknown } };

const isSource = extname(import.meta.url) === '.ts';
const workerUrl = new URL(`./sqlite-worker${extname(import.meta.url)}`, import.meta.url);

// @see https://www.sqlite.org/rescode.html#ioerr
const IOERR = 10;

interface Waiting {
  resolve: (answer: QueryResult<unknown>) => void;
  reject: (error: Error) => void;
}

/** A connection to a SQLite file, whose statements run in another thread. */
export class SqliteThread implements DatabaseConnection {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;
  #ended: Error | null = null;
  #isClosing = false;

  constructor(path: string) {
    this.#worker = new Worker(workerUrl, {
      workerData: { path, moved: fr.start.databaseMoved(path) } satisfies SqliteThreadData,
      name: 'sqlite',
      ...(isSource ? { execArgv: ['--conditions=inclusion-kit-source'] } : {}),
    });
    this.#worker.on('message', (answer: SqliteAnswer) => this.#settle(answer));
    this.#worker.on('error', (error: Error) => this.#end(error));
    this.#worker.on('exit', () => this.#end(new Error('its thread ended')));
    // A program that is done may end, whether or not it closed its database.
    this.#worker.unref();
  }

  /** Tells whether the thread has ended. Its work is then undone, and another connection is needed. */
  get hasEnded(): boolean {
    return this.#ended !== null;
  }

  executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    return new Promise<QueryResult<unknown>>((resolve, reject) => {
      if (this.#ended !== null) throw this.#ended;
      this.#last += 1;
      this.#waiting.set(this.#last, { resolve, reject });
      this.#worker.ref();
      this.#worker.postMessage({ id: this.#last, sql, parameters } satisfies SqliteCall);
    }) as Promise<QueryResult<R>>;
  }

  // eslint-disable-next-line require-yield -- what is long is read by commands, which have a connection of their own
  async *streamQuery(): AsyncIterableIterator<never> {
    await Promise.reject(new Error('A connection in a thread answers whole.'));
  }

  /** Lets the statements under way end, and closes the file. */
  async close(): Promise<void> {
    if (this.#ended !== null) return;
    const gone = new Promise((resolve) => this.#worker.once('exit', resolve));
    this.#isClosing = true;
    this.#worker.ref();
    this.#worker.postMessage('close');
    await gone;
  }

  #settle(answer: SqliteAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    // The program stays for a thread that closes: its answers may come before its end.
    if (this.#waiting.size === 0 && !this.#isClosing) this.#worker.unref();
    if ('error' in answer) {
      const { message, ...codes } = answer.error;
      waiting?.reject(Object.assign(new Error(message), codes));
      return;
    }
    waiting?.resolve(answer.result);
  }

  #end(cause: Error): void {
    if (this.#ended !== null) return;
    this.#ended = Object.assign(new Error('The database was lost', { cause }), { errcode: IOERR });
    for (const { reject } of this.#waiting.values()) reject(this.#ended);
    this.#waiting.clear();
  }
}
