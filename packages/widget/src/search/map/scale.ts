import { html, type TemplateResult } from 'lit';
import { metresPerPixel, type MapView } from '../../shared/map/mercator.ts';

const MOST_PX = 90;

/** Draws a scale: the longest round length that has room. */
export function renderScale(view: MapView): TemplateResult {
  const { metres, px } = toScale(view);
  const text = metres < 1000 ? `${metres}\u00a0m` : `${metres / 1000}\u00a0km`;
  return html`<svg class="scale" width="100" height="24" aria-hidden="true" focusable="false">
    <text x="1" y="12">${text}</text>
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
