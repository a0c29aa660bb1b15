import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Accompaniment, Draft } from '../state/contribution-draft.ts';

/** What a contributor has typed and not sent, with the record it was typed over. */
export interface KeptDraft {
  readonly base: DetailedService;
  readonly draft: Draft;
  readonly accompaniment: Accompaniment;
}

/** The drafts of this page, by offer. They hold a mail at times: they stay in memory, and end with the page. */
const kept = new Map<string, KeptDraft>();

const toKey = ({ source, id }: DetailedService): string => JSON.stringify([source, id]);

/** Forgets every draft, for tests that start from nothing. */
export function forgetDrafts(): void {
  kept.clear();
}

/** Keeps what was typed when its form leaves the page before the sending: the next form of the same offer finds it. */
export class DraftsController implements ReactiveController {
  readonly #current: () => KeptDraft | null;
  /** Under which key this form left its own draft: moved in the page, it goes on with what it holds. */
  #own: string | null = null;

  /** @param current gives the draft to keep; null when nothing would be lost. */
  constructor(host: ReactiveControllerHost, current: () => KeptDraft | null) {
    this.#current = current;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#own !== null) kept.delete(this.#own);
    this.#own = null;
  }

  hostDisconnected(): void {
    const current = this.#current();
    if (current === null) return;
    this.#own = toKey(current.base);
    kept.set(this.#own, current);
  }

  /** Returns the draft that an earlier form of this offer left, once; null when there is none. */
  take(service: DetailedService): KeptDraft | null {
    const key = toKey(service);
    const found = kept.get(key) ?? null;
    kept.delete(key);
    return found;
  }
}
