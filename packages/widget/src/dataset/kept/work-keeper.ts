import type { CallName } from '@inclusion-kit/dataset/worker';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Keeping } from '../desk.ts';
import { isAct, withoutLast, type Act, type KeptWork, type Place } from './kept-work.ts';
import { forgetKept, keepWhole, keepWork, MAX_BYTES, readKept, readWhole } from './store.ts';

const CHANNEL = 'inclusion-kit:dataset';

/** Opens the way to the other tabs, null where the browser refuses it with all that a site keeps. */
function openChannel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel(CHANNEL);
  } catch {
    return null;
  }
}

/**
 * Keeps the work on a file on the device, so that it survives a reload. One work a page of a site is kept. The last that was opened
 * or taken up takes the place of the one before, whose tab hears of it, says so and goes on without writing.
 */
export class WorkKeeper implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #keeping: Keeping = 'none';
  #offered: KeptWork | null = null;
  /** The work on the open file. */
  #work: KeptWork | null = null;
  /** The work that the open file takes the place of. */
  #earlier: string | null = null;
  /** The file that a person does not want to be kept. */
  #declined: File | null = null;
  #channel: BroadcastChannel | null = null;
  /** Writings go one after the other. */
  #queue: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #isPlanned = false;
  /** The file was kept: a writing that fails is tried again with the next act. */
  #isWhole = false;
  #seen = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#channel = openChannel();
    if (this.#channel !== null)
      this.#channel.onmessage = ({ data }) => {
        if (data !== this.#page) return;
        if (this.#work === null) this.find();
        else this.#plan();
      };
    if (this.#work === null) this.find();
  }

  hostDisconnected(): void {
    this.#channel?.close();
    this.#channel = null;
  }

  get keeping(): Keeping {
    return this.#keeping;
  }

  /** The work of before that a person may take up. */
  get offered(): KeptWork | null {
    return this.#offered;
  }

  /** The work on the open file, null until it is open. */
  get work(): KeptWork | null {
    return this.#work;
  }

  /** Tells whether a page that is left now loses an act, on a file with decisions or without. */
  isLost(isDecided: boolean): boolean {
    return this.#keeping === 'kept' ? this.#waiting > 0 : isDecided;
  }

  /** Looks for the work of before. */
  find(): void {
    void this.#write(async () => {
      const found = await readKept(this.#page).catch(() => null);
      if (this.#work === null) this.#offer(found);
    });
  }

  /** Reads the work of before with its file. Null where it is not there any more. */
  async takeUp(): Promise<{ readonly work: KeptWork; readonly file: File } | null> {
    await this.#queue;
    const whole = await readWhole(this.#page).catch(() => null);
    if (whole === null) this.#offer(null);
    return whole;
  }

  /** Keeps a file that was opened, with the acts of the work that it goes on with. */
  begin(file: File, about: Pick<KeptWork, 'opening' | 'rows'>, from: KeptWork | null): void {
    const id = `${Date.now()} ${Math.random()}`;
    const before = { acts: from?.acts ?? [], place: from?.place ?? null, tally: from?.tally ?? null };
    // A work that is taken up is as old as its last act.
    const work = { id, name: file.name, date: from?.date ?? Date.now(), ...about, ...before };
    this.#work = work;
    this.#offered = null;
    const reason = file === this.#declined ? 'left' : file.size > MAX_BYTES ? 'large' : null;
    void this.#write(async () => {
      try {
        if (reason === null) await this.#keepAll(work, file, from);
        // A person agreed that the one before goes.
        else if (this.#earlier !== null) await forgetKept(this.#page, this.#earlier);
        this.#isWhole = reason === null;
        this.#tell(work.id, reason ?? 'kept');
      } catch {
        this.#tell(work.id, 'refused');
      }
      this.#channel?.postMessage(this.#page);
    });
  }

  /** Notes an act at once. Returns the way to take the note back, for an act that was refused. */
  note(call: CallName, ask: unknown): () => void {
    const { acts } = this.#work ?? { acts: [] };
    const date = Date.now();
    if (call === 'undo') this.#change({ acts: withoutLast(acts), tally: null, date });
    if (!isAct(call)) return () => undefined;
    const act = { call, ask } as Act;
    this.#change({ acts: [...acts, act], tally: null, date });
    return () => this.#change({ acts: (this.#work?.acts ?? []).filter((one) => one !== act) });
  }

  /** Notes where a person is, and the decisions by their number. */
  see(place: Place, tally: string): void {
    const { passed, later, apart } = place;
    const seen = JSON.stringify([tally, place, [...passed], [...later], [...apart]]);
    if (seen === this.#seen && this.#work?.tally === tally) return;
    this.#seen = seen;
    this.#change({ place, tally });
  }

  /** Lets the open file go. The work on it stays on the device. */
  release(): void {
    this.#earlier = this.#work?.id ?? this.#offered?.id ?? null;
    this.#work = null;
    this.#keeping = 'none';
    this.#isWhole = false;
    this.#seen = '';
  }

  /** Forgets a work, and looks for another one. Resolves once it is off the device, or the browser refused to drop it. */
  forget(work: KeptWork | null): Promise<unknown> {
    this.#work = null;
    this.#offer(null);
    const dropped = work === null ? Promise.resolve() : this.#drop(work.id);
    this.find();
    return dropped;
  }

  /** Keeps the open file in the page alone from now on. */
  decline(file: File): void {
    this.#declined = file;
    if (this.#work === null) return;
    this.#tell(this.#work.id, 'left');
    void this.#drop(this.#work.id);
  }

  /** Keeps a work with its file, which is not written again where it is there. */
  async #keepAll(work: KeptWork, file: File, from: KeptWork | null): Promise<void> {
    if (from !== null && (await keepWork(this.#page, work, from.id)) === 'kept') return;
    await keepWhole(this.#page, work, file);
  }

  #drop(id: string): Promise<unknown> {
    return this.#write(async () => {
      await forgetKept(this.#page, id).catch(() => undefined);
      this.#channel?.postMessage(this.#page);
    });
  }

  #change(part: Partial<KeptWork>): void {
    if (this.#work === null) return;
    this.#work = { ...this.#work, ...part };
    this.#plan();
  }

  /** Plans to write the work. What changes until then is written along. */
  #plan(): void {
    if (this.#isPlanned) return;
    this.#isPlanned = true;
    void this.#write(async () => {
      this.#isPlanned = false;
      const work = this.#work;
      if (work === null || !this.#isWhole || !(this.#keeping === 'kept' || this.#keeping === 'refused')) return;
      this.#tell(work.id, await keepWork(this.#page, work).catch(() => 'refused' as const));
    });
  }

  #write(act: () => Promise<void>): Promise<unknown> {
    this.#waiting += 1;
    this.#queue = this.#queue.then(act).finally(() => (this.#waiting -= 1));
    return this.#queue;
  }

  #tell(id: string, keeping: Keeping): void {
    // A work that a person lets go stays so, though it was being written.
    if (this.#work?.id !== id || this.#keeping === keeping || this.#keeping === 'left') return;
    this.#keeping = keeping;
    this.#host.requestUpdate();
  }

  #offer(work: KeptWork | null): void {
    this.#offered = work;
    this.#host.requestUpdate();
  }

  /** Another page of the site has its own work. */
  get #page(): string {
    return location.pathname;
  }
}
