import type { Commune, Geography } from '@inclusion-kit/sdk/geography';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { isCode, POSTAL } from '@inclusion-kit/sdk/internal';
import { Combobox, keepFocus } from '../../shared/combobox/combobox.ts';
import { selectAtFocus } from '../../shared/combobox/select-at-focus.ts';
import type { Early } from '../bar/plain-field.ts';
import { PlacesController, type PlacesState } from './places-controller.ts';
import { canLocate } from './can-locate.ts';
import { locate } from './position.ts';
import { icon } from '../../shared/icons/icons.ts';
import type { SearchTexts } from '../../locales/fr/search.ts';
import {
  isInside,
  isSamePlace,
  noTerritory,
  nowhere,
  toPlace,
  isLocked,
  type Place,
  type PlaceItem,
  type Territory,
} from '../../shared/places/places.ts';
import { isFound, isNamed, toOnlyMatch } from '../../shared/places/suggestions.ts';
import { formatCommune, keepPostalCode } from '../../shared/format/place.ts';
import { reset } from '../../shared/styles/base.ts';
import { combobox } from '../../shared/styles/combobox.ts';
import { controls } from '../../shared/styles/controls.ts';
import { here, renderList, toItems } from './place-list.ts';
import { sendChange, type SearchChangeEvent } from '../question/search-change.ts';
import { isUnnamed, renderMessage, sayNone, sayRemark, sayUnnamed, type Remark } from './place-message.ts';
import { nameOfPlace } from './place-name.ts';
import fieldsTexts from '../../locales/fr/search/fields.ts';
import { addSearchTexts } from '../../locales/french-search.ts';

addSearchTexts(fieldsTexts);

/** The search of a need that was written as a place is whole. */
const next = { atOnce: true, focusResults: true, folds: true } as const;

/**
 * @summary The field where a place is chosen: a commune, a département, an address or the person's position.
 *
 * A combobox whose list tells homonyms apart. Part of `<di-search>`. It takes properties and sends events.
 *
 * @event place-change - A place was chosen, or the field emptied (`detail` is a Place).
 * @event place-submit - The person wants to search again around the chosen place.
 * @event place-words - The text is no place, and is to be searched as the words of a need (`detail` is the text).
 * @event place-failure - The places could not be read (`detail` is the error).
 * @event announce - A sentence for the live region of the root element (`detail` is the text).
 */
export class DiPlaceField extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [reset, controls, combobox];

  @property({ attribute: false }) geography: Geography | null = null;
  @property({ attribute: false }) texts!: SearchTexts;
  /** The chosen place. */
  @property({ attribute: false }) place: Place = nowhere;
  /** The territory of the host page. */
  @property({ attribute: false }) territory: Territory = noTerritory;
  /** Offers whole départements: the source can search them. */
  @property({ attribute: false }) departements = false;
  /** The name of the EPCI that is searched in. Null while it is not known, or there is none. */
  @property({ attribute: false }) epci: string | null = null;
  /**
   * Buttons stand right under the field, and must not move under a hand. So the list lies over nothing, and none opens for a text that is the
   * whole name or the postal code of one commune. That a place is looked for is said only once the form was sent.
   */
  @property({ attribute: false }) settles = false;
  /** Offers are on screen while a place is looked for. */
  @property({ attribute: false }) hasResults = false;

  /** A text that is no place may be searched as the words of a need. */
  @property({ attribute: false }) takesWords = false;
  /** The words of the search. They may be the place, and the text the need. */
  @property({ attribute: false }) words = '';
  /** Tells whether words find an offer: a text that is no place is then searched at once. Null where nothing tells. */
  @property({ attribute: false, hasChanged: () => false }) finds: ((words: string) => Promise<boolean>) | null = null;

  /** Words of the form around the field on its fault, drawn as `#fault`. Null for nothing. */
  @property({ attribute: false }) fault: TemplateResult | null = null;

  /** The acts in the plain field that stood here before. */
  @property({ attribute: false }) early: Early | null = null;

  @state() private text = '';
  @state() private remark: Remark | null = null;
  /** The list is open without a text: it proposes to search around the person. */
  @state() private isBlankOpen = false;
  @state() private isFocused = false;
  /** The person asked to search a text that names no place. */
  @state() private isRefused = false;
  @query('input') private readonly input!: HTMLInputElement | null;
  /** The person asked to search before the suggestions came. */
  #submitting = false;
  /** The person pressed an arrow before the suggestions came. */
  #moving: 1 | -1 | null = null;

  readonly #places = new PlacesController(this, {
    geography: () => this.geography,
    territory: () => this.territory,
    departements: () => this.departements,
    onChange: (places) => this.#onPlaces(places),
    onFailure: (error) => this.#send('place-failure', error),
  });

  readonly #combobox = new Combobox(this, {
    text: () => this.text,
    lines: () => this.#items,
    isOpen: () => this.#places.state.status !== 'closed' || this.isBlankOpen || this.remark !== null,
    onInput: (text) => this.#onInput(text),
    choose: (key, event) => this.#onChoice(key, event),
    close: () => this.#closeList(),
    clear: () => this.#clear(),
    onArrow: (step) => this.#onArrow(step),
    onFocus: (event) => {
      this.isFocused = true;
      // The name of the chosen place is written over, and letters that were left are gone on with.
      if (!this.#isEdited) selectAtFocus(event);
    },
    onBlur: (event) => this.#onBlur(event),
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Other texts name the same place anew, and leave the letters that somebody typed.
    const named = this.#nameOf(this.place, changed.get('texts'), changed.get('epci'));
    const isRenamed = (changed.has('texts') || changed.has('epci')) && !this.isFocused && this.text === named;
    const before = changed.get('place');
    // A field that was emptied to type in stays empty, whatever place its emptying leads back to. Letters stay too while they are
    // typed, when the name of the same place comes late.
    const isTyped = before !== undefined && isSamePlace(before, this.place) && this.text !== this.#nameOf(before);
    const isKept = this.isFocused && (this.text === '' || isTyped);
    if ((changed.has('place') && !isKept) || isRenamed) this.text = this.#name;
  }

  protected override firstUpdated(): void {
    const { text, isFocused = false, isSubmitted = false, isLocating = false } = this.early ?? {};
    if (isFocused) this.input?.focus();
    if (isLocating) void this.#locate();
    if (typeof text !== 'string') return;
    // A field that was left proposes nothing.
    if (isFocused || isSubmitted) this.#onInput(text);
    else if (!this.#isChosen) this.text = text;
    if (isSubmitted) this.submit();
  }

  /** Returns the name of the town of the country that a text names. Null where it names none. */
  async nameTown(text: string): Promise<string | null> {
    const { findTown } = await import('../map/ground/towns.ts');
    return findTown(text)?.name ?? null;
  }

  /** Searches the typed text: chooses the place that it names without doubt, or else asks to choose in the list. */
  submit(): void {
    if (this.#isChosen && !this.#isEdited) this.#send('place-submit', null);
    else if (this.text.trim() === '' && this.#isChosen) this.#send('place-submit', null);
    else if (this.text.trim() === '') this.input?.focus();
    else if (this.#places.state.status === 'open' && !this.#places.isAsking) this.#chooseOrAsk();
    else {
      this.#submitting = true;
      this.#places.ask(this.text, { atOnce: true });
    }
  }

  protected override render(): TemplateResult {
    const { texts, territory, hasResults } = this;
    if (isLocked(territory)) {
      return html`<p class="label">${texts['place.label']}</p>
        <p class="locked">${icon('pin')}<bdi>${territory.name ?? this.#name}</bdi></p>`;
    }
    const items = this.#items;
    const open = items.length > 0;
    // Names that are only near come after the way that is probably meant.
    const isNeed = this.takesWords && isUnnamed(this.#places.state);
    const isQuiet = this.settles && this.#places.state.status === 'searching' && !this.#submitting;
    const message = isQuiet
      ? nothing
      : renderMessage(this.#places.state, this.remark, {
          texts,
          territory,
          hasResults,
          retry: this.#retry,
          searchWords: this.takesWords ? this.#searchWords : null,
          beside: { words: this.words, geography: this.geography, swap: this.#swap },
        });
    return html`
      <label class="label" id="place-label" for="place">${texts['place.label']}</label>
      <div class="box">
        ${icon(this.#settled === null ? 'pin' : 'check')}
        ${this.#combobox.renderInput({
          id: 'place',
          placeholder: texts[this.#places.hasAddresses ? 'place.placeholder.address' : 'place.placeholder'],
          enterKeyHint: 'search',
          describedBy: [...(this.isRefused ? ['told'] : []), ...(this.fault === null ? [] : ['fault'])].join(' '),
          isWrong: this.isRefused || this.fault !== null,
        })}
        ${this.#renderButton()}
      </div>
      <div
        class=${this.settles ? 'pop in-flow' : 'pop'}
        part="place-list"
        ?hidden=${!open && message === nothing}
        @mousedown=${keepFocus}
      >
        ${isNeed ? message : nothing}
        ${renderList({ texts, items, territory, typed: this.text, renderOption: this.#combobox.renderOption })}
        ${isNeed ? nothing : message}
      </div>
      ${this.fault}
    `;
  }

  /** Draws one button for two uses, as a phone has no room for two: it empties the field, or searches around the person. */
  #renderButton(): TemplateResult | typeof nothing {
    const { texts } = this;
    if (!canLocate(this.geography) || (this.isFocused && this.text !== '')) {
      return html`<button
        class="end"
        type="button"
        aria-label=${texts['place.clear']}
        ?hidden=${this.text === ''}
        @click=${() => this.#clear()}
        @blur=${(event: FocusEvent) => this.#onBlur(event)}
      >
        ${icon('close')}
      </button>`;
    }
    return html`<button
      class="end"
      type="button"
      aria-label=${texts['place.here']}
      title=${texts['place.here']}
      @click=${() => void this.#locate()}
      @blur=${(event: FocusEvent) => this.#onBlur(event)}
    >
      ${icon('locate')}
    </button>`;
  }

  get #name(): string {
    return this.#nameOf(this.place);
  }

  #nameOf(place: Place, texts = this.texts, epci = this.epci): string {
    return nameOfPlace(place, this.territory, texts, { typed: this.text, epci });
  }

  get #isChosen(): boolean {
    return !isSamePlace(this.place, nowhere);
  }

  get #isEdited(): boolean {
    return this.text !== this.#name;
  }

  get #items(): PlaceItem[] {
    const around = canLocate(this.geography) ? [here] : [];
    if (this.isBlankOpen) return around;
    const { state } = this.#places;
    if (this.#settled !== null) return [];
    return state.status === 'open' ? [...toItems(state, this.text), ...around] : [];
  }

  /** The commune that the text is the whole name or the postal code of and no other is, where no list opens for it. */
  get #settled(): Commune | null {
    const only = this.settles ? toOnlyMatch(this.#places.state.communes, this.text) : null;
    return only !== null && (isNamed(only, this.text) || POSTAL.test(this.text.trim())) ? only : null;
  }

  #onInput(text: string): void {
    this.text = text;
    this.remark = null;
    this.isBlankOpen = false;
    this.isRefused = false;
    this.#submitting = false;
    this.#moving = null;
    this.#places.ask(this.text);
  }

  #onArrow(step: 1 | -1): boolean {
    this.isBlankOpen = this.text.trim() === '';
    if (this.isBlankOpen || (this.#items.length > 0 && !this.#places.isAsking)) return true;
    this.#moving = step;
    this.#places.ask(this.text, { atOnce: true });
    return false;
  }

  #onChoice(key: string | null, event: Event): void {
    const item = this.#items.find((one) => one.key === key);
    // Until the typed text is answered, the list shows an older answer, and a fast hand must not choose in it.
    if (event instanceof KeyboardEvent && (item === undefined || this.#places.isAsking)) this.submit();
    else if (item !== undefined) void this.#choose(item);
    // The keyboard of a touch screen would hide the offers that come.
    if (item !== undefined && event instanceof PointerEvent && event.pointerType === 'touch') this.input?.blur();
  }

  /** Leaving chooses nothing but a commune named whole, where no list opens for it: the text of the chosen place comes back. */
  #onBlur(event: FocusEvent): void {
    if (event.relatedTarget instanceof Node && this.renderRoot.contains(event.relatedTarget)) return;
    this.isFocused = false;
    const settled = this.#settled;
    if (settled !== null && this.#isEdited) {
      const commune = keepPostalCode(settled, this.text);
      this.#take({ ...nowhere, code_commune: commune.code, commune });
    }
    if (this.remark !== 'locating') this.#closeList();
    if (this.#isChosen) this.text = this.#name;
  }

  readonly #retry = (): void => {
    this.input?.focus();
    this.#places.ask(this.text, { atOnce: true });
  };

  /** Searches the text as the words of a need, and leaves the place as it was. */
  readonly #searchWords = (): void => {
    const words = this.text.trim();
    this.#leave();
    this.#send('place-words', words);
  };

  /** Searches the text as the words of a need, in the place that the words were. */
  readonly #swap = ({ detail }: SearchChangeEvent): void => {
    this.#leave();
    sendChange(this, detail);
  };

  #leave(): void {
    this.text = this.#name;
    this.#closeList();
    // The title of what is found takes the focus.
    this.input?.blur();
  }

  /** Empties the field. The search goes back to the whole territory, or to no place. */
  #clear(): void {
    this.text = '';
    this.#closeList();
    this.input?.focus();
    const whole = toPlace(this.territory) ?? nowhere;
    const next = isSamePlace(whole, this.place) && !this.territory.fixed ? nowhere : whole;
    if (!isSamePlace(next, this.place)) this.#send('place-change', next);
  }

  async #choose(item: PlaceItem): Promise<void> {
    this.#closeList();
    if (item.kind === 'here') return this.#locate();
    this.input?.focus();
    if ('commune' in item) {
      const commune = keepPostalCode(item.commune, this.text);
      this.#take({ ...nowhere, code_commune: commune.code, commune });
    }
    if (item.kind === 'departement') this.#take({ ...nowhere, code_departement: item.departement.code });
    if (item.kind === 'adresse') {
      const { label, latitude, longitude, code_commune } = item.adresse;
      this.text = label;
      await this.#takePoint(code_commune, { lat: latitude, lon: longitude, label });
    }
  }

  #take(place: Place): void {
    this.text = this.#nameOf(place);
    this.#send('place-change', place);
  }

  /** Takes an address or a position, with the record of its commune. It must lie in a fixed territory. */
  async #takePoint(code_commune: string, point: NonNullable<Place['point']>): Promise<void> {
    const { geography, territory } = this;
    let commune: Commune | null = null;
    try {
      commune = (await geography?.commune(code_commune)) ?? null;
    } catch (error) {
      this.#send('place-failure', error);
    }
    if (territory.fixed && (commune === null || !isInside(territory, commune))) this.#say('outside');
    else this.#take({ ...nowhere, code_commune, commune, point });
  }

  /** Asks the person, through the browser, where they are. */
  async #locate(): Promise<void> {
    const { geography } = this;
    if (geography === null || this.remark === 'locating') return;
    this.#say('locating');
    try {
      const located = await locate(geography);
      if ('failure' in located) {
        this.#say(located.failure);
        this.input?.focus();
        return;
      }
      this.remark = null;
      const { found, position } = located;
      await this.#takePoint(found.commune.code, { lat: position.latitude, lon: position.longitude, label: null });
    } catch (error) {
      this.#say('unavailable');
      this.#send('place-failure', error);
    }
  }

  #say(remark: Remark): void {
    this.remark = remark;
    this.#send('announce', sayRemark(remark, this));
  }

  #chooseOrAsk(): void {
    // Nobody chose a guess.
    const communes = this.#places.state.communes.filter((commune) => isFound(commune, this.text));
    const only = toOnlyMatch(communes, this.text);
    const others = this.#items.filter(({ kind }) => kind !== 'here');
    const [first] = others;
    if (first?.kind === 'departement' && isNamed(first.departement, this.text)) void this.#choose(first);
    else if (only !== null) void this.#choose({ kind: 'commune', key: only.code, commune: only });
    else if (others.length === 1 && first !== undefined && first.kind !== 'maybe') void this.#choose(first);
    else
      void this.#takeNeed(() => {
        this.input?.focus();
        this.isRefused = isUnnamed(this.#places.state);
        this.#send('announce', this.texts['place.choose']);
      });
  }

  /**
   * Searches a text that names no place as what it is, as the home does: the need in the one town that the words are, or alone where it
   * finds offers and nothing is near it. A town that is mistyped is a place all the same.
   * @param otherwise asks the person
   */
  async #takeNeed(otherwise: () => void): Promise<void> {
    const { state } = this.#places;
    const typed = this.text.trim();
    const town = this.words.trim();
    const { geography, finds } = this;
    const isSame = (): boolean => this.text.trim() === typed && this.#places.state === state;
    if (!this.takesWords || !isUnnamed(state)) otherwise();
    else if (town !== '' && geography !== null) {
      const change = await import('../words/named-town/meant-town.ts')
        .then((part) => part.toOnlyTown(geography, town, { typed, territory: this.territory }))
        .catch(() => null);
      if (change !== null && isSame()) this.#swap(new CustomEvent('search-change', { detail: { change, ...next } }));
      else if (isSame()) otherwise();
    } else {
      const isFound = state.status === 'none' && (await finds?.(typed).catch(() => false)) === true;
      if (isFound && isSame()) this.#searchWords();
      else if (isSame()) otherwise();
    }
  }

  #closeList(): void {
    this.#combobox.leave();
    this.remark = null;
    this.isBlankOpen = false;
    this.isRefused = false;
    this.#submitting = false;
    this.#moving = null;
    this.#places.close();
  }

  #onPlaces(state: PlacesState): void {
    const { status, addressesDown } = state;
    if (!this.#items.some(({ key }) => key === this.#combobox.active)) this.#combobox.leave();
    // Nobody who wrote a code among the words is sent to write one.
    const sayIt = this.takesWords && isCode(this.words.trim()) && isUnnamed(state) ? sayUnnamed : sayNone;
    if (status === 'none' && this.#submitting) {
      this.#submitting = false;
      void this.#takeNeed(() => {
        this.isRefused = true;
        this.#send('announce', sayIt(state, this));
      });
    } else if (status === 'none') this.#send('announce', sayIt(state, this));
    else if (status === 'down') this.#send('announce', this.texts['place.down.communes'](this.hasResults));
    else if (addressesDown) this.#send('announce', this.texts['place.down']);
    if (status !== 'open') return;
    if (this.#submitting) {
      this.#submitting = false;
      this.#chooseOrAsk();
    } else {
      const found = this.#items.filter(({ kind }) => kind !== 'here').length;
      const settled = this.#settled;
      if (settled !== null) this.#send('announce', formatCommune(settled, this.text));
      else if (!addressesDown) this.#send('announce', this.texts['live.suggestions'](found));
      if (this.#moving !== null) this.#combobox.move(this.#moving);
      this.#moving = null;
    }
  }

  #send(name: 'place-change' | 'place-submit' | 'place-words' | 'place-failure' | 'announce', detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
