import { html, nothing, type TemplateResult } from 'lit';
import type { SearchTexts } from '../../locales/fr/search.ts';
import type { MapProperties } from './map-properties.ts';
import { isUnnumbered, type Pin, type Place } from './pins/pins.ts';
import { hasSeveralRanks } from './pins/ranks.ts';

/** The map that a foot tells of. */
interface Footed {
  readonly texts: SearchTexts;
  /** The part of the results that is on the map, or null when all are. */
  readonly plotted: MapProperties['plotted'];
  /** The offers on the map and those without a place, null while only the places around the view are known. */
  readonly counted: { readonly offers: number; readonly others: number } | null;
  /** Number of offers that are on the map, as far as it is known. */
  readonly offers: number;
  /** Their places, and those out of view. */
  readonly all: readonly Place[];
  readonly out: readonly Place[];
  /** Number of places out of view that a press leads to. */
  readonly further: number;
  readonly lookFurther: () => void;
  readonly pins: readonly Pin[];
  readonly credit: TemplateResult | typeof nothing;
}

/** Draws the foot of a map: how much of the results it shows, a way to the others, its key and its credit. */
export function renderFoot({ texts, plotted, counted, offers, all, out, ...told }: Footed): TemplateResult {
  const { further, lookFurther, pins, credit } = told;
  const foot = texts['map.foot'](
    { offers: offers - out.reduce((sum, place) => sum + place.offers.length, 0), places: all.length - out.length },
    counted && { offers: counted.offers, places: all.length },
    counted?.others ?? 0,
  );
  return html`<div class="foot">
    <p>
      ${plotted === null ? nothing : `${texts['map.part'](plotted.shown, plotted.total)} `}${all.length === 0 ? texts['map.none'] : foot}
      ${
        further > 0
          ? html`<button class="link-btn in-text" type="button" @click=${lookFurther}>
              ${texts['map.further'](further)}
            </button>`
          : nothing
      }
    </p>
    ${renderKey(pins, texts)} ${credit}
  </div>`;
}

/** Draws the key of the shapes that are on the map at this zoom, and of no other. */
function renderKey(pins: readonly Pin[], texts: SearchTexts): TemplateResult {
  const drops = pins.filter(({ kind }) => kind === 'drop');
  const shapes: readonly [isDrawn: boolean, sign: TemplateResult, text: string][] = [
    [drops.some(({ offers }) => !hasSeveralRanks(offers)), html`<i class="key-rank"></i>`, texts['map.key.rank']],
    [drops.some(({ offers }) => hasSeveralRanks(offers)), html`<i class="key-ranks">1, 4</i>`, texts['map.key.ranks']],
    [pins.some(isUnnumbered), html`<i class="key-dot key-listed"></i>`, texts['map.key.listed']],
    [
      pins.some((pin) => pin.kind === 'point' && !isUnnumbered(pin)),
      html`<i class="key-dot"></i>`,
      texts['map.key.dot'],
    ],
    [pins.some(({ kind }) => kind === 'circle'), html`<i class="key-many">×7</i>`, texts['map.key.many']],
  ];
  return html`<span class="key" aria-hidden="true">
    ${shapes.map(([isDrawn, sign, text]) => (isDrawn ? html`<span>${sign}${text}</span>` : nothing))}
  </span>`;
}

/** Draws the credit of images, a link where its address is one of the web. */
export function renderCredit(text: string, href: string | null): TemplateResult {
  return html`<p class="credit">
    ${
      href !== null && /^https?:/i.test(href)
        ? html`<a href=${href} target="_blank" rel="noopener noreferrer">${text}</a>`
        : html`<span>${text}</span>`
    }
  </p>`;
}
