import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { icon } from '../../../shared/icons/icons.ts';
import { reset } from '../../../shared/styles/base.ts';
import { controls } from '../../../shared/styles/controls.ts';
import { at } from '../at.ts';
import { styles } from '../di-map.styles.ts';
import { followGestures } from '../gestures.ts';
import { createMapGround } from '../ground/ground-controller.ts';
import { groundStyles } from '../ground/ground.styles.ts';
import { keepInside } from '../ground/limits.ts';
import {
  pan,
  project,
  unproject,
  zoomTo,
  type LonLat,
  type MapView,
  type Pixels,
} from '../../../shared/map/mercator.ts';
import { renderDrop } from '../pins/pin.ts';
import { pinStyles } from '../pins/pins.styles.ts';
import type { Language } from '../../../shared/texts/language.ts';
import { renderScale } from '../scale.ts';
import { pointStyles } from './point.styles.ts';

/** The words of the map. */
export interface PointTexts {
  readonly label: string;
  readonly pin: string;
  readonly tip: string;
  readonly in: string;
  readonly out: string;
  readonly touch: string;
  readonly wheel: string;
}

/** The middle of France, where neither a point nor a commune is known. */
const FRANCE: MapView = { lon: 2.6, lat: 46.6, zoom: 5 };
/** The zooms that show the street of a point, and a commune. Outlines alone show nothing so near. */
const ZOOM = { street: 16, town: 12, outlines: 9 } as const;
/** An arrow moves the pin by a little, and with Shift by more. */
const STEP_PX = { little: 4, more: 40 } as const;
const EDGE_PX = 40;
const HINT_MS = 1300;
const STILL: Pixels = { x: 0, y: 0 };

/**
 * @summary The place of one point on a map: it is put where the map is pressed, pulled, or moved by the arrows.
 *
 * Part of `<di-contribution>`. It takes properties and sends events.
 *
 * @event point-place - The point was put somewhere. Detail: its place.
 */
export class DiPointMap extends LitElement {
  static override styles = [reset, controls, styles, groundStyles, pinStyles, pointStyles];

  /** The point, or null where none is known. */
  @property({ attribute: false, hasChanged }) place: LonLat | null = null;
  /** The commune to look at while there is no point, or null. */
  @property({ attribute: false, hasChanged }) near: LonLat | null = null;
  @property({ attribute: false }) texts!: PointTexts;
  @property({ attribute: false }) language: Language = 'fr';
  @property({ attribute: false }) tiles: string | null = null;
  @property({ attribute: false }) maxZoom: number | null = null;
  @property({ attribute: false }) attribution: string | null = null;

  @state() private view: MapView = FRANCE;
  @state() private size: Pixels = STILL;
  @state() private dragged: Pixels = STILL;
  /** How far the pin is pulled, or null while nobody holds it. */
  @state() private pulled: Pixels | null = null;
  @state() private explained: 'touch' | 'wheel' | null = null;

  @query('.pane') private readonly pane!: HTMLElement | null;

  readonly #ground = createMapGround(this, () => this.#look());
  readonly #observer = new ResizeObserver(() => this.#measure());
  /** The place that was put here, which the view does not jump to. */
  #own: LonLat | null = null;
  /** The end of a drag is a click too, that puts no point. */
  #hasDragged = false;
  #from: Pixels | null = null;
  #explaining: ReturnType<typeof setTimeout> | undefined;
  readonly #gestures = followGestures(this, {
    pane: () => this.pane,
    drag: (by) => {
      this.#hasDragged = true;
      this.dragged = by;
    },
    drop: (by) => {
      this.dragged = STILL;
      this.#turn(pan(this.view, { x: -by.x, y: -by.y }));
    },
    zoomBy: (steps, from) => this.#turn(zoomTo(this.view, Math.round(this.view.zoom) + steps, from)),
    explain: (gesture) => {
      clearTimeout(this.#explaining);
      this.explained = gesture;
      this.#explaining = setTimeout(() => (this.explained = null), HINT_MS);
    },
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
    clearTimeout(this.#explaining);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const keys: ReadonlyMap<PropertyKey, unknown> = changed;
    if (changed.has('tiles')) this.#ground.renew(true);
    const isElsewhere = changed.has('place') && !isSame(this.place, this.#own);
    if (isElsewhere || (changed.has('near') && this.place === null) || keys.get('size') === STILL) this.#look();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const keys: ReadonlyMap<PropertyKey, unknown> = changed;
    if (keys.has('size')) this.#ground.shade();
  }

  protected override render(): TemplateResult {
    const { texts, view, size, dragged, attribution } = this;
    return html`<section class="box" part="map" aria-label=${texts.label}>
      <div class="map">
        <div
          class="pane"
          @pointerdown=${this.#onDown}
          @pointermove=${this.#gestures.move}
          @pointerup=${this.#gestures.up}
          @pointercancel=${this.#gestures.up}
          @pointerleave=${this.#gestures.up}
          @wheel=${this.#gestures.wheel}
          @click=${this.#onPress}
          @keydown=${this.#onKey}
        >
          <div class="stage" ${at(dragged.x, dragged.y)}>
            ${this.#ground.renderBackdrop(view, size)} ${this.#ground.render(view, size)} ${this.#renderPin()}
          </div>
        </div>
        <div class="tools">
          <button type="button" aria-label=${texts.in} @click=${() => this.#zoom(1)}>${icon('plus')}</button>
          <button type="button" aria-label=${texts.out} @click=${() => this.#zoom(-1)}>${icon('minus')}</button>
        </div>
        ${size.x === 0 ? nothing : renderScale(view, this.language)}
        ${attribution === null || this.#ground.isBare ? nothing : html`<p class="credit"><span>${attribution}</span></p>`}
        ${this.explained === null ? nothing : html`<p class="hint">${texts[this.explained]}</p>`}
      </div>
      <p class="tip" id="tip">${texts.tip}</p>
    </section>`;
  }

  #renderPin(): TemplateResult {
    const { x, y } = this.#pixels();
    return html`<button
      class="pin is-rank is-point ${this.place === null ? 'is-unset' : ''}"
      part="map-pin"
      type="button"
      aria-label=${this.texts.pin}
      aria-describedby="tip"
      @pointerdown=${this.#onGrab}
      @pointermove=${this.#onPull}
      @pointerup=${this.#onLeave}
      @pointercancel=${() => this.#letGo()}
      @click=${(event: Event) => event.stopPropagation()}
      ${at(x + this.size.x / 2, y + this.size.y / 2)}
    >
      ${renderDrop()}
    </button>`;
  }

  /** The pin, in pixels from the middle of the map. */
  #pixels(): Pixels {
    const { view, place, pulled } = this;
    const [point, centre] = [project(place ?? view, view.zoom), project(view, view.zoom)];
    return { x: point.x - centre.x + (pulled?.x ?? 0), y: point.y - centre.y + (pulled?.y ?? 0) };
  }

  #put({ x, y }: Pixels): void {
    const centre = project(this.view, this.view.zoom);
    const place = unproject({ x: centre.x + x, y: centre.y + y }, this.view.zoom);
    this.#own = this.place = place;
    const room = { x: this.size.x / 2 - EDGE_PX, y: this.size.y / 2 - EDGE_PX };
    if (Math.abs(x) > room.x || Math.abs(y) > room.y) this.view = keepInside({ ...this.view, ...place }, this.size);
    this.dispatchEvent(new CustomEvent<LonLat>('point-place', { detail: place }));
  }

  readonly #onDown = (event: PointerEvent): void => {
    this.#hasDragged = false;
    this.#gestures.down(event);
  };

  readonly #onPress = ({ clientX, clientY }: MouseEvent): void => {
    const box = this.pane?.getBoundingClientRect();
    if (box === undefined || this.#hasDragged) return;
    this.#put({ x: clientX - box.left - box.width / 2, y: clientY - box.top - box.height / 2 });
  };

  readonly #onGrab = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    // The map under the pin stays where it is.
    event.stopPropagation();
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.#from = { x: event.clientX, y: event.clientY };
  };

  readonly #onPull = (event: PointerEvent): void => {
    if (this.#from === null) return;
    event.stopPropagation();
    this.pulled = { x: event.clientX - this.#from.x, y: event.clientY - this.#from.y };
  };

  readonly #onLeave = (event: PointerEvent): void => {
    event.stopPropagation();
    const place = this.#pixels();
    const isMoved = this.pulled !== null && (this.pulled.x !== 0 || this.pulled.y !== 0);
    this.#letGo();
    if (isMoved) this.#put(place);
  };

  #letGo(): void {
    this.#from = null;
    this.pulled = null;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const by = event.shiftKey ? STEP_PX.more : STEP_PX.little;
    const steps: Record<string, Pixels> = {
      ArrowLeft: { x: -by, y: 0 },
      ArrowRight: { x: by, y: 0 },
      ArrowUp: { x: 0, y: -by },
      ArrowDown: { x: 0, y: by },
    };
    const step = steps[event.key];
    const { x, y } = this.#pixels();
    if (step !== undefined) this.#put({ x: x + step.x, y: y + step.y });
    else if (event.key === '+' || event.key === '=') this.#zoom(1);
    else if (event.key === '-' || event.key === '−') this.#zoom(-1);
    else return;
    event.preventDefault();
  };

  /** Zooms around the point. */
  #zoom(steps: number): void {
    this.#turn(zoomTo(this.view, Math.round(this.view.zoom) + steps, this.#pixels()));
  }

  #turn(view: MapView): void {
    this.view = keepInside(view, this.size);
  }

  /** Looks at the point, or else at its commune. */
  #look(): void {
    const { place, near } = this;
    const middle = place ?? near;
    const zoom = this.#ground.hasStreets ? (place === null ? ZOOM.town : ZOOM.street) : ZOOM.outlines;
    this.#turn(middle === null ? FRANCE : { lon: middle.lon, lat: middle.lat, zoom });
  }

  #measure(): void {
    const box = this.pane;
    if (box === null) return;
    const size = { x: box.clientWidth, y: box.clientHeight };
    if (size.x !== this.size.x || size.y !== this.size.y) this.size = size;
  }
}

/** The form keeps a place to a tenth of a metre. */
const SAME = 1e-5;

function isSame(one: LonLat | null, other: LonLat | null): boolean {
  if (one === null || other === null) return one === other;
  return Math.abs(one.lon - other.lon) < SAME && Math.abs(one.lat - other.lat) < SAME;
}

/** The form gives its places anew at each drawing. */
function hasChanged(one: LonLat | null, other?: LonLat | null): boolean {
  return !isSame(one, other ?? null);
}

declare global {
  interface HTMLElementTagNameMap {
    'di-point-map': DiPointMap;
  }
}
