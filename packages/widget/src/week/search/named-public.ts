import { foldWords } from '@inclusion-kit/sdk/internal';
import { createLabels, publics } from '@inclusion-kit/sdk/referentiels';
import { inLanguage } from '../../shared/format/labels.ts';
import type { Language } from '../../shared/texts/language.ts';

/** Everybody is no choice. */
export const publicNames = publics.flatMap(({ value }) => (value === 'tous-publics' ? [] : [value]));
export const nameOfPublic = createLabels(publics);

/** Returns the public that words name, whatever their accents and number. Null where they name none, or more than one. */
export function publicIn(words: string, language: Language): string | null {
  const fold = (text: string): string =>
    foldWords(text)
      .map((word) => word.replace(/[sx]$/, ''))
      .join(' ');
  const asked = fold(words);
  const isAsked = (value: string): boolean =>
    [nameOfPublic(value), inLanguage(nameOfPublic, value, language)].some((name) => fold(name) === asked);
  return asked === '' ? null : (publicNames.find(isAsked) ?? null);
}
