import type { OfferSource } from '@inclusion-kit/sdk';
import type { ContributionSink } from '@inclusion-kit/sdk/contributions';
import type { Commune, Geography } from '@inclusion-kit/sdk/geography';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { AnnouncerController } from '../../controllers/announcer.ts';
import { ConfirmationsController } from '../../controllers/confirmations.ts';
import { ConnectionController, type ConnectionHost } from '../../controllers/connection.ts';
import { SearchController } from '../../controllers/search.ts';
import { SourceNamesController } from '../../controllers/source-names.ts';
import { TextsController } from '../../controllers/texts.ts';
import { ViewController } from '../../controllers/view.ts';
import { WidthController } from '../../controllers/width.ts';
import { emit } from '../../events.ts';
import { icon } from '../../icons.ts';
import fr from '../../locales/fr/search.ts';
import { toParams, type Answer } from '../../state/search.ts';
import { base } from '../../styles/base.ts';
import { controls } from '../../styles/controls.ts';
import { notes } from '../../styles/notes.ts';
import { tokens } from '../../styles/tokens.ts';
import type { ChosenFilter, FiltersChange } from '../di-filters/di-filters.ts';
import type { DiOfferCard } from '../di-offer-card/di-offer-card.ts';
import type { DiPlaceField } from '../di-place-field/di-place-field.ts';
import { claimLinkedOffer } from './deep-link.ts';
import { styles } from './di-search.styles.ts';
import { wordList } from './word-list.ts';
import { renderResults } from './results.ts';
import { renderEmpty, renderError, renderMisuse, renderSkeleton, renderStart, type StateContext } from './states.ts';
import { renderView } from './view.ts';

/** Below this width the filters open as modal sheets. */
const NARROW_PX = 560;

/**
 * @summary Finds the offre d'insertion around a commune, shows how to reach each offer, and takes corrections.
 *
 * `api` names a relay; a page that has its own back end sets `source`, `geography` and `sink` instead. Without a sink,
 * nothing invites to confirm or to correct.
 *
 * @event di-search - A search was answered.
 * @event di-open - An offer was opened; cancel it to show the offer elsewhere.
 * @event di-close - The reader left an offer for the list.
 * @event di-correct - The reader wants to correct an offer; cancel it to open a form of your own.
 * @event di-contribute - A contribution was kept.
 * @event di-error - Something failed: a search, the list of communes or a contribution.
 * @csspart filter - The button of a group of filters.
 * @csspart filter-menu - The popover or sheet of a group of filters.
 * @csspart chosen-filter - A chosen value, which a press removes.
 * @csspart place-list - The list of suggested communes.
 * @csspart notice - The line about the offers that are not included.
 * @csspart list - The list of cards.
 * @csspart card - The frame of a card.
 * @csspart card-actions - The contacts of a card.
 * @csspart card-still - « Toujours à jour ? » on a card.
 * @csspart more - What follows the last card: count, progress, button.
 * @csspart start - The message shown before any place.
 * @csspart empty - The message shown when nothing was found.
 * @csspart error - The message shown when a search failed.
 * @cssproperty [--di-accent=#0e5a75] - Colour of links, buttons and chosen filters.
 * @cssproperty --di-font - Font of texts; a system font by default.
 * @cssproperty --di-font-heading - Font of headings; the font of texts by default.
 * @cssproperty [--di-font-size=1rem] - Size of texts.
 * @cssproperty [--di-radius=8px] - Radius of fields and cards.
 * @cssproperty --di-surface - Background of cards and fields.
 * @cssproperty --di-text - Colour of texts.
 * @cssproperty --di-focus - Colour of the focus ring.
 */
export class DiSearch extends LitElement implements ConnectionHost {
  static override styles = [tokens, base, controls, notes, styles];

  /** Address of a relay, absolute or relative; empty for the page's own origin. */
  @property() api: string | null = null;
  /** Where offers are read from, instead of a relay. */
  @property({ attribute: false }) source: OfferSource | null = null;
  /** Where communes are found, instead of a relay. */
  @property({ attribute: false }) geography: Geography | null = null;
  /** Where contributions are handed to, instead of a relay. */
  @property({ attribute: false }) sink: ContributionSink | null = null;
  /** INSEE code of the commune searched around; null for none. */
  @property({ attribute: 'code-commune' }) code_commune: string | null = null;
  /** Categories and thématiques chosen; in the attribute, separated by spaces or commas. */
  @property(wordList) thematiques: readonly string[] = [];
  /** Publics chosen; in the attribute, separated by spaces or commas. */
  @property(wordList) publics: readonly string[] = [];
  /** Level of the first heading, 1–6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;
  /** Offers shown at first, and added each time. */
  @property({ attribute: 'page-size', type: Number }) pageSize = 20;

  @state() private commune: Commune | null = null;
  @query('di-place-field') private readonly placeField!: DiPlaceField;
  @query('#results') private readonly resultsTitle!: HTMLElement | null;

  /** The button that had the focus is about to go: the title of the results takes it. */
  #focusResults = false;

  readonly #connection = new ConnectionController(this);
  readonly #texts = new TextsController(this, {
    fr,
    en: async () => (await import('../../locales/en/search.ts')).default,
  });
  readonly #announcer = new AnnouncerController(this);
  readonly #width = new WidthController(this, NARROW_PX);
  readonly #view = new ViewController(this, {
    detail: () => import('../di-service/define.ts'),
    correction: () => import('../di-contribution/define.ts'),
  });
  readonly #search = new SearchController(this, {
    source: () => this.#connection.source,
    pageSize: () => this.pageSize,
    onAnswer: (answer, added) => this.#onAnswer(answer, added),
    onFailure: (error) => emit(this, 'di-error', { error, during: 'search' }),
    onSlow: () => this.#announcer.say(this.#texts.t['live.loading']),
  });
  readonly #names = new SourceNamesController(this, () => this.#connection.source);
  readonly #confirmations = new ConfirmationsController(this, {
    sink: () => this.#connection.sink,
    onKept: (contribution, receipt) => {
      this.#announcer.say(this.#texts.t['live.confirmed']);
      emit(this, 'di-contribute', { contribution, receipt });
    },
    onFailure: (error) => {
      this.#announcer.say(this.#texts.t['still.failed']);
      emit(this, 'di-error', { error, during: 'contribution' });
    },
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Frameworks set a property they have no value for to null or undefined.
    if (!Array.isArray(this.thematiques)) this.thematiques = [];
    if (!Array.isArray(this.publics)) this.publics = [];
    const isPlugged = changed.has('api') || changed.has('source') || changed.has('geography');
    if (changed.has('code_commune') || isPlugged) void this.#findCommune();
    const isAsked = ['code_commune', 'thematiques', 'publics', 'pageSize', 'api', 'source'] as const;
    if (isAsked.some((name) => changed.has(name))) this.#run({ atOnce: isPlugged || changed.has('code_commune') });
  }

  protected override firstUpdated(): void {
    const id = claimLinkedOffer();
    if (id !== null) this.#view.open('detail', id, null);
  }

  protected override render(): TemplateResult {
    const view = this.#view.current;
    const { t: texts } = this.#texts;
    return html`
      <div ?hidden=${view !== null}>
        <div class="bar" role="search" aria-label=${texts['search.label']}>
          <di-place-field
            exportparts="place-list"
            .texts=${texts}
            .geography=${this.#connection.geography}
            .commune=${this.commune}
            @place-change=${(event: CustomEvent<Commune | null>) => this.#choosePlace(event.detail)}
            @place-submit=${() => this.#run({ atOnce: true })}
            @place-failure=${(event: CustomEvent) => emit(this, 'di-error', { error: event.detail, during: 'places' })}
            @announce=${(event: CustomEvent<string>) => this.#announcer.say(event.detail)}
          ></di-place-field>
          <button class="btn btn-primary" type="button" @click=${() => this.placeField.submit()}>
            ${icon('search')}${texts.submit}
          </button>
        </div>
        <di-filters
          exportparts="filter, filter-menu, chosen-filter"
          .texts=${texts}
          .thematiques=${this.thematiques}
          .publics=${this.publics}
          .total=${this.#search.state.pending === null ? (this.#search.state.answer?.total ?? null) : null}
          .narrow=${this.#width.narrow}
          @filters-change=${this.#onFilters}
          @filters-emptied=${() => this.resultsTitle?.focus()}
        ></di-filters>
        <div class="results">${this.#renderResults()}</div>
      </div>
      ${
        view === null
          ? nothing
          : renderView(view, {
              texts,
              headingLevel: this.headingLevel,
              answer: this.#search.state.answer,
              source: this.#connection.source,
              geography: this.#connection.geography,
              sink: this.#connection.sink,
              back: () => void this.#back(),
              retry: () => this.#view.retry(),
              open: (service) => this.#open(service),
              correct: (service) => this.#correct(service),
            })
      }
      ${this.#announcer.render()}
    `;
  }

  #renderResults(): TemplateResult {
    const { state: search } = this.#search;
    const { answer, failure, pending } = search;
    const context: StateContext = {
      texts: this.#texts.t,
      language: this.#texts.language,
      headingLevel: this.headingLevel,
    };
    const misuse = this.#connection.failure;
    const retry = () => this.#retry();
    if (misuse !== null) return renderMisuse(misuse, context);
    if (answer === null) {
      if (failure !== null) return renderError(failure, pending !== null, context, retry);
      return pending === null ? renderStart(context) : renderSkeleton(context);
    }
    if (answer.total === 0 && pending === null && failure === null) {
      return renderEmpty(answer.query, context, {
        remove: (filter) => this.#loosen(filter),
        clear: () => this.#loosen(null),
        changePlace: () => this.placeField.focus(),
      });
    }
    return renderResults(answer, search, {
      ...context,
      pageSize: this.pageSize,
      correctable: this.#connection.sink !== null,
      nameSource: (slug) => this.#names.nameOf(slug),
      confirmationOf: (id) => this.#confirmations.statusOf(id),
      open: (service) => this.#open(service),
      confirm: (service) => void this.#confirmations.confirm(service),
      correct: (service) => this.#correct(service),
      more: () => this.#search.more(),
      retry,
    });
  }

  #run(options: { atOnce: boolean }): void {
    const { code_commune, commune, thematiques, publics } = this;
    if (code_commune === null || code_commune === '' || this.#connection.source === null) this.#search.clear();
    else this.#search.search({ code_commune, commune, thematiques, publics }, options);
  }

  /** Looks for the name of the commune that the page gave by its code; the search does not wait for it. */
  async #findCommune(): Promise<void> {
    const { code_commune } = this;
    const { geography } = this.#connection;
    if (this.commune?.code === code_commune) return;
    this.commune = null;
    if (code_commune === null || code_commune === '' || geography === null) return;
    try {
      const commune = await geography.commune(code_commune);
      if (this.code_commune !== code_commune) return;
      this.commune = commune;
      if (commune !== null) this.#search.name(commune);
    } catch (error) {
      emit(this, 'di-error', { error, during: 'places' });
    }
  }

  #choosePlace(commune: Commune | null): void {
    this.commune = commune;
    if (this.code_commune === (commune?.code ?? null)) this.#run({ atOnce: true });
    else this.code_commune = commune?.code ?? null;
  }

  readonly #onFilters = (event: CustomEvent<FiltersChange>): void => {
    const { thematiques, publics, said } = event.detail;
    this.thematiques = thematiques;
    this.publics = publics;
    if (said !== null) this.#announcer.say(said);
  };

  /** Removes a filter from the message of an empty search; the focus waits on the title for what comes. */
  #loosen(filter: ChosenFilter | null): void {
    const keep = (name: ChosenFilter['name']) =>
      filter === null ? [] : this[name].filter((value) => name !== filter.name || value !== filter.value);
    this.thematiques = keep('thematiques');
    this.publics = keep('publics');
    this.#focusResults = true;
  }

  #retry(): void {
    this.#focusResults = true;
    this.#search.retry();
  }

  #onAnswer(answer: Answer, added: number): void {
    const { query, results, total, page } = answer;
    if (this.commune !== null) this.#search.name(this.commune);
    emit(this, 'di-search', { params: toParams(query, page, this.pageSize), total, results });
    this.#announcer.say(() => {
      const { t } = this.#texts;
      return added === 0 ? t['live.results'](total) : t['live.more'](added, results.length, total);
    });
    void this.#placeFocus(results.length - added, added);
  }

  /** Puts the focus on the first new card, or on the title after a button that the answer removed. */
  async #placeFocus(firstNew: number, added: number): Promise<void> {
    await this.updateComplete;
    const { activeElement } = this.renderRoot as ShadowRoot;
    const isFree = activeElement === null || activeElement.classList.contains('more-button');
    if (added > 0 && isFree) {
      const card = this.renderRoot.querySelectorAll<DiOfferCard>('di-offer-card')[firstNew];
      await card?.updateComplete;
      card?.focus();
    } else if (this.#focusResults && activeElement === null) {
      this.resultsTitle?.focus();
    }
    this.#focusResults = false;
  }

  #open(service: DetailedService): void {
    if (!emit(this, 'di-open', { id: service.id, service }, { cancelable: true })) return;
    this.#view.open('detail', service.id, service);
    void this.#focusBack();
  }

  #correct(service: DetailedService): void {
    if (!emit(this, 'di-correct', { id: service.id, service }, { cancelable: true })) return;
    this.#view.open('correction', service.id, service);
    void this.#focusBack();
  }

  async #back(): Promise<void> {
    const left = this.#view.current;
    if (left === null) return;
    this.#view.back();
    if (left.name === 'detail') emit(this, 'di-close', { id: left.id });
    if (left.before !== null) return this.#focusBack();
    await this.updateComplete;
    const cards = [...this.renderRoot.querySelectorAll<DiOfferCard>('di-offer-card')];
    (cards.find(({ service }) => service.id === left.id) ?? this.resultsTitle)?.focus();
  }

  async #focusBack(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.back-button')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'di-search': DiSearch;
  }
}
