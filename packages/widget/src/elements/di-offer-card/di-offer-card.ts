import { toPlainText } from '@inclusion-kit/sdk/normalise';
import { categorieOf, categories, createLabels, typesServices } from '@inclusion-kit/sdk/referentiels';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { ConfirmationStatus } from '../../controllers/confirmations.ts';
import { renderHeading } from '../../format/heading.ts';
import { nameSource } from '../../format/source-name.ts';
import { toSentenceList } from '../../format/labels.ts';
import type { Language } from '../../language.ts';
import type { SearchTexts } from '../../locales/fr/search.ts';
import { reset } from '../../styles/base.ts';
import { controls } from '../../styles/controls.ts';
import { renderActions } from './actions.ts';
import { styles } from './di-offer-card.styles.ts';
import { renderFacts } from './facts.ts';
import { renderDuplicates, renderStill, renderWhen } from './foot.ts';
import { renderOpening } from './opening.ts';
import { renderPlace } from './place.ts';

/** The start of the hash that opens an offer, as the link of a card in a new tab does. */
export const OFFER_HASH = '#di-offre=';

const labelOfType = createLabels(typesServices);
const labelOfCategory = createLabels(categories);
const SHOWN_CATEGORIES = 2;
/** Two lines never show more. */
const SHOWN_CHARACTERS = 400;

/**
 * @summary One offer of a list: what it is, where, for whom, how to reach it, how fresh it is.
 *
 * Part of `<di-search>`; it takes properties and sends events.
 *
 * @event card-open - The person wants the whole offer.
 * @event card-confirm - The person says the offer is still correct.
 * @event card-correct - The person wants to correct the offer.
 * @csspart card - The frame of the card.
 * @csspart actions - The contacts.
 * @csspart still - « Toujours à jour ? » and its two gestures.
 */
export class DiOfferCard extends LitElement {
  static override styles = [reset, controls, styles];

  @property({ attribute: false }) service!: DetailedService;
  /** Whole kilometres; null for a remote or far offer. */
  @property({ attribute: false }) distance: number | null = null;
  /** Name of the commune searched around; null when unknown. */
  @property({ attribute: false }) place: string | null = null;
  @property({ attribute: false }) texts!: SearchTexts;
  /** Gives the name of a source by its slug. */
  @property({ attribute: false }) nameSource: (slug: string) => string = nameSource;
  @property({ attribute: false }) language: Language = 'fr';
  @property({ type: Number }) headingLevel = 3;
  @property({ attribute: false }) confirmation: ConfirmationStatus | null = null;
  /** Offers to confirm and to correct; false when nothing can take a contribution. */
  @property({ type: Boolean }) correctable = false;
  /** The moment that ages and opening hours are told at. */
  @property({ attribute: false }) now = new Date();

  @query('.title a') private readonly link!: HTMLAnchorElement;

  /** Moves the focus to the title. */
  override focus(options?: FocusOptions): void {
    this.link.focus(options);
  }

  protected override render(): TemplateResult {
    const { service, texts } = this;
    const description = toPlainText(service.description, { maxLength: SHOWN_CHARACTERS });
    const title = html`<a href="${OFFER_HASH}${encodeURIComponent(service.id)}" @click=${this.#onOpen}
      ><bdi lang="fr">${service.nom}</bdi></a
    >`;
    return html`<article class="card" part="card" aria-labelledby="title">
      <header>
        ${this.#renderKind()} ${renderHeading(this.headingLevel, title, { id: 'title', className: 'title' })}
        <p class="org"><bdi lang="fr">${service.structure.nom}</bdi></p>
      </header>
      <p class="place">
        ${renderPlace(service, this.distance, this.place, texts)}
        ${renderOpening(service, this.now, texts, this.language)}
      </p>
      ${description === '' ? nothing : html`<p class="desc" lang="fr" dir="auto">${description}</p>`}
      ${renderFacts(service, texts)} ${renderDuplicates(service, texts, this.nameSource)}
      ${renderActions(service, texts)}
      <footer class="foot">
        ${renderWhen(service, this.now, texts, this.language, this.nameSource)}
        ${
          this.correctable
            ? renderStill(service.nom, this.confirmation, texts, {
                confirm: () => this.#send('card-confirm'),
                correct: () => this.#send('card-correct'),
              })
            : nothing
        }
      </footer>
    </article>`;
  }

  #renderKind(): TemplateResult | typeof nothing {
    const { type, thematiques } = this.service;
    const slugs = [...new Set(thematiques?.map(categorieOf))].slice(0, SHOWN_CATEGORIES);
    const words = [type === null ? '' : labelOfType(type), toSentenceList(slugs.map(labelOfCategory))].filter(Boolean);
    return words.length === 0 ? nothing : html`<p class="kind" lang="fr"><bdi>${words.join(' · ')}</bdi></p>`;
  }

  /** A plain press opens the offer in place; with a modifier the link opens in a new tab, as any link does. */
  readonly #onOpen = (event: MouseEvent): void => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.#send('card-open');
  };

  #send(name: 'card-open' | 'card-confirm' | 'card-correct'): void {
    this.dispatchEvent(new CustomEvent(name));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'di-offer-card': DiOfferCard;
  }
}
