import { overlayOf } from '@inclusion-kit/sdk/contributions';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, monthsSince, STALE_MONTHS } from '../../../shared/format/date.ts';
import { icon } from '../../../shared/icons/icons.ts';
import type { Article } from '../service-work.ts';
import { sayZone } from './conditions.ts';
import { closureIn } from '../../overlay.ts';

export function renderNotices(service: DetailedService, context: Article): TemplateResult {
  return html`${renderClosure(service, context)} ${renderOut(service, context)} ${renderAge(service, context)}
  ${renderOverlay(service, context)}`;
}

function renderClosure(service: DetailedService, { t, language, now }: Article): TemplateResult | typeof nothing {
  const found = closureIn(service, now);
  if (found === null) return nothing;
  const { du, au } = found.closure;
  const from = du === undefined ? null : formatDate(du, language);
  const said = au === undefined ? t.closed.final(from) : t.closed.temp(from, formatDate(au, language));
  return html`<p class="note ${au === undefined ? 'note-bad' : 'note-warn'}" part="closure">
    ${icon('calendar')}<span
      ><b>${found.isStructure ? `${t.closed.structure} ` : nothing}${said}</b> ${t.closed.said}</span
    >
  </p>`;
}

function renderOut(service: DetailedService, context: Article): TemplateResult | typeof nothing {
  const { t, coverage, place } = context;
  if (coverage !== 'out' || place === null) return nothing;
  const c = t.conditions;
  return html`<p class="note note-warn" part="zone-out">
    ${icon('warning')}<span><b>${c.zoneOut(place)}</b> <bdi>${c.zoneFor(sayZone(service, context))}</bdi></span>
  </p>`;
}

function renderAge(service: DetailedService, { t, now }: Article): TemplateResult | typeof nothing {
  const confirmed = overlayOf(service)?.confirmee_le;
  const age = monthsSince(confirmed !== undefined && confirmed > service.date_maj ? confirmed : service.date_maj, now);
  if (age === null || age < STALE_MONTHS) return nothing;
  return html`<p class="note note-warn">
    ${icon('warning')}<span><b>${t.head.stale(age)}</b> ${t.head.staleText}</span>
  </p>`;
}

function renderOverlay(service: DetailedService, context: Article): TemplateResult | typeof nothing {
  const { t, language, on } = context;
  const overlay = overlayOf(service);
  if (overlay === null) return nothing;
  if (Object.keys(overlay.changements).length === 0) {
    return overlay.confirmee_le === undefined
      ? nothing
      : html`<p class="note">
          ${icon('check')}<span>${t.overlay.confirmed(formatDate(overlay.confirmee_le, language))}</span>
        </p>`;
  }
  return html`<div class="note note-info" part="overlay">
    ${icon('wait')}
    <div class="grow">
      <p><b>${t.overlay.changed(formatDate(overlay.date, language))}</b> ${t.overlay.wait}</p>
      <details class="no-print" @toggle=${on.loadChanges}>
        <summary>${t.overlay.see}</summary>
        ${renderChanges(context)}
      </details>
    </div>
  </div>`;
}

function renderChanges({ t, changes, haveChangesFailed, on }: Article): TemplateResult {
  if (changes !== null) return changes;
  if (!haveChangesFailed) return html`<p>${t.part.loading}</p>`;
  return html`<p role="alert">
    ${t.part.failed} <button class="link-btn in-text" type="button" @click=${on.loadChanges}>${t.error.retry}</button>
  </p>`;
}
