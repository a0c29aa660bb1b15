import { html, type TemplateResult } from 'lit';
import { formatLength } from '../../shared/places/length.ts';
import type { Language } from '../../shared/texts/language.ts';
import { metresPerPixel, type MapView, type Pixels } from '../../shared/map/mercator.ts';
import type { Taken } from './pins/clear.ts';
import { CIRCLE_PX } from './view/views.ts';

const MOST_PX = 90;
/** The room of a scale, in pixels. */
export const SCALE: Pixels = { x: 112, y: 34 };

/** Draws a scale at the foot, on the left or on the right: the longest round length that has room. */
export function renderScale(view: MapView, language: Language, isRight = false): TemplateResult {
  const { metres, px } = toScale(view);
  return html`<svg
    class="scale ${isRight ? 'is-right' : ''}"
    width="100"
    height="24"
    aria-hidden="true"
    focusable="false"
  >
    <text x="1" y="12">${formatLength(metres, language)}</text>
    <path d="M1 17v5h${px}v-5" />
  </svg>`;
}

/** Returns the longest of 1, 2 and 5 times a power of ten metres that has room, and its pixels. */
export function toScale(view: MapView): { metres: number; px: number } {
  const perPixel = metresPerPixel(view);
  const most = perPixel * MOST_PX;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = [5, 2, 1].map((times) => times * power).find((length) => length <= most) ?? power;
  return { metres, px: Math.round(metres / perPixel) };
}

/** Returns the room of the scale at the foot of a map: on the left, or on the right where pins stand on the left alone. */
export function scaleRoom(pins: readonly Pixels[], { x, y }: Pixels): Taken {
  const at = (left: number): Taken => ({ left, top: y - SCALE.y, right: left + SCALE.x, bottom: y });
  const isFree = ({ left, top, right }: Taken): boolean =>
    !pins.some(
      (pin) =>
        pin.x > left - CIRCLE_PX && pin.x < right + CIRCLE_PX && pin.y > top - CIRCLE_PX && pin.y < y + CIRCLE_PX,
    );
  const [left, right] = [at(0), at(x - SCALE.x)];
  return !isFree(left) && isFree(right) ? right : left;
}
