import type { OfferSource } from '@inclusion-kit/sdk';

/** Queries of words that nobody says, as long as one may be: they make the search compare all words, and compile it. */
const UNSAID = Array.from({ length: 8 }, (_, query) =>
  Array.from({ length: 16 }, (_, word) =>
    Array.from({ length: 8 }, (_, letter) => 'bucomalevitraspodenufi'[(query * 7 + word * 5 + letter * 3) % 22]).join(
      '',
    ),
  ).join(' '),
);

/** Has the index of words built, and its search made quick, before the first reader asks for words: it takes up to seconds. Never rejects. */
export async function buildWords(source: Pick<OfferSource, 'searchServices'>): Promise<void> {
  for (const q of ['a', ...UNSAID]) {
    const isDone = await source.searchServices({ q }).then(
      () => true,
      () => false,
    );
    if (!isDone) return;
  }
}
