import { foldText, toSingularWord } from '@inclusion-kit/sdk/internal';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons/icons.ts';
import { inLanguage } from '../../shared/format/labels.ts';
import { writeCount } from '../../shared/format/figures.ts';
import { addSearchTexts } from '../../locales/french-search.ts';
import wordsTexts from '../../locales/fr/search/words.ts';
import { isHeld } from '../filters/filters.ts';
import type { Answer } from '../question/search-state.ts';
import type { SearchContext } from '../di-search/search-context.ts';
import { renderTell } from './tell.ts';

addSearchTexts(wordsTexts);

/** Needs that a press keeps alone. The filters hold all of them. */
const MOST_NEEDS = 3;

const needsOf = ({ mots, valeurs = [] }: NonNullable<Answer['unsaid']>, language: SearchContext['language']) =>
  mots.map((label, at) => {
    const value = valeurs[at] ?? '';
    return { value, label: inLanguage(() => label, value, language) };
  });

/** Returns the words that none of these needs names: « Remplir mes papiers » answers to « papiers » as it stands. */
function unnamed(words: readonly string[] = [], needs: readonly { label: string }[]): readonly string[] {
  const named = foldText(needs.map(({ label }) => ` ${label}`).join(''));
  return words.filter((word) => !named.includes(` ${toSingularWord(foldText(word))}`));
}

/** Says in a sentence which words none of the offers says, and what they answer to. Empty where they say all. */
export function tellMeant({ unsaid }: Answer, { texts, language }: SearchContext): string {
  if (unsaid === null) return '';
  const needs = needsOf(unsaid, language);
  return texts['results.meant'](
    unnamed(unsaid.pour, needs),
    needs.map(({ label }) => label),
  );
}

/**
 * Says which words none of the offers says, and the needs that they answer to instead: of several, a press keeps one. Returns null where
 * there is none.
 */
export function renderMeant(answer: Answer, context: SearchContext): TemplateResult | null {
  const { unsaid, query } = answer;
  if (unsaid === null) return null;
  const { texts, language, rules, snapshot, on } = context;
  const needs = needsOf(unsaid, language);
  const isFree = query.thematiques.length === 0 && !isHeld('thematiques', rules);
  if (needs.length === 1 || needs.length > MOST_NEEDS || !isFree)
    return html`<p class="left small muted">${tellMeant(answer, context)}</p>`;
  const counts = snapshot.facets?.facets.thematiques;
  return html`<div class="note">
    ${icon('info')}
    <div>
      <p class="left">${texts['results.meant'](unnamed(unsaid.pour, needs), [])}</p>
      <p class="acts">
        ${needs.map(
          ({ value, label }) =>
            html`<button
              class="btn btn-sm"
              type="button"
              @click=${() => on.change({ change: { thematiques: [value] }, atOnce: true, focusResults: true })}
            >
              ${label}
              ${counts?.[value] === undefined ? nothing : html`<span class="muted">${writeCount(counts[value], language)}</span>`}
            </button>`,
        )}
        ${renderTell(context)}
      </p>
    </div>
  </div>`;
}
