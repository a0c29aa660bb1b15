import { vocabularyOf } from '@inclusion-kit/sdk/referentiels';
import type { Found, TerritoryReport } from '@inclusion-kit/sdk/territory';
import { labelOf } from '../../shared/format/field-value.ts';
import type { View } from '../view.ts';

/** Names a value of a field by its label. One that no vocabulary has stands as its record writes it, and is said to be none of it. */
export const nameValue = ({ t, language }: Pick<View, 't' | 'language'>, field: string, value: string): string =>
  isKnown(field, value) ? labelOf(field, value, language) : t.values.outside(value);

const isKnown = (field: string, value: string): boolean => vocabularyOf(field).some((one) => one.value === value);

/**
 * Returns the search that finds the offers with a value of a field, or null where there is none: a search takes the values of the
 * vocabularies alone, and a record may have one of a later version.
 */
export function foundOf(
  recherche: TerritoryReport['recherche'],
  field: string,
  value: string,
  parameter: string = field,
): Found | null {
  return recherche === null || !isKnown(field, value) ? null : { ...recherche, [parameter]: value };
}
