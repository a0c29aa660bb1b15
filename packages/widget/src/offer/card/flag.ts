import { overlayOf } from '@inclusion-kit/sdk/contributions';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../shared/format/date.ts';
import { toOfferHash } from '../../shared/parameters/offer-parameter.ts';
import { icon } from '../../shared/icons/icons.ts';
import type { Language } from '../../shared/texts/language.ts';
import type { SearchTexts } from '../../locales/fr/search.ts';
import { closureOf, type Closure } from '../overlay.ts';

/** Draws the strip above a card: a closure, or else a change that waits for its source. Draws nothing when there is neither. */
export function renderFlag(
  service: DetailedService,
  { now, texts, language }: { now: Date; texts: SearchTexts; language: Language },
  open: (event: MouseEvent) => void,
): TemplateResult | typeof nothing {
  const overlay = overlayOf(service);
  if (overlay === null) return nothing;
  const closure = closureOf(overlay, now);
  if (closure !== null) {
    return html`<p class="flag" part="flag">
      <b>${icon('calendar')}${sayClosure(closure, texts, language)}</b> <span>${texts['closed.said']}</span>
    </p>`;
  }
  if (Object.keys(overlay.changements).length === 0) return nothing;
  return html`<p class="flag is-info" part="flag">
    <b>${icon('wait')}${texts.overlay(formatDate(overlay.date, language))}</b>
    <span
      >${texts['overlay.wait']}
      <a href=${toOfferHash(service)} @click=${open}
        >${texts['overlay.link']}<span class="vh">${texts['overlay.link.of'](service.nom)}</span></a
      ></span
    >
  </p>`;
}

function sayClosure({ du, au }: Closure, texts: SearchTexts, language: Language): string {
  const from = du === undefined ? null : formatDate(du, language);
  return au === undefined ? texts['closed.final'](from) : texts['closed.temp'](from, formatDate(au, language));
}
