import { isDataInclusionError } from '@inclusion-kit/sdk';
import type { Contribution, ContributionSink, Receipt } from '@inclusion-kit/sdk/contributions';
import { outboxNameOf, type RelaySink } from './outbox-key.ts';
import { OUTBOX_PREFIX } from '../state/outbox-key.ts';
import { fromStoredOutbox, toStoredOutbox, type Waiting } from '../state/outbox.ts';
import { isTransient } from '../state/transient.ts';

/** The first pause between two tries, doubled up to the last while nothing goes through. */
const PAUSE_MS = { first: 15_000, last: 300_000 };

/** What a queue tells those who show it. */
export interface OutboxListener {
  onChange(): void;
  onSent(key: string, contribution: Contribution, receipt: Receipt): void;
}

/**
 * The contributions that wait for the network, for one service: kept on the device, sent in order when the network is back,
 * each once, whatever tab or page sends it.
 */
export class Outbox {
  readonly #key: string;
  readonly #listeners = new Set<OutboxListener>();
  #memory: Waiting[] = [];
  #sink: ContributionSink | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pauseMs = PAUSE_MS.first;
  #sending: Promise<void> | null = null;

  constructor(to: string) {
    this.#key = OUTBOX_PREFIX + to;
    this.#memory = this.#read();
    addEventListener('online', () => void this.flush());
    addEventListener('storage', ({ key }) => {
      if (key !== this.#key) return;
      this.#memory = this.#read();
      this.#tell();
    });
  }

  get waiting(): readonly Waiting[] {
    return this.#memory;
  }

  /** What takes the contributions; without it they wait. */
  connect(sink: ContributionSink): void {
    this.#sink = sink;
    if (this.#memory.some(({ refusal }) => refusal === null)) this.#plan();
  }

  /** Calls back as things move; returns what ends it. */
  listen(listener: OutboxListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Puts a contribution at the end of the queue. */
  add(waiting: Waiting): void {
    this.#write([...this.#read().filter(({ key }) => key !== waiting.key), waiting]);
    this.#plan();
  }

  /** Takes a contribution out of the queue; null when it has left. */
  take(key: string): Waiting | null {
    const found = this.#read().find((waiting) => waiting.key === key) ?? null;
    this.#write(this.#read().filter((waiting) => waiting.key !== key));
    return found;
  }

  /** Sends what waits, in order; stops at the first that does not go through. */
  flush(): Promise<void> {
    this.#sending ??= this.#exclusively(() => this.#sendAll()).finally(() => {
      this.#sending = null;
    });
    return this.#sending;
  }

  /** One tab at a time, where the browser can tell; elsewhere the keys still keep each contribution once. */
  async #exclusively(act: () => Promise<void>): Promise<void> {
    const { locks } = navigator as { locks?: LockManager };
    if (locks === undefined) return act();
    await locks.request(this.#key, act);
  }

  async #sendAll(): Promise<void> {
    const sink = this.#sink;
    if (sink === null) return;
    for (const { key, contribution } of this.#read().filter(({ refusal }) => refusal === null)) {
      // Another tab may have sent it, or the person taken it back.
      if (!this.#read().some((waiting) => waiting.key === key)) continue;
      try {
        const receipt = await sink.submit(contribution, { idempotencyKey: key });
        this.#pauseMs = PAUSE_MS.first;
        this.#write(this.#read().filter((waiting) => waiting.key !== key));
        for (const listener of this.#listeners) listener.onSent(key, contribution, receipt);
      } catch (error) {
        if (isTransient(error)) {
          this.#plan();
          return;
        }
        const refusal = isDataInclusionError(error) ? sayRefusal(error) : String(error);
        this.#write(this.#read().map((waiting) => (waiting.key === key ? { ...waiting, refusal } : waiting)));
      }
    }
  }

  #plan(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), this.#pauseMs);
    this.#pauseMs = Math.min(this.#pauseMs * 2, PAUSE_MS.last);
  }

  #read(): Waiting[] {
    try {
      return fromStoredOutbox(localStorage.getItem(this.#key), Date.now());
    } catch {
      return this.#memory;
    }
  }

  #write(waiting: Waiting[]): void {
    this.#memory = waiting;
    try {
      if (waiting.length === 0) localStorage.removeItem(this.#key);
      else localStorage.setItem(this.#key, toStoredOutbox(waiting));
    } catch {
      // A browser that stores nothing: the queue lives as long as the page.
    }
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener.onChange();
  }
}

function sayRefusal(error: Error & { details?: unknown }): string {
  const details = Array.isArray(error.details) ? (error.details as { msg?: unknown }[]) : [];
  const said = details.flatMap(({ msg }) => (typeof msg === 'string' ? [msg] : []));
  return said.length === 0 ? error.message : said.join(' ');
}

const outboxes = new Map<string, Outbox>();

/** Returns the queue of a service, named by its address; the empty name is the page's own sink. */
export function outboxOf(to: string): Outbox {
  const existing = outboxes.get(to);
  if (existing !== undefined) return existing;
  const outbox = new Outbox(to);
  outboxes.set(to, outbox);
  return outbox;
}

/** Makes the queue of a sink ready, and what sends it, so that both are there when the network goes. */
export async function openOutbox(sink: RelaySink): Promise<Outbox> {
  await sink.prepare?.();
  const outbox = outboxOf(outboxNameOf(sink));
  outbox.connect(sink);
  return outbox;
}
