import type { Page, SearchResult } from '@inclusion-kit/sdk/schemas';
import type { CallOptions, SearchParams } from '@inclusion-kit/sdk';
import type { CatalogueParts } from './catalogue-parts.ts';
import { readDetails } from './details.ts';
import { geodesicMetres, toWholeKilometres, type Point } from '../geography/distance.ts';
import { type Candidates, numberAt } from '../shared/gathering.ts';
import { createListTests } from './lists.ts';
import { toPage } from './paging.ts';
import { checkWordSearchParams, type CheckedWordSearch } from '../params/params.ts';
import type { WordMatches } from '../words/word-matches.ts';

interface Ranked {
  readonly number: number;
  readonly metres: number | null;
  readonly score: number | null;
  /** The greater comes first. */
  readonly rank: number;
}

/** How much nearness and words each weigh when both are asked. @see /api/v1/search (checked 2026-06-30) */
const HALF = 0.5;

/**
 * Creates the search by words of the API. Without a point, results are ordered by score in tenths, then by `score_qualite`.
 * Around a point, they are ordered by nearness and score together. Ties are ordered by id.
 * @see /api/v1/search (checked 2026-06-30)
 */
export function createFoundByWords(
  parts: CatalogueParts,
): (params: SearchParams, options?: CallOptions) => Promise<Page<SearchResult>> {
  const { columns, indexes, selection, prepareWords, holdingWords } = parts;
  const { services } = columns;
  const everything: Candidates = { numbers: null, kilometres: null, count: services.count };

  const pointOfService = (number: number): Point | null => {
    const at = services.points.codes[number] ?? 0;
    if (at === 0) return null;
    const { latitudes, longitudes } = services.points;
    return { latitude: latitudes[at] ?? Number.NaN, longitude: longitudes[at] ?? Number.NaN };
  };

  function toRanked(number: number, score: number | null, { point, distance }: CheckedWordSearch): Ranked | null {
    if (point === null) return { number, metres: null, score, rank: Math.round((score ?? 0) * 10) };
    const there = pointOfService(number);
    const metres = there === null ? Number.NaN : geodesicMetres(point, there);
    if (!(metres <= distance * 1000)) return null;
    const nearness = 1 - metres / 1000 / distance;
    return { number, metres, score, rank: nearness * HALF + (score ?? 0) * HALF };
  }

  function findAll(search: CheckedWordSearch, matches: WordMatches | null): Ranked[] {
    const looked = holdingWords(everything, matches);
    const positions = selection.select(looked.candidates, createListTests(parts, search));
    const ranked = Array.from(positions, (position) =>
      toRanked(numberAt(looked.candidates, position), looked.words?.scoreOf(position) ?? null, search),
    );
    const quality = ({ number }: Ranked): number => (search.point === null ? (services.score_qualite[number] ?? 0) : 0);
    return ranked
      .filter((one) => one !== null)
      .sort((a, b) => b.rank - a.rank || quality(b) - quality(a) || a.number - b.number);
  }

  return async (params, options) => {
    const search = checkWordSearchParams(params);
    await indexes.prepare(search);
    const find = await prepareWords(search.q);
    options?.signal?.throwIfAborted();
    const ranked = findAll(search, find());
    const page = ranked.slice((search.page - 1) * search.size, search.page * search.size);
    const numbers = page.map(({ number }) => number);
    const details = await readDetails(parts, numbers, options?.signal);
    const items = details.map((service, index) => {
      const { metres = null, score = null } = page[index] ?? {};
      return { service, distance: metres === null ? null : toWholeKilometres(metres), score_recherche: score };
    });
    return toPage(items, ranked.length, search);
  };
}
