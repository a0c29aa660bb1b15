import { urgentLead, urgentNumbers, type UrgentNumber } from '@inclusion-kit/sdk/referentiels';
import { dangerNumbers, firstUrgentNumbers } from '@inclusion-kit/sdk/internal';
import { dangersIn } from '@inclusion-kit/sdk/words';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons/icons.ts';
import { addSearchTexts } from '../../locales/french-search.ts';
import wordsTexts from '../../locales/fr/search/words.ts';
import type { Language } from '../../shared/texts/language.ts';
import type { UrgentOnPaper } from '../../selection/di-selection/sheet.ts';
import { addStyles } from '../../shared/styles/add-styles.ts';
import type { SearchContext } from '../di-search/search-context.ts';
import { dangerStyles } from './danger.styles.ts';
import { leave, toNeutral } from './leave.ts';

addSearchTexts(wordsTexts);

/** Tells whether the words of a search tell a danger. */
export const tellsDanger = (words: string): boolean => dangersIn(words).length > 0;

/** Tells whether a number of an offer is one of those that stand above the list for the dangers that words tell. */
export function isNumberAbove(words: string, phone: string | null): boolean {
  const digits = phone?.replace(/\D/g, '').replace(/^33(?=\d{2,4}$)/, '') ?? '';
  // Few numbers of offers are national ones: the words are read for those alone.
  return Object.hasOwn(urgentNumbers, digits) && dangerNumbers(words).some((number) => number === digits);
}

/** Draws the national numbers for the dangers that words tell, those of the first danger first. Nothing where they tell none. */
export function renderNumbers(words: string, language: Language): TemplateResult | typeof nothing {
  const known = dangerNumbers(words);
  return known.length === 0 ? nothing : renderList(known, language);
}

/**
 * Draws the numbers that every first page names, where words that told a danger were not kept: a list without them would pass for an
 * answer. A sentence says so, and asks for the words again.
 */
export function renderLost({ texts, language, snapshot }: SearchContext): TemplateResult {
  const hasList = (snapshot.answer?.total ?? 0) > 0;
  return renderList(firstUrgentNumbers, language, html`<p class="lost">${texts['words.lost'](hasList)}</p>`);
}

function renderList(
  known: readonly (keyof typeof urgentNumbers)[],
  language: Language,
  before: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  return html`<div class="note danger" part="danger">
    ${icon('phone')}
    <div>
      ${before}
      <p>${urgentLead[language]}</p>
      <ul>
        ${known.map((number, at) => {
          const { names, isText }: UrgentNumber = urgentNumbers[number];
          const sign =
            at === 0 && before === nothing
              ? html`<span class="btn btn-primary keep call">${icon('phone')}<bdi>${number}</bdi></span>`
              : html`<b><bdi>${number}</bdi></b>`;
          return html`<li><a href="${isText === true ? 'sms' : 'tel'}:${number}">${sign} ${names[language]}</a></li>`;
        })}
      </ul>
    </div>
  </div>`;
}

/** Tells the same numbers for a sheet of paper. Null where the words tell no danger. */
export function tellNumbers(words: string, language: Language): UrgentOnPaper | null {
  const numbers = dangerNumbers(words).map((number) => ({ number, name: urgentNumbers[number].names[language] }));
  return numbers.length === 0 ? null : { lead: urgentLead[language], numbers };
}

/** Draws the way out at once, which stays in sight: somebody may come in. Nothing where the words tell no danger, and told none before. */
export function renderLeave({ state, wordsLost, texts, page }: SearchContext): TemplateResult | typeof nothing {
  if (!wordsLost && !tellsDanger(state.q)) return nothing;
  addStyles(page.renderRoot, [dangerStyles]);
  const href = toNeutral(page.leaveLink);
  const act = (event: MouseEvent): void => {
    event.preventDefault();
    leave(href);
  };
  return html`<p class="leave" part="leave">
    <span id="leave-hint">${texts['leave.hint']}</span>
    <a class="btn" href=${href} rel="noreferrer" aria-describedby="leave-hint" @click=${act}
      >${icon('close')}${texts['leave.act']}</a
    >
  </p>`;
}
