import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from '../../shared/icons/icons.ts';
import { sayColumns, type Desk } from '../desk.ts';
import { issuesLeft } from '../sections/issues.ts';
import type { Part } from '../sections/parts.ts';

/** A step that asks a person for something, in the order of the work. */
export type Asking = 'columns' | 'mends' | 'questions' | 'issues' | 'take';

interface Step {
  readonly id: Asking | 'file' | 'places' | 'quality' | 'pairs';
  readonly name: string;
  readonly told: string;
  readonly isDone: boolean;
  readonly sign: IconName;
}

const ASKING = new Set<Step['id']>(['columns', 'mends', 'questions', 'issues', 'take']);

/** Tells the steps whose turn to be drawn has come, each with how far it is. */
function toSteps(desk: Desk, isTurn: (part: Part) => boolean): Step[] {
  const { t, view } = desk;
  const steps: readonly (readonly [part: Part | null, step: () => Step])[] = [
    [null, () => ({ id: 'file', name: t.steps.file, told: t.file.lines(view.file.rows), isDone: true, sign: 'table' })],
    [
      'columns',
      () => {
        const isDone = view.columns.every(({ level }) => level !== 'asked' && level !== 'likely');
        return { id: 'columns', name: t.steps.columns, told: sayColumns(desk), isDone, sign: 'table' };
      },
    ],
    [
      'mends',
      () => {
        const left = countOpenMends(desk);
        return { id: 'mends', name: t.steps.mends, told: t.mends.sure(left), isDone: left === 0, sign: 'pencil' };
      },
    ],
    [
      'questions',
      () => {
        const left = countOpenQuestions(desk);
        const told = t.questions.count(left);
        return { id: 'questions', name: t.steps.questions, told, isDone: left === 0, sign: 'person' };
      },
    ],
    [
      'issues',
      () => {
        const { length } = issuesLeft(view);
        const told = t.issues.count(length);
        return { id: 'issues', name: t.steps.issues, told, isDone: length === 0, sign: 'warning' };
      },
    ],
    [
      'points',
      () => {
        const told = t.places.count(view.points.placed, view.points.absent);
        return { id: 'places', name: t.steps.places, told, isDone: false, sign: 'map' };
      },
    ],
    [
      'quality',
      () => {
        const { visible, after } = view.quality;
        const told = `${visible[1]} ${t.quality.on(after.reduce((sum, count) => sum + count, 0))}`;
        return { id: 'quality', name: t.steps.quality, told, isDone: false, sign: 'sort' };
      },
    ],
    [
      'pairs',
      () => {
        const total = view.pairs?.total;
        const told = total === undefined ? '' : String(total);
        return { id: 'pairs', name: t.steps.pairs, told, isDone: total === 0, sign: 'copy' };
      },
    ],
    ['counts', () => ({ id: 'take', name: t.steps.take, told: '', isDone: false, sign: 'download' })],
  ];
  return steps
    .filter(([part]) => part === null || (isTurn(part) && (part !== 'questions' || view.questions.length > 0)))
    .map(([, toStep]) => toStep());
}

export const countOpenMends = ({ view: { mends } }: Pick<Desk, 'view'>): number =>
  mends.reduce((sum, { count, accepted, refused }) => sum + count - accepted - refused, 0);

export const countOpenQuestions = ({ view: { questions } }: Pick<Desk, 'view'>): number =>
  questions.reduce((sum, { valueCount, answered }) => sum + valueCount - answered, 0);

/** Tells the step that comes next, with its rank among those that ask for something. */
export function nextStep(desk: Desk): { readonly id: Asking; readonly at: number; readonly of: number } {
  const asking = toSteps(desk, () => true).filter(({ id }) => ASKING.has(id));
  const at = asking.findIndex(({ isDone }) => !isDone);
  return { id: asking[at]?.id as Asking, at: at + 1, of: asking.length };
}

/** Draws the steps beside the sections, or above them. A step moves the focus to its section, and the one that comes next is marked. */
export function renderSteps(desk: Desk, isTurn: (part: Part) => boolean, go: (id: string) => void): TemplateResult {
  const { t } = desk;
  const current = isTurn('counts') ? nextStep(desk).id : null;
  return html`<nav class="nav" aria-label=${t.steps.label}>
    ${toSteps(desk, isTurn).map(
      ({ id, name, told, isDone, sign }) =>
        html`<button
          type="button"
          class=${isDone ? 'ok' : ''}
          data-step=${id}
          aria-current=${id === current ? 'step' : nothing}
          @click=${() => go(id)}
        >
          ${icon(isDone ? 'check' : sign)}<span>${name}${told === '' ? nothing : html`<small>${told}</small>`}</span>
        </button>`,
    )}
  </nav>`;
}
