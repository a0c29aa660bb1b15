// Made from the schemas by scripts/generate-accept.ts: change them, then run it again.
import { isRecord } from './checks.ts';
import type { Source, ReferentielValue } from '../source.ts';

/**
 * Tells whether a value is a `Source` as the API gives it, every field present: `Source.parse` would return its like.
 * When it is not, `Source.parse` completes it or says what is wrong.
 * @example const model = isSource(value) ? value : Source.parse(value);
 */
export function isSource(given: unknown): given is Source {
  if (!isRecord(given)) return false;
  const { slug, nom, description } = given;
  return (
    typeof slug === 'string' && typeof nom === 'string' && (description === null || typeof description === 'string')
  );
}

/**
 * Tells whether a value is a `ReferentielValue` as the API gives it, every field present: `ReferentielValue.parse` would return its like.
 * When it is not, `ReferentielValue.parse` completes it or says what is wrong.
 * @example const model = isReferentielValue(value) ? value : ReferentielValue.parse(value);
 */
export function isReferentielValue(given: unknown): given is ReferentielValue {
  if (!isRecord(given)) return false;
  const { value, label, description } = given;
  return (
    typeof value === 'string' && typeof label === 'string' && (description === null || typeof description === 'string')
  );
}
