import { dangerNumbers, NEUTRAL_PAGE, toNumberLines, toShownNumber } from '@inclusion-kit/sdk/internal';
import { urgentLead, urgentNumbers, type UrgentNumber, type UrgentNumberName } from '@inclusion-kit/sdk/referentiels';
import { html } from 'hono/html';
import { pageTexts } from '../../locales/page-texts.ts';
import type { Reader } from '../language-switch.ts';
import type { Html } from '../layout.ts';

/**
 * Renders the way out and the numbers for the danger that the words of an address tell, above the fields: they are there before any script,
 * and move nothing. Words that the tab hands over show the way out alone, by the script of the page.
 */
export function renderDanger(words: string, lang: Reader['lang']): Html {
  const numbers = dangerNumbers(words);
  const { leave, leaveHint } = pageTexts[lang].home;
  const wayOut = html`<p class="leave" slot="intro" data-danger="" ${numbers.length === 0 ? 'hidden' : ''}>
    <span id="leave-hint">${leaveHint}</span>
    <a href="${NEUTRAL_PAGE}" rel="noreferrer" aria-describedby="leave-hint"
      ><svg class="i" viewBox="0 0 20 20" aria-hidden="true"><path d="m5 5 10 10M15 5 5 15" /></svg>${leave}</a
    >
  </p>`;
  if (numbers.length === 0) return wayOut;
  return html`${wayOut}
    <div class="sos told" slot="intro" data-danger="${numbers.join(' ')}">
      <p>${urgentLead[lang]}</p>
      <ul>
        ${toNumberLines(numbers).map(
          (line) =>
            html`<li>
              ${line.numbers.map((number) => renderLink(number, urgentNumbers[line.last].names[lang], number !== line.last))}
            </li>`,
        )}
      </ul>
    </div>`;
}

/** Renders one number. The words of a line stand after its last number, and every number is named by them. */
function renderLink(number: UrgentNumberName, name: string, isShort: boolean): Html {
  const { isText }: UrgentNumber = urgentNumbers[number];
  return html`<a href="${isText === true ? 'sms' : 'tel'}:${number}" aria-label="${number} ${name}"
    ><bdi>${toShownNumber(number)}</bdi>${isShort ? '' : html` <small>${name}</small>`}</a
  >`;
}
