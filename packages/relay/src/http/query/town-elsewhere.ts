import type { Commune } from '@inclusion-kit/sdk/geography';
import { isInOtherScript, isNamedBy } from '@inclusion-kit/sdk/internal';
import { findTown } from '@inclusion-kit/widget/towns';

/**
 * Returns the town of the country that a text names, where every commune that was found is a guess at a mistyped name. Null where one is
 * named, and where the text names no town.
 */
export function findTownElsewhere(typed: string, found: readonly Commune[]): string | null {
  const isKnown = isInOtherScript(typed) || found.some((commune) => isNamedBy(typed, commune));
  return isKnown ? null : (findTown(typed)?.name ?? null);
}
