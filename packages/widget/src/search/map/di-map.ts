import { NetworkError, type Bbox } from '@inclusion-kit/sdk';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { at } from './at.ts';
import { icon } from '../../shared/icons/icons.ts';
import { send } from '../../shared/elements/events.ts';
import type { SearchTexts } from '../../locales/fr/search.ts';
import { boundsOf, fit, pan, project, zoomTo, type LonLat, type MapView, type Pixels } from './mercator.ts';
import { countPlaces, gatherPins, isOnePlace, type MapOffer, type Pin } from './pins.ts';
import { reset } from '../../shared/styles/base.ts';
import { controls } from '../../shared/styles/controls.ts';
import { renderBackdrop } from './backdrop.ts';
import { styles } from './di-map.styles.ts';
import { followGestures } from './gestures.ts';
import type { Town } from './towns.ts';
import { renderPin, renderPinCard } from './pin.ts';
import { TileLoads } from './tile-loads.ts';
import { renderTiles } from './tiles.ts';

/** The middle of France, for a map that has nothing to show. */
const FRANCE: MapView = { lon: 2.6, lat: 46.6, zoom: 5 };
const STEP_PX = 80;
/** Pins just outside are drawn too: their edge may be seen. */
const EDGE_PX = 24;

/**
 * @summary The offers on a map: numbered like the cards, gathered where they are many, each reached by the keyboard.
 *
 * Part of `<di-search>`. It takes properties and sends events. Without `tiles`, or when none of them loads, it draws the
 * départements and their towns, and sends no request.
 *
 * @event map-open - The person wants a whole offer. Detail: the offer.
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
  /** Makes a map only to look at, with no buttons. */
  @property({ type: Boolean, reflect: true }) still = false;
  @property({ attribute: false }) hrefOf: (service: DetailedService) => string = ({ id }) =>
    `#${encodeURIComponent(id)}`;

  @state() private view: MapView = FRANCE;
  @state() private size: Pixels = { x: 0, y: 0 };
  @state() private dragged: Pixels = { x: 0, y: 0 };
  @state() private hasMoved = false;
  @state() private chosen: string | null = null;
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
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this);
  }

  /** Looks at some places, all in view. */
  lookAt(places: readonly LonLat[]): void {
    // A map that nobody can move shows towns that people know around its place, where there are no streets to show.
    this.view = fit(places, this.size, this.still && this.#isBare ? { closest: 10 } : {}) ?? FRANCE;
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

  protected override updated(): void {
    if (this.#focusNext === null) return;
    const id = this.#focusNext;
    this.#focusNext = null;
    const pin = this.#pins().find(({ offers }) => offers.some(({ result }) => result.service.id === id));
    (pin === undefined ? this.pane : (this.#buttonOf(pin.id) ?? this.pane))?.focus();
  }

  protected override render(): TemplateResult {
    const { texts, dragged } = this;
    return html`<section class="box" part="map" aria-label=${texts['map.label']}>
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
                @wheel=${this.#gestures.wheel}
                @dblclick=${this.#gestures.doubleClick}
                @keydown=${this.#onKey}
              >
                ${this.#renderStage(dragged)}
              </div>`
        }
        ${this.still ? nothing : this.#renderTools()} ${this.#renderChosen()}
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
      </div>
      <p class="vh" id="keys">${texts['map.keys']}</p>`;
  }

  #renderChosen(): TemplateResult | typeof nothing {
    const pin = this.chosen === null ? undefined : this.#pins().find(({ id }) => id === this.chosen);
    if (pin === undefined) return nothing;
    return html`<div @keydown=${this.#onCardKey}>
      ${renderPinCard(pin, {
        texts: this.texts,
        headingLevel: this.headingLevel,
        hrefOf: this.hrefOf,
        open: (event, service) => this.#open(event, service),
        close: () => this.#close(),
      })}
    </div>`;
  }

  #renderFoot(): TemplateResult {
    const { texts, remote } = this;
    return html`<p class="foot">
      <span>${this.#places === 0 ? texts['map.none'] : texts['map.foot'](this.#places, remote)}</span>
      ${this.#isBare || this.attribution === null ? nothing : this.#renderCredit(this.attribution)}
    </p>`;
  }

  #renderCredit(text: string): TemplateResult {
    const { attributionHref: href } = this;
    return href !== null && /^https?:/i.test(href)
      ? html`<a href=${href} target="_blank" rel="noopener noreferrer">${text}</a>`
      : html`<span>${text}</span>`;
  }

  /** Without tiles to show, towns are drawn. */
  get #isBare(): boolean {
    return this.tiles === null || this.tiles === '' || this.#tileLoads.areAbsent;
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
    if (this.chosen !== null)
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.pin-card a')?.focus());
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

  #send(name: 'map-open' | 'map-area', detail: DetailedService | Bbox): void {
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
    const wereAbsent = this.#tileLoads.areAbsent;
    this.#tileLoads.came();
    if (wereAbsent) this.requestUpdate();
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
