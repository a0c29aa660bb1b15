import { html, nothing, svg, type TemplateResult } from 'lit';
import {
  boundsOf,
  metresPerPixel,
  project,
  type LonLat,
  type MapView,
  type Pixels,
} from '../../../shared/map/mercator.ts';
import { formatLength } from '../../../shared/places/length.ts';
import type { Language } from '../../../shared/texts/language.ts';
import { outlines, PATH_UNITS } from '../../../shared/map/outlines.ts';
import { readTowns, type Town } from './towns.ts';

/** The drawn size in sizes of the view, so that a drag does not show an edge: half a map on each side. */
const AROUND = 2;
/** Number of towns that are named over the drawn size, the largest first. More names would hide the pins. */
const MOST_LABELS = 60;
/** Towns whose names are tried, the largest first: over a country the smaller ones have no room, and trying each takes long. */
const MOST_TRIED = 400;
/** Nearer than this zoom the districts of the largest towns are named. */
const DISTRICTS_FROM = 11;
/** From so many inhabitants, a name is written larger: the pixels of its letters. */
const LABELS = [
  { from: 100_000, px: 15 },
  { from: 20_000, px: 13 },
  { from: 0, px: 12 },
] as const;
/** Inhabitants of a square kilometre of a built-up place, which is drawn as large as that makes it. */
const DENSITY = 5000;
/** Nearer than this zoom built-up places are seen. */
const BUILT_FROM = 8;
/** The rings around the place of a search, in kilometres: those are drawn whose radius has so many pixels. */
const RINGS_KM = [1, 2, 5, 10, 20, 50] as const;
const RING_PX = { least: 70, most: 420 } as const;

interface BackdropContext {
  /** Images may still come: the sea is not coloured, so that nothing turns from blue to their own colours. */
  readonly isAwaited: boolean;
  /** The place that a search is around, or null. */
  readonly around: LonLat | null;
  /** The middles of the pins, in pixels from the corner of the view at the left and the top, over which no name is written. */
  readonly pins: readonly Pixels[];
  /** The middles of the buttons, in the same pixels: no name is written over them either. */
  readonly buttons: readonly Pixels[];
  readonly language: Language;
  /** Layers that are drawn, the lowest first. */
  readonly layers?: number;
}

/** The layers: land and country, limits and built-up places, names. */
export const LAYERS = 3;

const towns = readTowns();

/** Draws a ground without images: the land, the country, its départements, built-up places, the names that have room, and rings around a place. */
export function renderBackdrop(
  view: MapView,
  size: Pixels,
  { isAwaited, around, pins, buttons, layers = LAYERS, language }: BackdropContext,
): TemplateResult {
  const wide = { x: size.x * AROUND, y: size.y * AROUND };
  const [west, south, east, north] = boundsOf(view, wide);
  const centre = project(view, view.zoom);
  const place = (at: LonLat): Pixels => {
    const { x, y } = project(at, view.zoom);
    return { x: x - centre.x + wide.x / 2, y: y - centre.y + wide.y / 2 };
  };
  const perKm = 1000 / metresPerPixel(view);
  const seen = (layers === 1 ? [] : towns)
    .filter(({ lon, lat }) => lon > west && lon < east && lat > south && lat < north)
    .filter(({ inhabitants }) => inhabitants > 0 || view.zoom >= DISTRICTS_FROM)
    .map((town) => ({ ...town, ...place(town), reach: perKm * Math.sqrt(town.inhabitants / DENSITY / Math.PI) }));
  const toDrawn = ({ x, y }: Pixels): Pixels => ({ x: x + size.x / 2, y: y + size.y / 2 });
  const standing = pins.map(toDrawn);
  const taken = [...standing, ...buttons.map(toDrawn)];
  const rings = around === null ? [] : toRings(place(around), perKm, { size, taken });
  const world = `translate(${wide.x / 2 - centre.x} ${wide.y / 2 - centre.y}) scale(${2 ** view.zoom / PATH_UNITS})`;
  return html`<svg class="backdrop" viewBox="0 0 ${wide.x} ${wide.y}" aria-hidden="true" focusable="false">
    <defs>
      <clipPath id="land"><use href="#land-shape" transform=${world} /></clipPath>
      <radialGradient id="built">
        <stop class="built" offset="0.55" />
        <stop class="built" offset="1" stop-opacity="0" />
      </radialGradient>
    </defs>
    ${isAwaited ? nothing : svg`<rect class="sea" width=${wide.x} height=${wide.y} />`}
    <g transform=${world}>
      <path class="land" id="land-shape" d=${outlines.land()} />
      <path class="france" d=${outlines.france()} />
    </g>
    ${
      view.zoom < BUILT_FROM
        ? nothing
        : svg`<g clip-path="url(#land)" fill="url(#built)">${seen.map(
            ({ x, y, reach }) => svg`<circle cx=${x} cy=${y} r=${reach * 1.15} />`,
          )}</g>`
    }
    ${layers === 1 ? nothing : svg`<g transform=${world}><path class="departements" d=${outlines.departements()} /></g>`}
    ${around === null ? nothing : renderRings(place(around), rings, language)}
    ${placeLabels(layers < LAYERS ? [] : seen, {
      pins: standing,
      taken: [...taken, ...rings.flatMap(({ label }) => label ?? [])],
      mark: around && place(around),
      size,
    }).map(
      ({ name, x, y, px, middle, base }) =>
        svg`<circle class="dot" cx=${x} cy=${y} r="2" /><text class="town town-${px}" x=${middle} y=${base}>${name}</text>`,
    )}
  </svg>`;
}

interface Ring {
  readonly km: number;
  readonly r: number;
  /** The middle of its label, where it is in sight and under nothing. Null where there is no such place. */
  readonly label: Pixels | null;
}

/** The places of the label of a ring, in degrees from its top, the best first. */
const RING_LABELS = [0, 180, 30, -30, 150, -150, 60, -60, 120, -120, 90, -90] as const;
/** Half of a label, « 20 km », and what it keeps from the edge of the view. */
const LABEL_PX = 22;

/** Lists the rings that are drawn around a place, each with a label that no pin covers. */
function toRings({ x, y }: Pixels, perKm: number, { size, taken }: { size: Pixels; taken: readonly Pixels[] }): Ring[] {
  const isFree = (at: Pixels): boolean =>
    Math.abs(at.x - size.x) < size.x / 2 - LABEL_PX &&
    Math.abs(at.y - size.y) < size.y / 2 - LABEL_PX &&
    !taken.some((other) => Math.abs(other.x - at.x) < LABEL_PX + PIN_PX && Math.abs(other.y - at.y) < 8 + PIN_PX);
  return RINGS_KM.map((km) => ({ km, r: km * perKm }))
    .filter(({ r }) => r >= RING_PX.least && r <= RING_PX.most)
    .map((ring) => {
      const places = RING_LABELS.map((degrees) => (degrees * Math.PI) / 180).map((angle) => ({
        x: x + ring.r * Math.sin(angle),
        y: y - ring.r * Math.cos(angle),
      }));
      return { ...ring, label: places.find(isFree) ?? null };
    });
}

/** Draws the place of a search and how far is how far: without streets, it says where the pins are. */
function renderRings({ x, y }: Pixels, rings: readonly Ring[], language: Language): TemplateResult {
  return svg`${rings.map(
    ({ km, r, label }) =>
      svg`<circle class="ring" cx=${x} cy=${y} r=${r} />${label === null ? nothing : svg`<text class="ring-label" x=${label.x} y=${label.y + 4}>${formatLength(km * 1000, language)}</text>`}`,
  )}<circle class="around" cx=${x} cy=${y} r="6" />`;
}

/** A town on the drawing, and how far from its middle it is built up, in pixels. */
type Label = Town & Pixels & { readonly reach: number };
/** Where a name stands: its middle, and the line under it. */
interface Line {
  readonly middle: number;
  readonly base: number;
}
/** A name as it is written: the pixels of its letters, half its width, where it stands. */
type Written = Label & Line & { readonly px: number; readonly half: number };

/** The half of a pin, in pixels, that a name keeps away from. */
const PIN_PX = 24;

/** A town whose edge is no further from the middle of a pin than this is the one that the pin stands in, as far as it is seen. */
const TOWN_PX = 36;
/** A town that a pin stands in is named before one that is less than so many times as large and has none. */
const OFFERS_COUNT = 20;

/** The room of the pins that stand around that of a large town. */
const BESIDE_PX = 48;

/** The lines of a name that the pins of its town push away, so many pixels apart, and the most of them on each side. */
const FURTHER = { px: 24, most: 8 } as const;

/** Half of the mark of the place of a search with its border, and how much further from its point the name of a town at it stands. */
const [MARK_PX, OFF_MARK] = [9, 9];

/** A name of a wide font is so many times as wide as the others. */
const WIDEST = 1.2;

/** Tells whether the mark of the place of a search touches a rectangle around a point. */
const isNear = (mark: Pixels | null, at: Pixels, half: Pixels): boolean =>
  mark !== null && Math.abs(mark.x - at.x) < half.x + MARK_PX && Math.abs(mark.y - at.y) < half.y + MARK_PX;

/** Tells whether an edge of the view, which is the middle half of the drawing, cuts a name. */
const isCut = (x: number, half: number, wide: number): boolean =>
  [wide / 2, wide * 1.5].some((edge) => Math.abs(x - edge) < half * WIDEST);

/**
 * Chooses names that cover neither one another nor a pin, the largest towns first and those that pins stand in before others, each above
 * its point or else under it. Where a pin covers a town, its name stands beside the pin. That of a large town may stand further off, where
 * the town still is. None is cut by the edge of the view.
 */
function placeLabels(
  labels: readonly Label[],
  { pins, taken, mark, size }: { pins: readonly Pixels[]; taken: readonly Pixels[]; mark: Pixels | null; size: Pixels },
): readonly Written[] {
  const written: Written[] = [];
  const named = new Set<Pixels>();
  for (const { label, pin } of byWeight(labels.slice(0, MOST_TRIED), pins)) {
    if (written.length === MOST_LABELS) break;
    const { px } = LABELS.find(({ from }) => label.inhabitants >= from) ?? LABELS[2];
    const half = (label.name.length * px * 0.6) / 2 + 4;
    const isFree = ({ middle, base }: Line): boolean => {
      const height = base - px / 3;
      return (
        !isCut(middle, half, size.x) &&
        !isNear(mark, { x: middle, y: height }, { x: half, y: px / 2 }) &&
        !taken.some(({ x, y }) => Math.abs(x - middle) < half + PIN_PX && Math.abs(y - height) < px / 2 + PIN_PX) &&
        !written.some((one) => Math.abs(one.middle - middle) < one.half + half && Math.abs(one.base - base) < px * 1.4)
      );
    };
    const lines = Math.min(FURTHER.most, Math.floor(label.reach / FURTHER.px));
    const further = Array.from({ length: lines }, (_, line) => (line + 1) * FURTHER.px);
    const off = isNear(mark, label, { x: 0, y: 0 }) ? OFF_MARK : 0;
    const [above, under] = [label.y - 6 - off, label.y + px + 4 + off];
    const over = (base: number): Line => ({ middle: label.x, base });
    // A pin is named after one town, the largest that it covers.
    const beside = pin === null || named.has(pin) ? [] : linesBeside(pin, half, px);
    const places = [
      over(above),
      over(under),
      ...beside,
      ...further.flatMap((by) => [over(above - by), over(under + by)]),
    ];
    const line = places.find(isFree);
    if (line === undefined) continue;
    written.push({ ...label, px, half, ...line });
    if (pin !== null) named.add(pin);
  }
  return written;
}

/** Sorts towns by their size, and gives each the nearest pin that stands in it, or null. One that has a pin counts for more. */
function byWeight(labels: readonly Label[], pins: readonly Pixels[]): { label: Label; pin: Pixels | null }[] {
  return labels
    .map((label) => {
      let [pin, least]: [Pixels | null, number] = [null, TOWN_PX + label.reach];
      for (const one of pins) {
        const far = Math.hypot(one.x - label.x, one.y - label.y);
        if (far < least) [pin, least] = [one, far];
      }
      return { label, pin, weight: label.inhabitants * (pin === null ? 1 : OFFERS_COUNT) };
    })
    .sort((one, other) => other.weight - one.weight);
}

/** Lists where a name may stand beside a pin, the best first: right, left, over, under, and then at its corners. */
function linesBeside({ x, y }: Pixels, half: number, px: number): Line[] {
  // A pixel more, or the pin itself would be in the way by a rounding.
  const [away, high, level] = [PIN_PX + half + 1, PIN_PX + px / 2 + 1, y + px / 3];
  return [
    { middle: x + away, base: level },
    { middle: x - away, base: level },
    { middle: x, base: level - high },
    { middle: x, base: level + high },
    ...[-high, high].flatMap((by) => [half, -half].map((aside) => ({ middle: x + aside, base: level + by }))),
    ...[-high, high].flatMap((by) => [away, -away].map((aside) => ({ middle: x + aside, base: level + by / 2 }))),
    // Where other pins stand around it, the name of a large town stands beside those.
    ...(px === LABELS[0].px
      ? [-away - BESIDE_PX, away + BESIDE_PX].map((aside) => ({ middle: x + aside, base: level }))
      : []),
  ];
}
