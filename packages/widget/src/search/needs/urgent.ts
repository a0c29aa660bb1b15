import { urgentNumbers } from '@inclusion-kit/sdk/referentiels';
import { firstUrgentNumbers, urgentWords } from '@inclusion-kit/sdk/internal';
import { html, type TemplateResult } from 'lit';
import type { SearchTexts } from '../../locales/fr/search.ts';
import type { Language } from '../../shared/texts/language.ts';
import fieldsTexts from '../../locales/fr/search/fields.ts';
import { addSearchTexts } from '../../locales/french-search.ts';

addSearchTexts(fieldsTexts);

/** Draws the numbers for people in danger on one line, each with a word: nothing tells that somebody is in danger, and somebody may be. */
export function renderUrgent(texts: SearchTexts, language: Language): TemplateResult {
  return html`<p class="urgent">
    <span class="asked">${texts['needs.urgent']}</span>
    <span class="numbers"
      >${firstUrgentNumbers.map(
        (number) =>
          html`<a
            href="tel:${number}"
            aria-label="${number} ${urgentWords[number][language]}, ${urgentNumbers[number].names[language]}"
            ><bdi>${number}</bdi> <small>${urgentWords[number][language]}</small></a
          >`,
      )}</span
    >
  </p>`;
}
