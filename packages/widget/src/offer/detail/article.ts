import { phoneOf } from '@inclusion-kit/sdk/internal';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, nothing, type TemplateResult } from 'lit';
import { renderHeading } from '../../shared/format/heading.ts';
import { renderMarkdown } from '../description/markdown.ts';
import { icon } from '../../shared/icons/icons.ts';
import type { Article } from './service-work.ts';
import { renderConditions, sayZone } from './sections/conditions.ts';
import { renderDocuments } from './sections/documents.ts';
import { renderMobilise } from './sections/mobilise.ts';
import { renderHours, renderOffers, renderPlace, renderStructure } from './sections/practical.ts';
import { renderProvenance } from './sections/provenance.ts';
import { formatDate } from '../../shared/format/date.ts';
import { describeOpening } from '../../shared/format/opening.ts';
import { isIncomplete } from '../../shared/offers/incomplete.ts';
import { formatAddress } from '../../shared/format/place.ts';
import { toShort } from '../../shared/format/text.ts';
import { labelOfTheme, themeOf } from '../../shared/offers/themes.ts';
import { labelOfType } from './sections/labels.ts';
import { renderWords } from '../../shared/format/labels.ts';
import type { Language } from '../../shared/texts/language.ts';
import { overlayOf } from '@inclusion-kit/sdk/contributions';
import { isClosedNow } from '../../shared/offers/closed-now.ts';
import { closureIn, isGone, restIn, sayClosure, stalenessOf } from '../../shared/offers/standing.ts';
import { isConfirmedHere } from '../../shared/sending/confirmed.ts';

/**
 * Draws an offer in full, grouped by a person's questions.
 * @param stage the parts to draw: the ways to reach it (1), then its description and publics (2), then all the rest (3).
 */
export function renderArticle(service: DetailedService, context: Article, stage = 3): TemplateResult {
  const { t, isStale, surroundings, pieces, on } = context;
  return html`<article class="svc" aria-labelledby="title">
    ${isStale ? renderStale(context) : nothing} ${renderHead(service, context)} ${renderNotices(service, context)}
    ${renderOffers(surroundings.twins, context, { title: t.overlay.twins, part: 'twins', open: on.open })}
    ${renderOffers(surroundings.similar, context, { title: t.closed.similar, part: 'similar', open: on.open })}
    ${isGone(service, context.now) ? nothing : renderMobilise(service, context)}
    ${context.narrow ? context.pieces.tools : nothing} ${stage < 2 ? nothing : renderDetails(service, context, stage)}
    ${stage < 3 ? nothing : html`${renderProvenance(service, context)} ${pieces.fix} ${pieces.report}`}
  </article>`;
}

function renderDetails(service: DetailedService, context: Article, stage: number): TemplateResult {
  const { t, headingLevel, surroundings, on } = context;
  const text = { headingLevel: headingLevel + 2, newTab: t.newTab };
  return html`<div class="grid">
    <div class="main">
      <section class="sec">
        ${renderHeading(headingLevel + 1, t.brief)}
        <div class="prose" dir="auto" lang="fr">${renderMarkdown(service.description, text)}</div>
      </section>
      ${renderConditions(service, context)} ${renderDocuments(service, context)}
    </div>
    ${
      stage < 3
        ? nothing
        : html`<div class="side">
              ${isGone(service, context.now) ? nothing : html`${renderPlace(service, context)} ${renderHours(service, context)}`}
              ${renderStructure(service.structure, context)}
            </div>
            ${renderOffers(surroundings.others, context, {
              title: t.others,
              part: 'others',
              open: (other) => on.open({ ...other, structure: service.structure }),
            })}`
    }
  </div>`;
}

function renderStale({ t, on }: Article): TemplateResult {
  return html`<p class="note note-warn no-print">
    ${icon('warning')}
    <span
      >${t.error.stale}
      <button class="link-btn in-text" type="button" @click=${on.retry}>${t.error.retry}</button></span
    >
  </p>`;
}

function renderHead(service: DetailedService, context: Article): TemplateResult {
  const { t, language, headingLevel, confirmation, narrow, pieces } = context;
  return html`<div class="svc-top">
    <header class="svc-head">
      <p class="kind">${renderKind(service, language)}</p>
      ${renderHeading(headingLevel, html`<bdi lang="fr" part="title">${toShort(service.nom)}</bdi>`, { id: 'title', className: 'title', focusable: true })}
      <p class="muted"><bdi lang="fr">${toShort(service.structure.nom)}</bdi></p>
      <p class="meta">
        ${renderWhere(service, context)} ${renderOpening(service, context)}
        <span class="muted"
          >${isConfirmedHere(confirmation) ? t.provenance.told : service.date_maj === '' ? t.head.undated : t.head.updated(formatDate(service.date_maj, language))}</span
        >
      </p>
      ${language === 'fr' ? nothing : html`<p class="small muted">${t.head.french}</p>`}
    </header>
    ${narrow ? nothing : pieces.tools}
  </div>`;
}

function renderOpening(service: DetailedService, { t, language, now }: Article): TemplateResult | typeof nothing {
  const opening = describeOpening(service, { t: t.opening, language, now });
  if (opening === null || isClosedNow(service, now)) return nothing;
  return html`<span class="state ${opening.isOpen ? 'state-open' : 'state-closed'}">${opening.text}</span>`;
}

function renderKind({ type, thematiques }: DetailedService, language: Language): TemplateResult[] {
  const themes = [...new Set((thematiques ?? []).map(themeOf))].slice(0, 2);
  return [
    ...renderWords(type === null ? [] : [type], labelOfType, language),
    ...renderWords(themes, labelOfTheme, language),
  ].map((word, index) => html`${index === 0 ? '' : ' · '}${word}`);
}

/** Draws how far it is, and the town: the street stands where people go by it, and here where no such part is drawn. */
function renderWhere(service: DetailedService, { t, distance, now }: Article): TemplateResult | typeof nothing {
  const address = formatAddress(isGone(service, now) ? service : { ...service, adresse: null });
  const remote = service.modes_accueil?.includes('a-distance') ?? false;
  if (remote && !(service.modes_accueil?.includes('en-presentiel') ?? false)) {
    return html`<span>${icon('screen')} ${t.head.remote}</span>`;
  }
  const far = distance === null ? nothing : html`<b class="nowrap">${t.head.distance(distance)}</b>`;
  if (address === null)
    return distance !== null ? html`<span>${far}</span>` : remote ? html`<span>${t.head.remote}</span>` : nothing;
  return html`<span
    >${far}${distance === null ? nothing : ' · '}<bdi lang="fr">${toShort(address)}</bdi
    >${remote ? t.head.orRemote : ''}</span
  >`;
}

function renderNotices(service: DetailedService, context: Article): TemplateResult {
  return html`${renderClosure(service, context)} ${renderOut(service, context)} ${renderAge(service, context)}
  ${renderIncomplete(service, context)} ${renderOverlay(service, context)} ${context.pieces.told}`;
}

function renderClosure(service: DetailedService, { t, language, now }: Article): TemplateResult | typeof nothing {
  const found = closureIn(service, now);
  if (found === null) return nothing;
  const { le, par = 'autre' } = found.closure;
  const said = sayClosure(found, t.closed, language);
  const accepted = le === undefined ? null : formatDate(le, language);
  return html`<p class="note ${found.isGone ? 'note-bad' : 'note-warn'}" part="closure">
    ${icon('calendar')}<span
      ><b>${found.isStructure ? `${t.closed.structure} ` : nothing}${said}</b>
      ${t.closed.said(t.closed.by[par], accepted)}</span
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

function renderAge(service: DetailedService, { t, now, confirmation }: Article): TemplateResult | typeof nothing {
  const stale = isConfirmedHere(confirmation) || isGone(service, now) ? null : stalenessOf(service, now);
  // The note on a correction tells how old the other lines are.
  if (stale === null || stale.corrected !== null) return nothing;
  return html`<p class="note note-warn">
    ${icon('warning')}<span><b>${t.head.stale(stale.months)}</b> ${t.head.checkFirst(phoneOf(service) !== null)}</span>
  </p>`;
}

function renderIncomplete(service: DetailedService, { t, now }: Article): TemplateResult | typeof nothing {
  if (!isIncomplete(service) || isGone(service, now)) return nothing;
  return html`<p class="note note-warn">
    ${icon('warning')}<span><b>${t.head.incomplete}</b> ${t.head.checkFirst(phoneOf(service) !== null)}</span>
  </p>`;
}

function renderOverlay(service: DetailedService, context: Article): TemplateResult | typeof nothing {
  const { t, language, now, confirmation, on } = context;
  const overlay = overlayOf(service);
  if (overlay === null) return nothing;
  if (Object.keys(overlay.changements).length === 0) {
    return overlay.confirmee_le === undefined
      ? nothing
      : html`<p class="note">
          ${icon('check')}<span>${t.overlay.confirmed(formatDate(overlay.confirmee_le, language))}</span>
        </p>`;
  }
  const months = restIn(service, now, { isConfirmed: isConfirmedHere(confirmation) });
  const rest =
    months === null ? nothing : html` ${t.overlay.rest(months)} ${t.head.checkFirst(phoneOf(service) !== null)}`;
  return html`<div class="note note-info" part="overlay">
    ${icon('wait')}
    <div class="grow">
      <p><b>${t.overlay.changed(formatDate(overlay.date, language))}</b>${rest} ${t.overlay.wait}</p>
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
