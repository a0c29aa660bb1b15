import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons/icons.ts';
import type { SearchContext } from '../di-search/search-context.ts';
import { isOffered } from '../filters/filters.ts';
import { DEFAULT_KM, radiusesKm, type Answer } from '../question/search-state.ts';

/** Says that the network that the words name has no offer here, and how to look further. Null where they name none, or it has some. */
export function renderWithoutNetwork(
  { query, left, total, withoutNetwork }: Answer,
  context: SearchContext,
): TemplateResult | null {
  const { texts, rules, capabilities, on } = context;
  if (withoutNetwork === null) return null;
  const km = Math.max(...radiusesKm);
  const isWide = query.code_commune === null && query.bbox === null;
  const isNear = query.code_commune !== null && (query.rayon_km ?? DEFAULT_KM) < km;
  return html`<p class="left small muted">
    ${texts['network.none'](withoutNetwork.un, left.join(' '), total, isWide)}
    ${
      isNear && isOffered('rayon_km', rules, capabilities)
        ? html`<button
            class="link-btn"
            type="button"
            @click=${() => on.change({ change: { rayon_km: km }, atOnce: true, focusResults: true })}
          >
            ${icon('plus')}${texts['network.widen'](km)}
          </button>`
        : nothing
    }
  </p>`;
}
