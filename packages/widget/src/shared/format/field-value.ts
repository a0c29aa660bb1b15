import type { FieldValue } from '@inclusion-kit/sdk/contributions';
import { fieldFacts } from '@inclusion-kit/sdk/internal';
import { formatPhone, toRealNewlines } from '@inclusion-kit/sdk/normalise';
import { toLabels, vocabularyByField, type Labels } from '@inclusion-kit/sdk/referentiels';
import { localeOf, type Language } from '../texts/language.ts';
import { nameDepartement } from './departement.ts';
import { inLanguage } from './labels.ts';
import { describeWeek } from './hours/week-in-words.ts';
import { commaOf, toSentenceList } from './text.ts';

const labels: Readonly<Record<string, Labels>> = Object.fromEntries(
  Object.entries(vocabularyByField).map(([champ, vocabulary]) => [champ, toLabels(vocabulary)]),
);

/** Returns the label of a value, in French where the language has none, or the value itself for a field without a vocabulary. */
export function labelOf(champ: string, value: string, language: Language = 'fr'): string {
  const inFrench = labels[champ];
  return inFrench === undefined ? value : inLanguage(inFrench, value, language);
}

/** Formats a field's value for a person, or returns null when it is unknown. `names` holds places by their code. */
export function formatValue(
  champ: string,
  value: FieldValue,
  language: Language,
  names: ReadonlyMap<string, string> = new Map(),
): string | null {
  if (value === null || value === '') return null;
  const kind = fieldFacts(champ)?.kind;
  if (kind === 'codes' && Array.isArray(value)) {
    return value.length === 0
      ? null
      : value.map((code) => names.get(code) ?? nameDepartement(code)).join(commaOf(language));
  }
  if (kind === 'hours' && typeof value === 'string') return describeWeek(value, language)?.text ?? value;
  if (Array.isArray(value)) {
    const said = value.map((item) => labelOf(champ, item, language));
    return said.length === 0
      ? null
      : Object.hasOwn(labels, champ)
        ? toSentenceList(said, language)
        : said.join(commaOf(language));
  }
  if (typeof value === 'number') return value.toLocaleString(localeOf(language), { maximumFractionDigits: 6 });
  if (typeof value === 'boolean') return String(value);
  if (Object.hasOwn(labels, champ)) return labelOf(champ, value, language);
  return kind === 'phone' ? formatPhone(value) : toRealNewlines(value);
}
