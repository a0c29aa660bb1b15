import type { OfferSource } from '@inclusion-kit/sdk';
import { dangersIn } from '@inclusion-kit/sdk/words';

/** The likeliest meanings of words that are looked at. */
const LOOKED_AT = 3;
const HEALTH = /^sante(?:--|$)/;

/**
 * Tells whether words may tell a danger or something about health: they are sent only if the person says so. Words whose meaning nobody
 * can tell count as such.
 */
export async function tellsPrivate(words: string, source: OfferSource | null): Promise<boolean> {
  if (dangersIn(words).length > 0 || source?.facets === undefined) return true;
  try {
    const { propositions = [] } = await source.facets({ saisie: words });
    return propositions.slice(0, LOOKED_AT).some(({ value }) => HEALTH.test(value));
  } catch {
    return true;
  }
}
