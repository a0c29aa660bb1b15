import type { FieldValue } from '@inclusion-kit/sdk/contributions';
import { formatPhone, toRealNewlines } from '@inclusion-kit/sdk/normalise';
import { toLabels, vocabularyOf } from '@inclusion-kit/sdk/referentiels';
import { localeOf, type Language } from '../../../shared/texts/language.ts';
import { kindOf } from './writable-field.ts';
import { toSentenceList } from '../../../shared/format/labels.ts';
import { describeWeek } from '../../../shared/format/week.ts';

/**
 * Formats the value of any field of schema v1 for a person: labels, phones in pairs, hours in words. Returns null when there is
 * none.
 */
export function formatFieldValue(champ: string, value: FieldValue, language: Language): string | null {
  if (value === null || value === '') return null;
  const labelOf = toLabels(vocabularyOf(champ));
  if (Array.isArray(value)) return value.length === 0 ? null : toSentenceList(value.map((item) => labelOf(item)));
  if (typeof value === 'number') return value.toLocaleString(localeOf(language), { maximumFractionDigits: 6 });
  if (typeof value === 'boolean') return String(value);
  const kind = kindOf(champ);
  if (kind === 'value') return labelOf(value);
  if (kind === 'phone') return formatPhone(value);
  if (kind === 'hours') return describeWeek(value, language)?.text ?? value;
  return toRealNewlines(value);
}
