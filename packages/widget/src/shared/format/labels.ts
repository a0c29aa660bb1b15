import { loadTranslations } from '@inclusion-kit/sdk';
import { spokenLabels } from '@inclusion-kit/sdk/internal';
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../texts/language.ts';
import { commaOf, toLowerStart } from './text.ts';

const tables = new Map<Language, ReadonlyMap<string, string>>();

/** Loads the labels of a language, once. Those in French stand in the vocabularies. */
export async function loadLabels(language: Exclude<Language, 'fr'>): Promise<void> {
  if (!tables.has(language)) tables.set(language, await loadTranslations(language));
}

/** Gives French other labels of some values than those of the vocabularies, or takes them back. */
export function nameInFrench(table: ReadonlyMap<string, string> | null): void {
  if (table === null) tables.delete('fr');
  else tables.set('fr', table);
}

/** Tells whether values are named as readers name them, and not as professionals do. */
export const isPlain = (): boolean => tables.has('fr');

/** Returns the labels of a language as they stand now: another map, or none, when they are others. */
export const labelsOf = (language: Language): ReadonlyMap<string, string> | undefined => tables.get(language);

/** Returns the label of a value in a language. `labelOf` gives the French one, which stays for a value that the language does not know. */
export function inLanguage(labelOf: (value: string) => string, value: string, language: Language): string {
  return tables.get(language)?.get(value) ?? spokenLabels.get(value) ?? labelOf(value);
}

/** Returns the `lang` of the label of a value: nothing where it is in the language of the page. */
export function langOf(value: string, language: Language): 'fr' | typeof nothing {
  return tables.get(language)?.has(value) === true ? nothing : 'fr';
}

/** Draws labels one by one, with a `lang` on those that stay French. */
export function renderWords(
  values: readonly string[],
  labelOf: (value: string) => string,
  language: Language,
): TemplateResult[] {
  return values.map(
    (value) => html`<span lang=${langOf(value, language)}>${inLanguage(labelOf, value, language)}</span>`,
  );
}

/** Draws labels as one line of text, capitals only at the start, with a `lang` on those that stay French. */
export function renderLabels(
  values: readonly string[],
  labelOf: (value: string) => string,
  language: Language,
): TemplateResult[] {
  return values.map((value, index) => {
    const label = inLanguage(labelOf, value, language);
    const before = index === 0 ? '' : commaOf(language);
    return html`${before}<span lang=${langOf(value, language)}>${index === 0 ? label : toLowerStart(label)}</span>`;
  });
}
