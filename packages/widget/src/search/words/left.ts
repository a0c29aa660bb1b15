import { stopWords } from '@inclusion-kit/sdk/internal';
import { html, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons/icons.ts';
import { addSearchTexts } from '../../locales/french-search.ts';
import wordsTexts from '../../locales/fr/search/words.ts';
import type { SearchContext } from '../di-search/search-context.ts';
import type { Answer } from '../question/search-state.ts';
import { tellMeant } from './meant.ts';
import { renderTell } from './tell.ts';
import './alone/define.ts';

addSearchTexts(wordsTexts);

/** Words that were let go which a press looks for alone. */
const MOST_ALONE = 2;

/**
 * Says before the cards which words were let go, and which ones the offers answer to: whoever asked for the others sees how many offers
 * each has alone, looks for them, or tells here that they are missing. Null where none was let go.
 */
export function renderLeft(answer: Answer, context: SearchContext): TemplateResult | null {
  const { left, holdingLeft, query, total } = answer;
  const { texts, connection } = context;
  if (left.length === 0) return null;
  // Marks between words are kept, so that the others stand as they were typed.
  const parts = query.q.split(/([^\p{L}\p{M}\p{N}]+)/u).filter((word) => !left.includes(word));
  // Small words at the ends tell nothing once the words beside them are gone: « de à Guise » was left of « permis de conduire à Guise ».
  const isTelling = (part: string): boolean => /[\p{L}\p{N}]/u.test(part) && !stopWords.has(part.toLowerCase());
  const first = parts.findIndex(isTelling);
  const kept = (first === -1 ? parts : parts.slice(first, parts.findLastIndex(isTelling) + 1))
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return html`<div class="note">
    ${icon('info')}
    <div>
      <p class="left">${texts['results.left'](left, kept, total, holdingLeft)} ${tellMeant(answer, context)}</p>
      <p class="acts">
        ${left
          .slice(0, MOST_ALONE)
          .map(
            (word) =>
              html`<di-word-alone
                .texts=${texts}
                .word=${word}
                .query=${query}
                .source=${connection.source}
              ></di-word-alone>`,
          )}
        ${renderTell(context)}
      </p>
    </div>
  </div>`;
}
