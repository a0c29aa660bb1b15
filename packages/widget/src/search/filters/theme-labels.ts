import { categories, thematiques } from '@inclusion-kit/sdk/referentiels';
import { setLabels } from './filter-words.ts';

/** Gives the filters the names of all thématiques, which come once a list of them opens, or once one of them is chosen. */
export function nameThematiques(): void {
  setLabels('thematiques', [...categories, ...thematiques]);
}
