import type { Page, ServiceFilters } from '@inclusion-kit/sdk';

/**
 * Asks for a page with the score that a source takes, 0–1. The API takes any number: below 0 all services fit, above 1 none.
 */
export async function withinScores<P extends ServiceFilters, T>(
  params: P,
  ask: (params: P) => Promise<Page<T>>,
): Promise<Page<T>> {
  const score = params.score_qualite_minimum;
  if (score === undefined || (score >= 0 && score <= 1)) return ask(params);
  const page = await ask({ ...params, score_qualite_minimum: score < 0 ? 0 : 1 });
  return score < 0 ? page : { ...page, items: [], total: 0, size: 0, pages: 0 };
}
