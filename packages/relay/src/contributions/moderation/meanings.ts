import { categories, categorieOf, thematiques, toLabels } from '@inclusion-kit/sdk/referentiels';

/** The meanings that a word may be given: each category, then its thématiques. */
export const meanings = categories.map((category) => ({
  ...category,
  thematiques: thematiques.filter(({ value }) => categorieOf(value) === category.value),
}));

const values = meanings.flatMap((category) => [category, ...category.thematiques]);

/** Names a meaning. */
export const labelOfMeaning = toLabels(values);

/** Finds a meaning by its value. Undefined for a value that is none. */
export const findMeaning = (value: string | null): string | undefined =>
  values.find((one) => one.value === value)?.value;
