import type { OfferSource } from '@inclusion-kit/sdk';

/** Queries of words that nobody says, as long as one may be: they make the search compare all words, and compile it. */
const UNSAID = Array.from({ length: 8 }, (_, query) =>
  Array.from({ length: 16 }, (_, word) =>
    Array.from({ length: 8 }, (_, letter) => 'bucomalevitraspodenufi'[(query * 7 + word * 5 + letter * 3) % 22]).join(
      '',
    ),
  ).join(' '),
);

/** Queries as people write them: a need, then a danger with the apostrophe of a phone, for which engines compile every pattern anew. */
const SAID = ['je cherche un logement', 'j’ai peur, mon mari m’a frappée'];

type Searched = Pick<OfferSource, 'searchServices'>;

/** Has the index of words built before the first reader asks for words: it takes up to seconds. Never rejects. */
export const buildWords = (source: Searched): Promise<boolean> => isAnswered(source, 'a');

/** Has the index of words built, and its search made quick: at the size of a country the first long query would hold up all others. Never rejects. */
export async function buildQuickWords(source: Searched): Promise<void> {
  let isDone = await buildWords(source);
  for (const q of [...UNSAID, ...SAID]) isDone &&= await isAnswered(source, q);
}

const isAnswered = (source: Searched, q: string): Promise<boolean> =>
  source.searchServices({ q }).then(
    () => true,
    () => false,
  );
