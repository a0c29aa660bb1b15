import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { AnnouncerController } from '../../shared/elements/announcer.ts';
import { DecisionsController } from '../desk/decisions.ts';
import { DeskController } from '../desk/desk-controller.ts';
import { WidthController } from '../../shared/elements/width.ts';
import type { ModerationDesk } from '../desk/desk.ts';
import type { Dossier, ModeratorAct } from '../desk/dossier.ts';
import { createRelayDesk } from '../desk/relay-desk.ts';
import { moderation as t } from '../../locales/fr/moderation.ts';
import { remarkOnAttributes } from '../../shared/attributes/attribute-remarks.ts';
import { base } from '../../shared/styles/base.ts';
import { chips } from '../../shared/styles/chips.ts';
import { controls } from '../../shared/styles/controls.ts';
import { desk } from '../desk.styles.ts';
import { notes } from '../../shared/styles/notes.ts';
import { tokens } from '../../shared/styles/tokens.ts';
import { renderBar } from '../queue/bar.ts';
import type { DeskContext } from './moderation-context.ts';
import { styles } from './di-moderation.styles.ts';
import { Door } from './door.ts';
import { createQueueKeys, readKeySwitch, writeKeySwitch } from '../queue/keys.ts';
import { renderOutcome, sayDone } from '../queue/outcome.ts';
import { renderOpen } from '../queue/open.ts';
import { createPartnerDesks, renderPartners } from './partners-view.ts';
import { Picks } from '../queue/picks.ts';
import { createPlaces } from './desk-places.ts';
import { renderQueue } from '../queue/queue.ts';
import { queueStyles } from '../queue/queue.styles.ts';
import { renderSignIn, renderUnreachable } from './sign-in.ts';

/** From this width the queue and the contribution that is open stand side by side. */
const WIDE_PX = 960;

/**
 * Shows moderators a queue, each contribution beside the record that it aims at, and the decisions on it. It is a tool of the
 * relay, in French, for a page of the relay's origin: the session is a cookie that no script can read.
 *
 * @summary The desk where moderators read contributions and decide on them.
 */
export class DiModeration extends LitElement {
  static override styles = [tokens, base, controls, chips, notes, desk, queueStyles, styles];

  /** Address of the relay, on the page's own origin. Empty for its root. */
  @property() api = '';
  /** Level of its titles among the page's headings, 2 by default. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;
  /** The desk of the contributions, instead of the relay of `api`. */
  @property({ attribute: false }) desk: ModerationDesk | null = null;

  @state() private openId: string | null = null;
  /** The contribution that is open, as it was read last: it may have left the list meanwhile. */
  @state() private opened: Dossier | null = null;
  @state() private showsHelp = false;
  @state() private hasKeys = readKeySwitch();
  /** Whether the structures to invite are shown in the place of the queue. */
  @state() private showsPartners = false;

  readonly #width = new WidthController(this, WIDE_PX);
  readonly #announcer = new AnnouncerController(this);
  readonly #queue = new DeskController(this, () => this.#desk);
  readonly #decisions = new DecisionsController(this, () => this.#desk, this.#queue);
  readonly #places = createPlaces(this);
  readonly #say = (sentence: string): void => this.#announcer.say(sentence);
  readonly #partnersOf = createPartnerDesks(this.#queue);
  readonly #door = new Door(this, {
    queue: this.#queue,
    places: this.#places,
    say: this.#say,
    onEnter: (isBack) => this.#enter(isBack),
    onLeave: () => this.#leave(),
  });
  readonly #picks = new Picks(this, {
    queue: this.#queue,
    decisions: this.#decisions,
    places: this.#places,
    say: this.#say,
    onDecided: () => this.#closeIfGone(),
  });
  readonly #keys = createQueueKeys({
    isOn: () => this.hasKeys && !this.#picks.isRefusing,
    rows: () => this.#places.rows(),
    items: () => this.#queue.items,
    openId: () => this.openId,
    show: (dossier) => {
      if (!this.#width.narrow) this.#show(dossier);
    },
    pick: (dossier) => this.#picks.pickByKey(dossier),
    decide: (key, dossier) => void this.#decideByKey(key, dossier),
    help: () => (this.showsHelp = !this.showsHelp),
  });
  #relay: { api: string; desk: ModerationDesk } | null = null;

  get #desk(): ModerationDesk {
    if (this.desk !== null) return this.desk;
    if (this.#relay?.api !== this.api) this.#relay = { api: this.api, desk: createRelayDesk(this.api) };
    return this.#relay.desk;
  }

  protected override willUpdate(): void {
    const current = this.#queue.items.find(({ id }) => id === this.openId);
    if (current !== undefined) this.opened = current;
    // Beside the queue, a contribution is always open. On a narrow screen it would hide the queue.
    if (this.openId === null && !this.#width.narrow) {
      this.opened = this.#queue.items[0] ?? null;
      this.openId = this.opened?.id ?? null;
    }
  }

  /** Whatever had the focus is hidden when the session ends. */
  protected override updated(): void {
    const { door } = this.#queue;
    if (door === 'expired' && this.#door.was === 'open') void this.#places.focusOnceDrawn('#username');
    this.#door.was = door;
  }

  protected override render(): TemplateResult {
    return html`<div lang="fr" dir="ltr" class="desk">${this.#renderDoor()}${this.#renderDesk()}</div>
      ${this.#announcer.render()}`;
  }

  #renderDoor(): TemplateResult | typeof nothing {
    const { door, doorFault } = this.#queue;
    const { headingLevel } = this;
    if (door === 'opening') return html`<p class="loading small muted">${t.loading}</p>`;
    if (door === 'unreachable') {
      return renderUnreachable(doorFault, { headingLevel, retry: () => void this.#queue.start() });
    }
    if (door === 'open') return nothing;
    return renderSignIn({
      headingLevel,
      isExpired: door === 'expired',
      isBusy: this.#door.isBusy,
      fault: this.#door.fault,
      signIn: (nom, motDePasse) => void this.#door.signIn(nom, motDePasse),
    });
  }

  /** Draws the desk. When a session ends, the moderator's work stays under the sign-in form. */
  #renderDesk(): TemplateResult | typeof nothing {
    const { door, who } = this.#queue;
    if (who === null || (door !== 'open' && door !== 'expired')) return nothing;
    const partners = this.#partnersOf(this.#desk);
    return html`<div ?hidden=${door === 'expired'}>
      <p class="who xs muted">
        <span><bdi>${t.who(who.nom, who.role)}</bdi></span>
        ${
          partners === null || this.showsPartners
            ? nothing
            : html`<button
                class="link-btn xs"
                id="open-partners"
                type="button"
                @click=${() => void this.#turnPartners(true)}
              >
                ${t.partners.open}
              </button>`
        }
        <button class="link-btn xs" type="button" @click=${() => void this.#door.signOut()}>${t.signOut}</button>
      </p>
      ${
        partners !== null && this.showsPartners
          ? renderPartners(partners, this.#queue, {
              headingLevel: this.headingLevel,
              back: () => void this.#turnPartners(false),
              say: this.#say,
            })
          : this.#renderWork(who.role === 'administrateur')
      }
    </div>`;
  }

  #renderWork(canErase: boolean): TemplateResult {
    const context = this.#context;
    const isAlone = this.#width.narrow && context.open !== null;
    return html`<div ?hidden=${isAlone}>${renderBar(context)}</div>
      ${renderOutcome(context)}
      <div class="mod">
        <div ?hidden=${isAlone}>${renderQueue(context, this.#keys)}</div>
        ${renderOpen(context, {
          isAlone,
          canErase,
          page: new URL(`${this.api.replace(/\/$/, '')}/`, location.href).href,
          acts: (acts) => void this.#decide(acts),
          erase: () => void this.#change((desk, { id }) => desk.eraseAuteur(id), t.outcome.erased),
          refresh: () => void this.#change((desk, { id }) => desk.dossier(id)),
          retry: (livraison) =>
            void this.#change((desk, { id }) => desk.retryDelivery(id, livraison), t.outcome.retried),
          back: () => void this.#back(),
          say: this.#say,
        })}
      </div>`;
  }

  get #context(): DeskContext {
    const { headingLevel, showsHelp, hasKeys } = this;
    return {
      queue: this.#queue,
      decisions: this.#decisions,
      headingLevel,
      now: new Date(),
      open: this.openId === null ? null : this.opened,
      picked: this.#picks.dossiers,
      isRefusing: this.#picks.isRefusing,
      showsHelp,
      hasKeys,
      on: {
        show: (view) => void this.#look(() => this.#queue.show(view)),
        filter: (change) => void this.#look(() => this.#queue.filterBy(change)),
        reload: () => void this.#look(() => this.#queue.load(), true),
        more: () => void this.#more(),
        open: (dossier) => void this.#open(dossier),
        pick: (dossier, isPicked) => this.#picks.pick(dossier, isPicked),
        acceptPicked: () => void this.#picks.accept(),
        turnRefusing: (isRefusing) => void this.#picks.turnRefusing(isRefusing),
        refusePicked: (motif) => void this.#picks.refuse(motif),
        undo: () => void this.#undo(),
        dismiss: () => {
          this.#decisions.dismiss();
          void this.#places.focusOnceDrawn('#queue');
        },
        turnHelp: () => (this.showsHelp = !this.showsHelp),
        turnKeys: (hasKeys) => {
          this.hasKeys = hasKeys;
          writeKeySwitch(hasKeys);
        },
      },
    };
  }

  protected override firstUpdated(): void {
    remarkOnAttributes(this);
  }

  /** @internal */
  isPointingAtUndo(): boolean {
    return this.#places.find('#undo')?.matches(':hover') === true;
  }

  /** @internal */
  leaveOutcome(): void {
    if (this.#places.hasFocusIn('#outcome')) this.#places.find('#queue')?.focus();
  }

  async #enter(isBack: boolean): Promise<void> {
    const partners = this.renderRoot.querySelector('di-partners');
    if (partners !== null) {
      partners.reload();
      partners.focus();
    } else if (isBack && this.openId !== null) await this.#focusOpen();
    else await this.#places.focusOnceDrawn(this.#queue.items.length === 0 ? '#empty' : '#queue');
  }

  #leave(): void {
    this.#close();
    this.#picks.clear();
    this.#decisions.dismiss();
    this.showsPartners = false;
  }

  async #turnPartners(showsPartners: boolean): Promise<void> {
    this.showsPartners = showsPartners;
    // The queue now holds the answers that structures gave meanwhile.
    if (!showsPartners) void this.#queue.load();
    await this.#places.focusOnceDrawn(showsPartners ? 'di-partners' : '#open-partners');
  }

  /** Looks at another part of the queue. */
  async #look(work: () => Promise<void>, keepsOpen = false): Promise<void> {
    this.#picks.clear();
    await work();
    const { items, total, status } = this.#queue;
    if (!keepsOpen || !items.some(({ id }) => id === this.openId)) this.#close();
    if (status === 'idle') this.#announcer.say(t.live.queue(items.length, total));
  }

  async #more(): Promise<void> {
    const from = this.#queue.items.length;
    await this.#queue.more();
    await this.updateComplete;
    this.#places.rows()[from]?.focus();
    this.#announcer.say(t.live.queue(this.#queue.items.length, this.#queue.total));
  }

  async #open(dossier: Dossier): Promise<void> {
    this.#show(dossier);
    await this.#focusOpen();
  }

  #show(dossier: Dossier): void {
    this.openId = dossier.id;
    this.opened = dossier;
  }

  #close(): void {
    this.openId = null;
    this.opened = null;
  }

  async #back(): Promise<void> {
    const { openId } = this;
    this.#close();
    await this.updateComplete;
    (this.#places.rowOf(openId) ?? this.#places.find('#queue'))?.focus();
  }

  #closeIfGone(): void {
    if (!this.#queue.items.some(({ id }) => id === this.openId)) this.#close();
  }

  async #decide(acts: readonly ModeratorAct[]): Promise<void> {
    const dossier = this.opened;
    if (dossier === null || this.#decisions.isBusy) return;
    const at = this.#queue.items.findIndex(({ id }) => id === dossier.id);
    // The row that has the focus may leave with its contribution.
    const isInQueue = this.#places.hasFocusIn('#queue');
    const done = await this.#decisions.decide(dossier, acts);
    if (done === null) {
      await this.#lookAtOpen(dossier);
      return;
    }
    this.opened = done;
    const { outcome } = this.#decisions;
    const last = acts.at(-1)?.acte;
    if (last === 'question') this.#announcer.say(t.outcome.asked);
    else if (last === 'ajustement') this.#announcer.say(t.outcome.adjusted);
    else if (last === 'transmission') this.#announcer.say(t.outcome.sent);
    else if (outcome !== null) this.#announcer.say(sayDone(outcome));
    await this.#moveOn(at, isInQueue);
  }

  /** Reads the contribution again when another moderator has moved it. A contribution that left the list stays open. */
  async #lookAtOpen(dossier: Dossier): Promise<void> {
    if (this.#queue.door !== 'open') {
      await this.#places.focusOnceDrawn('#username');
      return;
    }
    const isListed = this.#queue.items.some(({ id }) => id === dossier.id);
    const problem = this.#decisions.problems.get(dossier.id);
    if (!isListed && problem?.fault === 'moved')
      this.opened = await this.#desk.dossier(dossier.id).catch(() => dossier);
    await this.updateComplete;
  }

  /** Opens the contribution now at the place of the last decided one, once that one has left the list. */
  async #moveOn(at: number, isInQueue: boolean): Promise<void> {
    const { items } = this.#queue;
    if (items.some(({ id }) => id === this.openId)) {
      await this.#focusOpen();
      return;
    }
    const next = at < 0 ? undefined : (items[at] ?? items[at - 1]);
    if (next === undefined || this.#width.narrow) {
      this.#close();
      await this.updateComplete;
      (this.#places.rowOf(next?.id ?? null) ?? this.#places.find('#empty') ?? this.#places.find('#queue'))?.focus();
      return;
    }
    this.#show(next);
    await this.updateComplete;
    if (isInQueue) this.#places.rowOf(next.id)?.focus();
    else await this.#focusOpen();
  }

  async #change(
    work: (desk: ModerationDesk, dossier: Dossier) => Promise<unknown>,
    said: string | null = null,
  ): Promise<void> {
    const dossier = this.opened;
    if (dossier === null || this.#decisions.isBusy) return;
    const fresh = await this.#decisions.change(dossier, (desk) => work(desk, dossier));
    if (fresh === null) {
      await this.#lookAtOpen(dossier);
      return;
    }
    this.opened = fresh;
    if (said !== null) this.#announcer.say(said);
    await this.#focusOpen();
  }

  async #undo(): Promise<void> {
    if (this.#decisions.isBusy) return;
    const [first] = await this.#decisions.undo();
    await this.#queue.load();
    const { outcome } = this.#decisions;
    if (outcome !== null) this.#announcer.say(sayDone(outcome));
    if (first === undefined) await this.#places.focusOnceDrawn('#queue');
    else await this.#open(first);
  }

  /** Decides the chosen contributions together, or else the contribution that has the focus, with the choices made in it. */
  async #decideByKey(key: 'accept' | 'refuse', dossier: Dossier): Promise<void> {
    if (this.#picks.dossiers.length > 0) {
      await (key === 'accept' ? this.#picks.accept() : this.#picks.turnRefusing(true));
      return;
    }
    this.#show(dossier);
    await this.updateComplete;
    const open = this.renderRoot.querySelector('di-dossier');
    await open?.updateComplete;
    if (key === 'accept') open?.accept();
    else await open?.turn('refuse');
  }

  async #focusOpen(): Promise<void> {
    await this.#places.focusOnceDrawn('di-dossier');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'di-moderation': DiModeration;
  }
}
