import { etatsAcceptes, etatsFinaux, etatsOuverts, type Etat } from '@inclusion-kit/sdk/contributions';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isInConflict } from '../dossier/fields/dossier-changes.ts';
import { toRows } from '../queue/contrary-rows.ts';
import { toDeskError, type DeskFault, type ModerationDesk, type QueueQuestion } from './desk.ts';
import type { Dossier, Moderating } from './dossier.ts';

/** A part of the queue. */
export type DeskView = 'todo' | 'source' | 'done';

/** The states of the contributions in each part of the queue. */
export const viewEtats: Readonly<Record<DeskView, readonly Etat[]>> = {
  todo: etatsOuverts,
  source: etatsAcceptes,
  done: etatsFinaux,
};

/** The filter of the queue. An empty text filters nothing. */
export interface DeskFilter {
  readonly genre: string;
  readonly source: string;
  /** Number of a contribution, looked for in every part of the queue. */
  readonly numero: string;
  readonly conflit: boolean;
}

const noFilter: DeskFilter = { genre: '', source: '', numero: '', conflit: false };
const PAGE = 20;
/** Conflicts are known by reading records: no more are counted. */
const MOST_CONFLICTS = 100;

/** The kinds that a press filters by, with their number. */
export const countedGenres = ['manque', 'doublon', 'fermeture'] as const;
type CountedGenre = (typeof countedGenres)[number];

/** Holds the session of a desk, and the queue as it was read last. The queue stays on screen while more is read. */
export class DeskController implements ReactiveController {
  /** The state of the session. `expired` keeps all that was read and chosen. */
  door: 'opening' | 'closed' | 'expired' | 'open' | 'unreachable' = 'opening';
  /** The reason why no session could be opened. */
  doorFault: DeskFault | null = null;
  who: Moderating | null = null;
  isSigningIn = false;
  /** The reason why the last try to sign in failed, or `missing` when the form was incomplete. */
  signInFault: DeskFault | 'missing' | null = null;
  view: DeskView = 'todo';
  filter: DeskFilter = noFilter;
  items: readonly Dossier[] = [];
  total = 0;
  next: string | null = null;
  status: 'idle' | 'loading' | 'failed' = 'idle';
  /** False until the queue was read once. */
  isRead = false;
  /** The names of the sources, by their slug, to filter by. */
  sources: ReadonlyMap<string, string> = new Map();
  /** Number of contributions in each part, and of each kind among those to decide, as far as they were counted. */
  counts: Partial<Record<DeskView | CountedGenre | 'conflit', number>> = {};
  readonly #host: ReactiveControllerHost;
  readonly #desk: () => ModerationDesk;
  #conflictsTurn = 0;
  #reading: AbortController | null = null;
  /** The contributions that changed while the queue is read: the answer tells them as they were. */
  readonly #changed = new Map<string, Dossier>();

  constructor(host: ReactiveControllerHost, desk: () => ModerationDesk) {
    this.#host = host;
    this.#desk = desk;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.door !== 'open') void this.start();
  }

  hostDisconnected(): void {
    this.#reading?.abort();
  }

  get isFiltered(): boolean {
    return Object.values(this.filter).some(Boolean);
  }

  /** Looks for a session that is already open, by the browser's cookie or by the host. */
  async start(): Promise<void> {
    this.#set({ door: 'opening' });
    try {
      const who = await this.#desk().session();
      this.#set({ who, door: who === null ? 'closed' : 'open' });
    } catch (error) {
      this.#set({ doorFault: toDeskError(error).fault, door: 'unreachable' });
    }
    if (this.door === 'open') await this.#enter();
  }

  /** Returns whether the name and the password are let in. */
  async signIn(nom: string, motDePasse: string): Promise<boolean> {
    if (nom === '' || motDePasse === '') {
      this.#set({ signInFault: 'missing' });
      return false;
    }
    this.#set({ signInFault: null, isSigningIn: true });
    try {
      this.#set({ who: await this.#desk().signIn(nom, motDePasse), door: 'open' });
      await this.#enter();
      return true;
    } catch (error) {
      this.#set({ signInFault: toDeskError(error).fault });
      return false;
    } finally {
      this.#set({ isSigningIn: false });
    }
  }

  async signOut(): Promise<void> {
    await this.#desk().signOut();
    this.#reading?.abort();
    this.#set({ who: null, door: 'closed', items: [], total: 0, next: null, isRead: false, counts: {} });
  }

  async #enter(): Promise<void> {
    // A failure costs names only.
    void this.#desk()
      .sources()
      .then(
        (sources) => this.#set({ sources }),
        () => undefined,
      );
    await this.load();
  }

  async show(view: DeskView): Promise<void> {
    await this.#turnTo(view, {
      ...this.filter,
      numero: '',
      conflit: view === 'todo' && this.filter.conflit,
    });
  }

  async filterBy(change: Partial<DeskFilter> | null): Promise<void> {
    await this.#turnTo(this.view, change === null ? noFilter : { ...this.filter, ...change });
  }

  /** Reads another part of the queue. Where it cannot be read, what stays listed is what is pressed. */
  async #turnTo(view: DeskView, filter: DeskFilter): Promise<void> {
    const before = { view: this.view, filter: this.filter };
    Object.assign(this, { view, filter });
    this.#forgetEmpty();
    await this.load();
    if (this.status === 'failed' && this.isRead && this.filter === filter) this.#set(before);
  }

  /** That another part is empty says nothing of this one, which is still to be read. */
  #forgetEmpty(): void {
    if (this.items.length === 0) this.isRead = false;
  }

  /** Reads the queue from its start. Its counts come after it. */
  async load(): Promise<void> {
    await this.#read(null);
    void this.count();
  }

  async more(): Promise<void> {
    if (this.next !== null) await this.#read(this.next);
  }

  async #read(apres: string | null): Promise<void> {
    this.#reading?.abort();
    const reading = (this.#reading = new AbortController());
    this.#changed.clear();
    this.#set({ status: 'loading' });
    const question = { ...this.#question(), ...(apres === null ? {} : { apres }) };
    try {
      const page = await this.guard(() => this.#desk().queue(question, { signal: reading.signal }));
      if (this.#reading !== reading) return;
      const before = apres === null ? [] : this.items;
      const known = new Set(before.map(({ id }) => id));
      const read = page.items.filter(({ id }) => !known.has(id));
      const left = read.map((one) => this.#newerOf(one)).filter((one) => this.#stays(one));
      const items = [...before, ...left];
      const total = this.filter.conflit ? items.length : page.total - (read.length - left.length);
      this.#set({ items, total, next: page.next, status: 'idle', isRead: true });
    } catch {
      if (this.#reading === reading) this.#set({ status: 'failed' });
    }
  }

  #question(): QueueQuestion {
    const { numero, ...filter } = this.filter;
    // A number that somebody reads out may stand anywhere.
    if (numero !== '') return { numero, size: PAGE };
    return { etats: viewEtats[this.view], ...filter, size: PAGE };
  }

  /** Counts the contributions of each part again. A failure leaves the counts as they were. */
  async count(): Promise<void> {
    const isWhole = !this.isFiltered && this.status === 'idle';
    void this.#countConflicts(isWhole && this.view === 'todo' && this.next === null);
    try {
      const counted = await Promise.all([
        ...(['todo', 'source'] as const).map(async (view) => {
          if (isWhole && view === this.view) return [view, this.total] as const;
          const { total } = await this.#desk().queue({ etats: viewEtats[view], size: 1 });
          return [view, total] as const;
        }),
        ...countedGenres.map(async (genre) => {
          const { total } = await this.#desk().queue({ etats: viewEtats.todo, genre, size: 1 });
          return [genre, total] as const;
        }),
      ]);
      this.#set({ counts: { ...this.counts, ...Object.fromEntries(counted) } });
    } catch {
      return;
    }
  }

  /** Counts the contributions that their source or another one contradicts: those listed, when all are. */
  async #countConflicts(hasAll: boolean): Promise<void> {
    const turn = (this.#conflictsTurn += 1);
    try {
      const { items } = hasAll
        ? this
        : await this.#desk().queue({ etats: viewEtats.todo, conflit: true, size: MOST_CONFLICTS });
      const conflit = toRows(items.filter(isInConflict)).length;
      // Each record is compared with its source: a later count may come first.
      if (turn === this.#conflictsTurn) this.#set({ counts: { ...this.counts, conflit } });
    } catch {
      return;
    }
  }

  /** Puts a contribution in the place of its earlier reading. A contribution that belongs to another part leaves the list. */
  put(dossier: Dossier): void {
    this.#changed.set(dossier.id, dossier);
    const before = this.items.length;
    const items = this.#stays(dossier)
      ? this.items.map((item) => (item.id === dossier.id ? dossier : item))
      : this.items.filter(({ id }) => id !== dossier.id);
    this.#set({ items, total: this.total - before + items.length });
  }

  #newerOf(read: Dossier): Dossier {
    const changed = this.#changed.get(read.id) ?? read;
    return changed.version > read.version ? changed : read;
  }

  /** Tells whether a contribution belongs to the part of the queue that is shown. */
  #stays({ etat }: Dossier): boolean {
    return this.filter.numero !== '' || viewEtats[this.view].includes(etat);
  }

  drop(id: string): void {
    this.#set({ items: this.items.filter((item) => item.id !== id) });
  }

  /** Puts the listed contributions of a kind before the others, until the list is read again. */
  lead(isFirst: (dossier: Dossier) => boolean): void {
    this.#set({ items: [...this.items.filter(isFirst), ...this.items.filter((one) => !isFirst(one))] });
  }

  /** Runs work that needs a session. Asks to sign in again when there is none, and throws the error on. */
  async guard<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      this.heed(error);
      throw error;
    }
  }

  /** Asks to sign in again when an error says that there is no session. */
  heed(error: unknown): void {
    if (toDeskError(error).fault === 'signed-out' && this.door === 'open') this.#set({ door: 'expired' });
  }

  #set(change: Partial<DeskController>): void {
    Object.assign(this, change);
    this.#host.requestUpdate();
  }
}
