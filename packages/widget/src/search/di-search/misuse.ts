import { isDataInclusionError } from '@inclusion-kit/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { renderHeading } from '../../shared/format/heading.ts';
import type { SearchContext } from './search-context.ts';
import { titleOptions } from './states.ts';

/** The element cannot connect: the page that embeds it is to be put right. */
export function renderMisuse(error: unknown, { texts, headingLevel }: SearchContext): TemplateResult {
  const hint = isDataInclusionError(error) ? error.hint : undefined;
  return html`<div class="blank" part="error" role="alert">
    ${renderHeading(headingLevel, texts['error.title'], titleOptions)}
    <p lang="en">${error instanceof Error ? error.message : nothing} ${hint}</p>
  </div>`;
}
