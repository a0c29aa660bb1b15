import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ModerationDesk } from '../desk/desk.ts';
import type { Dossier, Livraison, ModeratorAct } from '../desk/dossier.ts';
import type { PartnerDesk } from '../desk/partners.ts';
import { moderation as t } from '../../locales/fr/moderation.ts';
import { keepBlock } from '../../shared/elements/block.ts';
import { remarkOnAttributes } from '../../shared/attributes/attribute-remarks.ts';
import type { DossierEvents } from '../dossier/dossier-choices.ts';
import { base } from '../../shared/styles/base.ts';
import { chips } from '../../shared/styles/chips.ts';
import { controls } from '../../shared/styles/controls.ts';
import { disclosure } from '../../shared/styles/disclosure.ts';
import { desk } from '../desk.styles.ts';
import { notes } from '../../shared/styles/notes.ts';
import { tokens } from '../../shared/styles/tokens.ts';
import { toldAlike } from '../queue/contrary-rows.ts';
import { renderBar } from '../queue/bar.ts';
import { styles } from './di-moderation.styles.ts';
import { ModerationActs } from './moderation-acts.ts';
import { ModerationKeys } from './moderation-keys.ts';
import { ModerationWork } from './moderation-work.ts';
import { renderOutcome } from '../queue/outcome.ts';
import { renderPicked } from '../queue/picked.ts';
import { renderQueue } from '../queue/queue.ts';
import { queueStyles } from '../queue/queue.styles.ts';
import { renderSure } from '../queue/sure.ts';
import { renderSignIn, renderUnreachable } from './sign-in.ts';

/**
 * Shows moderators a queue, each contribution beside the record that it aims at, and the decisions on it. It is a tool of the
 * relay, in French, for a page of the relay's origin: the session is a cookie that no script can read.
 *
 * @summary The desk where moderators read contributions and decide on them.
 */
export class DiModeration extends LitElement {
  static override styles = [tokens, base, controls, disclosure, chips, notes, desk, queueStyles, styles];

  /** Address of the relay, on the page's own origin. Empty for its root. */
  @property() api = '';
  /** Path of the page that a sign-in leads on to. Empty to stay. */
  @property() next = '';
  /** IANA time zone of the moments told, that of the territory. The reader's own when absent. */
  @property({ attribute: 'time-zone' }) timeZone: string | null = null;
  /** Code of the département of the territory, shown as an example where one is asked for. */
  @property({ attribute: 'code-departement' }) codeDepartement: string | null = null;
  /** Level of its titles among the page's headings, 2 by default. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;
  /** Draws no way to sign out: the page has its own. */
  @property({ attribute: 'no-sign-out', type: Boolean }) noSignOut = false;
  /** The desk of the contributions, instead of the relay of `api`. */
  @property({ attribute: false }) desk: ModerationDesk | null = null;

  readonly #work = new ModerationWork(this);
  readonly #acts = new ModerationActs(this.#work);
  readonly #keys = new ModerationKeys(this.#work, this.#acts);

  constructor() {
    super();
    keepBlock(this);
  }

  protected override firstUpdated(): void {
    remarkOnAttributes(this);
  }

  protected override updated(): void {
    // The page leaves out the parts that are of use only once somebody has signed in.
    this.dataset['door'] = this.#work.queue.door;
  }

  protected override render(): TemplateResult {
    return html`<div lang="fr" dir="ltr" class="desk">${this.#renderDoor()}${this.#renderDesk()}</div>
      ${this.#work.announcer.render()}`;
  }

  #renderDoor(): TemplateResult | typeof nothing {
    const { door } = this.#work.queue;
    if (door === 'opening') return html`<p class="loading small muted">${t.loading}</p>`;
    if (door === 'unreachable') return renderUnreachable(this.#work);
    return door === 'open' ? nothing : renderSignIn(this.#work);
  }

  /** Draws the desk. When a session ends, the moderator's work stays under the sign-in form. */
  #renderDesk(): TemplateResult | typeof nothing {
    const work = this.#work;
    const { door, who } = work.queue;
    if (who === null || (door !== 'open' && door !== 'expired')) return nothing;
    const { partners } = work.desk;
    const toPartners =
      partners === undefined || work.showsPartners
        ? nothing
        : html`<button class="link-btn xs" id="open-partners" type="button" @click=${() => work.turnPartners(true)}>
            ${t.partners.open}
          </button>`;
    const isNarrow = work.width.narrow;
    const account = html`<p class="who is-last xs muted" ?hidden=${work.isAlone}>
      <span><bdi>${t.who(who.nom, who.role)}</bdi></span>
      ${isNarrow ? toPartners : nothing}
      ${
        this.noSignOut
          ? nothing
          : html`<button class="link-btn xs" type="button" @click=${() => work.signOut()}>${t.signOut}</button>`
      }
    </p>`;
    // The first row of the queue begins higher.
    return html`<div ?hidden=${door === 'expired'}>
      ${isNarrow ? nothing : html`<p class="who xs">${toPartners}</p>`}
      ${partners !== undefined && work.showsPartners ? this.#renderPartners(partners) : this.#renderWork()} ${account}
    </div>`;
  }

  /** Draws the structures that left offers alone, in the place of the queue. */
  #renderPartners(partners: PartnerDesk): TemplateResult {
    const { queue, announcer } = this.#work;
    return html`<di-partners
      .desk=${partners}
      .who=${queue.who?.nom ?? ''}
      .sources=${queue.sources}
      .headingLevel=${this.headingLevel}
      .example=${this.codeDepartement}
      @partners-back=${() => this.#work.turnPartners(false)}
      @partners-said=${({ detail }: CustomEvent<string>) => announcer.say(detail)}
      @partners-failed=${({ detail }: CustomEvent<unknown>) => queue.heed(detail)}
    ></di-partners>`;
  }

  #renderWork(): TemplateResult {
    const work = this.#work;
    const { isAlone } = work;
    // A list that moves would put another contribution under the next press: the message is laid over the queue or the contribution, and moves nothing.
    return html`<div ?hidden=${isAlone}>${renderBar(work)}</div>
      ${isAlone ? html`<div class="over">${renderOutcome(work, this.#acts, this.#keys)}</div>` : nothing}
      <div ?hidden=${isAlone}>${renderSure(work)}</div>
      <div class="mod">
        <div ?hidden=${isAlone}>
          ${renderQueue(work, this.#keys)} ${isAlone ? nothing : renderOutcome(work, this.#acts, this.#keys)}
        </div>
        ${work.showsPicked ? renderPicked(work) : work.open === null ? this.#renderNothing() : this.#renderOpen(work.open, isAlone)}
      </div>`;
  }

  #renderNothing(): TemplateResult {
    return html`<p class="small muted nothing">${this.#work.queue.items.length === 0 ? '' : t.detail.nothing}</p>`;
  }

  #renderOpen(open: Dossier, isAlone: boolean): TemplateResult {
    const work = this.#work;
    const acts = this.#acts;
    const { sources, who } = work.queue;
    return html`<di-dossier
      ?stacked=${isAlone}
      ?second=${work.picked.length > 0}
      .dossier=${open}
      .sources=${sources}
      .offers=${(words: string, commune: string) => work.queue.guard(() => work.desk.offers(words, commune))}
      .page=${new URL(`${this.api.replace(/\/$/, '')}/`, location.href).href}
      .zone=${this.timeZone}
      .headingLevel=${this.headingLevel}
      .canErase=${who?.role === 'administrateur'}
      .busy=${work.decisions.isBusy}
      .alike=${toldAlike(open, work.queue.items).length}
      .problem=${work.decisions.problems.get(open.id) ?? null}
      @dossier-acts=${({ detail }: CustomEvent<readonly ModeratorAct[]>) => acts.decide(detail)}
      @dossier-erase=${() => acts.change((desk, id) => desk.eraseAuteur(id), t.outcome.erased)}
      @dossier-refresh=${() => acts.change((desk, id) => desk.dossier(id))}
      @dossier-retry=${({ detail }: CustomEvent<Livraison>) => acts.change((desk, id) => desk.retryDelivery(id, detail.id ?? ''), t.outcome.retried)}
      @dossier-rival=${({ detail }: CustomEvent<DossierEvents['dossier-rival']>) => acts.decideRival(detail)}
      @dossier-contraries=${() => acts.acceptContraries()}
      @dossier-keep-shown=${({ detail }: CustomEvent<DossierEvents['dossier-keep-shown']>) => acts.keepShown(detail)}
      @dossier-open=${({ detail }: CustomEvent<string>) => work.openById(detail)}
      @keydown=${this.#keys.onDossierKeydown}
      @dossier-back=${() => work.back()}
      @dossier-said=${({ detail }: CustomEvent<string>) => work.announcer.say(detail)}
    ></di-dossier>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'di-moderation': DiModeration;
  }
}
