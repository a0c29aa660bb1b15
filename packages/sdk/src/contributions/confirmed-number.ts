import type { Contribution } from './contribution.ts';

/**
 * Returns the number that a confirmation is about: one whose proof is a call, and whose `base` holds the telephone alone, says that this
 * number answered, and nothing of the rest of the record. Returns null for a confirmation of the whole record, and for the other kinds.
 */
export function confirmedNumber({
  genre,
  cible,
  preuve,
}: Pick<Contribution, 'genre' | 'cible' | 'preuve'>): string | null {
  if (genre !== 'confirmation' || preuve?.moyen !== 'appel' || cible === undefined) return null;
  const champs = Object.keys(cible.base);
  const { telephone } = cible.base;
  return champs.length === 1 && typeof telephone === 'string' ? telephone : null;
}
