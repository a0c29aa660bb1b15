import type { OfferSource } from '@inclusion-kit/sdk';

/** Has the index of words built before the first reader asks for words: it takes up to seconds. Never rejects. */
export const buildWords = (source: Pick<OfferSource, 'searchServices'>): Promise<void> =>
  source.searchServices({ q: 'a', size: 1 }).then(
    () => undefined,
    () => undefined,
  );
