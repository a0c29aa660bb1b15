import { html, nothing, type TemplateResult } from 'lit';
import type { SearchTexts } from '../../locales/fr/search.ts';
import type { MapOffer } from '../../search/map/pins/pins.ts';
import type { Desk } from '../desk.ts';
import { renderColumns } from './columns.ts';
import { renderFile } from './file.ts';
import { renderIssues } from './issues.ts';
import { renderMends } from './mends.ts';
import { renderPairs } from './pairs.ts';
import { renderPlaces } from './places.ts';
import { renderQuality } from './quality.ts';
import { renderQuestions } from './questions.ts';
import { renderSteps } from './steps.ts';
import { renderTake } from './take.ts';

/** Draws all that is known of an open file. */
export function renderAll(
  desk: Desk,
  mapTexts: SearchTexts | null,
  offers: readonly MapOffer[],
  go: (id: string) => void,
): TemplateResult {
  return html`<div class="ds">
    ${renderSteps(desk, go)}
    <div class="main">
      ${renderFile(desk)} ${renderColumns(desk)} ${renderMends(desk)}
      ${desk.view.questions.length === 0 ? nothing : renderQuestions(desk)} ${renderIssues(desk)}
      <div class="pair-of">${renderPlaces(desk, mapTexts, offers)} ${renderQuality(desk)}</div>
      ${renderPairs(desk)} ${renderTake(desk)}
    </div>
  </div>`;
}
