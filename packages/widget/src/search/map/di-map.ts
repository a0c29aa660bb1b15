import type { Bbox } from '@inclusion-kit/sdk';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { aim, showsPin } from './view/aim.ts';
import { at } from './at.ts';
import { icon } from '../../shared/icons/icons.ts';
import { createPlaces } from './all-places.ts';
import { isElsewhere, MapProperties } from './map-properties.ts';
import {
  boundsOf,
  pan,
  project,
  zoomTo,
  ZOOMS,
  type LonLat,
  type MapView,
  type Pixels,
} from '../../shared/map/mercator.ts';
import { nearest, ofMainGround, ofTown } from './view/near.ts';
import { groundOf } from '../../shared/map/grounds.ts';
import { createChosen } from './pins/chosen.ts';
import type { Taken } from './pins/clear.ts';
import { roomOf } from './pins/drops/drops.ts';
import { standPins, type PlacedPin } from './pins/stand.ts';
import { hidesRanks, holds, isOnePlace, type MapOffer, type Pin, type PinRoom, type Place } from './pins/pins.ts';
import { reset } from '../../shared/styles/base.ts';
import { controls } from '../../shared/styles/controls.ts';
import { styles } from './di-map.styles.ts';
import { renderCredit, renderFoot } from './foot.ts';
import { followGestures } from './gestures.ts';
import { createMapGround } from './ground/ground-controller.ts';
import { groundStyles } from './ground/ground.styles.ts';
import { keepInside } from './ground/limits.ts';
import { FIRST_LAYER, renderPin, renderRaised } from './pins/pin.ts';
import { widthOfRanks } from './pins/ranks.ts';
import { placeNameOf, roomsOf } from './pins/pin-rooms.ts';
import { pinStyles } from './pins/pins.styles.ts';
import { renderScale, scaleRoom } from './scale.ts';
import { toClear } from './view/reveal.ts';
import { createSight } from './view/sight.ts';
import { createViewAddress } from './view/view-address.ts';
import { partsOfZoom, toSight, viewInto, viewOf, viewOfZone } from './view/views.ts';
import { renderTools, takenOn } from './tools.ts';
import { isClosest, SHEET_FROM } from './view/closest.ts';
import mapTexts from '../../locales/fr/search/map.ts';
import { addSearchTexts } from '../../locales/french-search.ts';
import { nextTask, nextTurn } from '../../shared/elements/turn.ts';

addSearchTexts(mapTexts);

/** The middle of France, for a map that has nothing to show. */
const FRANCE: MapView = { lon: 2.6, lat: 46.6, zoom: 5 };
const STEP_PX = 80;
/** Pins just outside are drawn too: their edge may be seen. A circle is drawn in whole or not at all. */
const EDGE_PX = 24;
/** A map lower than this has no room for the offers of one address: their card is wider, or goes on under it. */
const LOW_PX = 520;
const HINT_MS = 1300;
/** A reason is read, where the way of a gesture is seen. */
const REASON_MS = 5000;
/** The first offers of the list, which the view that a map begins with never leaves out. */
const FIRST = 5;
/** On a map less wide than this, as on a phone, all drops are small. */
const SMALL_PX = 400;
/** A chosen drop is drawn so much larger. */
const CHOSEN = 1.22;

const isWithin = ({ lon, lat }: LonLat, [west, south, east, north]: Bbox): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north;

const isAlike = (some: readonly unknown[], others: readonly unknown[]): boolean =>
  some.length === others.length && some.every((one, at) => one === others[at]);

/**
 * @summary The offers on a map: numbered like the cards, gathered where they are many, each reached by the keyboard.
 *
 * Part of `<di-search>`. It takes properties and sends events. With a `source` it reads the places of all the results, behind the
 * offers of the list. Without `tiles`, or when none of them loads, it draws outlines and towns.
 *
 * @event map-open - The person wants a whole offer. Detail: the offer.
 * @event map-hot - A pin is under the pointer or has the focus, or none any more. Detail: the id of its offer, or null.
 * @event map-choose - The card of a pin is open, or none any more. Detail: the id of its offer, or null.
 * @event map-area - The person wants to search the area of the map. Detail: west, south, east, north.
 * @csspart map - The frame of the map.
 * @csspart map-pin - A pin, or several gathered.
 */
export class DiMap extends MapProperties {
  static override styles = [reset, controls, styles, groundStyles, pinStyles];

  @state() private view: MapView = FRANCE;
  @state() private size: Pixels = { x: 0, y: 0 };
  @state() private dragged: Pixels = { x: 0, y: 0 };
  @state() private hasMoved = false;
  /** The rule of a gesture that the page keeps for itself, or why the map goes no closer, told for a moment. */
  @state() private explained: 'touch' | 'wheel' | 'closest' | null = null;

  @query('.pane') private readonly pane!: HTMLElement | null;

  /** The size of the map that its view was fitted to, or null before it was. */
  #fitted: Pixels | null = null;
  /** The search that the view was fitted to, and its place. */
  #fittedTo: Pick<MapProperties, 'around'> & { readonly subject: unknown } = { subject: null, around: null };
  /** The things that were last drawn: the view, its size, the offers, the layers of the ground and the place. */
  #drawnParts: readonly unknown[] = [];
  /** Somebody asked for the view that the map begins with, which the next drawing finds. */
  #isCentring = false;
  #standing: { readonly parts: readonly unknown[]; readonly pins: readonly PlacedPin[] } | null = null;
  /** The view was fitted once the first places of the other results had come, or needs no more to be. */
  #isSettled = false;
  /** The view is the one that the map begins with. */
  #isHome = false;
  /** Somebody moved the map aside: they look at its middle, and no more at the place of the search. */
  #isPanned = false;
  #drawn: readonly MapOffer[] = [];
  readonly #sight = createSight(
    () => this.pane,
    () => this.renderRoot.querySelector('.pin-card'),
  );
  readonly #ground = createMapGround(this, () => {
    // Without streets another view is the best one. A server that is down is asked for none of its images.
    if (this.still || (this.#isUntouched && this.#ground.isResting)) this.#fitted = null;
  });
  readonly #places = createPlaces(this);
  readonly #address = createViewAddress(
    this,
    () => (this.#isHome || this.isPrivate ? null : this.view),
    (view) => this.#look(view),
    () => ({ width: this.size.x, parts: partsOfZoom(this.#ground.hasStreets) }),
  );
  /** An offer whose pin takes the focus once it is drawn. */
  #focusNext: string | null = null;

  readonly #chosen = createChosen(this, {
    places: () => this.#places.all,
    heightInSight: () => this.#sight.height(),
    reveal: (id) => this.#reveal(id),
    mark: (id) => this.#mark(id),
    focusPin: (id) => (this.#focusNext = id),
    tell: (name, detail) => this.#send(name, detail),
  });

  // After this frame, since the size changes the foot, and the foot the size that is observed. In a task of its own: to draw the map
  // inside a frame makes one long task of its drawing and of the layout of the page.
  readonly #observer = new ResizeObserver(() => void nextTask().then(() => this.#measure()));
  readonly #gestures = followGestures(this, {
    pane: () => this.pane,
    drag: (by) => (this.dragged = by),
    drop: (by) => {
      this.dragged = { x: 0, y: 0 };
      this.#pan({ x: -by.x, y: -by.y });
    },
    zoomBy: (steps, from) => this.#zoom(steps, from),
    explain: (gesture) => this.#explain(gesture),
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
    clearTimeout(this.#explaining);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this);
  }

  #inside(view: MapView): MapView {
    return keepInside(view, this.size, partsOfZoom(this.#ground.hasStreets));
  }

  #lookAt(view: MapView | null): void {
    this.view = this.#inside(view ?? FRANCE);
    this.hasMoved = this.#isHome = this.#isPanned = false;
  }

  #viewOf(places: readonly LonLat[], list: readonly LonLat[] = places, crowd: readonly LonLat[] = []): MapView | null {
    const { size, still } = this;
    const ground = crowd[0] === undefined ? null : groundOf(crowd[0]);
    const isHiding = (zoom: number): boolean => hidesRanks(this.offers, zoom, this.#room);
    const view = viewOf(
      {
        places,
        list,
        crowd,
        first: crowd.length === 0 ? [] : this.offers.slice(0, FIRST).filter((offer) => groundOf(offer) === ground),
      },
      {
        ...{ size, isStill: still, hasStreets: this.#ground.hasStreets, isPart: this.plotted !== null, isHiding },
        sight: this.#sight.seen,
      },
    );
    const sight = this.#sight.seen;
    if (still || sight === null || view === null) return view;
    const shown = places.filter((place) => isWithin(place, boundsOf(view, size)));
    return shown.length === 0 ? view : toSight(view, shown, size, sight);
  }

  get #room(): PinRoom {
    return { isSmall: this.size.x < SMALL_PX, around: this.around };
  }

  /**
   * The offers of another answer are drawn after its cards, in a task of their own, and other places than before are gathered into pins a task
   * before they are drawn: both in one made the page wait.
   */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated && this.offers !== this.#drawn) await nextTurn();
    if (this.hasUpdated) await this.#prepare();
    await super.scheduleUpdate();
  }

  /** Finds the view, its pins, their places and the names between them, each in a task of its own before the map is drawn. */
  async #prepare(): Promise<void> {
    const before = this.view;
    if (this.#places.join()) await nextTask();
    if (this.#isCentring) {
      await nextTask();
      this.#centreNow();
    }
    this.#fit();
    const [drawn] = this.#drawnParts;
    if (this.size.x === 0 || isAlike(this.#drawnParts, this.#parts)) return;
    if (this.view !== before || this.view !== drawn) await nextTask();
    const { view } = this;
    if (this.#places.gather(view.zoom, this.#room)) await nextTask();
    // Those of a view that another one took the place of are not needed.
    if (view !== this.view || this.#places.areAwaited) return;
    const standing = this.#stand();
    await nextTask();
    this.#renderGround(standing);
    await nextTask();
    // Places that came meanwhile are prepared too: the drawing would find all of this in its own task.
    if (this.#places.join()) await this.#prepare();
  }

  /** Lists what pins and names depend on. */
  get #parts(): readonly unknown[] {
    return [this.view, this.size, this.#places.shown, this.#ground.layers, this.around];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#drawn = this.offers;
    // Images that did not come are asked for again with the next search.
    if (changed.has('tiles') || changed.has('subject')) this.#ground.renew(changed.has('tiles'));
    this.#places.join();
    // It may have been asked for while the drawing was prepared.
    this.#centreNow();
    this.#fit();
    this.#drawnParts = this.#parts;
    if (this.offers.length === 0) this.#places.lookAtAll();
    else this.#places.look(this.view, this.size);
  }

  /** Begins anew for another search, and looks at what has come of it. */
  #fit(): void {
    const { subject, around } = this;
    const isOther = subject !== this.#fittedTo.subject;
    // The place of a search may be known after its offers. Nothing moves under a reader who looks at a pin.
    const hasGone =
      isElsewhere(around, this.#fittedTo.around) && !this.hasMoved && this.#chosen.id === null && this.#fitted !== null;
    this.#fittedTo = { subject, around };
    if (isOther) this.#chosen.clear();
    if (isOther || hasGone) {
      this.#fitted = null;
      this.#isSettled = false;
      this.#places.restart();
    }
    if (this.size.x > 0 && this.#places.shown.length > 0) {
      // The places of the other results come once: those around a view are in it.
      const { hasCome, counted } = this.#places;
      const isNews = this.size !== this.#fitted || (hasCome && !this.#isSettled && counted !== null);
      const kept = this.#fitted === null ? this.#address.read() : null;
      if (kept !== null) this.#look(kept);
      else if (this.#fitted === null || (isNews && this.#isUntouched)) this.#recentre();
      this.#fitted = this.size;
      this.#isSettled ||= hasCome;
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    // The look of the page is read with the map's size and with another answer, never while it is dragged: once the frame has drawn
    // the page, since to read it before does that work at once.
    const keys: ReadonlyMap<PropertyKey, unknown> = changed;
    if (this.#fitted !== null && ['view', 'subject', 'isBeside', 'page'].some((key) => keys.has(key)))
      this.#address.tell();
    if (keys.has('size') || keys.has('subject')) void nextTurn().then(() => this.#ground.shade());
    // A pin that is gone tells nobody that the pointer left it, and a card may show another offer now.
    const isGone = (id: string): boolean => id !== this.#chosen.id && this.#buttonOf(id) === null;
    if (this.#marked !== null && (changed.has('offers') || isGone(this.#marked))) this.#mark(null);
    if (this.#focusNext === null) return;
    const id = this.#focusNext;
    this.#focusNext = null;
    const pin = this.#pinOf(id);
    (pin === undefined ? this.pane : (this.#buttonOf(pin.id) ?? this.pane))?.focus();
  }

  protected override render(): TemplateResult {
    const { texts, dragged, size } = this;
    return html`<section
      class=${size.y < LOW_PX ? 'box is-low' : 'box'}
      part="map"
      aria-label=${texts['map.label']}
      @focusin=${this.#onNear}
      @pointerenter=${this.#chosen.expect}
      @pointerdown=${this.#chosen.expect}
      @pointerup=${this.#places.lookAtAll}
    >
      ${this.#ground.isDown && !this.still ? html`<p class="down" role="status">${icon('warning')}${texts['map.ground.down']}</p>` : nothing}
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
        ${size.x === 0 || this.still || this.#places.areAwaited ? nothing : renderScale(this.view, this.language, this.#scaleRoom(this.#seen()).left > 0)}
        ${this.still ? this.#renderCreditOn() : nothing}
        ${this.explained === null ? nothing : html`<p class="hint" role="status">${this.texts[`map.${this.explained}`]}</p>`}
      </div>
      ${this.#chosen.render()} ${this.still ? nothing : this.#renderFoot()}
    </section>`;
  }

  #renderStage(dragged: Pixels): TemplateResult {
    const { view, size } = this;
    const standing = this.#stand();
    return html`<div class="stage" ${at(dragged.x, dragged.y)}>
      ${this.#renderGround(standing)} ${this.#ground.render(view, size)}
      ${this.#isSheet ? html`<p class="no-streets ${this.#scaleRoom(this.#seen()).left > 0 ? 'is-left' : ''}">${this.texts['map.ground.none']}</p>` : nothing}
      ${repeat(
        standing,
        ({ pin }) => pin.id,
        ({ pin, place }) => this.#renderPin(pin, place),
      )}
      ${this.around === null ? nothing : html`<i class="mark" ${at(...this.#markOf(this.around))}></i>`}
      ${this.still ? nothing : this.#renderRaised(this.#seen())}
    </div>`;
  }

  /** Finds the places of the pins in view, once for all that is drawn of them. */
  #stand(): readonly PlacedPin[] {
    const parts = [this.view, this.size, this.#pins(), this.#offersArea, this.#places.areAwaited, this.#isSheet];
    if (this.#standing !== null && isAlike(this.#standing.parts, parts)) return this.#standing.pins;
    const seen = this.#seen();
    const placed = seen.map((pin) => ({ pin, place: this.#toStage(pin.at) }));
    const pins = standPins(placed, this.size, this.#taken(seen));
    this.#standing = { parts, pins };
    return pins;
  }

  #renderGround(standing: readonly PlacedPin[]): TemplateResult | typeof nothing {
    const { view, size, around } = this;
    const pins = standing.map(({ pin, place }) => ({ place, rooms: roomsOf(pin, place), name: placeNameOf(pin) }));
    // Nor is a name written under a button, or through the scale.
    const taken = this.still ? [] : this.#taken(standing.map(({ pin }) => pin));
    return this.#ground.renderBackdrop(view, size, around, pins, taken);
  }

  /** Returns the place of the mark of the search, over all pins but one that is looked at. */
  #markOf(around: LonLat): [x: number, y: number, scale: number, layer: number] {
    const { x, y } = this.#toStage(project(around, this.view.zoom));
    return [x, y, 1, FIRST_LAYER];
  }

  /** Draws the drops of the offers that are looked at, where the map shows them by a point or in a circle. */
  #renderRaised(pins: readonly Pin[]): TemplateResult[] {
    return [...new Set([this.hot, this.#chosen.id])].flatMap((id) => {
      const pin = pins.find((one) => holds(one, id));
      const offer = pin?.offers.find((one) => one.id === id);
      if (pin === undefined || offer === undefined || pin.kind === 'drop') return [];
      // A circle that is pressed or pointed at turns dark itself: a drop would hide how many it holds.
      if (pin.kind === 'circle' && (offer.number === null || this.#isPointed(pin))) return [];
      return [renderRaised(offer, this.#toStage(project(offer, this.view.zoom)))];
    });
  }

  /** Tells whether a pin itself is chosen, under the pointer or in the focus, and not a card of the list. */
  #isPointed(pin: Pin): boolean {
    return this.#chosen.id === pin.id || this.#marked === pin.id;
  }

  #renderPin(pin: Pin, place: Pixels): TemplateResult {
    const { texts } = this;
    return renderPin(pin, {
      texts,
      total: this.#places.shown.length,
      place,
      isChosen: holds(pin, this.#chosen.id),
      isHot: holds(pin, this.hot),
      number: pin.offers.find(({ id }) => id === this.hot)?.number ?? null,
      hover: (isHot) => this.#mark(isHot ? pin.id : null),
      isStill: this.still,
      press: () => this.#press(pin),
    });
  }

  #renderTools(): TemplateResult {
    return renderTools({
      ...{ texts: this.texts, offersArea: this.#offersArea, isClosest: this.#isClosest },
      ...{ searchHere: this.#searchHere, centre: this.#centre },
      zoom: (steps) => this.#zoom(steps),
    });
  }

  /** Tells whether a closer view shows nothing more. Of pins that are not there yet, nobody knows. */
  get #isClosest(): boolean {
    if (this.#ground.hasStreets || this.#places.areAwaited) return false;
    const isMore = this.#ground.leavesUnnamed && this.view.zoom < ZOOMS.max;
    return (!isMore && isClosest(this.view, this.#seen(), this.#room)) || this.#isEmptyCloser;
  }

  /** Tells whether « + » leaves no pin in view. */
  get #isEmptyCloser(): boolean {
    const { closer, pins, way } = this.#aimAt(Math.round(this.view.zoom) + 1);
    return this.#seen().length > 0 && !showsPin(pins, way, this.size, closer);
  }

  /** Tells whether the ground is nearly empty, and says so. Where its images do not come, that is told already. */
  get #isSheet(): boolean {
    return !this.still && !this.#ground.hasStreets && !this.#ground.isDown && this.view.zoom >= SHEET_FROM;
  }

  #renderFoot(): TemplateResult {
    const { plotted, all, shown, counted } = this.#places;
    const out = this.#out();
    return renderFoot({
      ...{ texts: this.texts, plotted, counted, out, all, pins: this.#pins(), credit: this.#renderCreditOn() },
      offers: counted?.offers ?? shown.length,
      // A view that somebody moved leads back from where no place is.
      further: counted === null || (this.hasMoved && out.length < all.length) ? 0 : out.length,
      lookFurther: this.#lookFurther,
    });
  }

  /** Draws the credit of the ground: under the map, or on one without a foot. */
  #renderCreditOn(): TemplateResult | typeof nothing {
    const { attribution, attributionHref, texts, still } = this;
    if (this.#ground.isBare) return still ? nothing : html`<p class="credit">${texts['map.outlines']}</p>`;
    return attribution === null ? nothing : renderCredit(attribution, attributionHref);
  }

  #pins(): readonly Pin[] {
    return this.#places.pinsAt(this.view.zoom, this.#room);
  }

  #seen(): readonly Pin[] {
    if (this.#places.areAwaited) return [];
    return this.#pins().filter((pin) => this.#isSeen(pin));
  }

  #pinOf(id: string | null): Pin | undefined {
    return id === null ? undefined : this.#pins().find((pin) => holds(pin, id));
  }

  /** Looks at the zone that was asked for, at all the results, or at those of the list around the place of a search. A few far ones stay outside. */
  #recentre(): void {
    const { around, offers } = this;
    const { counted, hasCome, all } = this.#places;
    const some: readonly LonLat[] = (hasCome && counted !== null) || offers.length === 0 ? all : offers;
    const bbox = this.asked?.bbox;
    const zone = bbox == null ? null : viewOfZone(bbox, this.size, this.#ground.hasStreets);
    if (zone !== null) this.#lookAt(zone);
    else if (around === null)
      this.#lookAt(this.#viewOf(nearest(ofMainGround(some)), undefined, nearest(ofMainGround(this.#places.shown))));
    else this.#lookAt(this.#viewOf([...nearest(some), around], [...nearest(offers), around, ...ofTown(all, around)]));
    this.#isHome = true;
    this.#isCentring = false;
  }

  readonly #centre = (): void => {
    this.#sight.read();
    this.#isCentring = true;
    this.requestUpdate();
  };

  /** Finds the view that the map begins with, where it is still asked for. */
  #centreNow(): void {
    if (this.#isCentring) this.#recentre();
  }

  /** Looks at all the places of the ground that is shown, and once they are in view at those of another ground: between them lies the sea. */
  readonly #lookFurther = (): void => {
    const { all } = this.#places;
    const out = this.#out();
    const ground = groundOf(this.view);
    const [next] = [...out.filter((place) => groundOf(place) === ground), ...out];
    if (next === undefined) return;
    const to = groundOf(next);
    this.#lookAt(this.#viewOf(all.filter((place) => groundOf(place) === to)));
  };

  /** Lists the places that are out of view. */
  #out(): readonly Place[] {
    return this.#places.outOf(boundsOf(this.view, this.size));
  }

  /** Tells whether nobody has moved the map or looks at one of its pins. */
  get #isUntouched(): boolean {
    return (
      this.#isHome && !this.hasMoved && this.#chosen.id === null && this.hot === null && !this.matches(':focus-within')
    );
  }

  get #offersArea(): boolean {
    return this.searchable && this.hasMoved;
  }

  #scaleRoom(pins: readonly Pin[]): Taken {
    return scaleRoom(
      pins.map(({ at: place }) => this.#toStage(place)),
      this.size,
    );
  }

  /** The parts of the map that its buttons and its scale take. */
  #taken(pins: readonly Pin[]): readonly Taken[] {
    const scale = this.#scaleRoom(pins);
    return takenOn(this.size, { scale, offersArea: this.#offersArea, hasNote: this.#isSheet });
  }

  /** Returns a point of the world on the stage. */
  #toStage(point: Pixels): Pixels {
    const { x, y } = this.#pixelsOf(point);
    return { x: x + this.size.x / 2, y: y + this.size.y / 2 };
  }

  /** Returns a point of the world in pixels from the middle of the map. */
  #pixelsOf(point: Pixels): Pixels {
    const centre = project(this.view, this.view.zoom);
    return { x: Math.round(point.x - centre.x), y: Math.round(point.y - centre.y) };
  }

  #isSeen(pin: Pin): boolean {
    const { x, y } = this.#pixelsOf(pin.at);
    const edge = pin.kind === 'circle' ? 0 : EDGE_PX;
    return Math.abs(x) <= this.size.x / 2 + edge && Math.abs(y) <= this.size.y / 2 + edge;
  }

  #press(pin: Pin): void {
    if (pin.offers.length > 1 && !isOnePlace(pin)) {
      this.#focusNext = pin.id;
      const pinsAt = (zoom: number): readonly Pin[] => this.#places.pinsAt(zoom, this.#room);
      this.#lookAside(viewInto(pin, { view: this.view, size: this.size, pinsAt }));
      return;
    }
    this.#chosen.press(pin.id);
  }

  /** Moves the map no further than it has to, where the card would hide the place of an offer, or where it is out of sight. */
  #reveal(id: string): void {
    const offer = this.#pinOf(id)?.offers.find((one) => one.id === id);
    if (offer === undefined) return;
    const { size } = this;
    const from = this.#toStage(project(offer, this.view.zoom));
    const to = toClear(from, {
      size,
      card: this.#sight.cardRoom(),
      under: this.#reachUnder(id),
      top: this.#sight.top(),
    });
    if (to.x !== from.x || to.y !== from.y)
      this.view = this.#inside(pan(this.view, { x: from.x - to.x, y: from.y - to.y }));
  }

  /** Returns how far a chosen pin reaches down from its place, in pixels: a drop that leans down has its head there. */
  #reachUnder(id: string): number {
    const pin = this.#pinOf(id);
    if (pin?.kind !== 'drop') return EDGE_PX / 2;
    const { bottom } = roomOf({ ...pin, at: { x: 0, y: 0 }, wide: widthOfRanks(pin.offers) });
    return Math.max(EDGE_PX / 2, bottom * CHOSEN + EDGE_PX / 4);
  }

  readonly #onNear = (): void => {
    this.#chosen.expect();
    this.#places.lookAtAll();
  };

  #explaining: ReturnType<typeof setTimeout> | undefined;

  #explain(gesture: 'touch' | 'wheel' | 'closest'): void {
    clearTimeout(this.#explaining);
    this.explained = gesture;
    this.#explaining = setTimeout(() => (this.explained = null), gesture === 'closest' ? REASON_MS : HINT_MS);
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

  #send(
    name: 'map-open' | 'map-area' | 'map-hot' | 'map-choose',
    detail: DetailedService | Bbox | string | null,
  ): void {
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
    if (step !== undefined) this.#pan(step);
    else if (event.key === '+' || event.key === '=') this.#zoom(1);
    else if (event.key === '-' || event.key === '−') this.#zoom(-1);
    else if (event.key === '0') this.#centre();
    else if (event.key === 'Escape' && this.#chosen.id !== null) this.#chosen.close();
    else return;
    event.preventDefault();
  };

  #zoom(steps: number, from?: Pixels): void {
    this.#centreNow();
    const { activeElement } = this.renderRoot as ShadowRoot;
    if (activeElement instanceof HTMLElement) this.#focusNext = activeElement.dataset['pin'] ?? null;
    if (steps > 0 && this.#isClosest) {
      this.#focusNext = null;
      this.#explain('closest');
      return;
    }
    const zoom = Math.round(this.view.zoom) + steps;
    if (from !== undefined) this.#lookAside(zoomTo(this.view, zoom, from));
    else this.#look(zoomTo(steps > 0 ? pan(this.view, this.#aimAt(zoom).way) : this.view, zoom));
  }

  /** Returns the point that one at a closer zoom has the middle of, and the pins, in pixels from the middle. */
  #aimAt(zoom: number): { readonly way: Pixels; readonly pins: readonly Pixels[]; readonly closer: number } {
    const { view, around, size } = this;
    const pins = this.#pins().map(({ at: place }) => this.#pixelsOf(place));
    const closer = 2 ** (zoom - view.zoom);
    // A person at the keyboard looks at the pin that has the focus.
    const focused = this.#pinOf(this.#focusNext);
    if (focused !== undefined && this.#isSeen(focused)) return { way: this.#pixelsOf(focused.at), pins, closer };
    const chosen = this.#pinOf(this.#chosen.id);
    const place = around === null || this.#isPanned ? null : project(around, view.zoom);
    const looked = chosen !== undefined && this.#isSeen(chosen) ? chosen.at : place;
    return { way: aim(pins, looked && this.#pixelsOf(looked), size, closer), pins, closer };
  }

  #pan(by: Pixels): void {
    this.#lookAside(pan(this.view, by));
  }

  #lookAside(view: MapView): void {
    this.#look(view);
    this.#isPanned = true;
  }

  #look(view: MapView): void {
    this.#isCentring = false;
    this.view = this.#inside(view);
    this.hasMoved = true;
    this.#isHome = this.#isCentring = false;
  }

  #measure(): void {
    const box = this.pane;
    if (box === null) return;
    this.#sight.read();
    const size = { x: box.clientWidth, y: box.clientHeight };
    if (size.x !== this.size.x || size.y !== this.size.y) this.size = size;
  }

  #buttonOf(id: string): HTMLElement | null {
    const pins = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-pin]')];
    return pins.find(({ dataset }) => dataset['pin'] === id) ?? null;
  }
}
