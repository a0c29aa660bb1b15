import { vocabularyOf } from '@inclusion-kit/sdk/referentiels';
import { localeOf, type Language } from '../../shared/texts/language.ts';
import type { Champ } from '../draft/contribution-fields.ts';

const ALL = 'tous-publics';

/** Lists the values of a field. « Tous publics » comes first, because it is chosen alone. */
export function valuesOf(champ: Champ): readonly string[] {
  const values = vocabularyOf(champ).map(({ value }) => value);
  return champ === 'publics' ? values.sort((a, b) => Number(b === ALL) - Number(a === ALL)) : values;
}

/** Writes a score or a gain: « 0,72 ». */
export function formatScore(score: number, language: Language): string {
  return score.toLocaleString(localeOf(language), { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}
