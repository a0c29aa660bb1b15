import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { fromStoredDraft, toStoredDraft, type KeptDraft } from '../state/kept-draft.ts';

const PREFIX = 'inclusion-kit:brouillon:1:';
const PAUSE_MS = 400;

/** The drafts of this page, whole: those on the device lack the contributor's mail. */
const kept = new Map<string, KeptDraft>();

/** Forgets every draft, on the device too, for tests that start from nothing. */
export function forgetDrafts(): void {
  kept.clear();
  attempt(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  });
}

interface Hooks {
  /** The key of what is being written; null when nothing is. */
  key(): string | null;
  /** The draft to keep; null when nothing would be lost. */
  current(): KeptDraft | null;
  /** It was written on the device. */
  onSaved(date: number): void;
  /** Another tab wrote a draft of the same record; null when it cannot be read here. */
  onElsewhere(theirs: KeptDraft | null): void;
  /** Another tab sent its draft of the same record, or gave it up. */
  onGone(): void;
}

/**
 * Keeps what is typed on the device, so that it survives a reload, a crash and another tab: soon after each change, and at once
 * when the page is hidden or left.
 */
export class DraftsController implements ReactiveController {
  readonly #hooks: Hooks;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, hooks: Hooks) {
    this.#hooks = hooks;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('pagehide', this.#flush);
    addEventListener('visibilitychange', this.#flush);
    addEventListener('storage', this.#onStorage);
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.#flush);
    removeEventListener('visibilitychange', this.#flush);
    removeEventListener('storage', this.#onStorage);
    this.save();
  }

  /** Plans to keep what is typed. */
  touch(): void {
    this.#timer ??= setTimeout(() => this.save(), PAUSE_MS);
  }

  /** Keeps what is typed now, or drops the draft when there is nothing to keep. */
  save(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const key = this.#hooks.key();
    if (key === null) return;
    const current = this.#hooks.current();
    if (current === null) {
      this.drop(key);
      return;
    }
    kept.set(key, current);
    if (attempt(() => localStorage.setItem(PREFIX + key, toStoredDraft(current)))) this.#hooks.onSaved(current.date);
  }

  /** Returns the draft of a key; null when there is none. */
  find(key: string): KeptDraft | null {
    const here = kept.get(key) ?? null;
    let stored: KeptDraft | null = null;
    attempt(() => {
      stored = fromStoredDraft(localStorage.getItem(PREFIX + key), Date.now());
    });
    const there = stored as KeptDraft | null;
    // Another tab may have gone on with it; what only this page knows is then the mail.
    if (here === null || there === null || there.date <= here.date) return here ?? there;
    return { ...there, accompaniment: { ...there.accompaniment, courriel: here.accompaniment.courriel } };
  }

  /** Forgets the draft of a key. */
  drop(key: string): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    kept.delete(key);
    attempt(() => localStorage.removeItem(PREFIX + key));
  }

  readonly #flush = (): void => {
    if (this.#timer !== undefined) this.save();
  };

  readonly #onStorage = ({ key, newValue }: StorageEvent): void => {
    const own = this.#hooks.key();
    if (own === null || key !== PREFIX + own) return;
    if (newValue === null) {
      kept.delete(own);
      this.#hooks.onGone();
    } else this.#hooks.onElsewhere(fromStoredDraft(newValue, Date.now()));
  };
}

/** A browser that stores nothing, or is full, keeps drafts as long as the page. */
function attempt(act: () => void): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}
