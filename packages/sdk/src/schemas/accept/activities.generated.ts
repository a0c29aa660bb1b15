// Made from the schemas by scripts/generate-accept.ts: change them, then run it again.
import { areAll, isNumber, isRecord } from './checks.ts';
import type { OfferActivities } from '../answers/offer-activities.ts';

/**
 * Tells whether a value is a `OfferActivities` as the API gives it, every field present: `OfferActivities.parse` would return its like.
 * When it is not, `OfferActivities.parse` completes it or says what is wrong.
 * @example const model = isOfferActivities(value) ? value : OfferActivities.parse(value);
 */
export function isOfferActivities(given: unknown): given is OfferActivities {
  if (!isRecord(given)) return false;
  const { items } = given;
  return areAll(
    items,
    (item: unknown) =>
      isRecord(item) &&
      typeof item['code_activite'] === 'string' &&
      typeof item['libelle'] === 'string' &&
      (item['famille'] === null || typeof item['famille'] === 'string') &&
      (item['heures_defaut'] === null || isNumber(item['heures_defaut'])) &&
      (item['semaines_defaut'] === null || isNumber(item['semaines_defaut'])) &&
      (item['source'] === null || typeof item['source'] === 'string'),
  );
}
