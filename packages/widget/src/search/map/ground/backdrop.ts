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
import type { Taken } from '../pins/clear.ts';
import type { PinOnGround } from '../pins/pin-rooms.ts';
import { lineHeightOf } from './names/name-places.ts';
import { isCrowded, namePins } from './names/pin-names.ts';
import { SHEET_FROM } from '../view/closest.ts';
import { placeNames } from './names/names.ts';
import { aroundOf, middleOf, type Room } from '../rooms.ts';
import { renderRings, roomOfLabel, toRings } from './rings.ts';
import { readTowns, type Town } from './towns.ts';
import { findWays } from './way-to-town.ts';

/** The drawn size in sizes of the view, so that a drag does not show an edge: half a map on each side. */
const AROUND = 2;
/** Nearer than this zoom the districts of the largest towns are named. */
const DISTRICTS_FROM = 11;
/** Inhabitants of a square kilometre of a built-up place, which is drawn as large as that makes it. */
const DENSITY = 5000;
/** Nearer than this zoom built-up places are seen. */
const BUILT_FROM = 8;
/** Nearer than this zoom a coast has a shore: the true one strays from the outline by some of it. */
const SHORE_FROM = 10;
/** From this zoom on a view may have no town in it. */
const LOST_FROM = 11;

interface BackdropContext {
  /** Images may still come: the sea is not coloured, so that nothing turns from blue to their own colours. */
  readonly isAwaited: boolean;
  /** The place that a search is around, or null. */
  readonly around: LonLat | null;
  /** The pins, in pixels from the corner of the view at the left and the top: no name is written over them. */
  readonly pins: readonly PinOnGround[];
  /** The rooms of the buttons and of the scale, in the same pixels: no name is written over them either. */
  readonly taken: readonly Taken[];
  readonly language: Language;
  /** Layers that are drawn, the lowest first. */
  readonly layers?: number;
}

/** Half of the mark of the place of a search, with what it keeps free. */
const MARK_PX = 14;

/** The layers: land and country, limits and built-up places, names. */
export const LAYERS = 3;

const towns = readTowns();

/** Draws a ground without images: the land, the country, its départements, built-up places, the names that have room, and rings around a place. */
export function renderBackdrop(
  view: MapView,
  size: Pixels,
  { isAwaited, around, pins, taken, layers = LAYERS, language }: BackdropContext,
): { readonly drawn: TemplateResult; readonly leavesUnnamed: boolean } {
  const wide = { x: size.x * AROUND, y: size.y * AROUND };
  const [west, south, east, north] = boundsOf(view, wide);
  const centre = project(view, view.zoom);
  const place = (at: LonLat): Pixels => {
    const { x, y } = project(at, view.zoom);
    return { x: x - centre.x + wide.x / 2, y: y - centre.y + wide.y / 2 };
  };
  const perKm = 1000 / metresPerPixel(view);
  const reachOf = ({ inhabitants }: Town): number => perKm * Math.sqrt(inhabitants / DENSITY / Math.PI);
  const seen = (layers === 1 ? [] : towns)
    .filter(({ lon, lat }) => lon > west && lon < east && lat > south && lat < north)
    .filter(({ inhabitants }) => inhabitants > 0 || view.zoom >= DISTRICTS_FROM)
    .map((town) => ({ ...town, ...place(town), reach: reachOf(town) }));
  // The view is the middle half of the drawing.
  const by = { x: size.x / 2, y: size.y / 2 };
  const standing = pins.map(({ place: at, rooms, name }) => ({
    name,
    place: { x: at.x + by.x, y: at.y + by.y },
    rooms: rooms.map((room) => move(room, by)),
  }));
  const others = taken.map((room) => move(room, by));
  const covered = [...standing.flatMap(({ rooms }) => rooms), ...others];
  const rings = around === null ? [] : toRings(place(around), perKm, { size, covered });
  const labels = rings.flatMap(({ label }) => (label === null ? [] : [roomOfLabel(label)]));
  const names = placeNames(layers < LAYERS ? [] : seen, {
    pins: standing,
    taken: [...others, ...labels],
    mark: around && place(around),
    size,
  });
  const isInView = ({ x, y }: Pixels): boolean =>
    Math.abs(x - size.x) < size.x / 2 && Math.abs(y - size.y) < size.y / 2;
  const isNear = layers === LAYERS && !isAwaited && view.zoom >= SHEET_FROM;
  const mark = around === null ? [] : [aroundOf(place(around), MARK_PX)];
  const written = [...labels, ...mark, ...names.map(({ box }) => box)];
  const pinNames = isNear ? namePins(standing, { taken: [...others, ...written], size }) : [];
  const leavesUnnamed = isNear && isCrowded(standing, pinNames, size);
  const isLost = layers === LAYERS && view.zoom >= LOST_FROM && !names.some(({ box }) => isInView(middleOf(box)));
  const ways = isLost
    ? findWays(
        // A district is told by its town.
        towns.flatMap((town) => (town.inhabitants > 0 ? [{ ...town, ...place(town), reach: reachOf(town) }] : [])),
        size,
        [...covered, ...written, ...pinNames.map(({ box }) => box)],
      )
    : [];
  const world = `translate(${wide.x / 2 - centre.x} ${wide.y / 2 - centre.y}) scale(${2 ** view.zoom / PATH_UNITS})`;
  const hasShore = !isAwaited && view.zoom >= SHORE_FROM;
  const drawn = html`<svg class="backdrop" viewBox="0 0 ${wide.x} ${wide.y}" aria-hidden="true" focusable="false">
    <defs>
      <clipPath id="land"><use href="#land-shape" transform=${world} /></clipPath>
      <radialGradient id="built">
        <stop class="built" offset="0.55" />
        <stop class="built" offset="1" stop-opacity="0" />
      </radialGradient>
    </defs>
    ${isAwaited ? nothing : svg`<rect class="sea" width=${wide.x} height=${wide.y} />`}
    ${hasShore ? svg`<g transform=${world}><use class="shore" href="#land-shape" /></g>` : nothing}
    <g transform=${world}>
      <path class=${hasShore ? 'land has-shore' : 'land'} id="land-shape" d=${outlines.land()} />
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
    ${names.map(
      ({ lines, x, y, px, middle, base, line }) =>
        svg`${line === null ? nothing : svg`<path class="lead" d="M${x} ${y}L${line.x} ${line.y}" />`}<circle class="dot" cx=${x} cy=${y} r="2" /><text class="town town-${px}" x=${middle} y=${base}>${lines.length === 1 ? lines[0] : lines.map((text, at) => svg`<tspan x=${middle} y=${base + at * lineHeightOf(px)}>${text}</tspan>`)}</text>`,
    )}
    ${pinNames.map(
      ({ lines, middle, base, px }) =>
        svg`<text class="pin-name" x=${middle} y=${base}>${lines.map((text, at) => svg`<tspan x=${middle} y=${base + at * lineHeightOf(px)}>${text}</tspan>`)}</text>`,
    )}
    ${ways.map(
      ({ name, at, arrow, far }, index) =>
        svg`<text class=${index === 0 ? 'town town-13' : 'town'} x=${at.x} y=${at.y + 4}>${arrow} ${name} · ${formatLength((far / perKm) * 1000, language)}</text>`,
    )}
  </svg>`;
  return { drawn, leavesUnnamed };
}

const move = (room: Room, { x, y }: Pixels): Room => ({
  ...room,
  left: room.left + x,
  right: room.right + x,
  top: room.top + y,
  bottom: room.bottom + y,
});
