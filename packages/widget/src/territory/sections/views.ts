import { html, nothing } from 'lit';
import { renderQuality } from '../counts/quality.ts';
import { renderReliance } from '../counts/reliance.ts';
import { renderValues } from '../counts/values.ts';
import type { View } from '../view.ts';
import { renderAsked, renderCalls } from './calls.ts';
import { renderCoverage } from './coverage.ts';
import { renderFunding } from './funding.ts';
import { renderGrowth } from './growth.ts';
import { renderHours } from './hours.ts';
import { renderCommittees, renderParts, renderReach } from './parts.ts';
import { renderQuestions } from '../answers/questions.ts';
import type { ViewName } from './tabs.ts';
import { renderThemes } from './themes.ts';

export { layOutParts } from '../lay-out.ts';

/**
 * Draws the sections of each view but the first and the last, which are drawn without waiting for this part. The content of the page
 * for a view stands in it: it tells more of what people asked than the figures do.
 */
export const views: Readonly<
  Record<Exclude<ViewName, 'essentiel' | 'limites'>, (view: View, content: unknown) => unknown>
> = {
  questions: renderQuestions,
  thematiques: (view) => html`${renderThemes(view)}${renderValues(view)}${renderCoverage(view)}`,
  lieux: (view) => html`${renderParts(view)}${renderReach(view)}${renderCommittees(view)}`,
  evolution: (view) =>
    html`${renderGrowth(view)}
      <div class="two">${renderHours(view)}${renderFunding(view)}</div>`,
  // The way to write to all of them comes before those to call one by one.
  partenaires: (view, content) =>
    html`<div class="two">
      <div class="column">${content}${renderCalls(view)}</div>
      <div class="column">${renderReliance(view)}${renderQuality(view)}</div>
    </div>`,
  demandes: (view, content) => (content === nothing ? renderAsked(view) : content),
};
