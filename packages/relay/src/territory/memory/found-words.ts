import type { OfferSource } from '@inclusion-kit/sdk';
import { withoutRecords, type TerritoryName, type Withheld } from '@inclusion-kit/sdk/internal';
import { orNull } from '../../shared/or-null.ts';
import type { LostWord, SoughtWord } from '../../store/lost-words.ts';

/** Words that are looked up: a page of hundreds would search as often. */
const MOST = 50;

/**
 * Looks the most frequent words up in the offer of today: a word is lost until the offer, or the words that searches know, have it.
 * @param source null looks none up
 * @param most words that find nothing after which no other is looked up. Default: all
 */
export async function lookUpWords(
  source: Pick<OfferSource, 'searchServices'> | null,
  words: readonly LostWord[],
  {
    territory,
    withheld,
    most = Infinity,
  }: { territory: TerritoryName | null; withheld: Withheld | null; most?: number },
): Promise<SoughtWord[]> {
  const place = placeOf(territory);
  const looked: SoughtWord[] = [];
  let lost = 0;
  const sorted = words.toSorted((a, b) => b.nombre - a.nombre);
  // One by one: others search in between.
  for (const [at, word] of sorted.entries()) {
    const params = withoutRecords({ ...place, q: word.mot, size: 1 }, withheld);
    const isLookedUp = source !== null && at < MOST && lost < most;
    const trouvees = isLookedUp ? ((await orNull(() => countFound(source, params))) ?? 0) : 0;
    if (trouvees === 0) lost += 1;
    looked.push({ ...word, trouvees });
  }
  return looked;
}

type Params = NonNullable<Parameters<OfferSource['searchServices']>[0]>;

/** A search of results that do not hold its word found nothing. */
async function countFound(source: Pick<OfferSource, 'searchServices'>, params: Params): Promise<number> {
  const { total, mots_laisses: left = [] } = await source.searchServices(params);
  return left.length > 0 ? 0 : total;
}

/** Tells where to search. A territory that no search asks for is searched everywhere. */
function placeOf(territory: TerritoryName | null): Params {
  const { niveau, code } = territory ?? {};
  return niveau === 'departement' ? { code_departement: code } : niveau === 'epci' ? { code_epci: code } : {};
}
