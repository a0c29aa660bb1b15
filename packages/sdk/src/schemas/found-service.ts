import * as z from 'zod/mini';
import { isNumber } from './accept/checks.ts';
import { ServiceSearchResult } from './service.ts';

/**
 * One result of a search at a relay. When words were asked, `score_recherche` is their rank, 0–1, and `correspondances`
 * tells where they were found. Either is left out when it is not as described: it only helps to show the result.
 */
export const FoundService: z.ZodMiniType<FoundService> = ServiceSearchResult.check(
  z.overwrite((result) => (hasSoundWords(result) ? result : withoutOddWords(result))),
);

/** One result of a search, with what a relay says of the words asked. */
export interface FoundService extends ServiceSearchResult {
  /** Rank given to the words, 0–1. */
  score_recherche?: number;
  /** Where the words were found, best field first. */
  correspondances?: { champ: string; mots: string[] }[];
}

/** Tells whether what a result says of the words asked, if anything, is as described. */
export function hasSoundWords(result: ServiceSearchResult): boolean {
  return isScore(result['score_recherche']) && isCorrespondances(result['correspondances']);
}

const isScore = (value: unknown): boolean => value === undefined || isNumber(value);

function isCorrespondances(value: unknown): boolean {
  if (value === undefined) return true;
  return (
    Array.isArray(value) &&
    value.every((one) => {
      const { champ, mots } = Object(one) as Record<string, unknown>;
      return typeof champ === 'string' && Array.isArray(mots) && mots.every((mot) => typeof mot === 'string');
    })
  );
}

function withoutOddWords({ score_recherche, correspondances, ...rest }: ServiceSearchResult): ServiceSearchResult {
  return {
    ...rest,
    ...(score_recherche !== undefined && isScore(score_recherche) ? { score_recherche } : {}),
    ...(correspondances !== undefined && isCorrespondances(correspondances) ? { correspondances } : {}),
  };
}
