import { erasureOf } from '@inclusion-kit/sdk/internal';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, nothing, type TemplateResult } from 'lit';
import { toDirections } from '../directions.ts';
import { formatAddress } from '../../shared/format/place.ts';
import { renderPhone } from '../../shared/format/phone-link.ts';
import { formatUrl, toMailHref, toPageHref } from '../../shared/format/safe-link.ts';
import { icon } from '../../shared/icons/icons.ts';
import type { SearchTexts } from '../../locales/fr/search.ts';
import type { CardNotes } from '../../shared/offers/card-notes.ts';
import { sayMasked } from '../../shared/offers/masked.ts';
import { toHidden, toWays, type Way } from '../../shared/offers/ways.ts';
import type { Language } from '../../shared/texts/language.ts';

const SHOWN = 3;

interface ActionsContext {
  texts: SearchTexts;
  language: Language;
  /** Null while their code is on its way. */
  notes: CardNotes | null;
  /** Its number is a national one that stands above the list: a card does not say it again. */
  isNumberAbove: boolean;
  /** Opens the correction of the number. Null where nobody takes one. */
  fix: (() => void) | null;
}

/**
 * Draws the contacts of an offer as real links, in one fixed order: phone, link, mail, visit.
 */
export function renderActions(
  service: DetailedService,
  { texts, language, notes, isNumberAbove, fix }: ActionsContext,
): TemplateResult {
  const isErased = erasureOf([service, service.structure], 'telephone') !== null;
  const known = toWays(service, formatAddress);
  const ways = isNumberAbove ? known.filter(({ kind }) => kind !== 'phone') : known;
  const isPhone = ({ kind }: Way): boolean => kind === 'phone';
  const shown = [...ways.filter(isPhone), ...ways.filter((way) => !isPhone(way))].slice(0, SHOWN);
  const context = { language, fix, isAlone: shown.length === 0 };
  if (isErased) shown.push(...toPlace(service));
  // Its words come with the notes: a line is kept for them.
  const hidden = isNumberAbove
    ? html`<p class="no-way">${texts['act.above']}</p>`
    : isErased
      ? html`<p class="no-way">${notes?.renderErased(service, texts.number, context) ?? '\u00a0'}</p>`
      : renderHidden(service, shown, texts, language);
  if (shown.length === 0)
    return hidden === nothing ? html`<p class="no-way unknown">${texts['act.none']}</p>` : html`${hidden}`;
  return html`${hidden}
    <div class="actions" part="actions">${shown.map((way) => renderWay(way, service, texts))}</div>
    ${
      notes !== null && shown.some(isPhone)
        ? [notes.renderAnsweredOn(service, texts.number, language), notes.renderDoubt(service, texts.number, context)]
        : nothing
    }`;
}

/** Returns the place of an offer whose number was erased, where no mode tells it: nothing else may be left of its contacts. */
function toPlace(service: DetailedService): Way[] {
  const { modes_accueil, modes_mobilisation } = service;
  const value = modes_accueil?.includes('en-presentiel') === false ? null : formatAddress(service);
  return value === null || modes_mobilisation?.includes('se-presenter') === true ? [] : [{ kind: 'visit', value }];
}

/**
 * Says that the number of an offer is hidden, with the way to reach it instead, or that it is for professionals, with the way to its
 * source. A mail is told only where nothing else is left.
 */
function renderHidden(
  service: DetailedService,
  ways: readonly Way[],
  texts: SearchTexts,
  language: Language,
): TemplateResult | typeof nothing {
  const hidden = toHidden(service);
  if (hidden === null || (hidden.kind === 'mail' && ways.length > 0)) return nothing;
  const link = toPageHref(service.lien_source);
  if (hidden.isMasked) {
    const door =
      ways.length > 0 || link === null ? nothing : html` ${texts.ways.masked.pro} ${renderDoor(link, texts)}`;
    return html`<p class="no-way">${sayMasked(hidden, ways, texts.ways, language)}${door}</p>`;
  }
  if (link === null || hidden.kind === 'mail') return nothing;
  return html`<p class="no-way">${texts['pro.only']} ${renderDoor(link, texts)}</p>`;
}

/** The way to the source of an offer, where professionals sign in. */
const renderDoor = (link: string, texts: SearchTexts): TemplateResult =>
  html`<a href=${link} target="_blank" rel="noopener noreferrer nofollow"
    >${texts['pro.in']}<span class="vh">${texts['act.window']}</span></a
  >`;

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
