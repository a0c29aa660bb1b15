import type { ServiceFilters } from '@inclusion-kit/sdk';

/**
 * Returns what to ask with the score that a source takes, 0–1. The API takes any number: below 0 all services fit, above 1
 * none, and `empty` then tells that the page found nothing.
 */
export function withinScores<P extends ServiceFilters>(params: P): { asked: P; empty: boolean } {
  const score = params.score_qualite_minimum;
  if (score === undefined || (score >= 0 && score <= 1)) return { asked: params, empty: false };
  return { asked: { ...params, score_qualite_minimum: score < 0 ? 0 : 1 }, empty: score > 1 };
}
