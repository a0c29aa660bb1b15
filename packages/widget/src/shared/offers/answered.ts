import { overlayOf } from '@inclusion-kit/sdk/contributions';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/icons.ts';
import type { ConfirmationStatus } from '../sending/confirmations.ts';
import { formatDate } from '../format/date.ts';
import type { Language } from '../texts/language.ts';
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

export interface Answer {
  readonly call: CallState;
  /** How what the person said of the number stands. Null before it is said. */
  readonly status: ConfirmationStatus | null;
  readonly waiting: string;
  readonly failed: string;
  readonly undo: string;
}

/** Says on which day the number that an offer shows answered a call, as accepted here. It says nothing of the rest. */
export function renderAnsweredOn(
  service: DetailedService,
  { answered: t }: Pick<WaysTexts, 'answered'>,
  language: Language,
): TemplateResult | typeof nothing {
  const day = overlayOf(service.telephone === null ? service.structure : service)?.numero_appele_le;
  return day === undefined
    ? nothing
    : html`<p class="answered-on">${icon('check')}${t.on(formatDate(day, language))}</p>`;
}

/** Asks a person who has just called whether the number answered, and thanks for it. Until it is sent, it can be taken back. */
export function renderAnswered(
  { answered: t }: Pick<WaysTexts, 'answered'>,
  { call, status, waiting, failed, undo }: Answer,
  on: Readonly<Record<'yes' | 'nobody' | 'wrong' | 'undo', () => void>>,
): TemplateResult {
  if (status !== null && status !== 'failed')
    return html`<p class="answered no-print" tabindex="-1">
      <span>${status === 'waiting' ? [icon('offline'), waiting] : [icon('check'), t.thanks]}</span>
      ${
        status === 'held' || status === 'waiting'
          ? html`<button class="link-btn" type="button" @click=${on.undo}>${undo}</button>`
          : nothing
      }
    </p>`;
  if (call === 'unanswered') return html`<p class="answered no-print" tabindex="-1">${t.later}</p>`;
  return html`<div class="answered no-print" role="group" aria-label=${t.ask}>
    <span>${status === 'failed' ? [icon('warning'), failed] : t.ask}</span>
    <span class="answers"
      >${(['yes', 'nobody', 'wrong'] as const).map(
        (answer) => html`<button class="btn btn-sm" type="button" @click=${on[answer]}>${t[answer]}</button>`,
      )}</span
    >
  </div>`;
}
