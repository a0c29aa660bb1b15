import { html, nothing, type TemplateResult } from 'lit';
import type { PartnerNote } from './partners-controller.ts';
import type { Partner } from '../desk/partners.ts';
import { formatDate } from '../../shared/format/date.ts';
import { renderFault } from '../fault.ts';
import { renderHeading } from '../../shared/format/heading.ts';
import { icon } from '../../shared/icons/icons.ts';
import { moderation as t } from '../../locales/fr/moderation.ts';

const formatDay = (iso: string): string => formatDate(iso.slice(0, 10), 'fr');

export interface RowContext {
  readonly canSend: boolean;
  /** Tells whether a mail to it is about to leave. */
  readonly isBusy: boolean;
  /** Tells whether the moderator is asked to confirm a second mail. */
  readonly isAsked: boolean;
  readonly note: PartnerNote | null;
  readonly headingLevel: number;
  readonly sourceName: string;
  readonly send: () => void;
  readonly copy: () => void;
  readonly turnAsked: (isAsked: boolean) => void;
}

export function renderRow(partner: Partner, context: RowContext): TemplateResult {
  const { nom, commune, perimees, offres, plus_ancienne, courriel, suivi } = partner;
  const hasAnswered = suivi?.genre === 'repondu';
  const where = [commune, context.sourceName].filter((part) => part !== null && part !== '');
  return html`<li data-id=${partner.id}>
    <div class="said">
      ${renderHeading(context.headingLevel, html`<bdi>${nom}</bdi>`, { className: 'name', focusable: true })}
      <p class="line"><bdi>${where.join(' · ')}</bdi></p>
      <p class="line">
        ${suivi == null ? nothing : renderFollowed(suivi)}
        ${
          hasAnswered
            ? html`<span>${t.partners.waiting(perimees, offres)}</span>`
            : html`<b>${t.partners.stale(perimees, offres)}</b>`
        }
        <span>${t.partners.oldest(formatDay(plus_ancienne))}</span>
      </p>
      <p class="line">${courriel === null ? html`<span>${t.partners.noMail}</span>` : html`<bdi>${courriel}</bdi>`}</p>
      ${renderInvited(partner)}
    </div>
    ${context.isAsked ? renderSure(partner, context) : renderActs(partner, context)} ${renderNote(context.note)}
  </li>`;
}

/** A mail is told below, with the person who sent it. */
function renderFollowed({ genre, jour }: NonNullable<Partner['suivi']>): TemplateResult | typeof nothing {
  const told: Readonly<Record<string, (date: string) => string>> = t.partners.followed;
  const say = told[genre];
  return say === undefined ? nothing : html`<b>${say(formatDay(jour))}</b>`;
}

function renderInvited({ invitation }: Partner): TemplateResult | typeof nothing {
  if (invitation === null) return nothing;
  const { courriel_le, courriel_par, lien_le, lien_par, expire_le } = invitation;
  const said = [
    ...(courriel_le === null ? [] : [t.partners.mailed(formatDay(courriel_le), courriel_par ?? '')]),
    ...(lien_le === null ? [] : [t.partners.copiedBy(formatDay(lien_le), lien_par ?? '')]),
  ];
  if (said.length === 0) return nothing;
  const until = expire_le === null ? '' : t.partners.until(formatDay(expire_le));
  return html`<p class="line invited">
    <span class="tag">${icon('mail')}<bdi>${said.join(', ')}${until}</bdi></span>
  </p>`;
}

function renderActs(partner: Partner, { canSend, isBusy, send, copy, turnAsked }: RowContext): TemplateResult {
  const wasMailed = (partner.invitation?.courriel_le ?? null) !== null;
  const canMail = canSend && partner.courriel !== null;
  return html`<p class="acts">
    ${
      canMail
        ? html`<button
            class="btn btn-sm"
            type="button"
            data-act="send"
            aria-disabled=${isBusy}
            aria-label=${(wasMailed ? t.partners.againTo : t.partners.sendTo)(partner.nom)}
            @click=${() => (wasMailed ? turnAsked(true) : send())}
          >
            ${icon('mail')}${isBusy ? t.partners.sending : wasMailed ? t.partners.again : t.partners.send}
          </button>`
        : nothing
    }
    <button
      class=${canMail ? 'btn btn-sm btn-quiet' : 'btn btn-sm'}
      type="button"
      aria-disabled=${isBusy}
      aria-label=${t.partners.copyOf(partner.nom)}
      @click=${copy}
    >
      ${icon('copy')}${t.partners.copy}
    </button>
  </p>`;
}

/** A second mail is never the second press of a button. */
function renderSure({ invitation }: Partner, { isBusy, send, turnAsked }: RowContext): TemplateResult {
  const onKeydown = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') turnAsked(false);
  };
  return html`<div class="sure" @keydown=${onKeydown}>
    <p>${t.partners.sure(formatDay(invitation?.courriel_le ?? ''), invitation?.courriel_par ?? '')}</p>
    <p class="acts">
      <button class="btn btn-sm btn-primary" type="button" data-act="sure" aria-disabled=${isBusy} @click=${send}>
        ${icon('mail')}${isBusy ? t.partners.sending : t.partners.sureYes}
      </button>
      <button class="btn btn-sm btn-quiet" type="button" @click=${() => turnAsked(false)}>${t.cancel}</button>
    </p>
  </div>`;
}

function renderNote(note: PartnerNote | null): TemplateResult | typeof nothing {
  if (note === null) return nothing;
  if (note.is === 'failed') return renderFault(sayNote(note));
  if (note.is !== 'link') return html`<p class="msg msg-ok">${icon('check')}<span>${sayNote(note)}</span></p>`;
  return html`<label class="field">
    <span class="label">${t.partners.link}</span>
    <input
      class="input link"
      readonly
      .value=${note.lien}
      @focus=${({ target }: Event) => (target as HTMLInputElement).select()}
    />
  </label>`;
}

export function sayNote(note: PartnerNote): string {
  if (note.is === 'sent') return t.partners.sent(note.courriel);
  if (note.is !== 'failed') return note.is === 'copied' ? t.partners.copied : t.partners.notCopied;
  const { fault, detail } = note.error;
  return detail === '' ? t.problem[fault === 'down' ? 'down' : 'refused'] : detail;
}
