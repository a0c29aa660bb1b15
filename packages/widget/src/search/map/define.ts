import { defineOnce } from '../../shared/elements/define-once.ts';
import { DiMap } from './di-map.ts';

export { renderResultsMap } from './results-map.ts';

defineOnce('di-map', DiMap);

/** Loads the parts that a map loads when it is used: its ground and the card of a pin. For a page that may lose its network before. */
export const loadMapParts = (): Promise<unknown> =>
  Promise.all([import('./ground/backdrop.ts'), import('./pins/pin-card.ts')]);
