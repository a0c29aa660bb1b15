import {
  categorieOf,
  urgentLead,
  urgentNumbers,
  type UrgentNumber,
  type UrgentNumberName,
} from '@inclusion-kit/sdk/referentiels';
import {
  dangerNumbers,
  needDangers,
  numbersForDangers,
  toNumberLines,
  toShownNumber,
} from '@inclusion-kit/sdk/internal';
import { dangers, dangersIn, type DangerName } from '@inclusion-kit/sdk/words';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons/icons.ts';
import { addSearchTexts } from '../../locales/french-search.ts';
import wordsTexts from '../../locales/fr/search/words.ts';
import type { Language } from '../../shared/texts/language.ts';
import type { UrgentOnPaper } from '../../selection/di-selection/sheet.ts';
import { addStyles } from '../../shared/styles/add-styles.ts';
import type { SearchContext } from '../di-search/search-context.ts';
import { isAtOnce } from './at-once.ts';
import { dangerStyles } from './danger.styles.ts';
import { leave, toNeutral } from './leave.ts';

addSearchTexts(wordsTexts);

/** Tells whether the words of a search tell a danger. */
export const tellsDanger = (words: string): boolean => dangersIn(words).length > 0;

/** Tells whether the words of a search tell the distress of a person. Those of a night without a roof are mostly a professional's search. */
export const tellsDistress = (words: string): boolean => dangersIn(words).some((name) => name !== 'rue');

/** The numbers for words that are lost: nobody knows which danger they told, and violence cannot wait. */
const lostNumbers: readonly UrgentNumberName[] = ['17', '112', '114', '3919', '119', '3114', '115'];

/** The category of meals and clothes: the number for a night tells where they are too, and is named by that to who asks for them. */
const OF_THE_DAY = 'equipement-et-alimentation';

/** Tells whether a number of an offer is one of those that stand above the list for the dangers that words tell. */
export function isNumberAbove(words: string, phone: string | null): boolean {
  const digits = phone?.replace(/\D/g, '').replace(/^33(?=\d{2,4}$)/, '') ?? '';
  // Few numbers of offers are national ones: the words are read for those alone.
  return Object.hasOwn(urgentNumbers, digits) && dangerNumbers(words).some((number) => number === digits);
}

/**
 * Draws the way out and the numbers between the fields and the list, where they move no field under a finger. A page that knows the words
 * before this element has both above it, in its slot `intro`: these stay while the words tell the same.
 */
export function renderDanger(context: SearchContext): TemplateResult {
  const given = takeGiven(context);
  return html`${given.hasLeave ? renderLeaveRoom(context) : renderLeave(context)}
  ${context.wordsLost ? renderLost(context) : given.hasNumbers ? nothing : renderNumbers(context)}`;
}

/** Marks that the way out of the page keeps in sight: the map stays under it. */
function renderLeaveRoom({ page }: SearchContext): TemplateResult {
  addStyles(page.renderRoot, [dangerStyles]);
  return html`<i class="leave" hidden></i>`;
}

/** Reads what the page itself shows for a danger, and takes away what the words of now do not tell. */
function takeGiven({ state, page }: SearchContext): { readonly hasLeave: boolean; readonly hasNumbers: boolean } {
  const shown = [...page.querySelectorAll<HTMLElement>(':scope > [data-danger]:not([hidden])')];
  if (shown.length === 0) return { hasLeave: false, hasNumbers: false };
  const told = dangerNumbers(state.q).join(' ');
  const isTold = ({ dataset: { danger } }: HTMLElement): boolean => told !== '' && (danger === '' || danger === told);
  for (const one of shown) if (!isTold(one)) one.remove();
  const left = shown.filter(isTold).map(({ dataset: { danger } }) => danger !== '');
  return { hasLeave: left.includes(false), hasNumbers: left.includes(true) };
}

/**
 * Draws the national numbers for the dangers that words tell, those of the first danger first. A search that found nothing for the need of
 * somebody in danger has those for this need, and one for what helps at once the number for a night. Nothing where there is none.
 */
function renderNumbers(context: SearchContext): TemplateResult | typeof nothing {
  const { state, snapshot, language, texts, page } = context;
  const { answer } = snapshot;
  if (state.q.trim() === '' && answer?.total !== 0) return nothing;
  const isNeed = (name: DangerName): boolean => answer?.query.thematiques.includes(dangers[name].thematique) ?? false;
  const ofToday = answer !== null && answer.total > 0 && isAtOnce(answer) ? answer : null;
  const ofNeed = (): readonly UrgentNumberName[] =>
    answer?.total === 0 ? numbersForDangers(needDangers.filter(isNeed)) : ofToday === null ? [] : ['115'];
  const told = dangerNumbers(state.q);
  const known = told.length > 0 ? told : ofNeed();
  if (known.length === 0) return nothing;
  addStyles(page.renderRoot, [dangerStyles]);
  const values = ofToday?.results[0]?.service.thematiques ?? [];
  const isNamed = told.length === 0 && values.some((value) => categorieOf(value) === OF_THE_DAY);
  return renderList(known, language, isNamed ? { name: texts['danger.today'] } : {});
}

/**
 * Draws the national numbers where words that told a danger were not kept: a list without them would pass for an answer. A sentence
 * says so, and asks for the words again.
 */
function renderLost({ texts, language, snapshot }: SearchContext): TemplateResult {
  const hasList = (snapshot.answer?.total ?? 0) > 0;
  return renderList(lostNumbers, language, { before: html`<p class="lost">${texts['words.lost'](hasList)}</p>` });
}

/** Draws a list of numbers. `name` stands beside the first one in the place of its own. */
function renderList(
  known: readonly UrgentNumberName[],
  language: Language,
  { before = nothing, name }: { readonly before?: TemplateResult | typeof nothing; readonly name?: string } = {},
): TemplateResult {
  return html`<div class="note danger" part="danger">
    ${icon('phone')}
    <div>
      ${before}
      <p>${urgentLead[language]}</p>
      <ul>
        ${toNumberLines(known).map(({ numbers, last }, at) => {
          const isCall = at === 0 && before === nothing;
          const words = (at === 0 ? name : undefined) ?? urgentNumbers[last].names[language];
          return html`<li>${numbers.map((number) => renderLink(number, words, isCall, number !== last))}</li>`;
        })}
      </ul>
    </div>
  </div>`;
}

/** Draws one number. The words of a line stand after its last number, and every number is named by them. */
function renderLink(number: UrgentNumberName, name: string, isCall: boolean, isShort: boolean): TemplateResult {
  const { isText }: UrgentNumber = urgentNumbers[number];
  const sign = isCall
    ? html`<span class="btn btn-primary keep call">${icon('phone')}<bdi>${toShownNumber(number)}</bdi></span>`
    : html`<b><bdi>${toShownNumber(number)}</bdi></b>`;
  return html`<a
    href="${isText === true ? 'sms' : 'tel'}:${number}"
    aria-label=${isShort ? `${number} ${name}` : nothing}
    >${sign} ${isShort ? nothing : name}</a
  >`;
}

/** Tells the same numbers for a sheet of paper. Null where the words tell no danger. */
export function tellNumbers(words: string, language: Language): UrgentOnPaper | null {
  const numbers = toNumberLines(dangerNumbers(words)).map((line) => ({
    number: line.numbers.map(toShownNumber).join(', '),
    name: urgentNumbers[line.last].names[language],
  }));
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
