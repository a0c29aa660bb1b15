import type { DatasetView } from '@inclusion-kit/dataset/worker';
import type { Desk, StepId } from '../desk.ts';

/** A step with how far it is. */
export interface Step {
  readonly id: StepId;
  /** Its result once it is done, or what it asks for. */
  readonly told: string;
  /** Nothing is left to do in it. */
  readonly isDone: boolean;
  /** The person went past it, whatever is left to do in it. */
  readonly isPassed: boolean;
}

/** The steps in their order. */
export const STEPS: readonly StepId[] = ['columns', 'mends', 'questions', 'pairs', 'result'];

/** The turns of drawing that each step takes. In the first one its title alone is drawn. */
export const TURNS: Readonly<Record<StepId, number>> = { columns: 5, mends: 4, questions: 1, pairs: 2, result: 6 };

/** Counts the rows that are drawn of a step, so many more in each turn. The last turn draws all of them. */
export const countDrawn = (id: StepId, drawn: number, perTurn: number): number =>
  drawn >= TURNS[id] - 1 ? Infinity : (drawn + 1) * perTurn;

type Facts = Pick<Desk, 't' | 'view' | 'open' | 'isSmall'>;

/** Tells how far a step is. */
export function toStep(desk: Facts, id: StepId): Step {
  const { t, view, open } = desk;
  const isPassed = open.passed.has(id);
  switch (id) {
    case 'columns': {
      const left = view.columns.filter(isToSee).length;
      const out = view.columns.filter(({ field }) => field === null).length;
      const told = left > 0 ? t.columns.toSee(left) : t.columns.told(view.columns.length - out, out);
      return { id, told, isDone: left === 0, isPassed };
    }
    case 'mends': {
      const { left, accepted, refused } = countMends(view);
      const isNone = left + accepted + refused === 0;
      const told = isNone ? t.mends.none : left > 0 ? t.mends.sure(left) : t.mends.told(accepted, refused);
      return { id, told, isDone: left === 0, isPassed };
    }
    case 'questions': {
      const { left, answered, emptied, total } = countQuestions(desk);
      // A question that is left for later has no answer.
      const isOver = left === 0 || isPassed;
      const told =
        total === 0
          ? t.questions.none
          : isOver
            ? t.questions.told(answered - emptied, emptied, total - answered)
            : t.questions.count(left);
      return { id, told, isDone: answered === total, isPassed: isOver };
    }
    case 'pairs': {
      const { pairs } = view;
      if (pairs === null)
        return { id, told: desk.isSmall ? t.pairs.finding : t.pairs.unsought, isDone: false, isPassed };
      const left = pairs.total - pairs.decided;
      const told = pairs.total === 0 ? t.pairs.none : left > 0 ? t.pairs.toSee(left) : t.pairs.told(pairs.total);
      return { id, told, isDone: left === 0, isPassed };
    }
    case 'result': {
      return { id, told: sayReady(desk), isDone: false, isPassed: false };
    }
  }
}

/** Tells the step that is open: the one that the person opened, or the first one with something left to do. */
export const openStep = (desk: Facts): StepId =>
  desk.open.step ??
  STEPS.find((id) => {
    const { isDone, isPassed } = toStep(desk, id);
    return !isDone && !isPassed;
  }) ??
  'result';

/** Tells whether a person has to look at a column. */
export const isToSee = ({ level }: Pick<DatasetView['columns'][number], 'level'>): boolean =>
  level === 'asked' || level === 'likely';

/** Counts mends by what was decided about them. */
export function countMends({ mends }: Pick<DatasetView, 'mends'>): { left: number; accepted: number; refused: number } {
  const sums = { left: 0, accepted: 0, refused: 0 };
  for (const { count, accepted, refused } of mends) {
    sums.left += count - accepted - refused;
    sums.accepted += accepted;
    sums.refused += refused;
  }
  return sums;
}

/** Counts questions: all of them, those answered, those of them left empty, and those that are left to answer now. */
export function countQuestions({ view: { questions }, open }: Pick<Desk, 'view' | 'open'>): {
  total: number;
  answered: number;
  emptied: number;
  left: number;
} {
  const sums = { total: 0, answered: 0, emptied: 0 };
  for (const { key, valueCount, alike, ...apart } of questions) {
    const { total, answered, emptied } = open.apart.has(key) ? { ...apart, total: valueCount } : alike;
    sums.total += total;
    sums.answered += answered;
    sums.emptied += emptied;
  }
  return { ...sums, left: Math.max(0, sums.total - sums.answered - open.later.size) };
}

/** Counts the records that the file gives, but those that a person left out. */
export const countAll = ({ ready, refused, undecided }: DatasetView['counts']): number => ready + refused + undecided;

/** Tells whether one press on the sure repairs makes more records ready. */
export const isToMend = ({ mended, counts }: DatasetView): boolean => (mended?.ready ?? 0) > counts.ready;

/** Says how many records are ready, or will be once the sure repairs are accepted, which takes one press. */
export function sayReady({ t, view }: Pick<Desk, 't' | 'view'>): string {
  const { counts, mended } = view;
  const total = countAll(counts);
  return isToMend(view) && mended !== null
    ? t.state.mended(mended.ready, total, counts.model)
    : t.state.ready(counts.ready, total, counts.model);
}
