import type { Question } from '@inclusion-kit/sdk';
import type { SearchState } from '../question/search-state.ts';

/** An answer of the reader, and the part of the search that it replaced. */
export interface Given {
  readonly question: Question['id'];
  /** Null for a question that was passed over. */
  readonly label: string | null;
  readonly before: Partial<SearchState>;
}

const KEY = 'inclusion-kit:answers';

/** Keeps the answers of a reader to the questions about a place in this session, so that a page that is loaded again goes on with them. */
export function keepAnswers(place: string, given: readonly Given[]): void {
  try {
    if (given.length === 0) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify({ place, given }));
  } catch {
    // A page without storage begins anew.
  }
}

/** Returns the answers that were kept about a place. */
export function readAnswers(place: string): readonly Given[] {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as { place?: unknown; given?: unknown } | null;
    return kept?.place === place && Array.isArray(kept.given) ? (kept.given as Given[]) : [];
  } catch {
    return [];
  }
}
