import { loadPart } from '@inclusion-kit/sdk/internal';
import type { Columns } from '../columns/columns.ts';
import type { Records } from '../columns/records.ts';
import { remember } from '../shared/remember.ts';
import type { Ask } from './rehearsal.ts';
import type { ChosenCommune, FindWords, KnownWords } from './word-matches.ts';

/**
 * Gets ready to look for words in the services of a catalogue, see `createWordSearch`.
 * @param chosen the commune that is searched around
 * @param ask searches for words without a rehearsal. The server of a country rehearses with it before it gets ready for any. Null in a rehearsal
 */
export type PrepareWords = (
  query: string | null,
  chosen?: ChosenCommune | null,
  ask?: Ask | null,
) => Promise<FindWords>;

/**
 * Creates the search for words: it gets ready to look for the words of a query, then finds them as often as asked. It finds null
 * when the query is absent or has no word to look for, as that which says the chosen commune again. Matches are valid until the next search: use them before anything else
 * runs. Its code and its index come when words are first asked for, the index in slices of time.
 */
export function createWordSearch(columns: Columns, records: Records, known: KnownWords): PrepareWords {
  const load = remember(async () => {
    const { buildWordFinder } = await loadPart(() => import('./word-finder.ts'));
    return buildWordFinder(columns, records, known);
  });
  return async (query, chosen = null, ask = null) => {
    if (query === null || query.trim() === '') return () => null;
    const find = await load();
    if (ask !== null) await find.rehearse(ask);
    return find(query, chosen);
  };
}
