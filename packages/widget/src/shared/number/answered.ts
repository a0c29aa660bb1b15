import { erasureOf } from '@inclusion-kit/sdk/internal';
import { overlayOf } from '@inclusion-kit/sdk/contributions';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/icons.ts';
import type { ConfirmationStatus } from '../sending/confirmations.ts';
import { formatDate } from '../format/date.ts';
import type { CallState } from './call.ts';
import type { Language } from '../texts/language.ts';
import type { NumberTexts } from '../../locales/number/fr.ts';

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
  { answered: t }: Pick<NumberTexts, 'answered'>,
  language: Language,
): TemplateResult | typeof nothing {
  const day = overlayOf(numberedOf(service))?.numero_appele_le;
  return day === undefined
    ? nothing
    : html`<p class="answered-on">${icon('check')}${t.on(formatDate(day, language))}</p>`;
}

/** The way to give the right number. Null where no sink can take it. */
interface Fix {
  readonly fix: (() => void) | null;
}

/**
 * Says that the number of an offer was erased here: told to be wrong, with the question for the right one, or only taken away. Draws nothing
 * where it was not.
 * @param isAlone nobody can reach the offer in another way
 */
export function renderErased(
  service: DetailedService,
  { erased: t }: Pick<NumberTexts, 'erased'>,
  { isAlone, fix }: Fix & { isAlone: boolean },
): TemplateResult | typeof nothing {
  const erasure = erasureOf([service, service.structure], 'telephone');
  if (erasure === null) return nothing;
  return html`${t[erasure]}${isAlone ? ` ${t.alone}` : nothing}
  ${erasure === 'wrong' ? renderFix(t.known, fix) : nothing}`;
}

/** Says that the number that an offer shows was accepted as wrong for another record of its structure. */
export function renderDoubt(
  service: DetailedService,
  { erased: t }: Pick<NumberTexts, 'erased'>,
  { language, fix }: Fix & { language: Language },
): TemplateResult | typeof nothing {
  const day = overlayOf(numberedOf(service))?.numero_faux_ailleurs_le;
  return day === undefined
    ? nothing
    : html`<p class="answered-on">
        ${icon('warning')}${t.elsewhere(formatDate(day, language))} ${renderFix(t.known, fix)}
      </p>`;
}

const renderFix = (words: string, fix: (() => void) | null): TemplateResult | typeof nothing =>
  fix === null
    ? nothing
    : html`<button class="link-btn in-text no-print" type="button" @click=${fix}>${words}</button>`;

/** Returns the record that has the number which an offer shows: itself, or its structure. */
const numberedOf = (service: DetailedService): object => (service.telephone === null ? service.structure : service);

/** Asks a person who has just called whether the number answered, and thanks for it. Until it is sent, it can be taken back. */
export function renderAnswered(
  { answered: t }: Pick<NumberTexts, 'answered'>,
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
