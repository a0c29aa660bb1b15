import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons/icons.ts';
import type { SearchContext } from '../di-search/search-context.ts';

/** Says that the places of urgent needs are not in the list, and where they are. */
export function renderNotice({ texts, capabilities }: SearchContext): TemplateResult | typeof nothing {
  if (capabilities.sources_absentes?.includes('soliguide') === false) return nothing;
  return html`<p class="note note-plain" part="notice">
    ${icon('info')}<span
      >${texts.soliguide}
      <a href="https://soliguide.fr/" target="_blank" rel="noopener noreferrer"
        >${texts['soliguide.link']}<span class="vh">${texts['act.window']}</span></a
      ></span
    >
  </p>`;
}
