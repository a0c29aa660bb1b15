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

export const labelOfType = toShortLabels(typesServices);

export const labelOfPublic = toShortLabels(publics);

export const labelOfModeAccueil = toShortLabels(modesAccueil);
