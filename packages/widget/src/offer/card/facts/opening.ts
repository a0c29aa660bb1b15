import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../../shared/texts/language.ts';
import type { SearchTexts } from '../../../locales/fr/search.ts';
import { cardWords } from './words.ts';

/** Says whether an offer receives people now, on its own clock, or that nobody knows; nothing for a remote one. */
export function renderOpening(
  service: DetailedService,
  now: Date,
  texts: SearchTexts,
  language: Language,
): TemplateResult | typeof nothing {
  if (service.modes_accueil?.includes('en-presentiel') === false) return nothing;
  const words = cardWords();
  if (words === null) return html`<span class="state is-awaited"></span>`;
  const t = {
    open: texts['open.always'],
    openUntil: texts.open,
    closed: texts.closed,
    closedToday: texts['closed.today'],
    closedLater: texts['closed.later'],
  };
  const opening = words.describeOpening(service, { t, language, now });
  return opening === null
    ? html`<span class="state is-unknown">${texts['hours.unknown']}</span>`
    : html`<bdi class=${opening.isOpen ? 'state is-open' : 'state'}>${opening.text}</bdi>`;
}
