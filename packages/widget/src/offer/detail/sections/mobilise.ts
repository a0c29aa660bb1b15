import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { formatPhone } from '@inclusion-kit/sdk/normalise';
import { html, nothing, type TemplateResult } from 'lit';
import { formatAddress } from '../../../shared/format/place.ts';
import { renderHeading } from '../../../shared/format/heading.ts';
import { formatUrl, toMailHref } from '../../../shared/format/safe-link.ts';
import { icon, type IconName } from '../../../shared/icons/icons.ts';
import type { ServiceTexts } from '../../../locales/fr/service.ts';
import { toHidden, toWays, type Way } from '../../../shared/offers/ways.ts';
import { toShort } from '../../../shared/format/short.ts';
import { toLines } from '../../../shared/format/lines.ts';

/** The context of the panel. */
export interface MobiliseContext {
  t: ServiceTexts;
  headingLevel: number;
  /** The text just copied, or null when none is. */
  copied: string | null;
  copy: (text: string) => void;
  fix: () => void;
  /** The reader follows the link that mobilises; returns false when the page does it itself. */
  follow: (way: Way) => boolean;
  /** The reader makes an orientation ready. */
  orient: (way: Way) => void;
  /** The panel in which it is made ready, once it is opened. */
  panel: TemplateResult | typeof nothing;
  isOpen: boolean;
  /** The opening state of the place in words, or null when it is not known. */
  opening: string | null;
}

/** Draws « Mobiliser cette offre »: who may, then each way with its real link. */
export function renderMobilise(service: DetailedService, context: MobiliseContext): TemplateResult {
  const { t, headingLevel } = context;
  const ways = toWays(service, formatAddress);
  return html`<section class="mobilise" part="mobilise">
    <div>
      ${renderHeading(headingLevel, t.mobilise.title)}
      <p class="lead">${renderWho(service, t)}</p>
    </div>
    ${
      ways.length === 0
        ? renderNoWay(context)
        : html`<ul class="ways">
            ${ways.map((way, index) => html`<li>${renderWay(way, index === 0, context)}</li>`)}
          </ul>`
    }
    ${renderHidden(service, t)} ${ways[0] === undefined ? nothing : renderOrient(ways[0], context)}
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
            <p class="lines" dir="auto">
              <b>${t.mobilise.note}</b>${t.colon}<span lang="fr">${toLines(service.mobilisation_precisions)}</span>
            </p>
          </div>`
    }
  </section>`;
}

function renderWho(service: DetailedService, t: ServiceTexts): TemplateResult | string {
  const who = service.mobilisable_par ?? [];
  const [self, or, pro] = t.mobilise.both;
  const bySelf = who.includes('usagers');
  const byPro = who.includes('professionnels');
  if (bySelf && byPro) return html`${t.mobilise.by}<b>${self}</b>${or}<b>${pro}</b>.`;
  if (bySelf) return html`${t.mobilise.by}<b>${self}</b>.`;
  if (byPro) return html`${t.mobilise.by}<b>${pro}</b>${t.mobilise.proNote}`;
  return t.mobilise.byUnknown;
}

function renderNoWay({ t, fix }: MobiliseContext): TemplateResult {
  return html`<p class="note note-warn">
    ${icon('warning')}
    <span
      ><b>${t.mobilise.none}</b> ${t.mobilise.noneText}
      <button class="link-btn in-text" type="button" @click=${fix}>${t.mobilise.add}</button></span
    >
  </p>`;
}

function renderOrient(first: Way, { t, orient, panel, isOpen }: MobiliseContext): TemplateResult {
  return html`<p class="no-print">
      <button
        class="btn ${first.kind === 'link' ? '' : 'btn-primary'}"
        type="button"
        part="orient"
        aria-expanded=${isOpen}
        @click=${() => orient(first)}
      >
        ${icon('pencil')}${t.mobilise.orient}
      </button>
    </p>
    ${panel}`;
}

/** A record that says how to reach it and holds no number or address: unknown, or not for everybody's eyes. */
function renderHidden(service: DetailedService, t: ServiceTexts): TemplateResult[] {
  return toHidden(service).map(
    (kind) => html`<p class="note note-plain">${icon('info')}<span>${t.mobilise.hidden[kind]}</span></p>`,
  );
}

const icons: Record<Way['kind'], IconName> = { link: 'link', phone: 'phone', mail: 'mail', visit: 'pin' };

function renderWay({ kind, value }: Way, first: boolean, context: MobiliseContext): TemplateResult {
  const { t } = context;
  return html`<span class="way">${icon(icons[kind])}${t.mobilise[kind]}</span
    >${renderContact(kind, value, first, context)}`;
}

function renderContact(kind: Way['kind'], value: string, first: boolean, context: MobiliseContext): TemplateResult {
  const { t, copied, copy, opening, follow } = context;
  switch (kind) {
    case 'link':
      return html`<a
          class="btn keep url-print ${first ? 'btn-primary' : ''}"
          part="contact"
          href=${value}
          target="_blank"
          rel="noopener noreferrer nofollow"
          @click=${(event: Event) => {
            if (!follow({ kind, value })) event.preventDefault();
          }}
          >${t.mobilise.linkButton}</a
        >
        <span class="xs faint no-print">${t.mobilise.opens(formatUrl(new URL(value).host))}</span>`;
    case 'phone':
      return html`<a class="big" part="contact" href=${`tel:${value.replace(/[^\d+]/g, '')}`}
        ><bdi>${toShort(formatPhone(value), 60)}</bdi></a
      >`;
    case 'mail':
      return html`<a class="big big-mail" part="contact" href=${toMailHref(value)}><bdi>${renderMail(value)}</bdi></a>
        <button class="link-btn xs" type="button" @click=${() => copy(value)}>
          ${icon(copied === value ? 'check' : 'copy')}${copied === value ? t.mobilise.copied : t.mobilise.copy}
        </button>`;
    case 'visit':
      return html`<b class="visit"><bdi lang="fr">${toShort(value)}</bdi></b>
        ${opening === null ? nothing : html`<span class="xs faint">${opening}</span>`}`;
  }
}

/** A long mail breaks after its « @ » rather than anywhere. */
function renderMail(mail: string): TemplateResult {
  const short = toShort(mail, 120);
  const at = short.indexOf('@') + 1;
  return html`${short.slice(0, at)}<wbr />${short.slice(at)}`;
}
