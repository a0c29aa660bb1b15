import type { DatasetView } from '@inclusion-kit/dataset/worker';

/** The turns by which the groups of mends and of questions are drawn, one more in each. In the last turn all of them are. */
const LOTS = ['lot', 'other-lot', 'third-lot', 'all-lots'] as const;

/** The parts of a view in the order that their sections are drawn. To draw all of them at once would hold up the page. */
export const PARTS = [
  'columns',
  'rows',
  'mends',
  'questions',
  'issues',
  ...LOTS,
  'points',
  'quality',
  'counts',
  'pairs',
  'map',
  'pins',
] as const satisfies readonly (keyof DatasetView | Drawing)[];
export type Part = (typeof PARTS)[number];

/** The parts that wait for nothing but their turn. `rows` is that of the columns behind the first ones. */
type Drawing = 'rows' | 'map' | 'pins' | (typeof LOTS)[number];
const DRAWING: readonly Part[] = ['rows', 'map', 'pins', ...LOTS] satisfies Drawing[];
export const isDrawing = (part: Part): part is Drawing => DRAWING.includes(part);

/** Counts the groups of mends and of questions whose turn has come. */
export function countDrawn(isTurn: (part: Part) => boolean): number {
  const lots = LOTS.filter((lot) => isTurn(lot)).length;
  return lots === LOTS.length ? Infinity : 1 + lots;
}
