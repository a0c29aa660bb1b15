import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { NetworkError, type CallOptions, type OfferLists, type OfferSource } from '@inclusion-kit/sdk';
import type { Geography, PositionLookup } from '@inclusion-kit/sdk/geography';
import {
  placeMethods,
  raceSignal,
  sourceMethods,
  toError,
  withheldIn,
  type Withheld,
} from '@inclusion-kit/sdk/internal';
import type { LocalWord } from '@inclusion-kit/sdk/words';
import type { Announce } from '../../shared/announce.ts';
import { within } from '../../shared/within.ts';
import type { LikelyPair } from '../duplicates/likely-duplicates.ts';
import type { LeftAloneQuestion, LeftAloneStructure, Partners, StalePage, StaleQuestion } from '../partners.ts';
import type { Read, ReadAsBytes } from '../reading/read.ts';
import type { CountsFigures, WrittenFigures } from '../../territory/figures/figures-of-offer.ts';
import type { TellsTerritory } from '../../territory/figures/reports.ts';
import type { OfferSummary } from './build-offer.ts';
import type { OfferAsk, OfferLook, OfferMessage, OfferRead, OfferWords } from './call-protocol.ts';
import { withWordsVersion } from '../with-added-words.ts';
import { createLanes, laneOf } from './lanes.ts';
import type { OfferSpec } from './offer-spec.ts';

/** The reading methods of an offer, in any thread. */
export type OfferReads = Pick<Required<OfferSource> & OfferLists, (typeof sourceMethods)[number]>;

/** An offer that lives in another thread. */
export interface HostedOffer extends CountsFigures, Partners, TellsTerritory {
  readonly source: OfferReads & { readAsBytes: ReadAsBytes };
  readonly geography: Geography & PositionLookup;
  readonly summary: OfferSummary;
  /** Returns the records that are probably one, none before they are looked for. */
  duplicates(): readonly LikelyPair[];
  /** Looks for duplicates, as a new offer does by itself, or stops. */
  lookForDuplicates(looks: boolean): void;
  /** Searches by these words too, from the next question on, instead of those handed over before. */
  useWords(words: readonly LocalWord[]): void;
  /** Returns all communes as a JSON list, null where only those of the records are known. */
  allCommunes(): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Names the API that a record comes from, or returns null for a record of the files. */
  ownerOf(model: 'service' | 'structure', id: string): Promise<string | null>;
  /** Lets the answers under way end, no longer than so many milliseconds when it is told, then frees the thread. */
  close(mostMs?: number): Promise<void>;
  /** Calls the listener once when the thread ends by itself: out of memory, for instance. */
  onLost(listener: (error: Error) => void): void;
}

const isSource = extname(import.meta.url) === '.ts';
const workerUrl = new URL(`./offer-worker${extname(import.meta.url)}`, import.meta.url);

/**
 * Builds an offer in another thread.
 * @throws StartError when a file is missing, or when no record is left to serve
 */
export async function openHostedOffer(spec: OfferSpec, tell: Announce, signal?: AbortSignal): Promise<HostedOffer> {
  const worker = new Worker(workerUrl, {
    workerData: spec,
    name: 'offer',
    ...(isSource ? { execArgv: ['--conditions=inclusion-kit-source'] } : {}),
  });
  const calls = new Calls(worker);
  const stop = () => void worker.terminate();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    let pairs: readonly LikelyPair[] = [];
    let added: readonly LocalWord[] = [];
    const summary = await calls.ready(tell, (found) => {
      pairs = found;
      // Answers that name no duplicates are kept no longer.
      built += '.d';
      tellVersion();
    });
    let built = summary.version;
    const tellVersion = (): void => {
      summary.version = withWordsVersion(built, added);
    };
    return {
      summary,
      duplicates: () => pairs,
      lookForDuplicates: (looks) => worker.postMessage({ looks } satisfies OfferLook),
      useWords: (words) => {
        added = words;
        worker.postMessage({ words } satisfies OfferWords);
        tellVersion();
      },
      ...toReads(calls, summary),
      ownerOf: (model, id) => calls.ask<string | null>('offer', 'ownerOf', [model, id]),
      allCommunes: () => calls.ask('offer', 'allCommunes', []),
      figures: (day, bases, withheld) => calls.ask<WrittenFigures[]>('offer', 'figures', [day, bases, withheld]),
      territory: (question) => calls.ask('offer', 'territory', [question]),
      behind: (question) => calls.ask('offer', 'behind', [question]),
      place: (territory) => calls.ask('offer', 'place', [territory]),
      freshness: (day, withheld, territory) => calls.ask('offer', 'freshness', [day, withheld, territory]),
      departements: (withheld) => calls.ask('offer', 'departements', [withheld]),
      stale: (question) => calls.ask<StalePage>('offer', 'stale', [question]),
      leftAlone: (question) => readLeftAlone(calls, question),
      leftAloneSlice: (question) => calls.ask<LeftAloneStructure[]>('offer', 'leftAloneSlice', [question]),
      structuresAt: (courriel) => calls.ask<string[]>('offer', 'structuresAt', [courriel]),
      close: (mostMs) => calls.close(mostMs),
      onLost: (listener) => calls.onLost(listener),
    };
  } catch (error) {
    await worker.terminate();
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

/** Structures that cross from one thread to the other at once: a whole country of them would hold this one for a second. */
const STRUCTURES_AT_ONCE = 1000;

async function readLeftAlone(calls: Calls, question: LeftAloneQuestion): Promise<LeftAloneStructure[]> {
  const all: LeftAloneStructure[] = [];
  for (let offset = 0; ; offset += STRUCTURES_AT_ONCE) {
    const asked: StaleQuestion = { ...question, offset, size: STRUCTURES_AT_ONCE };
    const slice = await calls.ask<LeftAloneStructure[]>('offer', 'leftAloneSlice', [asked]);
    all.push(...slice);
    if (slice.length < STRUCTURES_AT_ONCE) return all;
  }
}

function toReads(calls: Calls, summary: OfferSummary): Pick<HostedOffer, 'source' | 'geography'> {
  const sources = sourceMethods.map((name) => {
    const read = (argument: unknown, options?: CallOptions) =>
      calls.ask('source', name, [argument], options?.signal, withheldOf(argument));
    return [name, read] as const;
  });
  const places = placeMethods.map((name) => {
    // A signal does not cross to another thread: every other option does.
    const read = (argument: unknown, { signal, ...options }: CallOptions = {}) =>
      calls.ask('geography', name, [argument, options], signal);
    return [name, read] as const;
  });
  return {
    source: {
      ...(Object.fromEntries(sources) as unknown as OfferReads),
      sources: (options) => calls.ask('source', 'sources', [], options?.signal),
      capabilities: () => Promise.resolve(summary.capabilities),
      readAsBytes: async (read, options) => {
        // Before the reading: one that was asked under other words is kept under none.
        const { version } = summary;
        return { body: await calls.read(read, options?.signal), version };
      },
    },
    geography: Object.fromEntries(places) as unknown as Geography & PositionLookup,
  };
}

type CallWithoutId = Omit<OfferAsk, 'id'> | Omit<OfferRead, 'id'>;

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
}

class Calls {
  readonly #worker: Worker;
  readonly #lanes = createLanes();
  readonly #waiting = new Map<number, Waiting>();
  readonly #lost: ((error: Error) => void)[] = [];
  #tellOfWords: () => void = () => undefined;
  /** Resolves once the index of words is built, or never will be. */
  readonly #words = new Promise<void>((resolve) => (this.#tellOfWords = resolve));
  readonly #beforeWords = new Set<Promise<unknown>>();
  #last = 0;
  /** Version of the overlays that the thread knows. */
  #overlays: string | undefined;
  /** The records to leave out that the thread was handed last. */
  #withheld: Withheld | null = null;
  #isClosing = false;
  #ended: Error | null = null;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on('error', (error: Error) => this.#end(error));
    worker.on('exit', () => this.#end(new Error('its thread ended')));
  }

  ready(tell: Announce, onDuplicates: (pairs: readonly LikelyPair[]) => void): Promise<OfferSummary> {
    return new Promise((resolve, reject) => {
      this.#lost.push(reject);
      this.#worker.on('message', (message: OfferMessage) => {
        if (message.kind === 'tell') tell(message.line, message.fields);
        else if (message.kind === 'duplicates') onDuplicates(message.pairs);
        else if (message.kind === 'ready') {
          this.#lost.length = 0;
          resolve(message.summary);
        } else if (message.kind === 'words') this.#tellOfWords();
        else if (message.kind === 'refused') reject(toError(message.error));
        else this.#settle(message);
      });
    });
  }

  ask<R>(
    on: OfferAsk['on'],
    method: string,
    args: readonly unknown[],
    signal?: AbortSignal,
    withheld: Withheld | null = null,
  ): Promise<R> {
    const post = (): Promise<R> => this.#post({ on, method, args, withheld: this.#handOver(withheld) }) as Promise<R>;
    return this.#run(method, args[0], post, signal);
  }

  /** Reads the bytes to send. Overlays are handed over once: messages arrive in their order. */
  read(read: Read, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    const post = (): Promise<Uint8Array<ArrayBuffer>> => this.#post({ read: this.#lighten(read) }) as never;
    return this.#run(read.name, read.argument, post, signal);
  }

  /** Makes a call in its turn. One that waits for the index of words would keep its turn for seconds: it waits before. */
  async #run<R>(method: string, argument: unknown, post: () => Promise<R>, signal?: AbortSignal): Promise<R> {
    if (asksForWords(argument)) {
      const waiting = raceSignal(this.#words, signal).finally(() => this.#beforeWords.delete(waiting));
      this.#beforeWords.add(waiting);
      await waiting;
    }
    return this.#lanes.run(laneOf(method, argument), post, signal);
  }

  #lighten(read: Read): Read {
    const { overlays } = read.presentation;
    const isKnown = overlays?.version === this.#overlays;
    this.#overlays = overlays?.version ?? this.#overlays;
    return isKnown && overlays
      ? { ...read, presentation: { ...read.presentation, overlays: { ...overlays, list: null, withheld: null } } }
      : read;
  }

  /** A copy per call would have the thread make the tests of all records anew: it keeps those of one object. */
  #handOver(withheld: Withheld | null): OfferAsk['withheld'] {
    if (withheld === null) return null;
    if (withheld === this.#withheld) return 'same';
    this.#withheld = withheld;
    return withheld;
  }

  #post(call: CallWithoutId): Promise<unknown> {
    this.#last += 1;
    const id = this.#last;
    const answer = new Promise<unknown>((resolve, reject) => {
      if (this.#ended !== null) throw toLost(this.#ended);
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, ...call } satisfies OfferAsk | OfferRead);
    });
    return answer.finally(() => this.#waiting.delete(id));
  }

  async close(mostMs?: number): Promise<void> {
    this.#isClosing = true;
    const idle = Promise.allSettled(this.#beforeWords).then(() => this.#lanes.idle());
    await (mostMs === undefined ? idle : within(mostMs, idle));
    await this.#worker.terminate();
  }

  onLost(listener: (error: Error) => void): void {
    this.#lost.push(listener);
  }

  #settle(message: Extract<OfferMessage, { kind: 'answer' | 'refusal' }>): void {
    const waiting = this.#waiting.get(message.id);
    if (message.kind === 'answer') waiting?.resolve(message.value);
    else waiting?.reject(toError(message.error));
  }

  #end(error: Error): void {
    if (this.#ended !== null) return;
    this.#ended = error;
    for (const { reject } of this.#waiting.values()) reject(toLost(error));
    this.#waiting.clear();
    this.#tellOfWords();
    if (!this.#isClosing) for (const listener of this.#lost) listener(error);
  }
}

/** A symbol of the parameters does not cross to another thread: the records that it leaves out are told beside them. */
const withheldOf = (argument: unknown): Withheld | null =>
  typeof argument === 'object' && argument !== null ? withheldIn(argument) : null;

function asksForWords(argument: unknown): boolean {
  return typeof argument === 'object' && argument !== null && 'q' in argument && Boolean(argument.q);
}

function toLost(cause: Error): NetworkError {
  return new NetworkError('The offer in memory was lost.', { cause });
}
