// The rings around the place of a search: without streets, they say how far the pins are from it.
import { nothing, svg, type TemplateResult } from 'lit';
import { farBetween, type Pixels } from '../../../shared/map/mercator.ts';
import { formatLength } from '../../../shared/places/length.ts';
import type { Language } from '../../../shared/texts/language.ts';
import { nearestIn, touches, type Room } from '../rooms.ts';

/** The radii of rings, in kilometres: those are drawn that have so many pixels, where the place is in view. */
const RINGS_KM = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50] as const;
/** Steps between rings around a place out of view, in kilometres. Further than the last one, no ring says anything. */
const STEPS_KM = [...RINGS_KM, 100, 200] as const;
const RING_PX = { least: 70, most: 420 } as const;
/** From one ring to the next, in pixels at least, where the place is out of view. */
const STEP_PX = 110;
/** The places of the label of a ring around a place in view, in degrees from its top, the best first. */
const LABELS = [0, 180, 30, -30, 150, -150, 60, -60, 120, -120, 90, -90] as const;
/** The same where the place is out of view: parts of the arc that is seen, from its middle. */
const LABELS_OF_ARC = [0, 0.25, -0.25, 0.5, -0.5, 0.75, -0.75, 0.9, -0.9] as const;
/** Half of a label, « 20 km », and what it keeps from the edge of the view. */
const LABEL_PX = 22;
/** Half of its height. */
const LABEL_HALF = 8;

export interface Ring {
  readonly km: number;
  /** Its radius, in pixels. */
  readonly r: number;
  /** The part of it that is drawn, from its middle in radians: of a ring around a far place, a whole one would be long. Null for all of it. */
  readonly arc: { readonly middle: number; readonly half: number } | null;
  /** The middle of its label, where it is in sight and under nothing. Null where there is no such place. */
  readonly label: Pixels | null;
}

/** Returns the room of the label of a ring around its middle. */
export const roomOfLabel = ({ x, y }: Pixels): Room => ({
  left: x - LABEL_PX,
  right: x + LABEL_PX,
  top: y - LABEL_HALF,
  bottom: y + LABEL_HALF,
});

/**
 * Lists the rings that are drawn around a place, each with a label that nothing covers. Around a place out of view, they are those that the
 * view lies between.
 * @param place in pixels of the drawing, whose middle half is the view
 * @param perKm the pixels of a kilometre
 */
export function toRings(
  place: Pixels,
  perKm: number,
  { size, covered }: { readonly size: Pixels; readonly covered: readonly Room[] },
): Ring[] {
  const isFree = (at: Pixels): boolean =>
    Math.abs(at.x - size.x) < size.x / 2 - LABEL_PX &&
    Math.abs(at.y - size.y) < size.y / 2 - LABEL_PX &&
    !covered.some((room) => touches(roomOfLabel(at), room));
  const onRing = (r: number, angle: number): Pixels => ({
    x: place.x + r * Math.sin(angle),
    y: place.y - r * Math.cos(angle),
  });
  const view = { left: size.x / 2, right: (size.x * 3) / 2, top: size.y / 2, bottom: (size.y * 3) / 2 };
  if (farBetween(place, nearestIn(view, place)) === 0)
    return RINGS_KM.map((km) => ({ km, r: km * perKm }))
      .filter(({ r }) => r >= RING_PX.least && r <= RING_PX.most)
      .map((ring) => {
        const places = LABELS.map((degrees) => onRing(ring.r, (degrees * Math.PI) / 180));
        return { ...ring, arc: null, label: places.find(isFree) ?? null };
      });
  const step = STEPS_KM.find((km) => km * perKm >= STEP_PX);
  if (step === undefined) return [];
  const half = Math.hypot(size.x, size.y);
  const far = farBetween(place, size);
  const middle = Math.atan2(size.x - place.x, place.y - size.y);
  const first = Math.max(1, Math.ceil((far - half) / perKm / step));
  const last = Math.floor((far + half) / perKm / step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index): Ring => {
    const km = (first + index) * step;
    const r = km * perKm;
    const arc = { middle, half: half >= r ? Math.PI : Math.asin(half / r) };
    const seen = Math.min(Math.PI / 2, arc.half / 2);
    const places = LABELS_OF_ARC.map((part) => onRing(r, middle + part * seen));
    return { km, r, arc: arc.half >= Math.PI / 2 ? null : arc, label: places.find(isFree) ?? null };
  });
}

/** Draws rings with the length that each stands for. */
export function renderRings({ x, y }: Pixels, rings: readonly Ring[], language: Language): TemplateResult {
  const at = (r: number, angle: number): string => `${x + r * Math.sin(angle)} ${y - r * Math.cos(angle)}`;
  return svg`${rings.map(
    ({ km, r, arc, label }) =>
      svg`${
        arc === null
          ? svg`<circle class="ring" cx=${x} cy=${y} r=${r} />`
          : svg`<path class="ring" d="M${at(r, arc.middle - arc.half)}A${r} ${r} 0 0 1 ${at(r, arc.middle + arc.half)}" />`
      }${label === null ? nothing : svg`<text class="ring-label" x=${label.x} y=${label.y + 4}>${formatLength(km * 1000, language, 1)}</text>`}`,
  )}`;
}
