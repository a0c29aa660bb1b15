import { html, nothing, type TemplateResult } from 'lit';
import type { SearchTexts } from '../../locales/fr/search.ts';
import { icon } from '../../shared/icons/icons.ts';
import type { Pixels } from '../../shared/map/mercator.ts';
import type { Taken } from './pins/clear.ts';
import { TOOLS } from './view/views.ts';

/** « Search this area », in pixels. */
const AREA: Pixels = { x: 272, y: 58 };
/** The line that says that there are no streets: what it leaves beside it for the scale, and its height. */
const NOTE: Pixels = { x: 124, y: 40 };

interface ToolsContext {
  readonly texts: SearchTexts;
  readonly offersArea: boolean;
  /** A closer view shows nothing more. */
  readonly isClosest: boolean;
  readonly searchHere: () => void;
  readonly zoom: (steps: number) => void;
  readonly centre: () => void;
}

/** Draws the buttons of a map. One that leads nowhere stays in the order of the keyboard, and says why. */
export function renderTools({ texts, offersArea, isClosest, ...act }: ToolsContext): TemplateResult {
  return html`${
      offersArea
        ? html`<button class="btn here" type="button" @click=${act.searchHere}>
            ${icon('retry')}${texts['map.area']}
          </button>`
        : nothing
    }
    <div class="tools">
      <button
        type="button"
        aria-label=${texts['map.in']}
        aria-disabled=${isClosest ? 'true' : nothing}
        title=${isClosest ? texts['map.closest'] : nothing}
        @click=${() => act.zoom(1)}
      >
        ${icon('plus')}
      </button>
      <button type="button" aria-label=${texts['map.out']} @click=${() => act.zoom(-1)}>${icon('minus')}</button>
      <button type="button" aria-label=${texts['map.recenter']} @click=${act.centre}>${icon('locate')}</button>
    </div>
    <p class="vh" id="keys">${texts['map.keys']}</p>`;
}

/** Lists the parts of a map that its buttons, its scale and the line about its ground take. */
export function takenOn(
  { x, y }: Pixels,
  { scale, offersArea, hasNote }: { readonly scale: Taken; readonly offersArea: boolean; readonly hasNote: boolean },
): readonly Taken[] {
  const [left, right] = scale.left > 0 ? [0, x - NOTE.x] : [NOTE.x, x];
  return [
    { left: x - TOOLS.x, top: 0, right: x, bottom: TOOLS.y },
    scale,
    ...(hasNote ? [{ left, top: y - NOTE.y, right, bottom: y }] : []),
    ...(offersArea ? [{ left: 0, top: 0, right: Math.min(AREA.x, x - TOOLS.x), bottom: AREA.y }] : []),
  ];
}
