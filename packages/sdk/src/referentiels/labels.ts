import { requireObjects, toText } from '../arguments.ts';
import type { FrameworkValue } from './framework-value.ts';
import { toLabels } from './to-labels.ts';

/** Gives the French label of a vocabulary value. */
export interface Labels {
  /** Returns the label of a value. For a value that this version does not know, returns a readable form of it. */
  (value: string): string;
}

/**
 * Creates the look-up from a vocabulary's values to their French labels.
 * @param vocabulary one of the vocabularies of this entry, or a fresh one from `/api/v1/doc/*`.
 * @throws UsageError when the vocabulary is no array of objects
 * @example createLabels(publics)('demandeurs-emploi') // 'Demandeurs d’emploi'
 */
export function createLabels(vocabulary: readonly FrameworkValue[]): Labels {
  requireObjects('The vocabulary', vocabulary);
  const labelOf = toLabels(vocabulary);
  return (value) => labelOf(toText(value));
}
