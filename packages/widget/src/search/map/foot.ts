import { html, nothing, type TemplateResult } from 'lit';
import type { SearchTexts } from '../../locales/fr/search.ts';

/** The context of the line under a map. */
export interface FootContext {
  readonly texts: SearchTexts;
  /** Number of places that the map shows. */
  readonly places: number;
  /** Number of offers at distance, which the map does not show. */
  readonly remote: number;
  /** Credit of the images, or null when none is shown. */
  readonly credit: { readonly text: string; readonly href: string | null } | null;
}

/** Draws the counts of a map, shown and left out, and the credit of its images. */
export function renderFoot({ texts, places, remote, credit }: FootContext): TemplateResult {
  return html`<p class="foot">
    <span>${places === 0 ? texts['map.none'] : texts['map.foot'](places, remote)}</span>${renderCredit(credit)}
  </p>`;
}

function renderCredit(credit: FootContext['credit']): TemplateResult | typeof nothing {
  if (credit === null) return nothing;
  const { text, href } = credit;
  return href !== null && /^https?:/i.test(href)
    ? html`<a href=${href} target="_blank" rel="noopener noreferrer">${text}</a>`
    : html`<span>${text}</span>`;
}
