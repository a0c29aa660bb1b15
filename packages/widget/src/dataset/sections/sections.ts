import type { OpenProgress } from '@inclusion-kit/dataset/worker';
import { html, nothing, type TemplateResult } from 'lit';
import type { SearchTexts } from '../../locales/fr/search.ts';
import type { MapOffer } from '../../search/map/pins/pins.ts';
import type { Desk } from '../desk.ts';
import { renderColumns } from './columns.ts';
import { renderFile, renderFileFacts } from './file.ts';
import { renderIssues } from './issues.ts';
import { renderMends } from './mends.ts';
import { renderPairs } from './pairs.ts';
import { countDrawn, PARTS, type Part } from './parts.ts';
import { renderPlaces } from './places.ts';
import { renderQuality } from './quality.ts';
import { renderQuestions } from './questions.ts';
import { renderSteps } from '../steps/steps.ts';
import { renderTake } from './take.ts';
import { renderTodo } from '../steps/todo.ts';

const NONE: readonly MapOffer[] = [];
/** The last of the opening, where the page still draws. */
const DRAWING: OpenProgress = { phase: 'check', rows: 0, bytes: 0 };

interface Around {
  /** How far the opening is, null once the file is open. */
  readonly progress: OpenProgress | null;
  readonly mapTexts: SearchTexts | null;
  readonly offers: readonly MapOffer[];
  readonly go: (id: string) => void;
}

/** Draws an open file, with the sections whose turn has come. */
export function renderAll(desk: Desk, drawn: number, { progress, mapTexts, offers, go }: Around): TemplateResult {
  const isTurn = (part: Part): boolean => PARTS.indexOf(part) < drawn;
  const inTurn = (part: Part, draw: () => TemplateResult) => (isTurn(part) ? draw() : nothing);
  return html`<div class="ds">
    ${renderSteps(desk, isTurn, go)}
    <div class="main">
      ${renderFile(desk, progress)}
      ${renderTodo(desk, isTurn('counts') ? progress : (progress ?? { ...DRAWING, rows: desk.view.file.rows }), go)}
      ${renderFileFacts(desk)} ${inTurn('columns', () => renderColumns(desk, isTurn('rows')))}
      ${inTurn('mends', () => renderMends(desk, countDrawn(isTurn)))}
      ${isTurn('questions') && desk.view.questions.length > 0 ? renderQuestions(desk, countDrawn(isTurn)) : nothing}
      ${inTurn('issues', () => renderIssues(desk))}
      ${inTurn(
        'points',
        () =>
          html`<div class="pair-of">
            ${renderPlaces(desk, isTurn('map') ? mapTexts : null, isTurn('pins') ? offers : NONE)}
            ${inTurn('quality', () => renderQuality(desk))}
          </div>`,
      )}
      ${inTurn('pairs', () => renderPairs(desk))} ${inTurn('counts', () => renderTake(desk))}
    </div>
  </div>`;
}
