import type { FieldValue } from '@inclusion-kit/sdk/contributions';
import { formatValue, labelOf } from '../../../shared/format/field-value.ts';
import { toSentenceList } from '../../../shared/format/labels.ts';

/** Formats the value of any field of schema v1 in French, a set of values as a sentence. Returns null when there is none. */
export function formatFieldValue(champ: string, value: FieldValue): string | null {
  if (!Array.isArray(value)) return formatValue(champ, value, 'fr');
  return value.length === 0 ? null : toSentenceList(value.map((item) => labelOf(champ, item)));
}
