import { overlayOf } from '@inclusion-kit/sdk/contributions';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, monthsSince, STALE_MONTHS } from '../../../shared/format/date.ts';
import { icon } from '../../../shared/icons/icons.ts';
import type { Language } from '../../../shared/texts/language.ts';
import type { ServiceTexts } from '../../../locales/fr/service.ts';
import type { Coverage } from '../../surroundings/coverage.ts';
import { closureOf, type Closure } from '../../overlay.ts';

/** The context of the notices. */
export interface NoticesContext {
  t: ServiceTexts;
  language: Language;
  now: Date;
  coverage: Coverage;
  /** Name of the person's commune, or null when unknown. */
  place: string | null;
  /** The zone of the offer in words. */
  zone: string;
  /** The changes, drawn, or null until the person asks for them and they are loaded. */
  changes: TemplateResult | null;
  haveChangesFailed: boolean;
  /** Loads the changes when the person opens them. */
  loadChanges: () => void;
}

/** Draws the notices that a person must read first: closed, not for this commune, not checked for long, changed here. */
export function renderNotices(service: DetailedService, context: NoticesContext): TemplateResult {
  return html`${renderClosure(service, context)} ${renderOut(context)} ${renderAge(service, context)}
  ${renderOverlay(service, context)}`;
}

/** Returns the closure of an offer, or else of its structure, or null while it is open. */
export function closureIn(service: DetailedService, now: Date): { closure: Closure; isStructure: boolean } | null {
  const own = closureOf(overlayOf(service), now);
  if (own !== null) return { closure: own, isStructure: false };
  const structure = closureOf(overlayOf(service.structure), now);
  return structure === null ? null : { closure: structure, isStructure: true };
}

function renderClosure(
  service: DetailedService,
  { t, language, now }: NoticesContext,
): TemplateResult | typeof nothing {
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

function renderOut({ t, coverage, place, zone }: NoticesContext): TemplateResult | typeof nothing {
  if (coverage !== 'out' || place === null) return nothing;
  const c = t.conditions;
  return html`<p class="note note-warn" part="zone-out">
    ${icon('warning')}<span><b>${c.zoneOut(place)}</b> <bdi>${c.zoneFor(zone)}</bdi></span>
  </p>`;
}

function renderAge(service: DetailedService, { t, now }: NoticesContext): TemplateResult | typeof nothing {
  const confirmed = overlayOf(service)?.confirmee_le;
  const age = monthsSince(confirmed !== undefined && confirmed > service.date_maj ? confirmed : service.date_maj, now);
  if (age === null || age < STALE_MONTHS) return nothing;
  return html`<p class="note note-warn">
    ${icon('warning')}<span><b>${t.head.stale(age)}</b> ${t.head.staleText}</span>
  </p>`;
}

function renderOverlay(service: DetailedService, context: NoticesContext): TemplateResult | typeof nothing {
  const { t, language, loadChanges } = context;
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
      <details class="no-print" @toggle=${loadChanges}>
        <summary>${t.overlay.see}</summary>
        ${renderChanges(context)}
      </details>
    </div>
  </div>`;
}

function renderChanges({ t, changes, haveChangesFailed, loadChanges }: NoticesContext): TemplateResult {
  if (changes !== null) return changes;
  if (!haveChangesFailed) return html`<p>${t.part.loading}</p>`;
  return html`<p role="alert">
    ${t.part.failed} <button class="link-btn in-text" type="button" @click=${loadChanges}>${t.error.retry}</button>
  </p>`;
}
