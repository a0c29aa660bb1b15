import type { Capabilities, OfferSearchParams } from '@inclusion-kit/sdk';
import type { ContributionSink } from '@inclusion-kit/sdk/contributions';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { createAddress } from '../address/url-controller.ts';
import { keepBlock } from '../../shared/elements/block.ts';
import { AnnouncerController } from '../../shared/elements/announcer.ts';
import { ConnectionController, type ConnectionHost } from '../../shared/connection/connection.ts';
import { createDrawn } from '../results/drawn.ts';
import { createListing, isScattered } from '../results/listing.ts';
import { PartsController } from '../../shared/elements/parts-controller.ts';
import { createSearch } from '../question/search-controller.ts';
import { ReadingTask } from '../../shared/reading/reading-task.ts';
import { createSourceNames } from '../../shared/connection/source-names.ts';
import { TextsController } from '../../shared/texts/texts-controller.ts';
import { nameEpcis } from '../../shared/places/name-epcis.ts';
import { afterCards } from '../../shared/elements/turn.ts';
import { WidthController } from '../../shared/elements/width.ts';
import { emit, tellFailure, type DiEventDetails, type InnerEvent } from '../../shared/elements/events.ts';
import type { SearchChange, SearchChangeEvent } from '../question/search-change.ts';
import { canLocate } from '../place/can-locate.ts';
import { isLocked } from '../../shared/places/places.ts';
import { search as searchTexts } from '../../locales/search.ts';
import { parts, type SearchContextWithParts } from './search-parts.ts';
import { chosenNames, toSupported } from '../filters/filters.ts';
import {
  emptyState,
  isAsking,
  isSameQuestion,
  nothingMore,
  toNextPerson,
  toParams,
  type Answer,
  type SearchState,
} from '../question/search-state.ts';
import { base } from '../../shared/styles/base.ts';
import { fieldBox } from '../../shared/styles/field-box.ts';
import { controls } from '../../shared/styles/controls.ts';
import { notes } from '../../shared/styles/notes.ts';
import { tokens } from '../../shared/styles/tokens.ts';
import { renderBar, renderBarRoom, renderFolded } from '../bar/bar.ts';
import { createFolding } from '../bar/folding.ts';
import { createOfferActs } from '../views/offer-acts.ts';
import type { SearchActions } from './search-context.ts';
import { claimLinkedOffer, createOfferViews } from '../views/offer-views.ts';
import { barStyles } from '../bar/bar.styles.ts';
import { styles } from './di-search.styles.ts';
import { HostProperties, type ResultsView } from './host-properties.ts';
import { turnPerson } from '../address/person.ts';
import { focusAnswer, focusList, focusTitle, keepTitleFocus } from './focus.ts';
import { stateStyles } from './states.styles.ts';
import { resultsStyles } from '../results/results.styles.ts';
import { renderDanger, renderLeave, renderResults, sayTitle } from '../results/results.ts';
import { renderFieldsFailure, renderMisuse } from './states.ts';
import type { ShownList } from '../views/list-paper.ts';
import type { TownSearch } from '../words/named-town/town-search.ts';
import { renderView } from '../views/view.ts';

/** How long the first drawing waits for an answer that is nearly there. */
const NEAR_MS = 50;
/** How long offers wait for the code that tells a danger of their words. */
const LATE_MS = 2000;
/** Below this width the filters open as modal sheets. */
const NARROW_PX = 560;
/** From this width the cards and the map stand side by side. */
const WIDE_PX = 960;

/**
 * `api` names a relay. A page that has its own back end sets `source`, `geography` and `sink` instead. Without a sink, readers
 * are not asked to confirm or to correct.
 *
 * @summary Finds the offre d'insertion around a commune, shows how to reach each offer, and takes corrections.
 * @slot intro - Content of the page above the fields.
 * @slot notes - A sentence of the page about the search, among the notes that stand above the cards.
 * @slot empty - Content of the page when nothing was found, under the proposals that would find more.
 * @slot card-{id} - Content of the page on the card of the offer with this id. The event `di-search` gives the ids.
 * @event di-search - A search was answered.
 * @event di-open - An offer was opened. Cancel the event to show the offer elsewhere.
 * @event di-close - The reader left an offer for the list.
 * @event di-correct - The reader wants to correct an offer. Cancel the event to open another form.
 * @event di-orient - The reader mobilises an offer. Cancel the event to do it in the software of the page. Detail: see
 * `Orientation`.
 * @event di-select - The offers kept aside have changed.
 * @event di-contribute - A contribution was kept.
 * @event di-error - Something failed. A failure is told once. Detail: `{ error, during, status, requestId }`.
 * @csspart language - The menu of languages.
 * @csspart filter - The button of a group of filters.
 * @csspart filter-menu - The popover or sheet of a group of filters.
 * @csspart chosen-filter - A chosen value, which a press removes.
 * @csspart place-list - The list of suggested places.
 * @csspart zone - The line that names the zone of the map, and leads out of it.
 * @csspart place-gone - The note that no commune has the code asked for.
 * @csspart word-list - The list of suggested words and filters.
 * @csspart notice - The line about the offers that are not included.
 * @csspart danger - The national numbers, above the results of words that tell a danger.
 * @csspart leave - The way out of the page at once, where words tell a danger.
 * @csspart tray - The bar of the offers kept aside.
 * @csspart sort - The order of the results.
 * @csspart view - The choice between cards, map or both.
 * @csspart map - The frame of the map.
 * @csspart map-pin - A pin of the map.
 * @csspart same - The note above the list of what most offers have in common.
 * @csspart french - The line that says that the offers are written in French.
 * @csspart list - The list of cards.
 * @csspart card - The frame of a card.
 * @csspart card-flag - The strip above a card: a closure, or a change made here.
 * @csspart card-actions - The contacts of a card.
 * @csspart card-still - « Toujours à jour ? » on a card.
 * @csspart more - The foot of the list: count, progress, button.
 * @csspart missing - The end of the list: an offer to add, a need to tell.
 * @csspart start - The message shown before any place.
 * @csspart empty - The message shown when nothing was found.
 * @csspart error - The message shown when a search failed.
 * @csspart service-title - The name of an offer that is open.
 * @csspart service-tools - The tools of its record.
 * @csspart service-mobilise - The panel that says how to mobilise it.
 * @csspart service-orient - The button that makes an orientation ready.
 * @csspart service-contact - A link, a number or a mail of that panel.
 * @csspart service-call - The bar that stays at the foot of a phone.
 * @csspart service-conditions - Its publics and its conditions.
 * @csspart service-place - Where it is.
 * @csspart service-hours - Its opening hours.
 * @csspart service-structure - Its structure.
 * @csspart service-others - The structure's other offers.
 * @csspart service-provenance - The bar at its foot.
 */
export class DiSearch extends HostProperties implements ConnectionHost {
  static override styles = [tokens, base, controls, fieldBox, notes, styles, barStyles, resultsStyles, stateStyles];

  /** The button that had the focus is about to go: the title of the results takes it. */
  #focusResults = false;
  #lastAnswer: DiEventDetails['di-search'] | null = null;
  /** The last search that was sent to the source. */
  #ran: SearchState = emptyState;
  /** The words whose offers the reader wants to see without a place, though they tell a town. */
  #everywhere: string | null = null;
  /** Looks for the town that words name. Null until their code is there. */
  #town: TownSearch | null = null;
  /** Offers wait no longer for the code that tells a danger of their words. */
  #isLate = false;
  /** The last answer for which a map was loaded. */
  #mapped: Answer['results'] | null = null;
  /** The reader chose the list and the map side by side. */
  #wantsBoth = false;
  /** The search of the person before, which can be taken back until the next act. */
  #former: SearchState | null = null;
  /** The next search does not wait for a further choice. */
  #isAtOnce = false;
  /** The wait for an answer that the page may have preloaded: what it would replace at once is not drawn. */
  #near: Promise<unknown> | null = null;
  /** The first cards may come at once: the name of the commune is asked for after them, and what nobody sees is drawn after them. */
  #isBeginning = false;

  readonly #connection = new ConnectionController(this);
  readonly #texts = new TextsController(this, 'search', searchTexts);
  readonly #announcer = new AnnouncerController(this);
  readonly #width = new WidthController(this, NARROW_PX);
  readonly #room = new WidthController(this, WIDE_PX);
  readonly #listing = createListing();
  readonly #folding = createFolding(this);
  readonly #parts = new PartsController(this, parts);
  readonly #address = createAddress(
    this,
    () => this.asked,
    (change) => {
      this.#forgetFormer();
      this.#isAtOnce = true;
      this.take(change);
    },
    (q) => this.#isShareable(q),
  );
  readonly #search = createSearch(this, {
    source: () => this.#connection.source,
    toParams: (query, page) => this.#toParams(query, page),
    onAnswer: (answer, added) => this.#onAnswer(answer, added),
    onFailure: (failure) => {
      this.#loadAll();
      tellFailure(this, failure);
    },
    onSlow: () => {
      // A person who waits may want to search something else.
      this.#loadAll();
      this.#announcer.say(this.#texts.t['live.loading']);
    },
  });
  /** Looks for the record of a commune that is known by its code alone: no search waits for it. */
  readonly #commune = new ReadingTask(this, {
    from: () => this.#connection.geography,
    key: () => (this.#isNamed || this.#isBeginning ? null : this.code_commune || null),
    read: (from, code, signal) => from.commune(code, { signal }),
    onAnswer: (commune) => {
      this.take({ commune });
      if (commune !== null) this.#search.name(commune);
      else this.#announcer.say(this.#texts.t['place.gone'](this.code_commune ?? ''));
    },
    onFailure: (error) => {
      // A file that cannot be opened fails all that is asked of it at once: it is told once, by the search.
      if (this.#search.snapshot.failure?.error !== error) tellFailure(this, { error, during: 'places' });
    },
  });
  /** Looks for the name of an EPCI once there are offers. A failure costs a name only, so it is not told. */
  readonly #epci = new ReadingTask(this, {
    from: () => (this.#search.snapshot.answer === null ? null : 'list'),
    key: () => this.asked.code_epci,
    read: async (_list, code) => (await nameEpcis([code]))[0]?.[1] ?? null,
  });
  readonly #nameSource = createSourceNames(this, () => this.#connection.source);
  readonly #drawn = createDrawn(this, () => this.#search.snapshot.answer?.results.length ?? 0);
  readonly #views = createOfferViews(this, this.#parts);
  /** The sink whose waiting contributions were looked for. */
  #lookedInto: ContributionSink | null = null;
  /** Somebody went to the bar. */
  #isMet = false;
  /** The page was told which of its attributes make no sense. */
  #isRemarked = false;
  readonly #acts = createOfferActs(this, {
    parts: this.#parts,
    connection: this.#connection,
    texts: this.#texts,
    announcer: this.#announcer,
  });

  readonly #actions: SearchActions = {
    change: (change) => {
      this.#forgetFormer();
      this.#change(change);
    },
    submit: () => {
      this.#forgetFormer();
      this.#run({ atOnce: true });
      void this.#folding.fold();
    },
    more: () => this.#search.more(),
    retry: () => {
      this.#focusResults = true;
      this.#run({ atOnce: true });
    },
    changePlace: () => void this.#folding.unfold(),
    showEverywhere: () => {
      const { query = null } = this.#search.snapshot.answer ?? {};
      const typed = query?.code_commune == null ? null : (this.#town?.forget() ?? null);
      this.#everywhere = (typed ?? query)?.q ?? null;
      this.#change({ change: typed ?? {}, atOnce: typed !== null, focusResults: true });
      this.requestUpdate();
    },
    nearBar: () => this.#meet(),
    holdBar: (isHeld) => this.#folding.hold(isHeld),
    show: (view) => {
      this.#wantsBoth = view === 'both';
      this.view = view;
      this.requestUpdate();
    },
    open: (service) => this.#open(service),
    confirm: (service, isCalled) => void this.#acts.confirm(service, isCalled),
    undo: (service, isCalled) => this.#acts.undo(service, isCalled),
    correct: (service, line) => {
      if (this.#mayCorrect(service)) void this.#views.turn(service, line);
    },
    correctAll: (service) => this.#views.correct(service),
    tellNeed: () => void this.#views.tellNeed(),
    turnBack: () => void this.#views.turnBack(),
    select: (service, selected) => {
      this.#forgetFormer();
      this.#acts.select(service, selected);
    },
    startAnew: () => this.#startAnew(),
    takeBack: () => this.#takeBack(),
    back: () => this.#views.back(),
    retryView: () => this.#views.retry(),
    showSelection: (then) => void this.#views.showSelection(then),
    say: (sentence) => this.#announcer.say(sentence),
    speak: (language) =>
      void this.#texts.choose(language).then(() => this.#announcer.say(() => this.#texts.t['language.said'])),
    fail: (failure) => tellFailure(this, failure),
  };

  /**
   * The last answer, as `di-search` told it, or null while there is none: a page whose script runs after the first answer reads it
   * here.
   */
  get lastAnswer(): DiEventDetails['di-search'] | null {
    return this.#lastAnswer;
  }

  constructor() {
    super();
    keepBlock(this);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    const on = this.#actions;
    root.addEventListener('search-change', (event) => on.change((event as SearchChangeEvent).detail));
    root.addEventListener('announce', (event) => on.say((event as InnerEvent<'announce'>).detail));
    root.addEventListener('focusin', () => this.#meet());
    root.addEventListener('failure', (event) => on.fail((event as InnerEvent<'failure'>).detail));
    return root;
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (this.#texts.loading !== null) await this.#texts.loading;
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.#address.begin()) super.willUpdate(changed);
    this.#town ??=
      this.#parts.get('words')?.createTownSearch(this, {
        answer: () => this.#placeless,
        geography: () => this.#connection.geography,
        territory: () => this.territory,
        take: (change) => {
          this.#address.settle();
          this.#change({ change, atOnce: true });
        },
      }) ?? null;
    const isPlugged = changed.has('api') || changed.has('file') || changed.has('source') || changed.has('geography');
    if (
      isSameQuestion(this.#supported, this.#ran) &&
      !isPlugged &&
      !changed.has('pageSize') &&
      !(this.hasUpdated && changed.has('doublons'))
    )
      return;
    this.#run({ atOnce: isPlugged || changed.has('code_commune') || this.#isAtOnce });
    this.#isAtOnce = false;
  }

  protected override update(changed: PropertyValues<this>): void {
    keepTitleFocus(this, () => super.update(changed));
  }

  protected override firstUpdated(): void {
    const id = claimLinkedOffer();
    if (id === null) return;
    this.#views.openLinked(id);
    void this.#acts.follow();
  }

  /** The list on screen, for paper. Null for another view, for a list whose update failed, and where the page is printed with it. */
  readonly #shownList = (): ShownList | null => {
    const { answer, failure } = this.#search.snapshot;
    const isShown =
      this.#views.current === null && this.#asksPlace !== null && this.#town?.isAsked !== true && !this.printWithPage;
    if (!isShown || answer === null || answer.total === 0 || failure?.during === 'search') return null;
    const context = this.#context(false);
    const urgent = this.#parts.get('words')?.tellNumbers(this.asked.q, context.language) ?? null;
    return { answer, context, urgent, title: sayTitle(answer, context) };
  };

  /** A map is loaded once there is something to put on it. */
  protected override updated(): void {
    const around = this.#parts.get('around');
    around?.followListPrinting(this, this.#shownList);
    const { sink } = this.#connection;
    if (sink !== null && this.#search.snapshot.answer !== null) void around?.readAhead();
    if (sink !== this.#lookedInto) {
      this.#lookedInto = sink;
      void afterCards(this).then(() => this.#acts.sendWaiting());
    }
    const { answer } = this.#search.snapshot;
    // A map that did not come is asked for again with the next answer. The name of the place, which comes late, makes no other one.
    if (this.#shown !== 'list' && answer !== null && answer.results !== this.#mapped) {
      this.#mapped = answer.results;
      void afterCards(this).then(() => this.#parts.load('map'));
    }
  }

  /**
   * The view in this room: both become the list where there is none for the map, and where its offers are scattered over a country, until
   * the reader wants it. An unknown value of the page means both.
   */
  get #shown(): ResultsView {
    if (this.view === 'list' || this.view === 'map') return this.view;
    const { answer } = this.#search.snapshot;
    const saysNothing = !this.#wantsBoth && answer !== null && isScattered(answer);
    return this.#room.narrow || saysNothing ? 'list' : 'both';
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    if (this.#near === null) return isComplete;
    await this.#near;
    return this.updateComplete;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.#near !== null) return nothing;
    const view = this.#views.current;
    const { isMisused } = this.#connection;
    const { answer, failure, pending } = this.#search.snapshot;
    const hasOffers = (answer?.total ?? 0) > 0;
    // One message: offers of the search before say themselves why they stay, and an unknown place has no others.
    const around = this.#parts.get('around');
    const isGone = around !== null && this.#commune.answer === null && !(hasOffers && failure !== null);
    const isAlone = isGone && !hasOffers && pending === null;
    const isAsked = answer !== null || failure !== null || pending !== null;
    const context = this.#context(this.#width.narrow && isAsked && !isGone && !this.#folding.isOpen);
    const languages = this.noLanguages
      ? nothing
      : html`<div class="languages">${around?.renderLanguages(context)}</div>`;
    // A phone that shows results has no room above them.
    const isUnder = context.folded && view === null;
    return html`
      ${isUnder ? nothing : languages}
      <div ?hidden=${view !== null}>
        <slot name="intro"></slot>
        ${context.folded ? renderFolded(context) : nothing}
        ${context.beginning && hasOffers ? (context.folded ? nothing : renderBarRoom(context)) : renderBar(context)}
        ${
          hasOffers && !context.beginning
            ? html`<a class="skip" href="#results" @click=${(event: Event) => focusList(this, event)}
                >${context.texts.skip}</a
              >`
            : nothing
        }
        ${isGone ? around.renderGone(context) : nothing} ${view === null ? renderDanger(context) : nothing}
        <div
          class=${!context.narrow && chosenNames(context.state, context.rules).length > 0 ? 'filters has-chosen' : 'filters'}
          ?hidden=${context.asksPlace === true || context.towns !== null}
        >
          ${around?.renderFilters(context)}${renderFieldsFailure(context)}
        </div>
        <div class="results">${isMisused ? renderMisuse(context) : isAlone ? nothing : renderResults(context)}</div>
      </div>
      ${view === null ? nothing : html`${renderLeave(context)}${renderView(view, context)}`}
      ${isUnder ? languages : nothing} ${this.#announcer.render()}
    `;
  }

  #context(folded: boolean): SearchContextWithParts {
    return {
      page: this,
      pageSize: this.size,
      texts: this.#texts.t,
      language: this.#texts.language,
      narrow: this.#width.narrow,
      folded,
      asksPlace: this.#asksPlace,
      towns: this.#town?.several ?? null,
      taken: this.#town?.taken ?? null,
      wide: !this.#room.narrow,
      shown: this.#shown,
      listing: this.#listing,
      paramsOf: this.#paramsOf,
      drawn: this.#drawn.count,
      beginning: this.#isBeginning,
      wordsLost: this.#address.areWordsLost,
      state: this.asked,
      territory: this.territory,
      epci: this.#epci.answer ?? null,
      rules: this.rules,
      snapshot: this.#search.snapshot,
      capabilities: this.#capabilities,
      connection: this.#connection,
      parts: this.#parts,
      nameSource: this.#nameSource(),
      confirmationOf: (id) => this.#acts.confirmationOf(id),
      answerOf: (id) => this.#acts.confirmationOf(id, true),
      selection: this.noSelection ? null : this.#acts.selection,
      tellsNeed: this.#views.tellsNeed,
      turned: this.#views.turned,
      hasTurnFailed: this.#views.hasTurnFailed,
      on: this.#actions,
    };
  }

  /** The capabilities of the source: as it said, else as its mode knows, else those of the API alone. */
  get #capabilities(): Capabilities {
    return this.#search.snapshot.capabilities ?? this.#connection.capabilities ?? nothingMore;
  }

  /** The part of the search that the source supports. */
  get #supported(): SearchState {
    return toSupported(this.asked, this.#capabilities);
  }

  /** The answer to words that have no place, where one could be taken or asked for. */
  get #placeless(): Answer | null {
    const { answer } = this.#search.snapshot;
    if (answer === null || this.#connection.geography === null) return null;
    const { q, code_commune, bbox } = answer.query;
    return q.trim() === '' || code_commune !== null || bbox !== null || this.#everywhere === q ? null : answer;
  }

  /**
   * Tells whether a place is asked for before any address. Null while it is not known what the words tell, for a while: the numbers for a
   * danger would push down cards that somebody reads or presses already.
   */
  get #asksPlace(): boolean | null {
    const { answer } = this.#search.snapshot;
    if (answer === null || answer.query.q.trim() === '') return false;
    const words = this.#parts.get('words');
    if (words === null) return this.#parts.statusOf('words') === 'failed' || this.#isLate ? false : null;
    if (this.#placeless === null) return false;
    if (this.#town?.isTaking(this.#search.snapshot.pending === 'search') === true) return null;
    return this.#parts.statusOf('fields') !== 'failed' && words.tellsDanger(answer.query.q);
  }

  /** Tells whether words may stand in the address of the page: those that tell a danger may not. Null until that is known. */
  #isShareable(q: string): boolean | null {
    if (q.trim() === '') return true;
    const words = this.#parts.get('words');
    if (words !== null) return !words.tellsDanger(q);
    return this.#parts.statusOf('words') === 'failed' ? false : null;
  }

  #toParams(query: SearchState, page: number): OfferSearchParams {
    return toParams(query, page, this.size, { withoutDuplicates: this.doublons === 'exclus' });
  }

  /** The same parameters for the same search, so that an update which changes nothing draws no map and asks no question anew. */
  readonly #paramsOf = (query: SearchState): OfferSearchParams => {
    const { doublons } = this;
    const known = this.#knownParams.get(query);
    if (known?.doublons === doublons) return known.params;
    const { page: _page, size: _size, ...params } = this.#toParams(query, 1);
    this.#knownParams.set(query, { doublons, params });
    return params;
  };
  /** By search: while one runs, the fields are of it and the map of the one before. */
  readonly #knownParams = new WeakMap<SearchState, { doublons: string; params: OfferSearchParams }>();

  #run(options: { atOnce: boolean }): void {
    // The capabilities decide what is offered. A mode that does not know those of its source asks for them at once, and again with
    // the counts, which tell of a failure.
    if (this.#connection.capabilities === null) this.#search.learn().catch(() => undefined);
    const asked = this.#supported;
    this.#ran = asked;
    if (!isAsking(asked) || this.#connection.source === null) {
      if (!isAsking(asked)) void this.#parts.load('needs');
      this.#search.clear();
      this.#lastAnswer = null;
      this.#loadAll();
    } else {
      // A danger that words tell has its numbers, however slow the answer is, and even where their code did not come with the search before.
      if (asked.q.trim() !== '') void this.#parts.load('words');
      const answered = this.#search.search(asked, options);
      if (!this.hasUpdated) this.#waitFor(answered);
    }
    if (this.#isNamed) return;
    this.take({ commune: null });
    void this.#commune.read();
  }

  /** The record of the commune is known, or there is no commune. */
  get #isNamed(): boolean {
    return (this.place.commune?.code ?? null) === this.code_commune;
  }

  #waitFor(answered: Promise<void>): void {
    const moment = new Promise((resolve) => setTimeout(resolve, NEAR_MS));
    this.#isBeginning = true;
    this.#near = Promise.race([answered, moment]).then(() => {
      this.#near = null;
      this.requestUpdate();
    });
    void afterCards(this).then(() => {
      this.#isBeginning = false;
      this.requestUpdate();
    });
  }

  #change({ change, atOnce = false, said = null, focusResults = false, folds = false }: SearchChange): void {
    const isEmpty = Object.keys(change).length === 0;
    // No answer comes after an empty change: the title takes the focus at once.
    this.#focusResults ||= focusResults && !isEmpty;
    this.#isAtOnce ||= atOnce;
    // A filter that the reader sets or clears counts as it says, whatever an answer to a question had let in.
    const inconnus = this.asked.inconnus.filter((name) => !(name in change));
    this.take(
      'inconnus' in change || inconnus.length === this.asked.inconnus.length ? change : { ...change, inconnus },
    );
    if (said !== null) this.#announcer.say(said);
    if (focusResults && isEmpty) focusTitle(this);
    // The same place chosen again is a wish to search again.
    if (atOnce && !this.isUpdatePending) this.#run({ atOnce });
    if (folds) void this.#folding.fold();
  }

  /** Begins for the next person: nothing of the one before stays but the place. */
  #startAnew(): void {
    this.#acts.selection.clear();
    this.#former = this.asked;
    this.#views.close();
    this.#views.forgetNeed();
    // Going back does not lead to the person before either.
    if (this.urlState !== 'off') turnPerson(1);
    this.#address.settle();
    this.#change({ change: toNextPerson(this.asked), atOnce: true, said: this.#texts.t['tray.emptied'] });
    void this.updateComplete.then(async () => {
      if (this.getBoundingClientRect().top < 0) this.scrollIntoView();
      // The place stays: the next person is asked what they need.
      await this.#folding.unfold('q');
      if ((this.renderRoot as ShadowRoot).activeElement === null) focusTitle(this);
    });
  }

  /** Takes back the list and the search of the person before. */
  #takeBack(): void {
    const former = this.#former;
    this.#former = null;
    if (this.urlState !== 'off') turnPerson(-1);
    this.#address.settle();
    this.#acts.selection.restore();
    if (former !== null) this.#change({ change: former, atOnce: true });
  }

  /** The next person has begun: nobody takes back the list of the one before. */
  #forgetFormer(): void {
    if (this.#former === null) return;
    this.#former = null;
    this.#acts.selection.forget();
  }

  #onAnswer(answer: Answer, added: number): void {
    const { query, results, total, page } = answer;
    this.#drawn.keep(results.length - added);
    if (total === 0) void this.#parts.load('empty');
    if (this.#asksPlace === null) {
      setTimeout(() => {
        this.#isLate = true;
        this.requestUpdate();
      }, LATE_MS);
    }
    void afterCards(this).then(() => {
      if (this.#isMet || total === 0 || !this.#isPlainEnough) this.#loadAll();
      else void this.#parts.load('around');
    });
    if (this.place.commune !== null) this.#search.name(this.place.commune);
    this.#lastAnswer = { params: this.#toParams(query, page), total, results };
    emit(this, 'di-search', this.#lastAnswer);
    this.#announcer.say(() => {
      const { t } = this.#texts;
      const asked = this.#town?.say(t);
      if (asked != null) return asked;
      return added === 0 ? t['live.results'](total) : t['live.more'](added, results.length, total);
    });
    const wantsTitle = this.#focusResults;
    this.#focusResults = false;
    if (added > 0 || wantsTitle) {
      const news = results.slice(results.length - added);
      void focusAnswer(this, news, wantsTitle);
    }
  }

  #open(service: DetailedService): void {
    this.#forgetFormer();
    if (!emit(this, 'di-open', { id: service.id, service }, { cancelable: true })) return;
    this.#views.open(service);
    void this.#acts.follow();
  }

  /** Asks the page, which may open another form. */
  #mayCorrect(service: DetailedService): boolean {
    return emit(this, 'di-correct', { id: service.id, service, genre: 'correction' }, { cancelable: true });
  }

  /** Somebody goes to the bar, or to anything else with the keyboard: the fields are asked for once the first cards are there. */
  #meet(): void {
    this.#isMet = true;
    if (this.#search.snapshot.answer !== null && this.#parts.statusOf('fields') === 'absent') this.#loadFields();
  }

  /** The plain fields show all that those with suggestions would: no place that is fixed, no button that empties. */
  get #isPlainEnough(): boolean {
    const { asked, territory } = this;
    return asked.q.trim() === '' && !isLocked(territory) && canLocate(this.#connection.geography);
  }

  #loadAll(): void {
    void this.#parts.load('around');
    this.#loadFields();
  }

  #loadFields(): void {
    void this.#parts.load('fields').then(() => {
      if (this.#isRemarked) return;
      const fields = this.#parts.get('fields');
      this.#isRemarked = fields !== null;
      fields?.remarkOnAttributes(this);
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'di-search': DiSearch;
  }
}
