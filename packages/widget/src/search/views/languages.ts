import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { SearchContext } from '../di-search/search-context.ts';
import { directionOf, languages, toLanguage, type Language } from '../../shared/texts/language.ts';

/** The languages by their own names, the same in each of them. */
const names: Readonly<Record<Language, string>> = {
  fr: 'Français',
  en: 'English',
  es: 'Español',
  ar: 'العربية',
  uk: 'Українська',
};

/** Draws the menu of languages. */
export function renderLanguages({ texts, language, on }: SearchContext): TemplateResult {
  const choose = ({ currentTarget }: Event & { currentTarget: HTMLSelectElement }): void => {
    const chosen = toLanguage(currentTarget.value);
    if (chosen !== null) on.speak(chosen);
  };
  return html`<select
    class="btn btn-quiet"
    part="language"
    translate="no"
    aria-label=${texts['language.label']}
    .value=${live(language)}
    @change=${choose}
  >
    ${languages.map(
      (one) =>
        html`<option value=${one} lang=${one} dir=${directionOf(one)} ?selected=${one === language}>
          ${names[one]}
        </option>`,
    )}
  </select>`;
}
