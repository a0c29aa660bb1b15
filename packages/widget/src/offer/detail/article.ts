import type { Commune } from '@inclusion-kit/sdk/geography';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { html, nothing, type TemplateResult } from 'lit';
import type { ConfirmationStatus } from '../../shared/sending/confirmations.ts';
import type { SurroundingsController } from '../surroundings/surroundings.ts';
import { renderHeading } from '../../shared/format/heading.ts';
import { renderMarkdown } from '../description/markdown.ts';
import { describeOpening } from '../../shared/format/opening.ts';
import { icon } from '../../shared/icons/icons.ts';
import type { Language } from '../../shared/texts/language.ts';
import type { ServiceTexts } from '../../locales/fr/service.ts';
import { toCoverage } from '../surroundings/coverage.ts';
import type { ReportGenre } from '../../contribution/report/report.ts';
import type { Way } from '../../shared/offers/ways.ts';
import { renderConditions, sayZone } from './sections/conditions.ts';
import { renderHead } from './head.ts';
import { renderHours } from './sections/hours.ts';
import { renderMobilise } from './sections/mobilise.ts';
import { renderNotices } from './sections/notices.ts';
import { renderOffers, renderPlace, renderStructure } from './sections/practical.ts';
import { renderProvenance } from './sections/provenance.ts';

type Piece = TemplateResult | typeof nothing;

/** The context of an offer in full. */
export interface ArticleContext {
  readonly t: ServiceTexts;
  readonly language: Language;
  /** Level of the offer's title. */
  readonly headingLevel: number;
  readonly now: Date;
  readonly distance: number | null;
  /** The commune of the person, or null when unknown. */
  readonly commune: Commune | null;
  readonly surroundings: Pick<SurroundingsController, 'others' | 'similar' | 'names'>;
  /** The refresh failed: the record is shown as it was. */
  readonly isStale: boolean;
  readonly nameSource: (slug: string) => string;
  readonly labelOfNetwork: ((value: string) => string) | null;
  readonly linkOf: (id: string) => string | null;
  /** The changes made here, drawn, or null until they are asked for and loaded. */
  readonly changes: TemplateResult | null;
  readonly haveChangesFailed: boolean;
  readonly confirmation: ConfirmationStatus | null;
  /** False when nothing can be sent: the host gave no sink. */
  readonly canContribute: boolean;
  /** The text just copied, or null when none is. */
  readonly copied: string | null;
  readonly isOrienting: boolean;
  /** The parts drawn by other modules: the tools beside the title, the map, the panel of an orientation, the form of a report. */
  readonly pieces: { readonly tools: Piece; readonly map: Piece; readonly orientation: Piece; readonly report: Piece };
  readonly on: ArticleActions;
}

/** The requests that the article makes to the root. */
export interface ArticleActions {
  retry(): void;
  loadChanges(): void;
  open(service: DetailedService): void;
  copy(text: string): void;
  /** The reader follows the link that mobilises; returns false when the page does it itself. */
  follow(way: Way): boolean;
  orient(way: Way): void;
  fix(): void;
  report(genre: ReportGenre): void;
  confirm(): void;
  undo(): void;
}

/**
 * Draws an offer in full, grouped by a person's questions.
 * @param stage the parts to draw: the ways to reach it (1), then its description and publics (2), then all the rest (3).
 */
export function renderArticle(service: DetailedService, context: ArticleContext, stage = 3): TemplateResult {
  const { t, language, now, commune, linkOf, pieces, on } = context;
  const { similar, names } = context.surroundings;
  const headingLevel = context.headingLevel + 1;
  const coverage = commune === null ? null : toCoverage(service.zone_eligibilite, commune);
  const place = commune?.nom ?? null;
  return html`<article class="svc" aria-labelledby="title">
    ${context.isStale ? renderStale(context) : nothing} ${renderHead(service, { ...context, tools: pieces.tools })}
    ${renderNotices(service, {
      ...context,
      ...{ coverage, place, zone: sayZone(service, names, t) },
      loadChanges: () => on.loadChanges(),
    })}
    ${renderOffers(similar, {
      ...{ t, headingLevel, linkOf, title: t.closed.similar, part: 'similar' },
      open: (other) => on.open(other),
    })}
    ${renderMobilise(service, {
      ...{ t, headingLevel, copied: context.copied, isOpen: context.isOrienting, panel: pieces.orientation },
      opening: describeOpening(service, { t: t.opening, language, now })?.text ?? null,
      fix: () => on.fix(),
      copy: (text) => on.copy(text),
      follow: (way) => on.follow(way),
      orient: (way) => on.orient(way),
    })}
    ${stage < 2 ? nothing : renderDetails(service, context, stage)}
    ${stage < 3 ? nothing : renderFoot(service, context)}
  </article>`;
}

function renderDetails(service: DetailedService, context: ArticleContext, stage: number): TemplateResult {
  const { t, language, now, commune, linkOf, pieces, on } = context;
  const { others, names } = context.surroundings;
  const headingLevel = context.headingLevel + 1;
  const coverage = commune === null ? null : toCoverage(service.zone_eligibilite, commune);
  const place = commune?.nom ?? null;
  const text = { headingLevel: headingLevel + 1, newTab: t.newTab };
  return html`<div class="grid">
    <div class="main">
      <section class="sec">
        ${renderHeading(headingLevel, t.brief)}
        <div class="prose" dir="auto" lang="fr">${renderMarkdown(service.description, text)}</div>
      </section>
      ${renderConditions(service, { t, headingLevel, communes: names, coverage, place })}
    </div>
    ${
      stage < 3
        ? nothing
        : html`<div class="side">
              ${renderPlace(service, { t, headingLevel, map: pieces.map })}
              ${renderHours(service, { t, language, headingLevel, now })}
              ${renderStructure(service.structure, { t, headingLevel, labelOfNetwork: context.labelOfNetwork })}
            </div>
            ${renderOffers(others, {
              ...{ t, headingLevel, linkOf, title: t.others, part: 'others' },
              open: (other) => on.open({ ...other, structure: service.structure }),
            })}`
    }
  </div>`;
}

function renderFoot(service: DetailedService, context: ArticleContext): TemplateResult {
  const { on, pieces } = context;
  return html`${renderProvenance(service, {
    ...context,
    confirm: () => on.confirm(),
    undo: () => on.undo(),
    fix: () => on.fix(),
    report: (genre) => on.report(genre),
  })}
  ${pieces.report}`;
}

function renderStale({ t, on }: ArticleContext): TemplateResult {
  return html`<p class="note note-warn no-print">
    ${icon('warning')}
    <span
      >${t.error.stale}
      <button class="link-btn in-text" type="button" @click=${() => on.retry()}>${t.error.retry}</button></span
    >
  </p>`;
}
