import { html, nothing, type TemplateResult } from 'lit';

/** Draws the number of offers that a choice leaves, after a space that keeps it apart in the name. */
export function renderCount(count: number | null): TemplateResult | typeof nothing {
  return count === null ? nothing : html`${' '}<span class="n">${count}</span>`;
}
