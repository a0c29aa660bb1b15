import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, nothing, type TemplateResult } from 'lit';
import { renderHeading } from '../../shared/format/heading.ts';
import { renderMarkdown } from '../description/markdown.ts';
import { icon } from '../../shared/icons/icons.ts';
import type { Article } from './service-work.ts';
import { renderConditions } from './sections/conditions.ts';
import { renderHead } from './head.ts';
import { renderHours } from './sections/hours.ts';
import { renderMobilise } from './sections/mobilise.ts';
import { renderNotices } from './sections/notices.ts';
import { renderOffers, renderPlace, renderStructure } from './sections/practical.ts';
import { renderProvenance } from './sections/provenance.ts';

/**
 * Draws an offer in full, grouped by a person's questions.
 * @param stage the parts to draw: the ways to reach it (1), then its description and publics (2), then all the rest (3).
 */
export function renderArticle(service: DetailedService, context: Article, stage = 3): TemplateResult {
  const { t, isStale, surroundings, pieces, on } = context;
  return html`<article class="svc" aria-labelledby="title">
    ${isStale ? renderStale(context) : nothing} ${renderHead(service, context)} ${renderNotices(service, context)}
    ${renderOffers(surroundings.similar, context, { title: t.closed.similar, part: 'similar', open: on.open })}
    ${renderMobilise(service, context)} ${stage < 2 ? nothing : renderDetails(service, context, stage)}
    ${stage < 3 ? nothing : html`${renderProvenance(service, context)} ${pieces.report}`}
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
      ${renderConditions(service, context)}
    </div>
    ${
      stage < 3
        ? nothing
        : html`<div class="side">
              ${renderPlace(service, context)} ${renderHours(service, context)}
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
