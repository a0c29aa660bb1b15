import { NetworkError, type Bbox } from '@inclusion-kit/sdk';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { at } from './at.ts';
import { icon } from '../../shared/icons/icons.ts';
import { send } from '../../shared/elements/events.ts';
import type { SearchTexts } from '../../locales/fr/search.ts';
import type { Language } from '../../shared/texts/language.ts';
import { boundsOf, fit, pan, project, zoomTo, type LonLat, type MapView, type Pixels } from './mercator.ts';
import { countPlaces, gatherPins, isOnePlace, type MapOffer, type Pin } from './pins.ts';
import { reset } from '../../shared/styles/base.ts';
import { controls } from '../../shared/styles/controls.ts';
import { renderBackdrop } from './backdrop.ts';
import { styles } from './di-map.styles.ts';
import { followGestures } from './gestures.ts';
import type { Town } from './towns.ts';
import { renderPin, renderPinCard } from './pin.ts';
import { renderScale } from './scale.ts';
import { TileLoads } from './tile-loads.ts';
import { renderTiles } from './tiles.ts';

/** The middle of France, for a map that has nothing to show. */
const FRANCE: MapView = { lon: 2.6, lat: 46.6, zoom: 5 };
const STEP_PX = 80;
/** Pins just outside are drawn too: their edge may be seen. */
const EDGE_PX = 24;
/** Room that the card of a pin takes at the foot of the map. */
const CARD_PX = 200;
const HINT_MS = 1300;
const darkness = matchMedia('(prefers-color-scheme: dark)');

/**
 * @summary The offers on a map: numbered like the cards, gathered where they are many, each reached by the keyboard.
 *
 * Part of `<di-search>`. It takes properties and sends events. Without `tiles`, or when none of them loads, it draws the
 * départements and their towns, and sends no request.
 *
 * @event map-open - The person wants a whole offer. Detail: the offer.
 * @event map-hot - A pin is under the pointer or has the focus, or none any more. Detail: the id of its offer, or null.
 * @event map-area - The person wants to search the area of the map. Detail: west, south, east, north.
 * @csspart map - The frame of the map.
 * @csspart map-pin - A pin, or several gathered.
 */
export class DiMap extends LitElement {
  static override styles = [reset, controls, styles];

  /** The offers that have a point, in the order of the list. */
  @property({ attribute: false }) offers: readonly MapOffer[] = [];
  /** Offers at distance, which no map shows. */
  @property({ attribute: false }) remote = 0;
  /** Number of offers of the whole answer, and of those read so far, which alone are on the map. Null where all are read. */
  @property({ attribute: false }) plotted: { readonly shown: number; readonly total: number } | null = null;
  @property({ attribute: false }) texts!: SearchTexts;
  @property({ attribute: false }) headingLevel = 3;
  /** Address of a tile, with `{z}`, `{x}`, `{y}`, or null to draw départements instead. */
  @property() tiles: string | null = null;
  /** Credit of the tiles. */
  @property() attribution: string | null = null;
  /** Address of a page about that credit. */
  @property({ attribute: 'attribution-href' }) attributionHref: string | null = null;
  /** Offers the reader to search the area of the map. */
  @property({ type: Boolean }) searchable = false;
  /** A change of it looks at all the offers again: another search was answered. */
  @property({ attribute: false }) subject: unknown = null;
  /** Id of the offer whose card is under the pointer, or null. */
  @property({ attribute: false }) hot: string | null = null;
  @property({ attribute: false }) language: Language = 'fr';
  /** Makes a map only to look at, with no buttons. */
  @property({ type: Boolean, reflect: true }) still = false;
  @property({ attribute: false }) hrefOf: (service: DetailedService) => string = ({ id }) =>
    `#${encodeURIComponent(id)}`;

  @state() private view: MapView = FRANCE;
  @state() private size: Pixels = { x: 0, y: 0 };
  @state() private dragged: Pixels = { x: 0, y: 0 };
  @state() private hasMoved = false;
  @state() private chosen: string | null = null;
  /** The rule of a gesture that the page keeps for itself, told for a moment. */
  @state() private explained: 'touch' | 'wheel' | null = null;
  @state() private towns: readonly Town[] | null = null;

  @query('.pane') private readonly pane!: HTMLElement | null;

  #isFitted = false;
  readonly #tileLoads = new TileLoads();
  #places = 0;
  /** An offer whose pin takes the focus once it is drawn. */
  #focusNext: string | null = null;

  readonly #observer = new ResizeObserver(() => this.#measure());
  readonly #gestures = followGestures(this, {
    pane: () => this.pane,
    drag: (by) => (this.dragged = by),
    drop: (by) => {
      this.dragged = { x: 0, y: 0 };
      this.#look(pan(this.view, { x: -by.x, y: -by.y }));
    },
    zoomBy: (steps, from) => this.#zoom(steps, from),
    explain: (gesture) => this.#explain(gesture),
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
    clearTimeout(this.#explaining);
    darkness.removeEventListener('change', this.#onDarkness);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this);
    darkness.addEventListener('change', this.#onDarkness);
  }

  /** Looks at some places, all in view. */
  lookAt(places: readonly LonLat[]): void {
    // A map that nobody can move shows towns that people know around its place, where there are no streets to show.
    const hasStreets = this.tiles !== null && this.tiles !== '' && !this.#tileLoads.areAbsent;
    this.view = fit(places, this.size, this.still && !hasStreets ? { closest: 10 } : {}) ?? FRANCE;
    this.hasMoved = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('subject')) {
      this.#isFitted = false;
      this.chosen = null;
    }
    // Images that did not come are asked for again with the next search.
    if (changed.has('tiles') || (changed.has('subject') && this.#tileLoads.hasMissed)) this.#tileLoads.restart();
    if (changed.has('offers')) this.#places = countPlaces(this.offers);
    if (this.size.x > 0 && this.offers.length > 0 && !this.#isFitted) {
      this.#isFitted = true;
      this.lookAt(this.offers);
    }
    if (this.#isBare && this.towns === null) void this.#loadTowns();
  }

  protected override updated(changed: PropertyValues<this>): void {
    // The look of the page is read with the map's size, never while it is dragged: to read it lays out the page.
    const keys: ReadonlyMap<PropertyKey, unknown> = changed;
    if (keys.has('subject') || keys.has('size')) this.#shade();
    // A pin that is gone tells nobody that the pointer left it, and a card may show another offer now.
    const isGone = (id: string): boolean => id !== this.chosen && this.#buttonOf(id) === null;
    if (this.#marked !== null && (changed.has('offers') || isGone(this.#marked))) this.#mark(null);
    if (this.#focusNext === null) return;
    const id = this.#focusNext;
    this.#focusNext = null;
    const pin = this.#pins().find(({ offers }) => offers.some(({ result }) => result.service.id === id));
    (pin === undefined ? this.pane : (this.#buttonOf(pin.id) ?? this.pane))?.focus();
  }

  protected override render(): TemplateResult {
    const { texts, dragged } = this;
    return html`<section class="box" part="map" aria-label=${texts['map.label']}>
      ${this.#tileLoads.areAbsent && !this.still ? html`<p class="down" role="status">${icon('warning')}${texts['map.ground.down']}</p>` : nothing}
      <div class="map">
        ${
          this.still
            ? html`<div class="pane">${this.#renderStage(dragged)}</div>`
            : html`<div
                class="pane"
                role="group"
                tabindex="0"
                aria-label=${texts['map.label']}
                aria-describedby="keys"
                @pointerdown=${this.#gestures.down}
                @pointermove=${this.#gestures.move}
                @pointerup=${this.#gestures.up}
                @pointercancel=${this.#gestures.up}
                @pointerleave=${this.#gestures.up}
                @wheel=${this.#gestures.wheel}
                @dblclick=${this.#gestures.doubleClick}
                @keydown=${this.#onKey}
              >
                ${this.#renderStage(dragged)}
              </div>`
        }
        ${this.still ? nothing : this.#renderTools()}
        ${this.size.x === 0 || this.still ? nothing : renderScale(this.view)} ${this.#renderCreditOn()}
        ${this.#renderChosen()}
        ${this.explained === null ? nothing : html`<p class="hint">${this.texts[`map.${this.explained}`]}</p>`}
      </div>
      ${this.still ? nothing : this.#renderFoot()}
    </section>`;
  }

  #renderStage(dragged: Pixels): TemplateResult {
    const { tiles, view, size, towns } = this;
    return html`<div class="stage" ${at(dragged.x, dragged.y)}>
      ${this.#isBare && towns !== null ? renderBackdrop(towns, view, size) : nothing}
      ${
        tiles === null || tiles === '' || size.x === 0
          ? nothing
          : renderTiles({
              ...{ template: tiles, view, size, attempt: this.#tileLoads.attempt },
              ...{ onLoad: this.#onTile, onError: this.#onTileError },
            })
      }
      ${repeat(
        this.#pins().filter((pin) => this.#isSeen(pin)),
        ({ id }) => id,
        (pin) => this.#renderPin(pin),
      )}
    </div>`;
  }

  #renderPin(pin: Pin): TemplateResult {
    const { texts, size } = this;
    const { x, y } = this.#pixelsOf(pin);
    return renderPin(pin, {
      texts,
      place: { x: x + size.x / 2, y: y + size.y / 2 },
      isChosen: pin.id === this.chosen,
      isHot: this.hot !== null && pin.offers.some(({ result }) => result.service.id === this.hot),
      hover: (isHot) => this.#mark(isHot ? pin.id : null),
      isStill: this.still,
      press: () => this.#press(pin),
    });
  }

  #renderTools(): TemplateResult {
    const { texts } = this;
    return html`${
        this.searchable && this.hasMoved
          ? html`<button class="btn here" type="button" @click=${this.#searchHere}>
              ${icon('retry')}${texts['map.area']}
            </button>`
          : nothing
      }
      <div class="tools">
        <button type="button" aria-label=${texts['map.in']} @click=${() => this.#zoom(1)}>${icon('plus')}</button>
        <button type="button" aria-label=${texts['map.out']} @click=${() => this.#zoom(-1)}>${icon('minus')}</button>
        <button type="button" aria-label=${texts['map.recenter']} @click=${() => this.lookAt(this.offers)}>
          ${icon('locate')}
        </button>
      </div>
      <p class="vh" id="keys">${texts['map.keys']}</p>`;
  }

  #renderChosen(): TemplateResult | typeof nothing {
    const pin = this.chosen === null ? undefined : this.#pins().find(({ id }) => id === this.chosen);
    if (pin === undefined) return nothing;
    return html`<div @keydown=${this.#onCardKey}>
      ${renderPinCard(pin, {
        texts: this.texts,
        language: this.language,
        step: { number: this.#pins().indexOf(pin) + 1, total: this.#pins().length },
        go: (by) => this.#go(pin, by),
        headingLevel: this.headingLevel,
        hrefOf: this.hrefOf,
        open: (event, service) => this.#open(event, service),
        close: () => this.#close(),
      })}
    </div>`;
  }

  #renderFoot(): TemplateResult {
    const { texts, remote, plotted } = this;
    return html`<p class="foot">
      <span
        >${plotted === null ? nothing : `${texts['map.part'](plotted.shown, plotted.total)} `}${this.#places === 0 ? texts['map.none'] : texts['map.foot'](this.#places, remote)}</span
      >
      ${this.#renderKey()}
    </p>`;
  }

  /** Draws the credit on the images, where their licences want it. */
  #renderCreditOn(): TemplateResult | typeof nothing {
    const { attribution } = this;
    return this.#isBare || attribution === null
      ? nothing
      : html`<p class="credit">${this.#renderCredit(attribution)}</p>`;
  }

  #renderKey(): TemplateResult {
    const { texts } = this;
    return html`<span class="key" aria-hidden="true">
      <span><i class="key-rank"></i>${texts['map.key.rank']}</span>
      <span><i class="key-dot"></i>${texts['map.key.dot']}</span>
      <span><i class="key-many"></i>${texts['map.key.many']}</span>
    </span>`;
  }

  #renderCredit(text: string): TemplateResult {
    const { attributionHref: href } = this;
    return href !== null && /^https?:/i.test(href)
      ? html`<a href=${href} target="_blank" rel="noopener noreferrer">${text}</a>`
      : html`<span>${text}</span>`;
  }

  /** Until an image comes, towns are drawn. */
  get #isBare(): boolean {
    return this.tiles === null || this.tiles === '' || !this.#tileLoads.hasCome;
  }

  #pinsFor: { offers: readonly MapOffer[]; zoom: number; pins: Pin[] } | null = null;

  #pins(): Pin[] {
    const { offers, view } = this;
    if (this.#pinsFor?.offers !== offers || this.#pinsFor.zoom !== view.zoom) {
      this.#pinsFor = { offers, zoom: view.zoom, pins: gatherPins(offers, view.zoom) };
    }
    return this.#pinsFor.pins;
  }

  #pixelsOf({ at: point }: Pin): Pixels {
    const centre = project(this.view, this.view.zoom);
    return { x: Math.round(point.x - centre.x), y: Math.round(point.y - centre.y) };
  }

  #isSeen(pin: Pin): boolean {
    const { x, y } = this.#pixelsOf(pin);
    return Math.abs(x) < this.size.x / 2 + EDGE_PX && Math.abs(y) < this.size.y / 2 + EDGE_PX;
  }

  #press(pin: Pin): void {
    if (pin.offers.length > 1 && !isOnePlace(pin)) {
      this.#focusNext = pin.id;
      const view = fit(pin.offers, this.size, { closest: 18 }) ?? this.view;
      this.#look({ ...view, zoom: Math.max(view.zoom, Math.min(18, this.view.zoom + 1)) });
      return;
    }
    this.chosen = this.chosen === pin.id ? null : pin.id;
    if (this.chosen !== null) this.#reveal(pin);
    if (this.chosen !== null)
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.pin-card a')?.focus());
  }

  /** Goes to the card of the pin before or after one, in the order of the list, and round at the ends. */
  #go(from: Pin, by: 1 | -1): void {
    const pins = this.#pins();
    const pin = pins.at((pins.indexOf(from) + by) % pins.length);
    if (pin === undefined) return;
    this.chosen = pin.id;
    this.#reveal(pin);
    this.#mark(pin.id);
    const step = by === 1 ? 'next' : 'previous';
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`[data-step=${step}]`)?.focus());
  }

  /** Moves the map where the card would hide a pin, or where the pin is out of sight. */
  #reveal(pin: Pin): void {
    const { x, y } = this.#pixelsOf(pin);
    const isHidden =
      y > this.size.y / 2 - CARD_PX || Math.abs(x) > this.size.x / 2 - EDGE_PX || y < EDGE_PX * 2 - this.size.y / 2;
    if (isHidden) this.view = pan(this.view, { x, y: y + CARD_PX / 2 });
  }

  #explaining: ReturnType<typeof setTimeout> | undefined;

  #explain(gesture: 'touch' | 'wheel'): void {
    clearTimeout(this.#explaining);
    this.explained = gesture;
    this.#explaining = setTimeout(() => (this.explained = null), HINT_MS);
  }

  readonly #onDarkness = (): void => this.#shade();

  /** Says whether the page is dark: images have no dark form of their own. */
  #shade(): void {
    const map = this.renderRoot.querySelector('.map');
    if (map === null) return;
    const [red = 255] = /\d+/.exec(getComputedStyle(map).backgroundColor)?.map(Number) ?? [];
    map.classList.toggle('is-dark', red < 128);
  }

  #close(): void {
    this.#focusNext = this.chosen;
    this.chosen = null;
  }

  #open(event: MouseEvent, service: DetailedService): void {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.#send('map-open', service);
  }

  readonly #searchHere = (): void => {
    this.hasMoved = false;
    this.#send('map-area', boundsOf(this.view, this.size));
    this.pane?.focus();
  };

  /** The offer whose card is marked. */
  #marked: string | null = null;

  #mark(id: string | null): void {
    this.#marked = id;
    this.#send('map-hot', id);
  }

  #send(name: 'map-open' | 'map-area' | 'map-hot', detail: DetailedService | Bbox | string | null): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const steps: Record<string, Pixels> = {
      ArrowLeft: { x: -STEP_PX, y: 0 },
      ArrowRight: { x: STEP_PX, y: 0 },
      ArrowUp: { x: 0, y: -STEP_PX },
      ArrowDown: { x: 0, y: STEP_PX },
    };
    const step = steps[event.key];
    if (step !== undefined) this.#look(pan(this.view, step));
    else if (event.key === '+' || event.key === '=') this.#zoom(1);
    else if (event.key === '-' || event.key === '−') this.#zoom(-1);
    else if (event.key === '0') this.lookAt(this.offers);
    else if (event.key === 'Escape' && this.chosen !== null) this.#close();
    else return;
    event.preventDefault();
  };

  readonly #onCardKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    this.#close();
  };

  #zoom(steps: number, from?: Pixels): void {
    const { activeElement } = this.renderRoot as ShadowRoot;
    if (activeElement instanceof HTMLElement) this.#focusNext = activeElement.dataset['pin'] ?? null;
    this.#look(zoomTo(this.view, Math.round(this.view.zoom) + steps, from));
  }

  #look(view: MapView): void {
    this.view = view;
    this.hasMoved = true;
  }

  #measure(): void {
    const box = this.pane;
    if (box === null) return;
    const size = { x: box.clientWidth, y: box.clientHeight };
    if (size.x !== this.size.x || size.y !== this.size.y) this.size = size;
  }

  #buttonOf(id: string): HTMLElement | null {
    const pins = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-pin]')];
    return pins.find(({ dataset }) => dataset['pin'] === id) ?? null;
  }

  async #loadTowns(): Promise<void> {
    try {
      const { readTowns } = await import('./towns.ts');
      this.towns ??= readTowns();
    } catch {
      // The pins alone are still a map. The reader is not told of a background that did not load.
    }
  }

  readonly #onTile = (): void => {
    const wasBare = this.#isBare;
    this.#tileLoads.came();
    if (wasBare) this.requestUpdate();
  };

  readonly #onTileError = (event: Event): void => {
    const image = event.currentTarget as HTMLImageElement;
    image.hidden = true;
    if (!this.#tileLoads.missed()) return;
    const error = new NetworkError(`The images of the map do not come from ${new URL(image.src).origin}.`, {
      hint: 'Check the address of map-tiles, and that the policy of the page lets its images come.',
    });
    send(this, 'failure', { error, during: 'tiles' });
    if (this.still) this.#isFitted = false;
    this.requestUpdate();
  };
}
