import { html, type TemplateResult } from 'lit';
import type { WaysTexts } from '../../locales/ways/fr.ts';

/** Tells whether a press follows the link that calls a number, inside an element that the selector finds. */
export const isCall = (event: Event, within: string): boolean =>
  event.composedPath().some((one) => one instanceof Element && one.matches(`:is(${within}) a[href^="tel:"]`));

/** Asks a person who has just called whether the number answered. */
export function renderAnswered(
  { answered: t }: Pick<WaysTexts, 'answered'>,
  on: { readonly yes: () => void; readonly no: () => void },
): TemplateResult {
  return html`<p class="answered no-print">
    <span>${t.ask}</span>
    <button class="link-btn" type="button" @click=${on.yes}>${t.yes}</button>
    <button class="link-btn" type="button" @click=${on.no}>${t.no}</button>
  </p>`;
}
