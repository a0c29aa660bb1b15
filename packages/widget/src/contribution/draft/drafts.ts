import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { fromStoredDraft, toStoredDraft, type KeptDraft } from './kept-draft.ts';

const PREFIX = 'inclusion-kit:brouillon:1:';
const PAUSE_MS = 400;

/** A draft as this page knows it. */
interface Known {
  /** Whole: on the device it lacks the contributor's mail. */
  readonly draft: KeptDraft;
  /** What of it is on the device; null when the device took nothing. */
  readonly text: string | null;
  /** It was written in this page, not found. */
  readonly isOurs: boolean;
}

const known = new Map<string, Known>();

/** Forgets every draft, on the device too, for tests that start from nothing. */
export function forgetDrafts(): void {
  known.clear();
  attempt(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  });
}

interface Hooks {
  /** The key of what is being written; null when nothing is. */
  key(): string | null;
  /** The draft to keep; null when nothing would be lost. */
  current(): KeptDraft | null;
  /** It was written on the device, or could not be: null. */
  onSaved(date: number | null): void;
  /** Another tab wrote a draft of the same record; null when it cannot be read here. */
  onElsewhere(theirs: KeptDraft | null): void;
  /** Another tab sent its draft of the same record, or gave it up. @param isOurs something was written here since it was found */
  onGone(isOurs: boolean): void;
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
    const draft = this.#hooks.current();
    if (draft === null) {
      // One that this page knows nothing of is another tab's.
      if (known.has(key)) this.drop(key);
      return;
    }
    const text = toStoredDraft(draft);
    const isStored = attempt(() => localStorage.setItem(PREFIX + key, text));
    known.set(key, { draft, text: isStored ? text : null, isOurs: true });
    this.#hooks.onSaved(isStored ? draft.date : null);
  }

  /** Returns the draft of a key, and whether it was written in this page; null when there is none. */
  find(key: string): Pick<Known, 'draft' | 'isOurs'> | null {
    const here = known.get(key);
    const text = readText(key);
    // What the device has was written last, whatever the clocks say.
    if (here !== undefined && (here.text === null || here.text === text)) return here;
    known.delete(key);
    const there = fromStoredDraft(text, Date.now());
    if (there === null) return null;
    // What only this page knows is the mail.
    const courriel = here?.draft.accompaniment.courriel ?? there.accompaniment.courriel;
    const found = { draft: { ...there, accompaniment: { ...there.accompaniment, courriel } }, text, isOurs: false };
    known.set(key, found);
    return found;
  }

  /** Tells whether there is a draft of a key, here or on the device. */
  has(key: string): boolean {
    return known.has(key) || readText(key) !== null;
  }

  /** Returns what was tried of a draft, in this tab or another; null when nothing was. */
  attemptOf(key: string): KeptDraft['attempt'] {
    return fromStoredDraft(readText(key), Date.now())?.attempt ?? null;
  }

  /** Forgets the draft of a key. */
  drop(key: string): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    known.delete(key);
    attempt(() => localStorage.removeItem(PREFIX + key));
  }

  readonly #flush = (): void => {
    if (this.#timer !== undefined) this.save();
  };

  readonly #onStorage = ({ key, newValue }: StorageEvent): void => {
    const own = this.#hooks.key();
    if (own === null || key !== PREFIX + own) return;
    if (newValue === null) {
      const isOurs = this.#timer !== undefined || known.get(own)?.isOurs === true;
      known.delete(own);
      this.#hooks.onGone(isOurs);
    } else this.#hooks.onElsewhere(fromStoredDraft(newValue, Date.now()));
  };
}

function readText(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
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
