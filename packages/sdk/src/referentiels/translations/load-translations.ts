import { UsageError } from '../../errors.ts';
import { loadPart } from '../../load-part.ts';
import type { Translations } from './translations.ts';

/** A language that the vocabularies are labelled in, besides French. */
export type LabelLanguage = 'en' | 'es' | 'ar' | 'uk';

const tables: Readonly<Record<LabelLanguage, () => Promise<{ readonly labels: Translations }>>> = {
  en: () => import('./en.ts'),
  es: () => import('./es.ts'),
  ar: () => import('./ar.ts'),
  uk: () => import('./uk.ts'),
};

/**
 * Loads the labels of the vocabularies and of the needs in another language than French. A value that the table does not hold, newer or a name, has
 * its French label only.
 * @throws UsageError for a language without a table, and NetworkError when the table cannot be loaded
 * @example (await loadTranslations('en')).get('demandeurs-emploi') // 'Job seekers'
 */
export async function loadTranslations(language: LabelLanguage): Promise<ReadonlyMap<string, string>> {
  if (!Object.keys(tables).includes(language)) {
    throw new UsageError(`No labels in this language. There are some in ${Object.keys(tables).join(', ')}.`);
  }
  const [{ labels }, { needTexts }] = await Promise.all([
    loadPart(tables[language]),
    loadPart(() => import('../needs/need-texts.ts')),
  ]);
  const needs = Object.entries(needTexts[language]).map(([name, { label }]) => [name, label] as const);
  return new Map([...Object.entries(labels), ...needs]);
}
