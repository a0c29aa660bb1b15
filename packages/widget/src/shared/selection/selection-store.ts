import { fromStored, toStored, type Selection } from './selection.ts';

/** The storage of a selection: for the tab, for the browser, or in this page only. */
export type SelectionStorage = 'session' | 'local' | 'none';

const KEY = 'inclusion-kit:selection:1';
/** The moment of the last change, or of the last answer that the offers are still for the same person. */
const SINCE = 'inclusion-kit:selection:since';
/** A selection that nobody changed for so long may be for somebody else: half an hour. */
const REST_MS = 30 * 60_000;

/** One selection, the same for all elements of a page that keep it in the same place. */
export class SelectionStore {
  readonly #storage: SelectionStorage;
  readonly #listeners = new Set<() => void>();
  offers: Selection;
  /** The offers kept before the last removal, or null when nothing was removed. */
  #before: Selection | null = null;
  #since: number;
  /** The person is asked about, until somebody answers: a further offer is no answer. */
  #isAsking = false;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(storage: SelectionStorage) {
    this.#storage = storage;
    this.offers = this.#read();
    this.#since = this.#readSince();
    this.#awaitRest();
    // Another tab of the same site has changed it.
    if (storage === 'local') {
      globalThis.addEventListener('storage', ({ key }) => {
        if (key === KEY || key === null) this.#take(this.#read(), null);
      });
    }
  }

  /** Tells whether the offers rested for so long that they may be for somebody else. */
  get isResting(): boolean {
    this.#isAsking ||= Date.now() - this.#since > REST_MS;
    return this.#isAsking && this.offers.length > 0;
  }

  /** The offers are still for the same person. */
  keepOn(): void {
    this.#isAsking = false;
    this.#since = Date.now();
    this.#write();
    this.#tell();
  }

  get canRestore(): boolean {
    return this.#before !== null;
  }

  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Keeps another selection. With `isRemoval`, the one before can be restored. */
  set(offers: Selection, isRemoval = false): void {
    if (!this.isResting || offers.length === 0) {
      this.#isAsking = false;
      this.#since = Date.now();
    }
    const before = isRemoval ? this.offers : null;
    this.#take(offers, before);
    this.#write();
  }

  /** Changes the offers that are kept, and those that can be restored alike: the way back stays. Writes nothing where nothing changes. */
  update(change: (offers: Selection) => Selection): void {
    const [offers, before] = [change(this.offers), this.#before === null ? null : change(this.#before)];
    if (toStored([...offers, ...(before ?? [])]) === toStored([...this.offers, ...(this.#before ?? [])])) return;
    this.#take(offers, before);
    this.#write();
  }

  restore(): void {
    if (this.#before !== null) this.set(this.#before);
  }

  /** Lets go what a removal had kept to be restored: it is of another person once somebody goes on. */
  forget(): void {
    if (this.#before !== null) this.#take(this.offers, null);
  }

  #take(offers: Selection, before: Selection | null): void {
    this.offers = offers;
    this.#before = before;
    this.#tell();
  }

  #tell(): void {
    this.#awaitRest();
    for (const listener of this.#listeners) listener();
  }

  /** Draws the elements again once the offers have rested. */
  #awaitRest(): void {
    clearTimeout(this.#rest);
    if (this.offers.length === 0 || this.isResting) return;
    this.#rest = setTimeout(() => this.#tell(), this.#since + REST_MS - Date.now() + 1000);
  }

  #readSince(): number {
    try {
      const kept = this.#where()?.getItem(SINCE) ?? null;
      return kept !== null && Number.isFinite(Number(kept)) ? Number(kept) : Date.now();
    } catch {
      return Date.now();
    }
  }

  #read(): Selection {
    try {
      return fromStored(this.#where()?.getItem(KEY) ?? null);
    } catch {
      return [];
    }
  }

  #write(): void {
    try {
      if (this.offers.length === 0) for (const key of [KEY, SINCE]) this.#where()?.removeItem(key);
      else {
        this.#where()?.setItem(KEY, toStored(this.offers));
        this.#where()?.setItem(SINCE, String(this.#since));
      }
    } catch {
      // A browser that stores nothing, or is full: the selection lives as long as the page.
    }
  }

  #where(): Storage | null {
    if (this.#storage === 'none') return null;
    return this.#storage === 'local' ? globalThis.localStorage : globalThis.sessionStorage;
  }
}

type Stores = Map<SelectionStorage, SelectionStore>;

/** The registry of stores: two entries on a page each carry this module, and find the same store here. */
const REGISTRY = Symbol.for(KEY);

/** Returns the selection kept in a place. */
export function selectionIn(storage: SelectionStorage): SelectionStore {
  const shared = globalThis as unknown as Record<symbol, Stores | undefined>;
  const stores: Stores = (shared[REGISTRY] ??= new Map<SelectionStorage, SelectionStore>());
  const store = stores.get(storage) ?? new SelectionStore(storage);
  stores.set(storage, store);
  return store;
}
