import { html, type nothing, type TemplateResult } from 'lit';
import { renderHeading } from '../../shared/format/heading.ts';
import type { Desk } from '../desk.ts';

/**
 * Draws a section with its title, and the facts beside it.
 * @param asks tells whether a person is asked something in it: on a phone any other one is folded, and its facts stay in sight
 */
export function renderSection(
  { headingLevel, isNarrow }: Desk,
  id: string,
  title: string,
  aside: TemplateResult | string | typeof nothing,
  content: TemplateResult,
  asks = true,
): TemplateResult {
  const head = html`${renderHeading(headingLevel, title, { id: `${id}-title`, focusable: true })}
    <span class="small muted">${aside}</span>`;
  return html`<section class="sec" id=${id} part="section" aria-labelledby="${id}-title">
    ${
      isNarrow && !asks
        ? html`<details class="fold">
            <summary><span class="sec-head">${head}</span></summary>
            ${content}
          </details>`
        : html`<header>${head}</header>
            ${content}`
    }
  </section>`;
}

/** Groups that are shown at once, and on a phone. */
const SHOWN = 5;
const SHOWN_NARROW = 3;
/**
 * Cuts a list of groups to those that are drawn, and counts those that are folded.
 * @param drawn so many at most, as far as their turn has come
 */
export function cutGroups<T>(
  groups: readonly T[],
  { isOpen, isNarrow, drawn }: { readonly isOpen: boolean; readonly isNarrow: boolean; readonly drawn: number },
): { shown: readonly T[]; left: number } {
  const most = isOpen ? groups.length : isNarrow ? SHOWN_NARROW : SHOWN;
  return { shown: groups.slice(0, Math.min(most, drawn)), left: Math.max(0, groups.length - most) };
}

/** Draws a button that shows what is folded. */
export const renderMore = (text: string, show: () => void): TemplateResult =>
  html`<p><button class="link-btn small" type="button" @click=${show}>${text}</button></p>`;
