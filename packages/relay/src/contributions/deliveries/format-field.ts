import type { FieldValue } from '@inclusion-kit/sdk/contributions';
import { createLabels, vocabularyByField, type Labels } from '@inclusion-kit/sdk/referentiels';
import { pages } from '../../locales/pages.ts';

const labelsByField: ReadonlyMap<string, Labels> = new Map(
  Object.entries(vocabularyByField).map(([field, vocabulary]) => [field, createLabels(vocabulary)]),
);

/** Writes the value of a field for people, in French: labels for the values of vocabularies. */
export function formatField(field: string, value: FieldValue | undefined): string {
  if (value === null || value === undefined || value === '') return pages.followUp.none;
  if (typeof value === 'boolean') return value ? pages.yes : pages.no;
  if (typeof value === 'number') return value.toLocaleString('fr-FR');
  const toLabel = labelsByField.get(field);
  const values = (typeof value === 'string' ? [value] : value).map((one) => toLabel?.(one) ?? one);
  return values.length === 0 ? pages.followUp.none : values.join(', ');
}
