import { stopWords } from '@inclusion-kit/sdk/internal';
import { html, type TemplateResult } from 'lit';
import { addSearchTexts } from '../../locales/french-search.ts';
import wordsTexts from '../../locales/fr/search/words.ts';
import type { SearchContext } from '../di-search/search-context.ts';
import type { Answer } from '../question/search-state.ts';

addSearchTexts(wordsTexts);

/** Says that nothing of what was typed can be looked for, so that all offers are not taken for its answer. Null where a word can. */
export function renderWordless(
  { query: { q }, total, results }: Answer,
  { texts }: SearchContext,
): TemplateResult | null {
  const words = q.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const isSearched =
    results.some(({ score_recherche: score }) => score !== undefined) || words.some((word) => !stopWords.has(word));
  return q.trim() === '' || total === 0 || isSearched
    ? null
    : html`<p class="left small muted">${texts['results.wordless'](q.trim(), total)}</p>`;
}
