import { fieldFacts, fieldsWith, type FieldName } from '../tables/field-names.ts';
import type { recordFields } from '../tables/record-fields.ts';
import type { FrameworkValue } from './framework-value.ts';
import { referentiels } from './vocabularies.ts';

type Table = typeof recordFields;
type VocabularyByField = {
  readonly [Field in FieldName as Table[Field] extends { vocabulary: string } ? Field : never]: Table[Field] extends {
    vocabulary: infer Name extends keyof typeof referentiels;
  }
    ? (typeof referentiels)[Name]
    : never;
};

/** The vocabulary of each field of schema v1 that takes its values from one, in the order of the schema. */
export const vocabularyByField = /* @__PURE__ */ Object.fromEntries(
  fieldsWith().flatMap((field) => {
    const { vocabulary } = fieldFacts(field);
    return vocabulary === undefined ? [] : [[field, referentiels[vocabulary]]];
  }),
) as VocabularyByField;

const vocabularies: ReadonlyMap<string, readonly FrameworkValue[]> = new Map(Object.entries(vocabularyByField));

/**
 * Returns the vocabulary that a field of schema v1 takes its values from. The list is empty for a field without one.
 * @param field its name, as the schema writes it.
 * @example createLabels(vocabularyOf('mobilisable_par'))('professionnels') // 'Professionnels'
 */
export function vocabularyOf(field: string): readonly FrameworkValue[] {
  return vocabularies.get(field) ?? [];
}
