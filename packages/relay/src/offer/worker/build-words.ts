import type { OfferSource } from '@inclusion-kit/sdk';

/**
 * Queries as people write them: a need, then a danger with the apostrophe of a phone, at which engines compile the patterns that read such
 * words. The catalogue of a country asks itself for words of all kinds.
 */
const SAID = ['je cherche un logement', 'j’ai peur, mon mari m’a frappée'];

/** Has the index of words built before the first reader asks for words: it takes up to seconds. Never rejects. */
export async function buildWords(source: Pick<OfferSource, 'searchServices'>): Promise<boolean> {
  try {
    for (const q of SAID) await source.searchServices({ q });
    return true;
  } catch {
    return false;
  }
}
