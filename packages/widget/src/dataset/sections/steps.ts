import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from '../../shared/icons/icons.ts';
import { sayColumns, type Desk } from '../desk.ts';
import type { Part } from './parts.ts';

type Step = readonly [id: string, name: string, told: string, isDone: boolean, sign: IconName];

/** Draws the steps beside the sections, each with how far it is. A step moves the focus to its section. */
export function renderSteps(desk: Desk, isTurn: (part: Part) => boolean, go: (id: string) => void): TemplateResult {
  const { t, view } = desk;
  const steps: Partial<Record<Part, () => Step>> = {
    columns: () => {
      const isDone = view.columns.every(({ level }) => level !== 'asked' && level !== 'likely');
      return ['columns', t.steps.columns, sayColumns(desk), isDone, 'table'];
    },
    mends: () => {
      const left = view.mends.reduce((sum, { count, accepted, refused }) => sum + count - accepted - refused, 0);
      return ['mends', t.steps.mends, t.mends.sure(left), left === 0, 'pencil'];
    },
    questions: () => {
      const open = view.questions.reduce((sum, { valueCount, answered }) => sum + valueCount - answered, 0);
      return ['questions', t.steps.questions, t.questions.count(open), open === 0, 'person'];
    },
    issues: () => {
      const { length } = view.issues;
      return ['issues', t.steps.issues, t.issues.count(length), length === 0, 'warning'];
    },
    points: () => {
      const { placed, absent } = view.points;
      return ['places', t.steps.places, t.places.count(placed, absent), false, 'map'];
    },
    quality: () => {
      const { visible, after } = view.quality;
      const told = `${visible[1]} ${t.quality.on(after.reduce((sum, count) => sum + count, 0))}`;
      return ['quality', t.steps.quality, told, false, 'sort'];
    },
    pairs: () => {
      const total = view.pairs?.total;
      return ['pairs', t.steps.pairs, total === undefined ? '' : String(total), total === 0, 'copy'];
    },
  };
  return html`<nav class="nav" aria-label=${t.steps.label}>
    ${Object.entries(steps)
      .filter(([part]) => isTurn(part as Part) && (part !== 'questions' || view.questions.length > 0))
      .map(([, toStep]) => toStep())
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
