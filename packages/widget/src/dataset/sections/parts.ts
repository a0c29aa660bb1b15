import type { DatasetView } from '@inclusion-kit/dataset/worker';

/** The parts of a view in the order that their sections are drawn. To draw all of them at once would hold up the page. */
export const PARTS = [
  'columns',
  'mends',
  'questions',
  'issues',
  'points',
  'quality',
  'counts',
  'pairs',
  'map',
] as const satisfies readonly (keyof DatasetView | 'map')[];
export type Part = (typeof PARTS)[number];
