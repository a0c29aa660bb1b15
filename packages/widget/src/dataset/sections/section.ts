import { html, type nothing, type TemplateResult } from 'lit';
import { renderHeading } from '../../shared/format/heading.ts';
import type { Desk } from '../desk.ts';

/** Draws a section with its title, and the facts beside it. */
export function renderSection(
  { headingLevel }: Desk,
  id: string,
  title: string,
  aside: TemplateResult | string | typeof nothing,
  content: TemplateResult,
): TemplateResult {
  return html`<section class="sec" id=${id} part="section" aria-labelledby="${id}-title">
    <header>
      ${renderHeading(headingLevel, title, { id: `${id}-title`, focusable: true })}
      <span class="small muted">${aside}</span>
    </header>
    ${content}
  </section>`;
}

/** Draws a button that shows what is folded. */
export const renderMore = (text: string, show: () => void): TemplateResult =>
  html`<p><button class="link-btn small" type="button" @click=${show}>${text}</button></p>`;
