// Made from the schemas by scripts/generate-accept.ts: change them, then run it again.
import { areAll, isNumber, isRecord } from './checks.ts';
import type { OfferPoints } from '../answers/points.ts';

/**
 * Tells whether a value is a `OfferPoints` as the API gives it, every field present: `OfferPoints.parse` would return its like.
 * When it is not, `OfferPoints.parse` completes it or says what is wrong.
 * @example const model = isOfferPoints(value) ? value : OfferPoints.parse(value);
 */
export function isOfferPoints(given: unknown): given is OfferPoints {
  if (!isRecord(given)) return false;
  const { total, cut, points } = given;
  return (
    isNumber(total) &&
    typeof cut === 'boolean' &&
    areAll(
      points,
      (item: unknown) =>
        Array.isArray(item) &&
        item.length === 3 &&
        typeof item[0] === 'string' &&
        isNumber(item[1]) &&
        isNumber(item[2]),
    )
  );
}
