import type { Capabilities, Facets, OfferSearchParams, OfferSource } from '@inclusion-kit/sdk';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Sheet } from '../sheet-controller.ts';
import { nextTask } from '../../../shared/elements/turn.ts';
import { ReadingTask } from '../../../shared/reading/reading-task.ts';
import { renderCount } from '../../../shared/format/figures.ts';
import { icon } from '../../../shared/icons/icons.ts';
import { send } from '../../../shared/elements/events.ts';
import { listen } from '../../../shared/elements/listen.ts';
import { sendChange } from '../../question/search-change.ts';
import type { Labels } from '../../../shared/offers/themes.ts';
import type { Language } from '../../../shared/texts/language.ts';
import type { SearchTexts } from '../../../locales/fr/search.ts';
import { countOffers } from '../count-offers.ts';
import { findParts } from '../find-parts.ts';
import type { FilterName } from '@inclusion-kit/sdk/internal';
import {
  countOf,
  isChosen,
  listChosen,
  toClearing,
  toRemoval,
  toToggled,
  type ChosenFilter,
} from '../chosen-filters.ts';
import { canCountSome, isOffered, latestDay, noRules, type FilterRules } from '../filters.ts';
import { emptyState, nothingMore, type SearchState } from '../../question/search-state.ts';
import { reset } from '../../../shared/styles/base.ts';
import { chips } from '../../../shared/styles/chips.ts';
import { controls } from '../../../shared/styles/controls.ts';
import type { DiFilterMenu } from '../di-filter-menu/di-filter-menu.ts';
import { renderChosen } from './chosen.ts';
import { styles } from './di-filters.styles.ts';
import type { Group } from './panel.ts';
import { nameFilter } from '../filter-words.ts';
import { isToggle, LATEST, nameToggle, toggles, wholeInRow, type Toggle } from './toggles.ts';

/** A group opens without its counts when they take longer than this. */
const PATIENCE_MS = 700;

type Panel = Awaited<ReturnType<typeof findParts.filters>>;

/**
 * @summary The row of filters, and the chosen values that a press removes.
 *
 * Part of `<di-search>`. What a group holds is loaded when the first one is opened. It sends `search-change`, `announce` and
 * `failure`.
 */
export class DiFilters extends LitElement {
  static override styles = [reset, controls, chips, styles];

  @property({ attribute: false }) texts!: SearchTexts;
  @property({ attribute: false }) language: Language = 'fr';
  @property({ attribute: false }) labels: Labels = 'plain';
  /** The search as it is asked now. */
  @property({ attribute: false }) state: SearchState = emptyState;
  @property({ attribute: false }) rules: FilterRules = noRules;
  @property({ attribute: false }) capabilities: Capabilities = nothingMore;
  /** Results per value for the search, those of the row at least, or null when they were not counted. */
  @property({ attribute: false }) facets: Facets | null = null;
  /** Nothing is asked: no count comes. */
  @property({ attribute: false }) idle = false;
  /** Number of offers found, or null while it is not known. */
  @property({ attribute: false }) total: number | null = null;
  /** The source that counts the values of all filters, and the choices of a sheet before they are applied. */
  @property({ attribute: false }) source: OfferSource | null = null;
  /** Gives the parameters of a search, without a page. */
  @property({ attribute: false }) paramsOf: (state: SearchState) => OfferSearchParams = () => ({});
  @property({ attribute: false }) nameSource: (slug: string) => string = (slug) => slug;
  /** Opens modal sheets instead of popovers. */
  @property({ type: Boolean }) narrow = false;

  @state() private group: Group | null = null;
  @state() private loading: Group | null = null;
  /** The content of the groups failed to load. */
  @state() private hasFailed = false;
  #panel: Panel | null = null;
  #isModal = false;
  /** The group that was open when the pointer went down: its button closes it, although the press took the focus from it. */
  #openAtPress: Group | null = null;
  /** Holds the choices of a sheet until its button applies them. Null until the first sheet opens. */
  #sheet: Sheet | null = null;

  /** The search whose values are all counted: the last one that a group was open for. */
  #counted: string | null = null;
  readonly #counting = new ReadingTask<OfferSource, string, Facets | null>(this, {
    from: () => this.source,
    key: () => this.#counted,
    // Older counts stay until new ones come.
    isSame: () => true,
    read: async (source, key, signal) =>
      (await source.facets?.(JSON.parse(key) as OfferSearchParams, { signal })) ?? null,
    onFailure: (error) => send(this, 'failure', { error, during: 'counts' }),
  });

  /** Somebody uses the page: a wide one asks for the latest offers from then on, since its first sight asks for a map too. */
  @state() private isMet = false;
  /** The search as it is asked, of the latest offers alone. */
  #lately = '';
  /** The search that the counts of the row belong to, of the latest offers alone. */
  #told = '';
  /** The search whose latest offers are counted alone: the last one that was answered, by a source that counts them with no others. */
  #answered: string | null = null;
  readonly #latest = new ReadingTask<OfferSource, string, number>(this, {
    from: () => this.source,
    key: () => this.#answered,
    read: async (source, key, signal) =>
      countOffers(source, JSON.parse(key) as OfferSearchParams, { capabilities: this.capabilities, signal }),
  });

  constructor() {
    super();
    const meet = (): boolean => (this.isMet = true);
    listen(this, { pointermove: meet, pointerdown: meet, keydown: meet, scroll: meet });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { facets } = this;
    const isWanted = facets !== null && this.#isOffered('maj_depuis');
    if (isWanted) this.#lately = JSON.stringify(this.paramsOf({ ...this.state, maj_depuis: LATEST.value }));
    if (isWanted && changed.has('facets')) this.#told = this.#lately;
    const isCounted = isWanted && (this.narrow || this.isMet) && facets.facets.maj_depuis === undefined;
    if (this.idle || !isCounted) this.#answered = null;
    else if ((this.total ?? 0) > 0 && this.state.maj_depuis === null) this.#answered = this.#lately;
    if (this.idle || !canCountSome(this.capabilities)) this.#counted = null;
    else if ((this.group ?? this.loading) !== null) this.#counted = JSON.stringify(this.paramsOf(this.state));
    const hasNetworks = this.state.reseaux_porteurs.length > 0 && !this.rules.hidden.includes('reseaux_porteurs');
    if (changed.has('state') && hasNetworks && this.#panel === null) void this.#load();
    if (changed.has('state') && this.state.thematiques.length > 0 && this.language === 'fr')
      void this.#nameThematiques();
  }

  protected override render(): TemplateResult {
    const { texts, state: asked, rules } = this;
    const chosen = listChosen(asked, rules);
    const removable = chosen.filter(({ fixed }) => !fixed);
    // A pressed toggle already shows its choice.
    const chips = chosen.filter((one) => one.fixed || !this.#isToggled(one));
    const more = chips.filter(({ name, fixed }) => !fixed && !wholeInRow.includes(name)).length;
    const clear =
      removable.length === 0
        ? nothing
        : html`<button
            class=${chips.length === 0 ? 'link-btn small clear-n is-alone' : 'link-btn small clear-n'}
            type="button"
            @click=${this.#clearAll}
          >
            ${texts['filter.clear_n'](removable.length)}
          </button>`;
    return html`
      <div class="rail" role="group" aria-label=${texts['filter.label']}>
        <div class="row">
          ${this.#renderGroup('thematiques', texts['filter.themes'], asked.thematiques.length)}
          ${this.#renderGroup('publics', texts['filter.publics'], asked.publics.length)}
          ${repeat(
            this.#inOrder(),
            ({ name }) => name,
            (one) => this.#renderToggle(one),
          )}
          ${this.narrow ? clear : nothing}
        </div>
        ${this.#renderGroup('all', html`${icon('filter')}${texts['filter.more']}`, more)}
        ${this.narrow ? nothing : clear}
      </div>
      ${this.hasFailed ? html`<p class="msg msg-bad">${icon('warning')}<span>${texts['filter.failed']}</span></p>` : nothing}
      ${renderChosen(chips, this, this.#remove, removable.length === 0 ? null : this.#clearAll)}
    `;
  }

  /** Draws the button of a group, with its menu right after it for the order of Tab. */
  #renderGroup(group: Group, label: unknown, count: number): TemplateResult | typeof nothing {
    if (group !== 'all' && !this.#isOffered(group)) return nothing;
    // On a phone no list of the chosen values names the only one.
    const [only, second] = group === 'all' || !this.narrow ? [] : this.state[group];
    const isNamed = group !== 'all' && only !== undefined && second === undefined;
    return html`<button
        class="chip ${count > 0 ? 'is-on' : ''}"
        part="filter"
        type="button"
        data-group=${group}
        aria-haspopup="dialog"
        aria-expanded=${this.group === group}
        aria-busy=${this.loading === group}
        @pointerdown=${() => (this.#openAtPress = this.group)}
        @click=${() => void this.#toggleGroup(group)}
      >
        ${isNamed ? html`<span>${nameFilter({ name: group, value: only }, this)}</span>` : label}${renderCount(count > 0 && !isNamed ? count : null, this.language)}${group === 'all' ? nothing : icon('down')}
      </button>
      ${this.group === group ? this.#renderMenu(group) : nothing}`;
  }

  #renderMenu(group: Group): TemplateResult | typeof nothing {
    const panel = this.#panel;
    if (panel === null) return nothing;
    const { texts, language, labels, nameSource, rules, capabilities } = this;
    const sheet = this.#sheet;
    const shown = sheet?.chosen ?? this.state;
    return html`<di-filter-menu
      exportparts="filter-menu"
      .label=${panel.titleOf(group, texts)}
      .texts=${texts}
      .count=${group === 'all' ? listChosen(shown, rules).length : shown[group].length}
      .total=${sheet?.isChanged === true ? (sheet.counted?.total ?? null) : this.total}
      .opener=${this.#buttonOf(group)}
      ?modal=${this.#isModal}
      @menu-apply=${this.#applySheet}
      @menu-clear=${() => this.#choose(group === 'all' ? toClearing(rules) : { [group]: [] })}
      @menu-close=${({ detail }: CustomEvent<boolean>) => this.#onClose(group, detail)}
    >
      ${panel.renderGroup(group, {
        texts,
        language,
        labels,
        nameSource,
        state: shown,
        rules,
        capabilities,
        facets: sheet?.counted?.facets ?? this.#counting.answer ?? this.facets,
        modal: this.#isModal,
        choose: (change) => this.#choose(change),
      })}
    </di-filter-menu>`;
  }

  /** The toggles of the row: those that lead to no offer come last. */
  #inOrder(): readonly Toggle[] {
    const leadsNowhere = (one: Toggle): boolean => this.#countToggle(one) === 0 && !isChosen(this.state, one);
    return toggles
      .filter(({ name }) => this.#isOffered(name))
      .toSorted((one, other) => Number(leadsNowhere(one)) - Number(leadsNowhere(other)));
  }

  /** The number of offers that a toggle leads to, or null while it is not known. */
  #countToggle(toggle: Toggle): number | null {
    const { name, value } = toggle;
    if (name === 'maj_depuis') return this.#countLatest(isChosen(this.state, toggle));
    return countOf(this.facets?.facets[name], value);
  }

  #renderToggle(toggle: Toggle): TemplateResult {
    const { name } = toggle;
    const on = isChosen(this.state, toggle);
    const isLatest = name === 'maj_depuis';
    const count = this.#countToggle(toggle);
    const isCounted = isLatest
      ? this.capabilities.facets.includes('frais') && !this.#latest.hasFailed
      : this.capabilities.facets.includes(name);
    const isAwaited = !this.idle && count === null && isCounted;
    return html`<button
      class="chip"
      type="button"
      aria-pressed=${on}
      aria-disabled=${count === 0 && !on}
      @click=${() => (count === 0 && !on ? undefined : this.#change({ change: toToggled(this.state, toggle) }))}
    >
      ${on ? icon('check') : nothing}${nameToggle(toggle, this)}${isAwaited ? html`<span class="n"></span>` : renderCount(count, this.language)}
    </button>`;
  }

  /** The number of offers of this very search that were updated of late, or null while it is not known. */
  #countLatest(isChosen: boolean): number | null {
    if (isChosen || this.total === 0) return this.total;
    const told = this.#told === this.#lately ? this.facets?.facets.maj_depuis?.[latestDay()] : undefined;
    return told ?? (this.#answered === this.#lately ? (this.#latest.answer ?? null) : null);
  }

  #isOffered(name: FilterName): boolean {
    return isOffered(name, this.rules, this.capabilities);
  }

  /** Tells whether a toggle of the row says a chosen value. */
  #isToggled({ name, value }: ChosenFilter): boolean {
    return this.#isOffered(name) && isToggle(name, value);
  }

  #buttonOf(group: Group): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`[data-group="${group}"]`);
  }

  async #toggleGroup(group: Group): Promise<void> {
    const wasOpen = this.#openAtPress === group || this.group === group;
    this.#openAtPress = null;
    if (wasOpen) {
      this.renderRoot.querySelector<DiFilterMenu>('di-filter-menu')?.close();
      return;
    }
    this.loading = group;
    const [isLoaded] = await Promise.all([this.#load(), this.#haveCounts()]);
    if (this.loading !== group) return;
    this.loading = null;
    if (!isLoaded) {
      this.hasFailed = true;
      send(this, 'announce', this.texts['filter.failed']);
      return;
    }
    this.#isModal = this.narrow;
    if (this.#isModal && this.#panel !== null) {
      this.#sheet ??= this.#panel.createSheet(this, () => this.source);
      this.#sheet.open(this.state);
    }
    this.group = group;
  }

  /** Waits for the counts of all filters: values that came later would move those of an open group. */
  async #haveCounts(): Promise<void> {
    await this.updateComplete;
    await Promise.race([this.#counting.settled(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  }

  /** Until the names come, and when they do not, a readable form of the values stands in. */
  async #nameThematiques(): Promise<void> {
    const part = await findParts.thematiques().catch(() => null);
    part?.nameThematiques();
    this.requestUpdate();
  }

  /** Loads the content of the groups. After a failure, the next press tries again. */
  async #load(): Promise<boolean> {
    try {
      if (this.#panel === null) {
        this.#panel = await findParts.filters();
        this.#panel.addPanelStyles(this.renderRoot);
        await nextTask();
      }
      this.hasFailed = false;
      this.requestUpdate();
      return true;
    } catch (error) {
      send(this, 'failure', { error, during: 'part' });
      return false;
    }
  }

  #onClose(group: Group, isElsewhere: boolean): void {
    if (this.group !== group) return;
    this.group = null;
    this.#sheet?.close();
    // A dialog is closed before it tells so: a fast hand is elsewhere by now.
    const { activeElement } = this.getRootNode() as Document | ShadowRoot;
    const isLeft = activeElement !== null && activeElement !== this && activeElement !== document.body;
    if (!isElsewhere && !isLeft) this.#buttonOf(group)?.focus();
  }

  #choose(change: Partial<SearchState>): void {
    if (this.#sheet === null || this.#sheet.chosen === null) this.#change({ change });
    else this.#sheet.choose(change);
  }

  readonly #applySheet = (): void => {
    const chosen = this.#sheet?.chosen;
    if (chosen != null) this.#change({ change: chosen, atOnce: true });
  };

  readonly #remove = (filter: ChosenFilter, label: string, button: HTMLElement): void => {
    const index = this.#listShown().indexOf(button);
    this.#change({ change: toRemoval(this.state, filter), said: this.texts['live.filter.removed'](label) });
    void this.#focusAfterRemoval(index);
  };

  /** The chips that can take the focus: a phone shows none. */
  #listShown(): HTMLElement[] {
    const buttons = [...this.renderRoot.querySelectorAll<HTMLElement>('.chosen > button')];
    return buttons.filter((button) => button.getClientRects().length > 0);
  }

  readonly #clearAll = (): void => {
    this.#change({ change: toClearing(this.rules), said: this.texts['live.filter.cleared'] });
    void this.updateComplete.then(() => sendChange(this, { change: {}, focusResults: true }));
  };

  /** The focus goes to the chip that took the place of the removed one, else to « Tout effacer », else to the results. */
  async #focusAfterRemoval(index: number): Promise<void> {
    await this.updateComplete;
    const buttons = this.#listShown();
    const next =
      buttons[Math.min(index, buttons.length - 1)] ?? this.renderRoot.querySelector<HTMLButtonElement>('.clear-n');
    if (next === null) sendChange(this, { change: {}, focusResults: true });
    else next.focus();
  }

  #change(detail: { change: Partial<SearchState>; atOnce?: boolean; said?: string }): void {
    // The values come back down as properties. Taking them at once keeps the row in step with the press.
    this.state = { ...this.state, ...detail.change };
    sendChange(this, detail);
  }
}
