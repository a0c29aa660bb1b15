import { html, type TemplateResult } from 'lit';
import type { WaysTexts } from '../../locales/ways/fr.ts';

/** The question after a call: it is asked, or the person said that nobody answered, which is sent to nobody. */
export type CallState = 'asked' | 'unanswered';

/** Tells whether a press follows the link that calls a number, inside an element that the selector finds. */
export const isCall = (event: Event, within: string): boolean =>
  event.composedPath().some((one) => one instanceof Element && one.matches(`:is(${within}) a[href^="tel:"]`));

/** Brings the question into sight: the number may have been pressed at the very foot of the window. */
export function showAnswered(root: ParentNode): void {
  for (const one of root.querySelectorAll('.answered')) one.scrollIntoView({ block: 'nearest' });
}

/** Asks a person who has just called whether the number answered. */
export function renderAnswered(
  { answered: t }: Pick<WaysTexts, 'answered'>,
  call: CallState,
  on: Readonly<Record<'yes' | 'nobody' | 'wrong', () => void>>,
): TemplateResult {
  if (call === 'unanswered') return html`<p class="answered no-print" tabindex="-1">${t.later}</p>`;
  return html`<div class="answered no-print" role="group" aria-label=${t.ask}>
    <span>${t.ask}</span>
    <span class="answers"
      >${(['yes', 'nobody', 'wrong'] as const).map(
        (answer) => html`<button class="btn btn-sm" type="button" @click=${on[answer]}>${t[answer]}</button>`,
      )}</span
    >
  </div>`;
}
