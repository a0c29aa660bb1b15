import { urgentLead, urgentNumbers, type UrgentNumber } from '@inclusion-kit/sdk/referentiels';
import { dangers, dangersIn } from '@inclusion-kit/sdk/words';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons/icons.ts';
import type { Language } from '../../shared/texts/language.ts';

/** Tells whether the words of a search tell a danger. */
export const tellsDanger = (words: string): boolean => dangersIn(words).length > 0;

/** Draws the national numbers for the dangers that words tell, those of the first danger first. Nothing where they tell none. */
export function renderNumbers(words: string, language: Language): TemplateResult | typeof nothing {
  const lists = dangersIn(words).map((name) => dangers[name].numbers);
  if (lists.length === 0) return nothing;
  const known = [...new Set([...lists.map(([first]) => first), ...lists.flat()])];
  return html`<div class="note danger" part="danger">
    ${icon('phone')}
    <div>
      <p>${urgentLead[language]}</p>
      <ul>
        ${known.map((number) => {
          const { names, isText }: UrgentNumber = urgentNumbers[number];
          return html`<li>
            <a href="${isText === true ? 'sms' : 'tel'}:${number}"
              ><b><bdi>${number}</bdi></b> ${names[language]}</a
            >
          </li>`;
        })}
      </ul>
    </div>
  </div>`;
}
