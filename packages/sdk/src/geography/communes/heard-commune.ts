import { isInOtherScript } from '../other-script.ts';
import type { Commune } from './commune.ts';
import { createSoundRanking } from './name-sounds.ts';

/** The distance of sounds up to which a name is the one that was typed: the beginning of a name is farther. */
const SAME_NAME = 0.45;
/** A town that is so many times larger than any other one of its sound is the one that people mean. */
const FAR_BIGGER = 5;

/**
 * Returns the commune that a text in Arabic or Cyrillic letters names beyond doubt: the closest of those found, when it is far
 * bigger than the others. Its arrondissements are no others. Null where the reader has to choose.
 */
export function toHeardCommune(found: readonly Commune[], typed: string): Commune | null {
  const [first, ...others] = found;
  if (first === undefined || !isInOtherScript(typed)) return null;
  const { nom, population } = first;
  const distance = createSoundRanking(typed)({ nom });
  if (distance === null || distance > SAME_NAME || population === null) return null;
  const rivals = others.filter((other) => !other.nom.startsWith(`${nom} `));
  return rivals.every((other) => (other.population ?? 0) * FAR_BIGGER <= population) ? first : null;
}
