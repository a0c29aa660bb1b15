import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, nothing, type TemplateResult } from 'lit';
import type { SearchTexts } from '../../locales/fr/search.ts';
import hoursTexts from '../../locales/fr/search/hours.ts';
import { addSearchTexts } from '../../locales/french-search.ts';
import type { Language } from '../texts/language.ts';
import { isClosedNow } from '../offers/closed-now.ts';
import { describeOpening } from './opening.ts';

addSearchTexts(hoursTexts);

/** Tells whether an offer receives people now, in its time zone, or that this is not known. Draws nothing for a remote offer, nor for one that is closed. */
export function renderOpening(
  service: DetailedService,
  now: Date,
  texts: SearchTexts,
  language: Language,
): TemplateResult | typeof nothing {
  if (service.modes_accueil?.includes('en-presentiel') === false || isClosedNow(service, now)) return nothing;
  const t = {
    ofStructure: texts['open.structure'],
    open: texts['open.always'],
    openUntil: texts.open,
    untilSchool: texts['until.school'],
    exceptSchool: texts['except.school'],
    closed: texts.closed,
    closedToday: texts['closed.today'],
    closedLater: texts['closed.later'],
  };
  const opening = describeOpening(service, { t, language, now });
  return opening === null
    ? html`<span class="state is-unknown">${texts['hours.unknown']}</span>`
    : html`<bdi class=${opening.isOpen ? 'state is-open' : 'state'}>${opening.text}</bdi>`;
}
