import { isDataInclusionError } from '@inclusion-kit/sdk';
import type { Contribution, ContributionSink, Receipt } from '@inclusion-kit/sdk/contributions';
import { outboxNameOf, handOver, isTransient, type RelaySink } from './sink.ts';
import { forgetReceipt, keepReceipt, QUEUE_CHANGE } from './unread.ts';
import { waitingPrefix } from './waiting.ts';
import { noteToldChange, rememberTold } from './told.ts';
import { fromStoredWaiting, toStoredWaiting, type Waiting } from './outbox.ts';

/** The first pause between two tries, doubled up to the last while nothing goes through. */
const PAUSE_MS = { first: 15_000, last: 300_000 };

export interface OutboxListener {
  onChange(): void;
  onSent?(...sent: Sent): void;
}

export type Fate = 'waits' | 'refused' | 'sent' | 'gone';

/** A contribution that left the queue for good: its key, its text and the receipt. */
export type Sent = [key: string, contribution: Contribution, receipt: Receipt];

/** The contributions that wait for one service: kept on the device, each apart, sent once, whatever tab sends it. */
export class Outbox {
  readonly #to: string;
  readonly #prefix: string;
  readonly #listeners = new Set<OutboxListener>();
  readonly #sent = new Map<string, Sent>();
  /** The contributions that the device could not store. They live as long as the page. */
  readonly #unstored = new Map<string, Waiting>();
  waiting: readonly Waiting[] = [];
  #sink: ContributionSink | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pauseMs = PAUSE_MS.first;
  #sending: Promise<void> | null = null;

  constructor(to: string) {
    this.#to = to;
    this.#prefix = waitingPrefix(to);
    this.waiting = this.#read();
    addEventListener('online', () => void this.retry());
    addEventListener('storage', ({ key }) => {
      // Without a key, all of the device was emptied.
      if (key === null || key.startsWith(this.#prefix)) this.#tell();
    });
  }

  /** Returns the receipt of a contribution that this page sent from the queue, or null when it sent none. */
  sentOf(key: string): Sent | null {
    return this.#sent.get(key) ?? null;
  }

  /** Tells what became of a contribution that waited here. `gone`: another tab sent it, or took it out. */
  fateOf(key: string): Fate {
    if (this.#sent.has(key)) return 'sent';
    const one = this.waiting.find((waiting) => waiting.key === key);
    return one === undefined ? 'gone' : one.refusal === null ? 'waits' : 'refused';
  }

  /** The receipt of a contribution is shown: nothing else needs to tell its number. */
  seen(key: string): void {
    forgetReceipt(this.#to, key);
  }

  connect(sink: ContributionSink): void {
    this.#sink = sink;
    if (this.waiting.some(({ refusal }) => refusal === null)) this.#plan();
  }

  listen(listener: OutboxListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  add(waiting: Waiting): void {
    // A clock that was set back does not put it before others.
    const last = Math.max(0, ...this.#read().flatMap(({ key, since }) => (key === waiting.key ? [] : [since + 1])));
    this.#put({ ...waiting, since: Math.max(waiting.since, last) });
    this.#plan();
  }

  take(key: string): Waiting | null {
    const found = this.#read().find((waiting) => waiting.key === key) ?? null;
    this.#drop(key);
    return found;
  }

  flush(): Promise<void> {
    this.#sending ??= this.#exclusively(() => this.#sendAll()).finally(() => {
      this.#sending = null;
    });
    return this.#sending;
  }

  /** Sends with an attempt that begins now: one that is under way may have failed already. */
  async retry(): Promise<void> {
    await this.#sending?.catch(() => undefined);
    await this.flush();
  }

  /** Runs an act in one tab at a time, where the browser has locks. Elsewhere the keys still keep each contribution once. */
  async #exclusively(act: () => Promise<void>): Promise<void> {
    const { locks } = navigator as { locks?: LockManager };
    if (locks === undefined) return act();
    await locks.request(this.#prefix, act);
  }

  async #sendAll(): Promise<void> {
    const sink = this.#sink;
    if (sink === null) return;
    for (const waiting of this.#read().filter(({ refusal }) => refusal === null)) {
      const { key, contribution } = waiting;
      // Another tab may have sent it, or the person taken it back.
      if (!this.#read().some((one) => one.key === key)) continue;
      try {
        const receipt = await handOver(sink, contribution, key);
        this.#pauseMs = PAUSE_MS.first;
        rememberTold(contribution, receipt);
        // A confirmation is said at its offer.
        if (contribution.genre !== 'confirmation') keepReceipt(this.#to, key, receipt);
        const sent: Sent = [key, contribution, receipt];
        this.#sent.set(key, sent);
        this.#drop(key);
        for (const listener of this.#listeners) listener.onSent?.(...sent);
      } catch (error) {
        if (isTransient(error)) {
          this.#plan();
          return;
        }
        const refusal = isDataInclusionError(error) ? sayRefusal(error) : String(error);
        this.#put({ ...waiting, refusal });
      }
    }
  }

  #plan(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), this.#pauseMs);
    this.#pauseMs = Math.min(this.#pauseMs * 2, PAUSE_MS.last);
  }

  #read(): Waiting[] {
    const stored: Waiting[] = [];
    try {
      for (const name of Object.keys(localStorage)) {
        const text = name.startsWith(this.#prefix) ? localStorage.getItem(name) : null;
        const waiting = fromStoredWaiting(text);
        if (waiting !== null) stored.push(waiting);
      }
    } catch {
      // The browser stores nothing.
    }
    return [...stored, ...this.#unstored.values()].sort((a, b) => a.since - b.since);
  }

  #put(waiting: Waiting): void {
    const { key } = waiting;
    try {
      localStorage.setItem(this.#prefix + key, toStoredWaiting(waiting));
      this.#unstored.delete(key);
    } catch {
      this.#unstored.set(key, waiting);
    }
    this.#tell();
  }

  #drop(key: string): void {
    this.#unstored.delete(key);
    try {
      localStorage.removeItem(this.#prefix + key);
    } catch {
      // The browser stores nothing.
    }
    this.#tell();
  }

  #tell(): void {
    this.waiting = this.#read();
    noteToldChange();
    for (const listener of this.#listeners) listener.onChange();
    dispatchEvent(new Event(QUEUE_CHANGE));
  }
}

function sayRefusal(error: Error & { details?: unknown }): string {
  const details = Array.isArray(error.details) ? (error.details as { msg?: unknown }[]) : [];
  const said = details.flatMap(({ msg }) => (typeof msg === 'string' ? [msg] : []));
  return said.length === 0 ? error.message : said.join(' ');
}

const outboxes = new Map<string, Outbox>();

/** Returns the queue of a service, named by its address. An empty name is the queue of the page's own sink. */
export function outboxOf(to: string): Outbox {
  const existing = outboxes.get(to);
  if (existing !== undefined) return existing;
  const outbox = new Outbox(to);
  outboxes.set(to, outbox);
  return outbox;
}

/** Makes the queue of a sink ready with its sender, so that both are loaded when the network goes. */
export async function openOutbox(sink: RelaySink): Promise<Outbox> {
  // Contributions wait even while the code that sends them cannot be loaded: each try asks for it again.
  await sink.prepare?.().catch(() => undefined);
  const outbox = outboxOf(outboxNameOf(sink));
  outbox.connect(sink);
  return outbox;
}
