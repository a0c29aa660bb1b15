import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, nothing, type TemplateResult } from 'lit';
import { toDirections } from '../directions.ts';
import { formatAddress } from '../../shared/format/place.ts';
import { renderPhone } from '../../shared/format/phone-link.ts';
import { formatUrl, toMailHref, toPageHref } from '../../shared/format/safe-link.ts';
import { icon } from '../../shared/icons/icons.ts';
import type { SearchTexts } from '../../locales/fr/search.ts';
import { toHidden, toWays, type Way } from '../../shared/offers/ways.ts';

const SHOWN = 3;

/**
 * Draws the contacts of an offer as real links, in one fixed order: phone, link, mail, visit.
 * @param isNumberAbove its number is a national one that stands above the list: a card does not say it again.
 */
export function renderActions(service: DetailedService, texts: SearchTexts, isNumberAbove = false): TemplateResult {
  const known = toWays(service, formatAddress);
  const ways = isNumberAbove ? known.filter(({ kind }) => kind !== 'phone') : known;
  const isPhone = ({ kind }: Way): boolean => kind === 'phone';
  const shown = [...ways.filter(isPhone), ...ways.filter((way) => !isPhone(way))].slice(0, SHOWN);
  const hidden = isNumberAbove ? html`<p class="no-way">${texts['act.above']}</p>` : renderHidden(service, texts);
  if (shown.length === 0)
    return hidden === nothing ? html`<p class="no-way unknown">${texts['act.none']}</p>` : html`${hidden}`;
  return html`${hidden}
    <div class="actions" part="actions">${shown.map((way) => renderWay(way, service, texts))}</div>`;
}

/** Says that the number of an offer is kept from readers who are not signed in, with the way to its source. */
function renderHidden(service: DetailedService, texts: SearchTexts): TemplateResult | typeof nothing {
  const link = toPageHref(service.lien_source);
  const hidden = toHidden(service);
  if (link === null || hidden === null || hidden === 'mail') return nothing;
  return html`<p class="no-way">
    ${texts['pro.only']}
    <a href=${link} target="_blank" rel="noopener noreferrer nofollow"
      >${texts['pro.in']}<span class="vh">${texts['act.window']}</span></a
    >
  </p>`;
}

function renderWay(
  { kind, value }: Way,
  service: DetailedService,
  texts: SearchTexts,
): TemplateResult | typeof nothing {
  switch (kind) {
    case 'phone':
      return renderPhone(value, 'btn keep call');
    case 'mail':
      return html`<a class="btn keep" href=${toMailHref(value)} data-print=${value}
        >${icon('mail')}<span class="tx">${texts['act.mail']}</span></a
      >`;
    case 'link':
      return renderPageLink(value, html`${icon('link')}${texts['act.link']}`, texts, formatUrl(value));
    case 'visit':
      return renderPageLink(
        toDirections(service),
        html`${icon('pin')}<span class="tx">${texts['act.go']}</span>`,
        texts,
      );
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
