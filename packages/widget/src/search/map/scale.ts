import { html, type TemplateResult } from 'lit';
import { formatLength } from '../../shared/places/length.ts';
import type { Language } from '../../shared/texts/language.ts';
import { metresPerPixel, type MapView } from '../../shared/map/mercator.ts';

const MOST_PX = 90;

/** Draws a scale: the longest round length that has room. */
export function renderScale(view: MapView, language: Language): TemplateResult {
  const { metres, px } = toScale(view);
  return html`<svg class="scale" width="100" height="24" aria-hidden="true" focusable="false">
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
