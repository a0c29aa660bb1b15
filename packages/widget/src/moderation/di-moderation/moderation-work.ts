import type { LitElement, ReactiveController } from 'lit';
import { DecisionsController, type Outcome } from '../desk/decisions.ts';
import { DeskController, type DeskFilter, type DeskView } from '../desk/desk-controller.ts';
import type { ModerationDesk } from '../desk/desk.ts';
import type { Dossier, PairedRecord } from '../desk/dossier.ts';
import { createRelayDesk } from '../desk/relay-desk.ts';
import { isNew, isOpen, isPickable, isSure } from '../dossier/fields/dossier-changes.ts';
import { moderation as t } from '../../locales/fr/moderation.ts';
import type { DiPartners } from '../partners/di-partners.ts';
import { keeperOf } from '../dossier/twins/keeper.ts';
import { rowKeyOf, toldAlike, toRows } from '../queue/contrary-rows.ts';
import { readKeySwitch, writeKeySwitch } from '../queue/keys.ts';
import { sayDone } from '../desk/outcome-texts.ts';
import { AnnouncerController } from '../../shared/elements/announcer.ts';
import { WidthController } from '../../shared/elements/width.ts';
import { Places } from './desk-places.ts';

/** From this width the queue and the contribution that is open stand side by side. */
const WIDE_PX = 900;

/** All that are chosen are accepted at the next press of the key. */
export const ALL_PICKED = 'all picked';

/** The element in which contributions are moderated. */
export interface WorkHost extends LitElement {
  readonly api: string;
  readonly headingLevel: number;
  readonly next: string;
  readonly timeZone: string | null;
  readonly desk: ModerationDesk | null;
}

/** The work of a moderator: what is listed, open and chosen, and the moves of the focus that go with it. */
export class ModerationWork implements ReactiveController {
  /** The contribution that is open, as it was read last: it may have left the list meanwhile. Null when none is. */
  open: Dossier | null = null;
  /** Tells whether the form of the reason for a refusal of the chosen ones is open. */
  isRefusing = false;
  showsHelp = false;
  /** The id of the proposal without a proof that its key accepts at the next press, or `ALL_PICKED`. Null when there is none. */
  askedAgain: string | null = null;
  hasKeys = readKeySwitch();
  /** Tells whether the structures to invite are shown in the place of the queue. */
  showsPartners = false;
  readonly host: WorkHost;
  readonly announcer: AnnouncerController;
  readonly width: WidthController;
  readonly queue: DeskController;
  readonly decisions: DecisionsController;
  readonly places: Places;
  #picked: ReadonlySet<string> = new Set();
  /** The record that was chosen to be kept of a duplicate, by the id of the contribution. */
  #kept: ReadonlyMap<string, string> = new Map();
  /** Tells whether the chosen ones stand together in the place of one that is open. */
  #listsPicked = false;
  /** The rows of a list of contributions: they are asked for many times in one drawing. */
  #rows: { readonly of: readonly Dossier[]; readonly rows: readonly Dossier[] } | null = null;
  #relay: { api: string; desk: ModerationDesk } | null = null;
  /** The new offers and structures that were read alone, with the record that each probably is: a list does not tell it. */
  readonly #whole = new WeakSet<Dossier>();
  /** The search for what is there already, of the contribution that is open. */
  reading: Promise<unknown> | null = null;
  /** The state of the door at the last drawing. */
  #doorWas: DeskController['door'] = 'opening';

  constructor(host: WorkHost) {
    this.host = host;
    this.announcer = new AnnouncerController(host);
    this.width = new WidthController(host, WIDE_PX);
    this.places = new Places(host);
    this.queue = new DeskController(host, () => this.desk);
    this.decisions = new DecisionsController(host, () => this.desk, this.queue);
    host.addController(this);
  }

  /** The desk of the host page, or else that of the relay. */
  get desk(): ModerationDesk {
    const { desk, api } = this.host;
    if (desk !== null) return desk;
    if (this.#relay?.api !== api) this.#relay = { api, desk: createRelayDesk(api) };
    return this.#relay.desk;
  }

  /** The contributions that are chosen, to be decided together. */
  get picked(): readonly Dossier[] {
    return this.queue.items.filter((dossier) => this.#picked.has(dossier.id) && isPickable(dossier));
  }

  isPicked({ id }: Dossier): boolean {
    return this.#picked.has(id);
  }

  /** Tells whether all that is chosen is shown beside the queue. On a narrow screen the queue itself shows it. */
  get showsPicked(): boolean {
    return this.#listsPicked && !this.width.narrow && this.open === null && this.picked.length > 0;
  }

  /** The rows of the queue: those that contradict each other on one record are one. */
  get rows(): readonly Dossier[] {
    const { items } = this.queue;
    if (this.#rows?.of !== items) this.#rows = { of: items, rows: toRows(items) };
    return this.#rows.rows;
  }

  /** Finds the row of a contribution, or of those that it is one row with. */
  rowOf(dossier: Dossier | null): number {
    const record = dossier === null ? null : rowKeyOf(dossier);
    const isIn = (row: Dossier): boolean => row.id === dossier?.id || (record !== null && rowKeyOf(row) === record);
    return this.rows.findIndex(isIn);
  }

  hostUpdate(): void {
    const { items } = this.queue;
    this.open = items.find(({ id }) => id === this.open?.id) ?? this.open;
    // Beside the queue, a contribution is always open. On a narrow screen it would hide the queue.
    if (!this.width.narrow && !this.showsPicked) this.open ??= this.rows[0] ?? null;
    this.#readWhole();
  }

  /**
   * Reads something new anew once it is open, and what erases a number: a list looks for no record that is alike, or has the same number. A
   * failure leaves it as the list told it.
   */
  #readWhole(): void {
    const { open } = this;
    if (open === null || this.#whole.has(open) || !isOpen(open)) return;
    if (!isNew(open) && open.changements['telephone'] !== null) return;
    this.#whole.add(open);
    const reading = this.queue
      .guard(() => this.desk.dossier(open.id))
      .then(
        (fresh) => {
          this.#whole.add(fresh);
          // Something else may have been done to it meanwhile.
          if (fresh.version < (this.queue.items.find(({ id }) => id === open.id)?.version ?? 0)) return;
          this.queue.put(fresh);
          this.refresh(fresh);
        },
        () => undefined,
      );
    this.reading = reading;
  }

  /** The place that had the focus is hidden when the session ends. */
  hostUpdated(): void {
    const { door } = this.queue;
    if (door === 'expired' && this.#doorWas === 'open') void this.places.focusOnceDrawn('#username');
    // The message of a decision outlives a reload and a session: what was decided together is taken back together.
    if (door === 'open' && this.#doorWas !== 'open') void this.decisions.restore();
    this.#doorWas = door;
  }

  async signIn(nom: string, motDePasse: string): Promise<void> {
    if (this.queue.isSigningIn) return;
    const isBack = this.queue.door === 'expired';
    if (!(await this.queue.signIn(nom, motDePasse))) {
      await this.places.focusOnceDrawn(nom === '' ? '#username' : '#password');
      return;
    }
    if (this.host.next !== '' && !isBack) {
      location.assign(new URL(this.host.next, location.href));
      return;
    }
    this.announcer.say(t.live.signedIn(nom));
    const partners = this.host.renderRoot.querySelector<DiPartners>('di-partners');
    if (partners !== null) {
      partners.reload();
      partners.focus();
    } else if (isBack && this.open !== null) await this.focusOpen();
    else await this.places.focusInPlace('#empty', '#queue');
  }

  async signOut(): Promise<void> {
    try {
      await this.queue.signOut();
    } catch {
      this.announcer.say(t.problem.down);
      return;
    }
    this.#clearPicks();
    this.set({ open: null, showsPartners: false });
    this.decisions.dismiss();
    await this.places.focusOnceDrawn('#sign-in');
  }

  async turnPartners(showsPartners: boolean): Promise<void> {
    this.set({ showsPartners });
    // The queue now holds the answers that structures gave meanwhile.
    if (!showsPartners) void this.queue.load();
    await this.places.focusOnceDrawn(showsPartners ? 'di-partners' : '#open-partners');
  }

  async show(view: DeskView): Promise<void> {
    await this.#look(() => this.queue.show(view));
  }

  async filter(change: Partial<DeskFilter> | null): Promise<void> {
    await this.#look(() => this.queue.filterBy(change));
  }

  async reload(): Promise<void> {
    await this.#look(() => this.queue.load(), true);
  }

  async #look(work: () => Promise<void>, keepsOpen = false): Promise<void> {
    this.#clearPicks();
    await work();
    if (keepsOpen) this.#closeIfGone();
    else this.set({ open: null });
    if (this.queue.status === 'idle') this.#sayQueue();
  }

  async more(): Promise<void> {
    const from = this.rows.length;
    await this.queue.more();
    await this.host.updateComplete;
    this.places.rows()[from]?.focus();
    this.#sayQueue();
  }

  /** Tells whether a contribution stands in the place of the queue, on a narrow screen. */
  get isAlone(): boolean {
    return this.width.narrow && this.open !== null && !this.showsPartners;
  }

  async openOne(open: Dossier): Promise<void> {
    this.set({ open });
    await this.focusOpen();
  }

  /** Opens a contribution that may not be in the list. */
  async openById(id: string): Promise<void> {
    const dossier = await this.queue.guard(() => this.desk.dossier(id)).catch(() => null);
    if (dossier === null) this.announcer.say(t.problem.down);
    else await this.openOne(dossier);
  }

  async back(): Promise<void> {
    const { open } = this;
    this.set({ open: null });
    await this.host.updateComplete;
    (this.places.rowOf(this.rows[this.rowOf(open)]?.id) ?? this.places.find('#queue'))?.focus();
  }

  pick(dossier: Dossier, isPicked: boolean): void {
    const alike = toldAlike(dossier, this.queue.items).map(({ id }) => id);
    const asked = new Set([dossier.id, ...alike]);
    const others = [...this.#picked].filter((other) => !asked.has(other));
    this.#picked = new Set(isPicked ? [...others, ...asked] : others);
    this.set({ isRefusing: this.isRefusing && this.picked.length > 0, askedAgain: null });
    this.announcer.say(t.live.chosen(this.picked.length));
  }

  /** Returns the record that accepting a duplicate among others keeps. Null for other contributions. */
  keeperOf(dossier: Dossier): PairedRecord | null {
    return keeperOf(dossier, this.#kept);
  }

  /** Chooses the record to keep of a duplicate that is accepted among others. */
  keep({ id }: Dossier, record: PairedRecord): void {
    this.#kept = new Map([...this.#kept, [id, record.id]]);
    this.set({ askedAgain: null });
  }

  /** Chooses the listed contributions that are sure, besides those that are chosen, and shows them first. One press more accepts them. */
  async pickSure(): Promise<void> {
    const sure = this.queue.items.filter(isSure).map(({ id }) => id);
    this.#picked = new Set([...this.#picked, ...sure]);
    this.queue.lead(isSure);
    this.#listsPicked = this.picked.length > 0;
    this.set({ isRefusing: false, askedAgain: null, ...(this.#listsPicked ? { open: null } : {}) });
    this.announcer.say(t.live.chosen(this.picked.length));
    await this.places.focusOnceDrawn('#accept-picked', '#queue');
    this.places.rows()[0]?.scrollIntoView({ block: 'nearest' });
  }

  /** Lets go of all that is chosen. */
  async unpick(): Promise<void> {
    this.#clearPicks();
    this.announcer.say(t.live.chosen(0));
    await this.places.focusOnceDrawn('#pick-sure', '#queue');
  }

  async turnRefusing(isRefusing: boolean): Promise<void> {
    this.set({ isRefusing });
    await this.places.focusOnceDrawn(isRefusing ? 'di-refusal' : '#queue');
  }

  async acceptPicked(): Promise<void> {
    await this.#decidePicked((dossiers) => this.decisions.acceptAll(dossiers, this.#kept));
  }

  async refusePicked(motif: string): Promise<void> {
    await this.#decidePicked((dossiers) => this.decisions.refuseAll(dossiers, motif));
  }

  async #decidePicked(decide: (dossiers: readonly Dossier[]) => Promise<Outcome>): Promise<void> {
    const { picked, queue } = this;
    if (picked.length === 0 || this.decisions.isBusy) return;
    const outcome = await decide(picked);
    // Contributions whose decision did not reach the relay stay chosen, and so does the written reason.
    const unheard = outcome.failed.filter(({ problem: { fault } }) => fault === 'signed-out' || fault === 'down');
    this.#picked = new Set(unheard.map(({ dossier }) => dossier.id));
    this.#listsPicked = false;
    this.set({ isRefusing: this.isRefusing && unheard.length > 0, askedAgain: null });
    this.#closeIfGone();
    this.announcer.say(sayDone(outcome));
    await this.places.focusOnceDrawn(...(queue.door === 'open' ? ['#outcome button', '#queue'] : ['#username']));
  }

  turnHelp(): void {
    this.set({ showsHelp: !this.showsHelp });
  }

  turnKeys(hasKeys: boolean): void {
    this.set({ hasKeys });
    writeKeySwitch(hasKeys);
  }

  #clearPicks(): void {
    this.#picked = new Set();
    this.#listsPicked = false;
    this.set({ isRefusing: false, askedAgain: null });
  }

  #closeIfGone(): void {
    if (!this.queue.items.some(({ id }) => id === this.open?.id)) this.set({ open: null });
  }

  /** Shows the new reading of a contribution, unless another one was opened meanwhile. */
  refresh(dossier: Dossier): void {
    if (this.open?.id === dossier.id) this.set({ open: dossier });
  }

  #sayQueue(): void {
    this.announcer.say(t.live.queue(this.queue.items.length, this.queue.total));
  }

  async focusOpen(): Promise<void> {
    await this.places.focusOnceDrawn('di-dossier');
    // In the place of the queue, it has the whole screen to be read on.
    if (this.width.narrow) this.places.find('di-dossier')?.scrollIntoView({ block: 'start' });
  }

  set(change: Partial<ModerationWork>): void {
    Object.assign(this, change);
    this.host.requestUpdate();
  }
}
