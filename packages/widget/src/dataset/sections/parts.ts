import type { DatasetView } from '@inclusion-kit/dataset/worker';

/** The parts of a view in the order that their sections are drawn. To draw all of them at once would hold up the page. */
export const PARTS = [
  'columns',
  'mends',
  'questions',
  'issues',
  'rest',
  'points',
  'quality',
  'counts',
  'pairs',
  'map',
  'pins',
] as const satisfies readonly (keyof DatasetView | Drawing)[];
export type Part = (typeof PARTS)[number];

/** The parts that wait for nothing but their turn. `rest` is that of mends and questions, of which the first come alone. */
type Drawing = 'rest' | 'map' | 'pins';
export const isDrawing = (part: Part): part is Drawing => part === 'rest' || part === 'map' || part === 'pins';
