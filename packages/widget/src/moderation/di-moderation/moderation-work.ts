import type { LitElement, ReactiveController } from 'lit';
import { DecisionsController, type Outcome } from '../desk/decisions.ts';
import { DeskController, type DeskFilter, type DeskView } from '../desk/desk-controller.ts';
import type { ModerationDesk } from '../desk/desk.ts';
import type { Dossier, ModeratorAct, PairedRecord } from '../desk/dossier.ts';
import { createRelayDesk } from '../desk/relay-desk.ts';
import type { DiDossier } from '../dossier/di-dossier.ts';
import type { DossierEvents } from '../dossier/dossier-choices.ts';
import {
  findUnseen,
  isNew,
  isOpen,
  isOvertaken,
  isPickable,
  isSure,
  isUnproven,
  toRefusedAlong,
} from '../dossier/fields/dossier-changes.ts';
import { moderation as t } from '../../locales/fr/moderation.ts';
import type { DiPartners } from '../partners/di-partners.ts';
import { keeperOf } from '../dossier/twins/keeper.ts';
import { needsAlike, rowKeyOf, toRows } from '../queue/contrary-rows.ts';
import { readKeySwitch, toQueueKey, writeKeySwitch } from '../queue/keys.ts';
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

/** The work of a moderator: what is open and chosen, the acts on it, and the moves of the focus that go with them. */
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
  readonly #places: Places;
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
  #reading: Promise<unknown> | null = null;
  /** The state of the door at the last drawing. */
  #doorWas: DeskController['door'] = 'opening';

  constructor(host: WorkHost) {
    this.host = host;
    this.announcer = new AnnouncerController(host);
    this.width = new WidthController(host, WIDE_PX);
    this.#places = new Places(host);
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

  hostConnected(): void {
    this.host.ownerDocument.addEventListener('keydown', this.#onPageKeydown);
  }

  hostDisconnected(): void {
    this.host.ownerDocument.removeEventListener('keydown', this.#onPageKeydown);
  }

  hostUpdate(): void {
    const { items } = this.queue;
    this.open = items.find(({ id }) => id === this.open?.id) ?? this.open;
    // Beside the queue, a contribution is always open. On a narrow screen it would hide the queue.
    if (!this.width.narrow && !this.showsPicked) this.open ??= this.rows[0] ?? null;
    this.#readWhole();
  }

  /** Reads something new anew once it is open. A failure leaves it as the list told it. */
  #readWhole(): void {
    const { open } = this;
    if (open === null || this.#whole.has(open) || !isNew(open) || !isOpen(open)) return;
    this.#whole.add(open);
    const reading = this.queue
      .guard(() => this.desk.dossier(open.id))
      .then(
        (fresh) => {
          this.#whole.add(fresh);
          // Something else may have been done to it meanwhile.
          if (fresh.version < (this.queue.items.find(({ id }) => id === open.id)?.version ?? 0)) return;
          this.queue.put(fresh);
          this.#refresh(fresh);
        },
        () => undefined,
      );
    this.#reading = reading;
  }

  /** The place that had the focus is hidden when the session ends. */
  hostUpdated(): void {
    const { door } = this.queue;
    if (door === 'expired' && this.#doorWas === 'open') void this.#places.focusOnceDrawn('#username');
    this.#doorWas = door;
  }

  async signIn(nom: string, motDePasse: string): Promise<void> {
    if (this.queue.isSigningIn) return;
    const isBack = this.queue.door === 'expired';
    if (!(await this.queue.signIn(nom, motDePasse))) {
      await this.#places.focusOnceDrawn(nom === '' ? '#username' : '#password');
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
    } else if (isBack && this.open !== null) await this.#focusOpen();
    else await this.#places.focusInPlace('#empty', '#queue');
  }

  async signOut(): Promise<void> {
    try {
      await this.queue.signOut();
    } catch {
      this.announcer.say(t.problem.down);
      return;
    }
    this.#clearPicks();
    this.#set({ open: null, showsPartners: false });
    this.decisions.dismiss();
    await this.#places.focusOnceDrawn('#sign-in');
  }

  async turnPartners(showsPartners: boolean): Promise<void> {
    this.#set({ showsPartners });
    // The queue now holds the answers that structures gave meanwhile.
    if (!showsPartners) void this.queue.load();
    await this.#places.focusOnceDrawn(showsPartners ? 'di-partners' : '#open-partners');
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
    else this.#set({ open: null });
    if (this.queue.status === 'idle') this.#sayQueue();
  }

  async more(): Promise<void> {
    const from = this.rows.length;
    await this.queue.more();
    await this.host.updateComplete;
    this.#places.rows()[from]?.focus();
    this.#sayQueue();
  }

  /** Tells whether a contribution stands in the place of the queue, on a narrow screen. */
  get isAlone(): boolean {
    return this.width.narrow && this.open !== null && !this.showsPartners;
  }

  async openOne(open: Dossier): Promise<void> {
    this.#set({ open });
    await this.#focusOpen();
  }

  /** Opens a contribution that may not be in the list. */
  async openById(id: string): Promise<void> {
    const dossier = await this.queue.guard(() => this.desk.dossier(id)).catch(() => null);
    if (dossier === null) this.announcer.say(t.problem.down);
    else await this.openOne(dossier);
  }

  /**
   * Accepts another contribution, whose value of a field was just chosen in the one that contradicts it. That one is refused in the same
   * act, or else stays open: the value is kept in its place with one press more. A contribution that says more than what is in sight is opened instead.
   */
  async decideRival(asked: DossierEvents['dossier-rival']): Promise<void> {
    const { open } = this;
    if (open === null || this.decisions.isBusy) return;
    // From the reading on: a second press would find the other one decided, and open it.
    await this.decisions.hold(() => this.#acceptRival(open, asked));
  }

  async #acceptRival(open: Dossier, { id, champ, isInSight }: DossierEvents['dossier-rival']): Promise<void> {
    const rival = await this.queue.guard(() => this.desk.dossier(id)).catch(() => null);
    if (rival === null) {
      this.announcer.say(t.problem.down);
      return;
    }
    const unseen = findUnseen(rival, open);
    if (!isInSight || !isOpen(rival) || unseen.length > 0) {
      await this.openOne(rival);
      if (!unseen.includes(champ))
        this.host.renderRoot.querySelector<DiDossier>('di-dossier')?.settle(champ, 'propose');
      return;
    }
    const moved =
      rival.comparaison?.champs.filter(({ verdict }) => verdict === 'conflit').map((one) => one.champ) ?? [];
    const at = this.rowOf(open);
    const done = await this.decisions.decide(rival, [
      { acte: 'acceptation', ...(moved.length > 0 ? { tranches: moved } : {}), ...toRefusedAlong(rival) },
    ]);
    if (done === null) {
      if (this.queue.door === 'open') await this.openOne(rival);
      else await this.#places.focusOnceDrawn('#username');
      return;
    }
    this.#refresh(await this.queue.guard(() => this.desk.dossier(open.id)).catch(() => open));
    const { outcome } = this.decisions;
    if (outcome !== null) this.announcer.say(sayDone(outcome));
    await this.#moveOn(at, false);
  }

  async back(): Promise<void> {
    const { open } = this;
    this.#set({ open: null });
    await this.host.updateComplete;
    (this.#places.rowOf(this.rows[this.rowOf(open)]?.id) ?? this.#places.find('#queue'))?.focus();
  }

  pick({ id }: Dossier, isPicked: boolean): void {
    const others = [...this.#picked].filter((other) => other !== id);
    this.#picked = new Set(isPicked ? [...others, id] : others);
    this.#set({ isRefusing: this.isRefusing && this.picked.length > 0, askedAgain: null });
    this.announcer.say(t.live.chosen(this.picked.length));
  }

  /** Returns the record that accepting a duplicate among others keeps. Null for other contributions. */
  keeperOf(dossier: Dossier): PairedRecord | null {
    return keeperOf(dossier, this.#kept);
  }

  /** Chooses the record to keep of a duplicate that is accepted among others. */
  keep({ id }: Dossier, record: PairedRecord): void {
    this.#kept = new Map([...this.#kept, [id, record.id]]);
    this.#set({ askedAgain: null });
  }

  /** Chooses the listed contributions that are sure, besides those that are chosen, and shows them first. One press more accepts them. */
  async pickSure(): Promise<void> {
    const sure = this.queue.items.filter(isSure).map(({ id }) => id);
    this.#picked = new Set([...this.#picked, ...sure]);
    this.queue.lead(isSure);
    this.#listsPicked = this.picked.length > 0;
    this.#set({ isRefusing: false, askedAgain: null, ...(this.#listsPicked ? { open: null } : {}) });
    this.announcer.say(t.live.chosen(this.picked.length));
    await this.#places.focusOnceDrawn('#accept-picked', '#queue');
    this.#places.rows()[0]?.scrollIntoView({ block: 'nearest' });
  }

  /** Lets go of all that is chosen. */
  async unpick(): Promise<void> {
    this.#clearPicks();
    this.announcer.say(t.live.chosen(0));
    await this.#places.focusOnceDrawn('#pick-sure', '#queue');
  }

  async turnRefusing(isRefusing: boolean): Promise<void> {
    this.#set({ isRefusing });
    await this.#places.focusOnceDrawn(isRefusing ? 'di-refusal' : '#queue');
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
    this.#set({ isRefusing: this.isRefusing && unheard.length > 0, askedAgain: null });
    this.#closeIfGone();
    this.announcer.say(sayDone(outcome));
    await this.#places.focusOnceDrawn(...(queue.door === 'open' ? ['#outcome button', '#queue'] : ['#username']));
  }

  async decide(acts: readonly ModeratorAct[]): Promise<void> {
    const dossier = this.open;
    if (dossier === null || this.decisions.isBusy) return;
    const isAccepted = acts.at(-1)?.acte === 'acceptation';
    if (isAccepted && isNew(dossier) && (await this.decisions.hold(() => this.#isFoundTwice(dossier)))) return;
    const at = this.rowOf(dossier);
    // The row that has the focus may leave with its contribution.
    const isInQueue = this.#places.hasFocusIn('#queue');
    if (await this.#decideAlike(dossier, acts, at)) return;
    const done = await this.decisions.decide(dossier, acts);
    if (done === null) {
      await this.#lookAtOpen(dossier);
      return;
    }
    this.#refresh(done);
    const { outcome } = this.decisions;
    const said = { question: t.outcome.asked, ajustement: t.outcome.adjusted, transmission: t.outcome.sent };
    const last = acts.at(-1)?.acte;
    if (last !== undefined && last in said) this.announcer.say(said[last as keyof typeof said]);
    else if (outcome !== null) this.announcer.say(sayDone(outcome));
    await this.#moveOn(this.#answeredBy(dossier) ?? at, isInQueue);
  }

  /** Notes or closes each of the needs that are told alike. Returns whether it did. */
  async #decideAlike(dossier: Dossier, acts: readonly ModeratorAct[], at: number): Promise<boolean> {
    const alike = needsAlike(dossier, this.queue.items);
    const [act] = acts;
    if (alike.length < 2 || act === undefined || acts.length > 1) return false;
    if (act.acte === 'acceptation' && act.reliee_a === undefined)
      await this.#afterTogether(dossier, await this.decisions.acceptAll(alike), at);
    else if (act.acte === 'refus')
      await this.#afterTogether(dossier, await this.decisions.refuseAll(alike, act.motif), at);
    else return false;
    return true;
  }

  /**
   * Accepts what says the contrary of the open contribution: each confirmation, or the closure. Those that they contradict are refused
   * in the act that accepts the first one.
   */
  async acceptContraries(): Promise<void> {
    const { open } = this;
    if (open === null || this.decisions.isBusy) return;
    const at = this.rowOf(open);
    const first = await this.decisions.decideAll(open.contraires, (dossiers) =>
      this.decisions.acceptContraries(dossiers),
    );
    await this.#afterTogether(open, first, at);
  }

  /** Refuses the open contribution and others that give a line another value: what people see stays. */
  async keepShown({ motif, others }: DossierEvents['dossier-keep-shown']): Promise<void> {
    const { open } = this;
    if (open === null || this.decisions.isBusy) return;
    const at = this.rowOf(open);
    const done = await this.decisions.decideAll(others, (dossiers) =>
      this.decisions.refuseAll([open, ...dossiers], motif),
    );
    await this.#afterTogether(open, done, at);
  }

  /** Shows what became of the open contribution once several were decided together. */
  async #afterTogether(open: Dossier, outcome: Outcome | null, at: number): Promise<void> {
    if (this.queue.door !== 'open') {
      await this.#places.focusOnceDrawn('#username');
      return;
    }
    if (outcome === null) {
      this.announcer.say(t.problem.down);
      return;
    }
    this.#refresh(await this.queue.guard(() => this.desk.dossier(open.id)).catch(() => open));
    this.announcer.say(sayDone(outcome));
    await this.#moveOn(at, false);
  }

  /** Waits for the search for what is there already: a press that accepts something new may be quicker. Says what it found. */
  async #isFoundTwice({ id, jumelle }: Dossier): Promise<boolean> {
    await this.#reading;
    const twin = [this.open, ...this.queue.items].find((one) => one?.id === id)?.jumelle ?? null;
    if (twin === null || jumelle !== null) return false;
    this.announcer.say(t.twin[twin.modele]);
    return true;
  }

  /** Finds the place of a contribution that the decision on another one has answered: both values are fresh in mind. */
  #answeredBy({ id, rivales }: Dossier): number | null {
    const rivals = new Set(rivales.map((rival) => rival.id));
    const at = this.rows.findIndex((one) => rivals.has(one.id) && one.id !== id && isOvertaken(one));
    return at < 0 ? null : at;
  }

  /** Reads the contribution again when another moderator has moved it. A contribution that left the list stays open. */
  async #lookAtOpen(dossier: Dossier): Promise<void> {
    if (this.queue.door !== 'open') {
      await this.#places.focusOnceDrawn('#username');
      return;
    }
    const isListed = this.queue.items.some(({ id }) => id === dossier.id);
    if (!isListed && this.decisions.problems.get(dossier.id)?.fault === 'moved')
      this.#refresh(await this.desk.dossier(dossier.id).catch(() => dossier));
    await this.host.updateComplete;
  }

  /** Opens the contribution now at the place of the last decided one, once that one has left the list. */
  async #moveOn(at: number, isInQueue: boolean): Promise<void> {
    const { rows } = this;
    if (this.queue.items.some(({ id }) => id === this.open?.id)) {
      await this.#focusOpen();
      return;
    }
    // One that was refused with it may have left too.
    const next = at < 0 ? undefined : rows[Math.min(at, rows.length - 1)];
    this.#set({ open: next ?? null });
    // On a narrow screen it takes the place of the queue.
    if (next !== undefined && (this.width.narrow || !isInQueue)) {
      await this.#focusOpen();
      return;
    }
    await this.host.updateComplete;
    (this.#places.rowOf(next?.id) ?? this.#places.find('#empty') ?? this.#places.find('#queue'))?.focus();
  }

  /** Does something to the open contribution that is no act of the life cycle, and says so. */
  async change(
    work: (desk: ModerationDesk, id: string) => Promise<unknown>,
    said: string | null = null,
  ): Promise<void> {
    const dossier = this.open;
    if (dossier === null || this.decisions.isBusy) return;
    const fresh = await this.decisions.change(dossier, (desk) => work(desk, dossier.id));
    if (fresh === null) {
      await this.#lookAtOpen(dossier);
      return;
    }
    this.#refresh(fresh);
    if (said !== null) this.announcer.say(said);
    await this.#focusOpen();
  }

  async undo(): Promise<void> {
    const { isBusy, outcome: last } = this.decisions;
    if (isBusy || last?.canUndo !== true) return;
    const [first] = await this.decisions.undo();
    await this.queue.load();
    const { outcome } = this.decisions;
    if (outcome !== null) this.announcer.say(sayDone(outcome));
    if (first === undefined) await this.#places.focusOnceDrawn('#queue');
    else await this.openOne(first);
  }

  async dismiss(): Promise<void> {
    this.decisions.dismiss();
    await this.#places.focusOnceDrawn('#queue');
  }

  turnHelp(): void {
    this.#set({ showsHelp: !this.showsHelp });
  }

  turnKeys(hasKeys: boolean): void {
    this.#set({ hasKeys });
    writeKeySwitch(hasKeys);
  }

  /** Listens to the keys of the queue. They act on the row that has the focus, or else on the open contribution. */
  readonly onKeydown = (event: KeyboardEvent): void => {
    const key = toQueueKey(event);
    if (key === null || !this.hasKeys || this.isRefusing) return;
    event.preventDefault();
    const isMove = key === 'next' || key === 'previous';
    // A key that is held decides once: the next row comes under it.
    if (event.repeat && !isMove) return;
    if (key !== 'accept') this.#set({ askedAgain: null });
    const focused = this.#places.rowAt(event);
    const at = focused === -1 ? this.rowOf(this.open) : focused;
    const dossier = this.rows[at];
    if (isMove) this.#browse(at + (key === 'next' ? 1 : -1));
    else if (key === 'help') this.turnHelp();
    else if (key === 'sure') void this.pickSure();
    else if (key === 'undo') void this.undo();
    else if (dossier === undefined) {
      if (key !== 'pick' && this.picked.length > 0) void this.#decideByKey(key, null);
    } else if (key !== 'pick') void this.#decideByKey(key, dossier);
    else if (isPickable(dossier)) this.pick(dossier, !this.#picked.has(dossier.id));
    else this.announcer.say(t.live.alone);
  };

  /** Leads into the queue from anywhere on the page where nothing is typed: to the row that is open, or else to the first one. */
  readonly #onPageKeydown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || toQueueKey(event) !== 'next' || !this.hasKeys || this.isRefusing) return;
    const path = event.composedPath();
    const isWithin = ['#queue', 'di-dossier'].some((place) => {
      const found = this.#places.find(place);
      return found !== null && path.includes(found);
    });
    if (isWithin || this.queue.door !== 'open' || this.showsPartners || this.isAlone) return;
    event.preventDefault();
    this.#browse(this.rowOf(this.open));
  };

  /** The message of a decision takes the focus, and the key that takes it back. */
  readonly onOutcomeKeydown = (event: KeyboardEvent): void => {
    if (toQueueKey(event) === 'undo') this.onKeydown(event);
  };

  /** The same keys act in the open contribution, as long as no form of it is open. */
  readonly onDossierKeydown = (event: KeyboardEvent): void => {
    if (this.host.renderRoot.querySelector<DiDossier>('di-dossier')?.mode === 'read') this.onKeydown(event);
  };

  #browse(to: number): void {
    const { rows } = this;
    const at = Math.min(rows.length - 1, Math.max(0, to));
    const open = rows[at];
    if (open !== undefined && !this.width.narrow) this.#set({ open });
    this.#places.rows()[at]?.focus();
  }

  /**
   * Decides the chosen contributions together, or else the contribution that has the focus, with the choices made in it. Several are
   * told before they are accepted: the row that has the focus may not be among them.
   */
  async #decideByKey(key: 'accept' | 'refuse', dossier: Dossier | null): Promise<void> {
    const { picked } = this;
    const isOnlyOne = picked.length === 1 && picked[0]?.id === dossier?.id;
    if (picked.length > 0 && key === 'refuse') {
      await this.turnRefusing(true);
      return;
    }
    if (picked.length > 0 && !isOnlyOne) {
      if (this.askedAgain === ALL_PICKED) {
        this.#set({ askedAgain: null });
        await this.acceptPicked();
        return;
      }
      this.#set({ askedAgain: ALL_PICKED });
      this.announcer.say(t.queue.again(picked.length));
      return;
    }
    if (dossier === null) return;
    this.#set({ open: dossier });
    await this.host.updateComplete;
    const open = this.host.renderRoot.querySelector<DiDossier>('di-dossier');
    await open?.updateComplete;
    if (key === 'accept' && isUnproven(dossier) && this.askedAgain !== dossier.id) {
      this.#set({ askedAgain: dossier.id });
      this.announcer.say(t.row.again);
      // Its row is out of sight.
      if (this.isAlone && open !== null) open.complaint = t.row.again;
      return;
    }
    this.#set({ askedAgain: null });
    if (key === 'accept') open?.accept();
    else await open?.turn('refuse');
  }

  #clearPicks(): void {
    this.#picked = new Set();
    this.#listsPicked = false;
    this.#set({ isRefusing: false, askedAgain: null });
  }

  #closeIfGone(): void {
    if (!this.queue.items.some(({ id }) => id === this.open?.id)) this.#set({ open: null });
  }

  /** Shows the new reading of a contribution, unless another one was opened meanwhile. */
  #refresh(dossier: Dossier): void {
    if (this.open?.id === dossier.id) this.#set({ open: dossier });
  }

  #sayQueue(): void {
    this.announcer.say(t.live.queue(this.queue.items.length, this.queue.total));
  }

  async #focusOpen(): Promise<void> {
    await this.#places.focusOnceDrawn('di-dossier');
    // In the place of the queue, it has the whole screen to be read on.
    if (this.width.narrow) this.#places.find('di-dossier')?.scrollIntoView({ block: 'start' });
  }

  #set(change: Partial<ModerationWork>): void {
    Object.assign(this, change);
    this.host.requestUpdate();
  }
}
