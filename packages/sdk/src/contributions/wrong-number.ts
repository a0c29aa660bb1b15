import type { Contribution } from './contribution.ts';
import type { Evenement } from './life-cycle.ts';

/**
 * Tells whether a contribution says that the number of a record is wrong, for somebody who knows no other: a correction that erases the
 * telephone, and nothing else. A structure that erases its number takes it away, and says nothing of the kind.
 * @param evenements the first of them tells who sent it. Default: anybody but the structure
 */
export function saysWrongNumber(
  { genre, changements = {} }: Pick<Contribution, 'genre' | 'changements'>,
  evenements: readonly Pick<Evenement, 'par'>[] = [],
): boolean {
  const erased = Object.entries(changements);
  return (
    genre === 'correction' &&
    evenements[0]?.par !== 'structure' &&
    erased.length === 1 &&
    erased.every(([champ, value]) => champ === 'telephone' && value === null)
  );
}
