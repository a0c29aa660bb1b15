import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { listen } from '../../shared/elements/listen.ts';
import { fromStoredDraft, toStoredDraft, type KeptDraft } from './kept-draft.ts';

const PREFIX = 'inclusion-kit:brouillon:1:';
const PAUSE_MS = 400;
/** A draft that this tab kept within this time is the one that its reader had before the page was loaded again. */
const RECENT_MS = 3_600_000;

interface Known {
  /** Whole: on the device it lacks the contributor's mail. */
  readonly draft: KeptDraft;
  /** The text that the device keeps. Null when the device kept nothing. */
  readonly text: string | null;
  /** True when this page wrote the draft, false when it found it. */
  readonly isOurs: boolean;
}

const known = new Map<string, Known>();

/** Forgets every draft, on the device too, for tests that start from nothing. */
export function forgetDrafts(): void {
  known.clear();
  attempt(() => {
    for (const store of [localStorage, sessionStorage])
      for (const key of Object.keys(store)) if (key.startsWith(PREFIX)) store.removeItem(key);
  });
}

interface Hooks {
  key(): string | null;
  current(): KeptDraft | null;
  /** Called with the time of the writing on the device, or null when the device refused it or there is nothing to keep. */
  onSaved(date: number | null): void;
  /** Called when another tab wrote a draft of the same record. Null when this page cannot read it. */
  onElsewhere(theirs: KeptDraft | null): void;
  /** Called when another tab sent or dropped its draft. `isOurs`: this page wrote something since it found that draft. */
  onGone(isOurs: boolean): void;
}

/** Keeps what is typed on the device, soon after each change, and at once when the page is hidden or left. */
export class DraftsController implements ReactiveController {
  readonly #hooks: Hooks;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, hooks: Hooks) {
    this.#hooks = hooks;
    const flush = (): void => {
      if (this.#timer !== undefined) this.save();
    };
    listen(host, { pagehide: flush, visibilitychange: flush, storage: (event) => this.#onStorage(event) });
    host.addController(this);
  }

  hostDisconnected(): void {
    this.save();
  }

  /** Plans to keep the draft. */
  touch(): void {
    this.#timer ??= setTimeout(() => this.save(), PAUSE_MS);
  }

  save(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const key = this.#hooks.key();
    if (key === null) return;
    const draft = this.#hooks.current();
    if (draft === null) {
      // One that this page knows nothing of is another tab's.
      if (known.has(key)) this.drop(key);
      this.#hooks.onSaved(null);
      return;
    }
    const text = toStoredDraft(draft);
    const isStored = attempt(() => localStorage.setItem(PREFIX + key, text));
    // The tab notes that it was here, and keeps nothing of the text.
    if (isStored) attempt(() => sessionStorage.setItem(PREFIX + key, String(draft.date)));
    known.set(key, { draft, text: isStored ? text : null, isOurs: true });
    this.#hooks.onSaved(isStored ? draft.date : null);
  }

  find(key: string): Pick<Known, 'draft' | 'isOurs'> | null {
    const here = known.get(key);
    const text = readText(key);
    // The text on the device is the last one written, whatever the clocks say.
    if (here !== undefined && (here.text === null || here.text === text)) return here;
    known.delete(key);
    const there = fromStoredDraft(text, Date.now());
    if (there === null) return null;
    // Only this page knows the mail: the device never keeps it.
    const courriel = here?.draft.accompaniment.courriel ?? there.accompaniment.courriel;
    const found = { draft: { ...there, accompaniment: { ...there.accompaniment, courriel } }, text, isOurs: false };
    known.set(key, found);
    return found;
  }

  /** Tells whether this tab kept a draft a short time ago: its reader has only loaded the page again. */
  isRecent(key: string, date: number): boolean {
    return Date.now() - date < RECENT_MS && readText(key, 'sessionStorage') === String(date);
  }

  has(key: string): boolean {
    return known.has(key) || readText(key) !== null;
  }

  /** Returns the last sending of a draft, tried in this tab or another, or null when none was tried. */
  attemptOf(key: string): KeptDraft['attempt'] {
    return fromStoredDraft(readText(key), Date.now())?.attempt ?? null;
  }

  drop(key: string): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    known.delete(key);
    attempt(() => localStorage.removeItem(PREFIX + key));
    attempt(() => sessionStorage.removeItem(PREFIX + key));
  }

  #onStorage({ key, newValue }: StorageEvent): void {
    const own = this.#hooks.key();
    if (own === null || key !== PREFIX + own) return;
    if (newValue === null) {
      const isOurs = this.#timer !== undefined || known.get(own)?.isOurs === true;
      known.delete(own);
      this.#hooks.onGone(isOurs);
    } else this.#hooks.onElsewhere(fromStoredDraft(newValue, Date.now()));
  }
}

function readText(key: string, place: 'localStorage' | 'sessionStorage' = 'localStorage'): string | null {
  try {
    return window[place].getItem(PREFIX + key);
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
