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
  'pins',
] as const satisfies readonly (keyof DatasetView | Drawing)[];
export type Part = (typeof PARTS)[number];

/** The parts that wait for nothing but their turn. */
type Drawing = 'map' | 'pins';
export const isDrawing = (part: Part): part is Drawing => part === 'map' || part === 'pins';
