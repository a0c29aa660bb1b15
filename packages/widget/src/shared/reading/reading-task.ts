import { initialState, Task, TaskStatus } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Says what is read, whom it is asked of, and who is told. */
export interface Reading<S, K, R> {
  /** Returns the source that is asked, or null while there is none. */
  readonly from: () => S | null;
  /** Returns the key that is asked for, or null for nothing. */
  readonly key: () => K | null;
  readonly read: (from: S, key: K, signal: AbortSignal) => Promise<R>;
  /** Tells whether the answer to one key still stands while another is read. Default: it does not. */
  readonly isSame?: (before: K, now: K) => boolean;
  /** Time in ms to wait before asking, so that a key that changes fast is asked for once. Default 0. */
  readonly pauseMs?: number;
  /** False to read on `read()` alone, not when a host update finds another `from` or `key`. Default true. */
  readonly autoRun?: boolean;
  onAnswer?(answer: R): void;
  onFailure?(error: unknown): void;
}

/** Reads by key for a host: a `Task` whose last answer stays when the next reading fails, and that stops out of the page. */
export class ReadingTask<S, K, R> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #reading: Reading<S, K, R>;
  readonly #task: Task<readonly [from: S | null, key: K | null, turn: number], R>;
  #key: K | null = null;
  /** The last answer for this key, or undefined while there is none. */
  answer: R | undefined;
  /** Rises when what was read has to be read again. */
  #turn = 0;
  #isStopped = true;
  #isCut = false;

  constructor(host: ReactiveControllerHost, reading: Reading<S, K, R>) {
    this.#host = host;
    this.#reading = reading;
    // Before the task: what can be read is known when the task looks at its arguments.
    host.addController(this);
    this.#task = new Task(host, {
      args: () => [reading.from(), reading.key(), this.#turn] as const,
      task: ([from, key], { signal }) => this.#ask(from, key, signal),
      autoRun: reading.autoRun ?? true,
      onComplete: (answer) => {
        this.answer = answer;
        reading.onAnswer?.(answer);
      },
      onError: (error) => reading.onFailure?.(error),
    });
  }

  get isReading(): boolean {
    return this.#status === TaskStatus.PENDING;
  }

  get hasFailed(): boolean {
    return this.#status === TaskStatus.ERROR;
  }

  get error(): unknown {
    return this.hasFailed ? this.#task.error : undefined;
  }

  /** Resolves once nothing is read any more, with an answer or a failure. */
  async settled(): Promise<void> {
    if (this.isReading) await this.#task.taskComplete.catch(() => undefined);
  }

  /** Reads now, even what was read already. Never rejects. */
  async read(): Promise<void> {
    if (this.#canRead()) await this.#task.run();
  }

  hostConnected(): void {
    this.#turn += 1;
    if (this.#isCut) this.#host.requestUpdate();
    this.#isCut = false;
  }

  hostUpdate(): void {
    this.#task.autoRun = this.#canRead() && (this.#reading.autoRun ?? true);
  }

  hostDisconnected(): void {
    this.#isCut = this.isReading;
    if (this.#isCut) this.#stop();
  }

  get #status(): TaskStatus {
    return this.#isStopped ? TaskStatus.INITIAL : this.#task.status;
  }

  /** Tells whether there is something to read. When there is not, it stops and forgets the answer to another key. */
  #canRead(): boolean {
    const key = this.#reading.key();
    if (key !== null && this.#reading.from() !== null) return true;
    this.#keepFor(key);
    this.#turn += 1;
    this.#stop();
    return false;
  }

  #stop(): void {
    this.#isStopped = true;
    this.#task.abort();
  }

  #keepFor(key: K | null): void {
    const before = this.#key;
    this.#key = key;
    if (key === before) return;
    if (key === null || before === null || this.#reading.isSame?.(before, key) !== true) this.answer = undefined;
  }

  async #ask(from: S | null, key: K | null, signal: AbortSignal): Promise<R | typeof initialState> {
    if (from === null || key === null) return initialState;
    this.#isStopped = false;
    this.#keepFor(key);
    try {
      const { pauseMs = 0 } = this.#reading;
      if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
      signal.throwIfAborted();
      const answer = await this.#reading.read(from, key, signal);
      return signal.aborted ? initialState : answer;
    } catch (error) {
      if (signal.aborted) return initialState;
      throw error;
    }
  }
}
