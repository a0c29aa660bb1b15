import { overlayOf } from './overlay.ts';

/** How a contact was erased here: as a number that was told to be wrong, or only taken away. */
type Erasure = 'wrong' | 'removed';

/**
 * Tells how the number or the mail of an offer was erased here. Null where it was not, or another one is shown.
 * @param records the offer, and its structure where it is known
 */
export function erasureOf(records: readonly (object | null)[], field: 'telephone' | 'courriel'): Erasure | null {
  const known = records.filter((record) => record !== null);
  if (known.some((record) => (Reflect.get(record, field) ?? null) !== null)) return null;
  const erased = known.flatMap((record) => {
    const change = overlayOf(record)?.changements[field];
    return change?.apres === null && change.avant !== null ? change : [];
  });
  if (erased.length === 0) return null;
  return erased.some(({ faux }) => faux === true) ? 'wrong' : 'removed';
}
