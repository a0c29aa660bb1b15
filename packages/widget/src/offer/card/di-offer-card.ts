import type { Correspondance, FoundService } from '@inclusion-kit/sdk';
import { frenchNeedLabels } from '@inclusion-kit/sdk/internal';
import { categorieOf, categories, isNeed, needOf, toLabels, typesServices } from '@inclusion-kit/sdk/referentiels';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { ConfirmationStatus } from '../../shared/sending/confirmations.ts';
import { answeredStyles } from '../../shared/number/answered.styles.ts';
import { isCall, showAnswered, type CallState } from '../../shared/number/call.ts';
import type { Answer } from '../../shared/number/answered.ts';
import { waitForTurn } from '../../shared/elements/turn.ts';
import { renderHeading } from '../../shared/format/heading.ts';
import { inLanguage, langOf, renderLabels } from '../../shared/format/labels.ts';
import { toShort } from '../../shared/format/text.ts';
import { nameSource } from '../../shared/format/source-name.ts';
import type { Language } from '../../shared/texts/language.ts';
import type { SearchTexts } from '../../locales/fr/search.ts';
import { toOfferHash } from '../../shared/parameters/offer-parameter.ts';
import { reset } from '../../shared/styles/base.ts';
import { controls } from '../../shared/styles/controls.ts';
import type { Labels } from '../../shared/offers/themes.ts';
import { describe, nothingSaid, type SaidAbove } from '../../shared/offers/facts.ts';
import { renderActions } from './actions.ts';
import { compactStyles } from './compact.styles.ts';
import { styles } from './di-offer-card.styles.ts';
import { renderFacts, renderFlag, renderMatch, renderPlace } from './facts.ts';
import type { CardNotes } from '../../shared/offers/card-notes.ts';
import { renderSimilar, renderStill, renderWhen } from './foot.ts';
import { stateStyles } from './states.styles.ts';

export type Density = 'comfortable' | 'compact';

/** The events of a card, with their details. */
export interface CardEventDetails {
  'card-open': DetailedService;
  'card-confirm': DetailedService;
  'card-answered': DetailedService;
  'card-unanswer': DetailedService;
  'card-wrong-number': DetailedService;
  'card-undo': DetailedService;
  'card-correct': DetailedService;
  'card-select': { service: DetailedService; selected: boolean };
}

/** A value that this version does not know is shown as written, and may be of any length. */
const toShortLabels =
  (labelOf: (value: string) => string) =>
  (value: string): string =>
    toShort(labelOf(value), 100);
const labelOfType = toShortLabels(toLabels(typesServices));
const labelOfCategory = toShortLabels(toLabels(categories));
const labelOfTheme = (value: string): string => (isNeed(value) ? frenchNeedLabels[value] : labelOfCategory(value));
const SHOWN_THEMES = 2;
/**
 * The elements that may take the focus in « Toujours à jour ? », in this order in the page: « Annuler » before the thanks, else
 * « Oui ».
 */
const NEXT_IN_STILL = '.undo, .still:not(:has(.undo)) .done, .still button';
/** The elements that may take it in the question after a call: the thanks, else the first answer. */
const NEXT_IN_ANSWERED = '.answered[tabindex], .answered button';

/**
 * @summary One offer of a list: its kind, place, publics, contacts and freshness.
 *
 * Part of `<di-search>`. It takes properties and sends events, each with the offer as its detail.
 *
 * @slot - Content of the page on the card.
 * @event card-open - The person wants a whole offer: this one, or a similar one gathered here.
 * @event card-confirm - The person says the offer is still correct.
 * @event card-answered - The person has called the number, and it answered.
 * @event card-wrong-number - The number is wrong, or was told to be: the person may know the right one.
 * @event card-unanswer - The person takes back that its number answered.
 * @event card-undo - The person takes that back.
 * @event card-correct - The person wants to correct the offer.
 * @event card-select - The person keeps the offer aside, or leaves it out again. Detail: `{ service, selected }`.
 * @csspart card - The frame of the card.
 * @csspart flag - The strip above the card: a closure, or a change made here.
 * @csspart actions - The contacts.
 * @csspart still - « Toujours à jour ? » and its two gestures.
 */
export class DiOfferCard extends LitElement {
  static override styles = [reset, controls, styles, answeredStyles, stateStyles, compactStyles];

  @property({ attribute: false }) service!: DetailedService;
  /** Whole kilometres, or null for a remote or far offer. */
  @property({ attribute: false }) distance: number | null = null;
  /** Name of the commune searched around, or null when unknown. */
  @property({ attribute: false }) place: string | null = null;
  /** Its number on the map, or null when there is no map, or no point. */
  @property({ attribute: false }) number: number | null = null;
  /** Similar records that this card stands for. */
  @property({ attribute: false }) others: readonly FoundService[] = [];
  /** The fields in which the words of the search were found. */
  @property({ attribute: false }) correspondances: readonly Correspondance[] = [];
  @property({ attribute: false }) texts!: SearchTexts;
  @property({ attribute: false }) said: SaidAbove = nothingSaid;
  /** Draws what it says beside its record. Null while its code is on its way: the room of the opening is kept. */
  @property({ attribute: false }) notes: CardNotes | null = null;
  /** Gives the name of a source by its slug. */
  @property({ attribute: false }) nameSource: (slug: string) => string = nameSource;
  @property({ attribute: false }) language: Language = 'fr';
  /** Names what it is for as the tiles and the filters do: by needs, or by categories. */
  @property({ attribute: false }) labels: Labels = 'plain';
  @property({ type: Number }) headingLevel = 3;
  @property({ reflect: true, useDefault: true }) density: Density = 'comfortable';
  @property({ attribute: false }) confirmation: ConfirmationStatus | null = null;
  /** The answer of this person about its number, or null. */
  @property({ attribute: false }) answer: ConfirmationStatus | null = null;
  /** Offers to confirm and to correct. False when no sink can take a contribution. */
  @property({ type: Boolean }) correctable = false;
  /** Offers to keep the offer aside. */
  @property({ type: Boolean }) selectable = false;
  /** Its number is a national one that stands above the list. */
  @property({ attribute: false }) isNumberAbove = false;
  /** The offer is kept aside. */
  @property({ type: Boolean }) selected = false;
  /** The moment that ages and opening hours are computed for. */
  @property({ attribute: false }) now = new Date();

  /** The question about its number, once the person has followed the link that calls it. */
  @state() private call: CallState | null = null;

  @query('.pick input') private readonly box!: HTMLInputElement | null;
  @query('.title a') private readonly link!: HTMLAnchorElement;

  /** The elements that may take the focus where this update takes away the gesture that has it. */
  #nextFocus: string | null = null;

  constructor() {
    super();
    this.addEventListener('click', (event) => {
      if (isCall(event, '.actions')) this.call = 'asked';
    });
  }

  /** Moves the focus to the title. */
  override focus(options?: FocusOptions): void {
    this.link.focus(options);
  }

  protected override render(): TemplateResult {
    const { service, texts, now, language, said, confirmation } = this;
    const name = (slug: string): string => toShort(this.nameSource(slug), 100);
    const description = describe(service);
    const open = (event: MouseEvent): void => this.#open(event, service);
    const { nom, structure } = service;
    const [title, org] = said.name ? [structure.nom, nom] : [nom, structure.nom];
    // Names alone do not tell the links of twenty offers apart: theirs hold the structure and the place.
    const link = html`<a href=${toOfferHash(service)} aria-labelledby="name org at" @click=${open}
      ><bdi id="name" lang="fr">${toShort(title)}</bdi></a
    >`;
    return html`<article
      class="card ${this.selected ? 'is-selected' : ''} ${said.name ? 'is-org' : ''}"
      part="card"
      aria-labelledby="name org"
    >
      ${renderFlag(service, this, open)}
      <header class="top">
        <div>
          ${this.#renderKind()} ${renderHeading(this.headingLevel, link, { id: 'title', className: 'title' })}
          <p class=${said.name ? 'org vh' : 'org'}><bdi id="org" lang="fr">${toShort(org)}</bdi></p>
        </div>
        ${this.selectable ? this.#renderSelect() : nothing}
      </header>
      <p class="place">${renderPlace(service, this)} ${this.#renderOpening()}</p>
      ${description === '' ? nothing : html`<p class="desc" lang="fr" dir="auto">${description}</p>`}
      ${renderMatch(this.correspondances, texts, language)}
      ${said.facts ? nothing : renderFacts(service, texts, language)}
      ${renderSimilar(this.others, texts, name, (event, other) => this.#open(event, other))}
      ${renderActions(service, {
        ...{ texts, language, notes: this.notes, isNumberAbove: this.isNumberAbove },
        fix: this.correctable ? this.#sayWrong : null,
      })}
      ${
        this.correctable && this.notes !== null && (this.call !== null || this.answer !== null)
          ? this.notes.renderAnswered(texts.number, this.#toAnswer(this.call ?? 'asked'), {
              yes: () => this.#send('card-answered', service),
              undo: () => this.#send('card-unanswer', service),
              nobody: () => {
                this.call = 'unanswered';
                void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.answered')?.focus());
              },
              wrong: this.#sayWrong,
            })
          : nothing
      }
      <slot></slot>
      <footer class="foot">
        ${renderWhen(service, { now, texts, language, name, said, confirmation })}
        ${
          this.correctable
            ? renderStill(`${nom}, ${structure.nom}`, confirmation, texts, {
                confirm: () => this.#send('card-confirm', service),
                undo: () => this.#send('card-undo', service),
                correct: () => this.#send('card-correct', service),
              })
            : nothing
        }
      </footer>
    </article>`;
  }

  readonly #sayWrong = (): void => {
    this.call = null;
    this.#send('card-wrong-number', this.service);
  };

  #toAnswer(call: CallState): Answer {
    const { texts, answer } = this;
    const { undo, 'still.waiting': waiting, 'still.failed': failed } = texts;
    return { call, status: answer, waiting, failed, undo };
  }

  /** A card that is drawn changes in its turn, so that a list of them never holds the page. */
  protected override async scheduleUpdate(): Promise<void> {
    for (let wait; this.hasUpdated && (wait = waitForTurn()) !== null;) await wait;
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('service') && changed.get('service')?.id !== this.service.id) this.call = null;
    if (!changed.has('confirmation') && !changed.has('answer')) return;
    const active = this.shadowRoot?.activeElement ?? null;
    this.#nextFocus =
      active?.closest('.answered') != null
        ? NEXT_IN_ANSWERED
        : active?.closest('.still') != null
          ? NEXT_IN_STILL
          : null;
  }

  /** Moves the focus to the control that replaced the pressed one. */
  protected override updated(changed: PropertyValues): void {
    if (changed.has('call') && this.call === 'asked') showAnswered(this.renderRoot);
    // The reader has set the box, whatever came of it.
    if (this.box !== null) this.box.checked = this.selected;
    if (this.#nextFocus === null) return;
    if (this.shadowRoot?.activeElement === null) this.renderRoot.querySelector<HTMLElement>(this.#nextFocus)?.focus();
    this.#nextFocus = null;
  }

  #renderKind(): TemplateResult | typeof nothing {
    const { type, thematiques } = this.service;
    const { language, labels } = this;
    const toTheme = (value: string): string => (labels === 'plain' ? needOf(value) : null) ?? categorieOf(value);
    const slugs = [...new Set(thematiques?.map(toTheme))].slice(0, SHOWN_THEMES);
    if (type === null && slugs.length === 0) return nothing;
    const kind =
      type === null ? '' : html`<span lang=${langOf(type, language)}>${inLanguage(labelOfType, type, language)}</span>`;
    const themes = renderLabels(slugs, labelOfTheme, language);
    return html`<p class="kind"><bdi>${kind}${type === null || slugs.length === 0 ? '' : ' · '}${themes}</bdi></p>`;
  }

  #renderOpening(): TemplateResult | typeof nothing {
    const { service, now, texts, language } = this;
    if (service.modes_accueil?.includes('en-presentiel') === false) return nothing;
    return this.notes?.renderOpening(service, now, texts, language) ?? html`<span class="state is-coming"></span>`;
  }

  #renderSelect(): TemplateResult {
    const { service, selected, texts } = this;
    return html`<label class="pick">
      <input
        type="checkbox"
        aria-labelledby="pick name org"
        .checked=${selected}
        @change=${(event: Event & { currentTarget: HTMLInputElement }) =>
          this.#send('card-select', { service, selected: event.currentTarget.checked })}
      />
      <span class="pick-word" id="pick">${selected ? texts.selected : texts.select}</span>
    </label>`;
  }

  /** Opens the offer in place on a plain press. With a modifier the link opens in a new tab, as any link does. */
  #open(event: MouseEvent, service: DetailedService): void {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.#send('card-open', service);
  }

  #send<N extends keyof CardEventDetails>(name: N, detail: CardEventDetails[N]): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
