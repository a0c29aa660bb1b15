import type { OpenProgress } from '@inclusion-kit/dataset/worker';
import { html, nothing, type TemplateResult } from 'lit';
import type { SearchTexts } from '../../locales/fr/search.ts';
import type { MapOffer } from '../../search/map/pins/pins.ts';
import type { Desk, StepId } from '../desk.ts';
import { openStep, STEPS, toStep } from '../steps/steps.ts';
import { renderColumns } from './columns.ts';
import { renderFile } from './file.ts';
import { renderMends } from './mends.ts';
import { renderPairs } from './pairs.ts';
import { renderQuestions } from './questions.ts';
import { renderResult } from './result.ts';
import { renderFolded, renderOpen } from './section.ts';
import { renderState } from './state.ts';

interface Around {
  /** How far the opening is, null once the file is open. */
  readonly progress: OpenProgress | null;
  readonly mapTexts: SearchTexts | null;
  readonly offers: readonly MapOffer[];
}

/** Draws an open file: what it is, the steps with one of them open, and how far it is. */
export function renderAll(desk: Desk, { progress, mapTexts, offers }: Around): TemplateResult {
  if (progress !== null) return html`<div class="ds">${renderFile(desk, progress)}</div>`;
  const opened = openStep(desk);
  const steps = STEPS.map((id) => toStep(desk, id));
  // A step after one that is left to do is none that was done, though it asks for nothing.
  const until = steps.findIndex(({ isDone, isPassed }) => !isDone && !isPassed);
  const inner = { ...desk, drawn: desk.drawn - 1 };
  const content: Record<StepId, () => unknown> = {
    columns: () => renderColumns(inner),
    mends: () => renderMends(inner),
    questions: () => renderQuestions(inner),
    pairs: () => renderPairs(inner),
    result: () => renderResult(inner, mapTexts, offers),
  };
  return html`<div class="ds ${opened === 'result' ? 'is-last' : ''}">
    ${renderFile(desk, null)}
    <div class="steps">
      ${steps.map((step, at) =>
        step.id === opened
          ? renderOpen(desk, step, desk.drawn === 0 ? nothing : content[step.id]())
          : renderFolded(desk, { ...step, isDone: step.isDone && (until === -1 || at < until) }),
      )}
    </div>
    ${opened === 'result' ? nothing : renderState(desk)}
  </div>`;
}
