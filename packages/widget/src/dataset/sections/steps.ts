import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from '../../shared/icons/icons.ts';
import type { Desk } from '../desk.ts';

/** Draws the steps beside the sections, each with how far it is. A step moves the focus to its section. */
export function renderSteps({ t, view }: Desk, go: (id: string) => void): TemplateResult {
  const asked = view.columns.filter(({ level }) => level === 'asked' || level === 'likely').length;
  const left = view.mends.reduce((sum, { count, accepted, refused }) => sum + count - accepted - refused, 0);
  const open = view.questions.reduce((sum, { valueCount, answered }) => sum + valueCount - answered, 0);
  const steps: [id: string, name: string, told: string, isDone: boolean, sign: IconName][] = [
    ['columns', t.steps.columns, t.columns.count(view.columns.length - asked, 0, asked), asked === 0, 'table'],
    ['mends', t.steps.mends, t.mends.sure(left), left === 0, 'pencil'],
    ['questions', t.steps.questions, t.questions.count(open), open === 0, 'person'],
    ['issues', t.steps.issues, t.issues.count(view.issues.length), view.issues.length === 0, 'warning'],
    ['places', t.steps.places, t.places.count(view.points.placed, view.points.absent), false, 'map'],
    ['quality', t.steps.quality, `${view.quality.visible[1]} ${t.quality.on(view.file.services)}`, false, 'sort'],
    ['pairs', t.steps.pairs, view.pairs === null ? '' : String(view.pairs.total), view.pairs?.total === 0, 'copy'],
  ];
  return html`<nav class="nav" aria-label=${t.steps.label}>
    ${steps
      .filter(([id]) => id !== 'questions' || view.questions.length > 0)
      .map(
        ([id, name, told, isDone, sign]) =>
          html`<a
            class=${isDone ? 'ok' : ''}
            href="#${id}"
            @click=${(event: Event) => {
              event.preventDefault();
              go(id);
            }}
            >${icon(isDone ? 'check' : sign)}<span
              >${name}${told === '' ? nothing : html`<small>${told}</small>`}</span
            ></a
          >`,
      )}
  </nav>`;
}
