import { vocabularyOf } from '@inclusion-kit/sdk/referentiels';
import type { Found, TerritoryReport } from '@inclusion-kit/sdk/territory';

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
  const isKnown = vocabularyOf(field).some((one) => one.value === value);
  return recherche === null || !isKnown ? null : { ...recherche, [parameter]: value };
}
