import { formatPhone } from '@inclusion-kit/sdk/normalise';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, nothing, type TemplateResult } from 'lit';
import { toDirections } from '../directions.ts';
import { formatAddress } from '../../shared/format/place.ts';
import { toShort } from '../../shared/format/text.ts';
import { formatUrl, toMailHref } from '../../shared/format/safe-link.ts';
import { icon } from '../../shared/icons/icons.ts';
import type { SearchTexts } from '../../locales/fr/search.ts';
import { toWays, type Way } from '../../shared/offers/ways.ts';

const SHOWN = 3;

/** Draws the contacts of an offer as real links, in one fixed order: link, phone, mail, visit. */
export function renderActions(service: DetailedService, texts: SearchTexts): TemplateResult {
  const ways = toWays(service, formatAddress).slice(0, SHOWN);
  if (ways.length === 0) return html`<p class="no-way unknown">${texts['act.none']}</p>`;
  return html`<div class="actions" part="actions">${ways.map((way) => renderWay(way, service, texts))}</div>`;
}

function renderWay(
  { kind, value }: Way,
  service: DetailedService,
  texts: SearchTexts,
): TemplateResult | typeof nothing {
  switch (kind) {
    case 'phone':
      return html`<a class="btn keep" href="tel:${value.replace(/[^\d+]/g, '')}"
        >${icon('phone')}<bdi class=${value.length > 20 ? '' : 'nowrap'}>${toShort(formatPhone(value), 40)}</bdi></a
      >`;
    case 'mail':
      return html`<a class="btn keep" href=${toMailHref(value)} data-print=${value}
        >${icon('mail')}${texts['act.mail']}</a
      >`;
    case 'link':
      return renderPageLink(value, html`${icon('link')}${texts['act.link']}`, texts, formatUrl(value));
    case 'visit':
      return renderPageLink(toDirections(service), html`${icon('pin')}${texts['act.go']}`, texts);
  }
}

function renderPageLink(
  href: string | null,
  content: TemplateResult,
  texts: SearchTexts,
  onPaper: string | null = null,
): TemplateResult | typeof nothing {
  if (href === null) return nothing;
  return html`<a
    class=${onPaper === null ? 'btn' : 'btn keep'}
    href=${href}
    target="_blank"
    rel="noopener noreferrer"
    data-print=${onPaper ?? nothing}
    >${content}<span class="vh">${texts['act.window']}</span></a
  >`;
}
