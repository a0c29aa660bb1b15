import type { Etat } from '@inclusion-kit/sdk/contributions';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { DeskError, type DeskFault, type ModerationDesk, type QueueQuestion } from './desk.ts';
import type { Dossier, Moderating } from './dossier.ts';

/** A part of the queue. */
export type DeskView = 'todo' | 'source' | 'done';

/** The states of the contributions in each part of the queue. */
export const viewEtats: Readonly<Record<DeskView, readonly Etat[]>> = {
  todo: ['recue', 'en-attente-auteur'],
  source: ['acceptee', 'transmise'],
  done: ['refusee', 'remplacee', 'reprise', 'expiree'],
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

/** Holds the session of a desk, and the queue as it was read last. The queue stays on screen while more is read. */
export class DeskController implements ReactiveController {
  /** The state of the session. `expired` keeps all that was read and chosen. */
  door: 'opening' | 'closed' | 'expired' | 'open' | 'unreachable' = 'opening';
  /** The reason why no session could be opened. */
  doorFault: DeskFault | null = null;
  who: Moderating | null = null;
  view: DeskView = 'todo';
  filter: DeskFilter = noFilter;
  items: readonly Dossier[] = [];
  total = 0;
  next: string | null = null;
  status: 'idle' | 'loading' | 'failed' = 'idle';
  /** False until the queue was read once. */
  isRead = false;
  /** Number of contributions in each part, as far as they were counted. */
  counts: Partial<Record<DeskView, number>> = {};
  readonly #host: ReactiveControllerHost;
  readonly #desk: () => ModerationDesk;
  #names: ReadonlyMap<string, string> = new Map();
  #reading: AbortController | null = null;

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
    const { genre, source, numero, conflit } = this.filter;
    return genre !== '' || source !== '' || numero !== '' || conflit;
  }

  /** The sources that have a name, to filter by. */
  get sources(): ReadonlyMap<string, string> {
    return this.#names;
  }

  nameOf(source: string): string {
    return this.#names.get(source) ?? source;
  }

  /** Looks for a session that is already open, by the browser's cookie or by the host. */
  async start(): Promise<void> {
    this.door = 'opening';
    this.#host.requestUpdate();
    try {
      this.who = await this.#desk().session();
      this.door = this.who === null ? 'closed' : 'open';
    } catch (error) {
      this.doorFault = faultOf(error);
      this.door = 'unreachable';
    }
    this.#host.requestUpdate();
    if (this.door === 'open') await this.#enter();
  }

  /** @throws DeskError when the name or the password is not let in */
  async signIn(nom: string, motDePasse: string): Promise<void> {
    this.who = await this.#desk().signIn(nom, motDePasse);
    this.door = 'open';
    this.#host.requestUpdate();
    await this.#enter();
  }

  async signOut(): Promise<void> {
    await this.#desk().signOut();
    this.#reading?.abort();
    Object.assign(this, { who: null, door: 'closed', items: [], total: 0, next: null, isRead: false, counts: {} });
    this.#host.requestUpdate();
  }

  async #enter(): Promise<void> {
    void this.#desk()
      .sources()
      .then((names) => {
        this.#names = names;
        this.#host.requestUpdate();
      })
      // A failure costs names only.
      .catch(() => undefined);
    await this.load();
  }

  async show(view: DeskView): Promise<void> {
    this.view = view;
    this.filter = { ...this.filter, numero: '', conflit: view === 'todo' && this.filter.conflit };
    await this.load();
  }

  async filterBy(change: Partial<DeskFilter> | null): Promise<void> {
    this.filter = change === null ? noFilter : { ...this.filter, ...change };
    await this.load();
  }

  /** Reads the queue from its start. */
  async load(): Promise<void> {
    await this.#read(null);
    await this.count();
  }

  /** Reads on. */
  async more(): Promise<void> {
    if (this.next !== null) await this.#read(this.next);
  }

  async #read(apres: string | null): Promise<void> {
    this.#reading?.abort();
    const reading = (this.#reading = new AbortController());
    this.status = 'loading';
    this.#host.requestUpdate();
    try {
      const page = await this.guard(() =>
        this.#desk().queue({ ...this.#question(), ...(apres === null ? {} : { apres }) }, { signal: reading.signal }),
      );
      if (this.#reading !== reading) return;
      const known = new Set(apres === null ? [] : this.items.map(({ id }) => id));
      this.items = [...(apres === null ? [] : this.items), ...page.items.filter(({ id }) => !known.has(id))];
      this.total = this.filter.conflit ? this.items.length : page.total;
      this.next = page.next;
      this.status = 'idle';
      this.isRead = true;
    } catch {
      if (this.#reading !== reading) return;
      this.status = 'failed';
    }
    this.#host.requestUpdate();
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
    try {
      const others = (['todo', 'source'] as const).filter((view) => !(isWhole && view === this.view));
      const counted = await Promise.all(
        others.map(async (view) => {
          const { total } = await this.#desk().queue({ etats: viewEtats[view], size: 1 });
          return [view, total] as const;
        }),
      );
      const own = isWhole && this.view !== 'done' ? { [this.view]: this.total } : {};
      this.counts = { ...this.counts, ...Object.fromEntries(counted), ...own };
    } catch {
      return;
    }
    this.#host.requestUpdate();
  }

  /** Puts a contribution in the place of its earlier reading. A contribution that belongs to another part leaves the list. */
  put(dossier: Dossier): void {
    const stays = this.filter.numero !== '' || viewEtats[this.view].includes(dossier.etat);
    const before = this.items.length;
    this.items = stays
      ? this.items.map((item) => (item.id === dossier.id ? dossier : item))
      : this.items.filter(({ id }) => id !== dossier.id);
    this.total -= before - this.items.length;
    this.#host.requestUpdate();
  }

  /** Takes a contribution out of the list: it is no longer there. */
  drop(id: string): void {
    this.items = this.items.filter((item) => item.id !== id);
    this.#host.requestUpdate();
  }

  /** Runs work that needs a session. Asks to sign in again when there is none, and throws the error on. */
  async guard<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (faultOf(error) === 'signed-out' && this.door === 'open') {
        this.door = 'expired';
        this.#host.requestUpdate();
      }
      throw error;
    }
  }
}

/** Tells why a desk failed. Any error but a `DeskError` counts as no answer. */
export function faultOf(error: unknown): DeskFault {
  return error instanceof DeskError ? error.fault : 'down';
}
