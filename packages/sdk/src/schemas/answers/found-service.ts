import * as z from 'zod/mini';
import { hasSoundWords, isCorrespondances, isScore } from '../accept/found-words.ts';
import { ServiceSearchResult } from '../service.ts';

/**
 * One result of a search at a relay. When words were asked, `score_recherche` is their rank, 0–1, and `correspondances`
 * tells where they were found. Either is left out when it is not as described: it only helps to show the result.
 */
export const FoundService: z.ZodMiniType<FoundService> = ServiceSearchResult.check(
  z.overwrite((result) => (hasSoundWords(result) ? result : withoutOddWords(result))),
);

/** One result of a search, with the places and the rank of the words asked, as a relay gives them. */
export interface FoundService extends ServiceSearchResult {
  /** Rank of the result for the words, 0–1. */
  score_recherche?: number;
  /** The places where the words were found, best field first. */
  correspondances?: { champ: string; mots: string[]; pour?: string[]; valeurs?: string[] }[];
}

function withoutOddWords({ score_recherche, correspondances, ...rest }: ServiceSearchResult): ServiceSearchResult {
  return {
    ...rest,
    ...(score_recherche !== undefined && isScore(score_recherche) ? { score_recherche } : {}),
    ...(correspondances !== undefined && isCorrespondances(correspondances) ? { correspondances } : {}),
  };
}
