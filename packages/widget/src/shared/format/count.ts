import { html, nothing, type TemplateResult } from 'lit';

/**
 * Draws the number of offers that a choice leaves, after a space that keeps it apart from the label in the name. Null draws
 * nothing.
 */
export function renderCount(count: number | null): TemplateResult | typeof nothing {
  return count === null ? nothing : html`${' '}<span class="n">${count}</span>`;
}
