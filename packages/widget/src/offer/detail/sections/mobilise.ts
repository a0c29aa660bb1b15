import { erasureOf } from '@inclusion-kit/sdk/internal';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, nothing, type TemplateResult } from 'lit';
import { formatAddress } from '../../../shared/format/place.ts';
import { renderHeading } from '../../../shared/format/heading.ts';
import { renderPhone } from '../../../shared/format/phone-link.ts';
import { formatUrl, renderOuterLink, toMailHref, toPageHref } from '../../../shared/format/safe-link.ts';
import { icon, type IconName } from '../../../shared/icons/icons.ts';
import type { ServiceTexts } from '../../../locales/fr/service.ts';
import { renderAnsweredOn, renderErased } from '../../../shared/number/answered.ts';
import { isInBar, renderCalled, renderDoubted } from './call-bar.ts';
import { sayMasked } from '../../../shared/offers/masked.ts';
import { toHidden, toWays, type Way } from '../../../shared/offers/ways.ts';
import { toShort, toLines } from '../../../shared/format/text.ts';
import type { Article } from '../service-work.ts';

/** Draws « Contacter »: who may, then each way with its real link. */
export function renderMobilise(service: DetailedService, context: Article): TemplateResult {
  const { t, headingLevel } = context;
  const ways = toWays(service, formatAddress);
  return html`<section class="mobilise" part="mobilise">
    <div>
      ${renderHeading(headingLevel + 1, t.mobilise.title)}
      <p class="lead">${renderWho(service, t)}</p>
    </div>
    ${
      ways.length === 0
        ? toHidden(service) === null && erasureOf([service, service.structure], 'telephone') === null
          ? renderNoWay(context)
          : nothing
        : html`<ul class="ways">
            ${ways.map((way) => html`<li class=${isInBar(way, ways) ? 'in-bar' : ''}>${renderWay(service, way, way === ways[0], context)}</li>`)}
          </ul>`
    }
    ${renderHidden(service, ways, context)} ${renderNoNumber(service, ways, context)}
    ${ways[0] === undefined ? nothing : renderOrient(ways[0], isFilled(service, ways[0]), context)}
    ${
      service.contact_nom_prenom === null
        ? nothing
        : html`<p class="small">${t.mobilise.contact}${t.colon}<bdi>${toShort(service.contact_nom_prenom)}</bdi></p>`
    }
    ${
      service.mobilisation_precisions === null
        ? nothing
        : html`<div class="note note-plain">
            ${icon('info')}
            <p class="lines">
              <b>${t.mobilise.note}</b>${t.colon}<bdi lang="fr">${toLines(service.mobilisation_precisions)}</bdi>
            </p>
          </div>`
    }
  </section>`;
}

/** Tells whether the first way is the filled button: a page, or a number that the person may call. Else the orientation is. */
const isFilled = ({ mobilisable_par }: DetailedService, { kind }: Way): boolean =>
  kind === 'link' || (kind === 'phone' && mobilisable_par?.includes('usagers') === true);

function renderWho(service: DetailedService, t: ServiceTexts): TemplateResult | string {
  const who = service.mobilisable_par ?? [];
  const [self, or, pro] = t.mobilise.both;
  const bySelf = who.includes('usagers');
  const byPro = who.includes('professionnels');
  if (bySelf && byPro) return html`${t.mobilise.by}<b>${self}</b>${or}<b>${pro}</b>.`;
  if (bySelf) return html`${t.mobilise.by}<b>${self}</b>.`;
  if (byPro) return html`${t.mobilise.by}<b>${t.mobilise.pro}</b>${t.mobilise.proNote}`;
  return t.mobilise.byUnknown;
}

function renderNoWay({ t, on }: Article): TemplateResult {
  return html`<p class="note note-warn">
    ${icon('warning')}
    <span
      ><b>${t.mobilise.none}</b> ${t.mobilise.noneText}
      <button class="link-btn in-text" type="button" @click=${on.fix}>${t.mobilise.add}</button></span
    >
  </p>`;
}

/** Says that the number was erased here. Draws nothing where it was not. */
function renderNoNumber(
  service: DetailedService,
  ways: readonly Way[],
  context: Article,
): TemplateResult | typeof nothing {
  const { t, connection, on } = context;
  const said = renderErased(service, t.mobilise, {
    isAlone: ways.length === 0,
    fix: connection.sink && (() => void on.wrongNumber()),
  });
  return said === nothing ? nothing : html`<p class="note note-plain">${icon('info')}<span>${said}</span></p>`;
}

function renderOrient(first: Way, isSecond: boolean, { t, isOrienting, pieces, on }: Article): TemplateResult {
  return html`<p class="no-print">
      <button
        class="btn ${isSecond ? '' : 'btn-primary'}"
        type="button"
        part="orient"
        aria-expanded=${isOrienting}
        @click=${() => on.orient(first)}
      >
        ${icon('pencil')}${t.mobilise.orient}
      </button>
    </p>
    ${pieces.orientation}`;
}

/**
 * A number or address that is hidden, with the ways that are left. One that the record announces without a value is unknown, or for
 * professionals only. They sign in at its source.
 */
function renderHidden(
  service: DetailedService,
  ways: readonly Way[],
  { t, language }: Article,
): TemplateResult | typeof nothing {
  const hidden = toHidden(service);
  if (hidden === null) return nothing;
  const { kind, isMasked } = hidden;
  const link = toPageHref(service.lien_source);
  const door = link === null ? null : renderOuterLink(link, t.mobilise.hidden.in, t);
  if (isMasked) {
    const pro = door === null ? nothing : html` <span class="no-print">${t.mobilise.masked.pro} ${door}</span>`;
    return html`<p class="note note-plain">
      ${icon('info')}<span>${sayMasked(hidden, ways, t.mobilise, language)}${pro}</span>
    </p>`;
  }
  return html`<p class="note note-plain no-print">
    ${icon('info')}<span>${door === null ? t.mobilise.hidden[kind] : html`${t.mobilise.reserved[kind]} ${door}`}</span>
  </p>`;
}

const icons: Record<Way['kind'], IconName> = { link: 'link', phone: 'phone', mail: 'mail', visit: 'pin' };

function renderWay(service: DetailedService, way: Way, isFirst: boolean, context: Article): TemplateResult {
  return html`<span class="way">${icon(icons[way.kind])}${context.t.mobilise[way.kind]}</span
    >${renderContact(service, way, isFirst, context)}${way.kind === 'phone' ? [renderAnsweredOn(service, context.t.mobilise, context.language), renderDoubted(service, context), renderCalled(context)] : nothing}`;
}

function renderContact(
  service: DetailedService,
  { kind, value }: Way,
  isFirst: boolean,
  { t, handover: { copied }, on }: Article,
): TemplateResult {
  switch (kind) {
    case 'link':
      return html`<a
          class="btn keep url-print ${isFirst ? 'btn-primary' : ''}"
          part="contact"
          href=${value}
          target="_blank"
          rel="noopener noreferrer nofollow"
          @click=${(event: Event) => {
            if (!on.follow({ kind, value })) event.preventDefault();
          }}
          >${t.mobilise.linkButton}</a
        >
        <span class="xs faint no-print">${t.mobilise.opens(formatUrl(new URL(value).host))}</span>`;
    case 'phone':
      return isFirst && isFilled(service, { kind, value })
        ? renderPhone(value, 'btn btn-primary keep call', { part: 'contact' })
        : renderPhone(value, 'big', { part: 'contact', hasIcon: false });
    case 'mail':
      return html`<a
          class="big big-mail ${value.length > LONG_MAIL ? 'is-long' : ''}"
          part="contact"
          href=${toMailHref(value)}
          ><bdi>${renderMail(value)}</bdi></a
        >
        <button class="link-btn xs" type="button" @click=${() => on.copy(value)}>
          ${icon(copied === value ? 'check' : 'copy')}${copied === value ? t.mobilise.copied : t.mobilise.copy}
        </button>`;
    case 'visit':
      return html`<b class="visit"><bdi lang="fr">${toShort(value)}</bdi></b>`;
  }
}

/** A mail longer than this is written smaller: it stands on one line. */
const LONG_MAIL = 36;

/** A long mail breaks after its « @ » rather than anywhere. */
function renderMail(mail: string): TemplateResult {
  const short = toShort(mail, 120);
  const at = short.indexOf('@') + 1;
  return html`${short.slice(0, at)}<wbr />${short.slice(at)}`;
}
