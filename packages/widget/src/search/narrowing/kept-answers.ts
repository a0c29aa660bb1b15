import type { Question, QuestionAnswer } from '@inclusion-kit/sdk';
import { isObject } from '@inclusion-kit/sdk/internal';
import { personOf } from '../address/person.ts';
import type { SearchState } from '../question/search-state.ts';

/** An answer of the reader, and the part of the search that it replaced. */
export interface Given {
  readonly question: Question['id'];
  /** Null for a question that was passed over. */
  readonly answer: Pick<QuestionAnswer, 'id' | 'label' | 'params'> | null;
  readonly change: Partial<SearchState>;
  readonly before: Partial<SearchState>;
}

/** Tells whether a search asks what an answer asked, where no later answer asked for more of it. */
export function isHeld(given: readonly Given[], at: number, query: SearchState): boolean {
  const one = given[at];
  if (one === undefined) return false;
  const isReplaced = (name: string): boolean => given.slice(at + 1).some(({ change }) => name in change);
  // A filter that the reader sets lets in no record that does not tell. The answer is still what is asked.
  const isJudged = (name: string): boolean => (name !== 'inconnus' || one.question === 'inconnus') && !isReplaced(name);
  return Object.entries(one.change).every(
    ([name, value]) => !isJudged(name) || JSON.stringify(query[name as keyof SearchState]) === JSON.stringify(value),
  );
}

const keyOf = (prefix: string): string => `inclusion-kit:answers${prefix}`;

/**
 * Keeps the answers of a reader in the present entry of the history, beside the search that its address tells: going back, going forward
 * and loading the page again lead to both.
 * @param subject the search without its answers. Those about another one are none
 */
export function keepAnswers(prefix: string, subject: string, given: readonly Given[]): void {
  const state: unknown = history.state;
  if (state !== null && !isObject(state)) return;
  const { [keyOf(prefix)]: known, ...others } = state ?? {};
  const kept = given.length === 0 ? undefined : { subject, given, person: personOf(state) };
  if (JSON.stringify(kept) === JSON.stringify(known)) return;
  const isEmpty = kept === undefined && Object.keys(others).length === 0;
  history.replaceState(isEmpty ? null : { ...others, ...(kept && { [keyOf(prefix)]: kept }) }, '');
}

/** Returns the answers that the present entry of the history keeps about a subject. */
export function readAnswers(prefix: string, subject: string): readonly Given[] {
  const state: unknown = history.state;
  const kept = isObject(state) ? state[keyOf(prefix)] : null;
  const isOurs = isObject(kept) && kept['subject'] === subject && kept['person'] === personOf(state);
  return isOurs && Array.isArray(kept['given']) ? (kept['given'] as Given[]) : [];
}
