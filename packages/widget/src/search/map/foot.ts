import { html, nothing, type TemplateResult } from 'lit';
import type { SearchTexts } from '../../locales/fr/search.ts';

/** What the line under a map is drawn with. */
export interface FootContext {
  readonly texts: SearchTexts;
  /** How many places it shows. */
  readonly places: number;
  /** Offers at distance, which it does not. */
  readonly remote: number;
  /** Who the images are owed to; null when none is shown. */
  readonly credit: { readonly text: string; readonly href: string | null } | null;
}

/** Draws what a map shows and leaves out, and who its images are owed to. */
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
