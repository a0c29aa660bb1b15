import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from '../../shared/icons/icons.ts';
import type { Desk } from '../desk.ts';
import type { Part } from './parts.ts';

type Step = readonly [id: string, name: string, told: string, isDone: boolean, sign: IconName];

/** Draws the steps beside the sections, each with how far it is. A step moves the focus to its section. */
export function renderSteps(
  { t, view }: Desk,
  isTurn: (part: Part) => boolean,
  go: (id: string) => void,
): TemplateResult {
  const steps: Partial<Record<Part, () => Step>> = {
    columns: () => {
      const asked = view.columns.filter(({ level }) => level === 'asked' || level === 'likely').length;
      return ['columns', t.steps.columns, t.columns.count(view.columns.length - asked, 0, asked), asked === 0, 'table'];
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
      const told = `${view.quality.visible[1]} ${t.quality.on(view.file.services)}`;
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
