import {
  createLabels,
  modesAccueil,
  publics,
  typesServices,
  type FrameworkValue,
} from '@inclusion-kit/sdk/referentiels';
import { toShort } from '../../../shared/format/short.ts';

/** A value that this version does not know is shown as written, and may be of any length. */
export function toShortLabels(vocabulary: readonly FrameworkValue[]): (value: string) => string {
  const labelOf = createLabels(vocabulary);
  return (value) => toShort(labelOf(value), 200);
}

/** Returns the French label of a type of service. */
export const labelOfType = toShortLabels(typesServices);

/** Returns the French label of a public. */
export const labelOfPublic = toShortLabels(publics);

/** Returns the French label of a way of receiving people. */
export const labelOfModeAccueil = toShortLabels(modesAccueil);
