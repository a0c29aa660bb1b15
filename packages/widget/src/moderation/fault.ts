import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons/icons.ts';

/** Draws why something is not done, and says it at once. Draws nothing for null. */
export function renderFault(text: string | null, id?: string): TemplateResult | typeof nothing {
  if (text === null) return nothing;
  return html`<p class="msg msg-bad" id=${id ?? nothing} role="alert">${icon('warning')}<span>${text}</span></p>`;
}
