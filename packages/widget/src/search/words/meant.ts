import { html, type TemplateResult } from 'lit';
import { inLanguage } from '../../shared/format/labels.ts';
import { addSearchTexts } from '../../locales/french-search.ts';
import wordsTexts from '../../locales/fr/search/words.ts';
import type { Answer } from '../question/search-state.ts';
import type { SearchContext } from '../di-search/search-context.ts';

addSearchTexts(wordsTexts);

/** A sentence is not told to be missing: offers never repeat it. */
const ONE_WORD = /^[\p{Script=Latin}\p{N}-]+$/u;

/** Returns the needs that one word means, with their values, where none of the offers says the word itself. */
function meaningsOf({ query, results }: Answer): [label: string, value: string][] {
  if (!ONE_WORD.test(query.q.trim())) return [];
  const found = results.map(({ correspondances = [] }) => correspondances[0]);
  if (!found.every((one) => one?.pour !== undefined)) return [];
  return [
    ...new Map(found.flatMap((one) => one?.mots.map((label, at) => [label, one.valeurs?.[at] ?? ''] as const) ?? [])),
  ];
}

/** Says which needs one word means that no offer says. Returns null where an offer says it. */
export function renderMeant(answer: Answer, { texts, language }: SearchContext): TemplateResult | null {
  const meant = meaningsOf(answer).map(([label, value]) => inLanguage(() => label, value, language));
  if (meant.length === 0) return null;
  return html`<p class="left small muted">${texts['results.meant'](answer.query.q.trim(), meant)}</p>`;
}
