import type { FoundService } from '@inclusion-kit/sdk';
import { overlayOf } from '@inclusion-kit/sdk/contributions';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, toLocalDay } from '../../shared/format/date.ts';
import { isIncomplete } from '../../shared/offers/incomplete.ts';
import { closureIn, restIn, stalenessOf } from '../../shared/offers/standing.ts';
import { toOfferHash } from '../../shared/parameters/offer-parameter.ts';
import { icon } from '../../shared/icons/icons.ts';
import type { ConfirmationStatus } from '../../shared/sending/confirmations.ts';
import type { Language } from '../../shared/texts/language.ts';
import type { SaidAbove } from '../../shared/offers/facts.ts';
import type { SearchTexts } from '../../locales/fr/search.ts';
import { isConfirmedHere } from '../../shared/sending/confirmed.ts';

interface StillActions {
  confirm: () => void;
  undo: () => void;
  correct: () => void;
}

interface WhenContext {
  now: Date;
  texts: SearchTexts;
  language: Language;
  /** Gives the name of a source by its slug. */
  name: (slug: string) => string;
  said: SaidAbove;
  /** The confirmation by this reader, or null. */
  confirmation: ConfirmationStatus | null;
}

/** Says when an offer was updated and by whom, with a warning over twelve months, but what stands above the list. */
export function renderWhen(
  service: DetailedService,
  { now, texts, language, name, said, confirmation }: WhenContext,
): TemplateResult | typeof nothing {
  const stale = stalenessOf(service, now);
  const confirmed = overlayOf(service)?.confirmee_le ?? null;
  const isConfirmed = confirmed !== null && confirmed > service.date_maj;
  const isTold = isConfirmedHere(confirmation);
  const isToday = isConfirmed && confirmed.slice(0, 10) === toLocalDay(now);
  const isOld = !isConfirmed && stale !== null;
  // The strip that says which lines were corrected says how old the others are, where it says no closure.
  const isToldAbove =
    !said.age && closureIn(service, now) === null && restIn(service, now, { isConfirmed: isTold || isToday }) !== null;
  const date = formatDate(isConfirmed ? confirmed : service.date_maj, language, 'short');
  const isDated = isTold || isToday || isConfirmed || service.date_maj !== '';
  // The word of one reader is no confirmation: somebody reads it first.
  const age = isTold
    ? texts['confirmed.told']
    : isToday
      ? texts['confirmed.today']
      : isConfirmed
        ? texts['overlay.confirmed'](date)
        : isToldAbove
          ? null
          : isOld && !said.age
            ? html`<time class="stale" datetime=${service.date_maj} title=${date}
                >${icon('warning')}${texts.stale(stale.months)}</time
              >`
            : isOld && said.name
              ? null
              : html`${texts.updated}<time datetime=${service.date_maj}>${date}</time>`;
  const parts = [
    isDated ? age : null,
    isIncomplete(service) ? texts.incomplete : null,
    said.source ? null : renderSource(name(service.source), texts),
  ].filter((part) => part !== null);
  if (parts.length === 0) return nothing;
  return html`<span class="when"
    >${parts.map((part, index) => (index === 0 ? html`<bdi>${part}</bdi>` : html`<span class="by"><span class="sep"> · </span><bdi>${part}</bdi></span>`))}</span
  >`;
}

/** Names a source. Beside a map, the word « Source » has no room on one line: it is read, and not seen. */
function renderSource(name: string, texts: SearchTexts): TemplateResult {
  const [before = '', after = ''] = texts.source('\0').split('\0');
  return html`<span class="of">${before}</span>${name}${after}`;
}

/** « Toujours à jour ? »: one gesture to confirm, which can be undone until it is sent, one to correct. */
export function renderStill(
  name: string,
  confirmation: ConfirmationStatus | null,
  texts: SearchTexts,
  on: StillActions,
): TemplateResult {
  const isAsked = confirmation === null || confirmation === 'failed';
  return html`<span class="still" part="still">
    ${isAsked ? renderQuestion(name, confirmation === 'failed', texts, on) : renderThanks(name, confirmation, texts, on)}
  </span>`;
}

function renderQuestion(name: string, hasFailed: boolean, texts: SearchTexts, on: StillActions): TemplateResult {
  return html`${hasFailed ? html`<span class="failed">${icon('warning')}${texts['still.failed']}</span>` : html`<bdi>${texts.still}</bdi>`}
    <button class="link-btn" type="button" @click=${on.confirm}>
      ${hasFailed ? texts['error.retry'] : texts['still.yes']}<span class="vh">${texts['still.yes.of'](name)}</span>
    </button>
    <button class="link-btn fix" type="button" @click=${on.correct}>
      ${texts['still.fix']}<span class="vh">${texts['still.fix.of'](name)}</span>
    </button>`;
}

/** Thanks for a confirmation, or tells that it waits for the network. */
function renderThanks(name: string, status: ConfirmationStatus, texts: SearchTexts, on: StillActions): TemplateResult {
  return html`<span class="done" tabindex="-1"
      >${status === 'waiting' ? [icon('offline'), texts['still.waiting']] : [icon('check'), texts['still.done']]}</span
    >
    ${
      status === 'held' || status === 'waiting'
        ? html`<button class="link-btn undo" type="button" @click=${on.undo}>
            ${texts.undo}<span class="vh">${texts['undo.of'](name)}</span>
          </button>`
        : nothing
    }`;
}

/** Tells that similar records are gathered on this card, with a link to each of the others. Draws nothing when there is none. */
export function renderSimilar(
  others: readonly FoundService[],
  texts: SearchTexts,
  nameSource: (slug: string) => string,
  open: (event: MouseEvent, service: DetailedService) => void,
): TemplateResult | typeof nothing {
  if (others.length === 0) return nothing;
  const say = others.length === 1 ? texts['dup.one'] : texts['dup.each'];
  return html`<p class="dup">
    ${icon('copy')}<span
      >${texts.dup(others.length + 1)}${others.map(
        ({ service }) =>
          html` <a href=${toOfferHash(service)} @click=${(event: MouseEvent) => open(event, service)}
            ><bdi>${say(nameSource(service.source))}</bdi></a
          >`,
      )}</span
    >
  </p>`;
}
