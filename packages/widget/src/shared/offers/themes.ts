import { foldWords, frenchNeedLabels } from '@inclusion-kit/sdk/internal';
import {
  categorieOf,
  categories,
  createLabels,
  expandThematiques,
  isNeed,
  needNames,
  needOf,
  thematiques,
} from '@inclusion-kit/sdk/referentiels';
import { inLanguage, isPlain } from '../format/labels.ts';
import type { Language } from '../texts/language.ts';

/** The names by which people choose: the twelve needs in plain words, or the categories of the vocabulary. */
export type Labels = 'plain' | 'official';

/** A need or a category. */
export interface Theme {
  readonly value: string;
  readonly label: string;
  readonly thematiques: readonly { readonly value: string; readonly label: string }[];
}

/** The sixteen categories, each with its thématiques, labelled in French. */
export const themes: readonly Theme[] = categories.map(({ value, label }) => ({
  value,
  label,
  thematiques: thematiques.filter((thematique) => categorieOf(thematique.value) === value),
}));

/** The twelve needs, each with its thématiques, labelled in French. */
export const needThemes: readonly Theme[] = needNames.map((value) => {
  const own = new Set(expandThematiques([value]));
  return {
    value,
    label: frenchNeedLabels[value],
    thematiques: thematiques.filter((thematique) => own.has(thematique.value)),
  };
});

const categoryLabel = createLabels(categories);
const thematiqueLabel = createLabels(thematiques);
const categorySlugs: ReadonlySet<string> = new Set(categories.map(({ value }) => value));

export function labelOfTheme(value: string): string {
  if (isNeed(value)) return frenchNeedLabels[value];
  return categorySlugs.has(value) ? categoryLabel(value) : thematiqueLabel(value);
}

/** Returns the need that a thématique stands under, or its category where things are named as professionals name them. */
export function themeOf(thematique: string): string {
  return (isPlain() ? needOf(thematique) : null) ?? categorieOf(thematique);
}

export function shareChosen(given: readonly string[], { value, thematiques: own }: Theme): 'all' | 'some' | 'none' {
  if (given.includes(value)) return 'all';
  const chosen = new Set(expandThematiques(given));
  const count = own.filter((thematique) => chosen.has(thematique.value)).length;
  if (count === 0) return 'none';
  return count === own.length ? 'all' : 'some';
}

/** Chooses a whole need or category, written as its own slug, or leaves it when it is already whole. */
export function toggleCategory(chosen: readonly string[], theme: Theme): string[] {
  const others = withoutTheme(chosen, theme);
  return shareChosen(chosen, theme) === 'all' ? others : [...others, theme.value];
}

/** Chooses or leaves one thématique. Its theme becomes whole, or is replaced by its other thématiques, as needed. */
export function toggleThematique(chosen: readonly string[], theme: Theme, thematique: string): string[] {
  const all = theme.thematiques.map(({ value }) => value);
  const expanded = new Set(expandThematiques(chosen));
  const before = all.filter((value) => expanded.has(value));
  const after = before.includes(thematique)
    ? before.filter((value) => value !== thematique)
    : all.filter((value) => value === thematique || before.includes(value));
  const written = after.length === all.length ? [theme.value] : after;
  return [...withoutTheme(chosen, theme), ...written];
}

/** Returns the themes and their thématiques under their labels in a language. */
export function themesIn(language: Language, labels: Labels = 'official'): readonly Theme[] {
  const name = (value: string): string => inLanguage(labelOfTheme, value, language);
  return (labels === 'plain' ? needThemes : themes).map(({ value, thematiques: own }) => ({
    value,
    label: name(value),
    thematiques: own.map((thematique) => ({ value: thematique.value, label: name(thematique.value) })),
  }));
}

/**
 * Keeps the themes and thématiques in whose label a word begins with each word typed, whatever the accents and the case.
 * @param meant thématiques that the words mean without being in their labels, best first
 */
export function findThemes(
  typed: string,
  language: Language,
  labels: Labels = 'official',
  meant: readonly string[] = [],
): readonly Theme[] {
  const words = foldWords(typed);
  const all = themesIn(language, labels);
  if (words.length === 0) return all;
  const matches = (label: string): boolean => {
    const own = foldWords(label);
    return words.every((word) =>
      own.some((one) => [one, one.replace(ARABIC_ARTICLE, '')].some((form) => form.startsWith(word))),
    );
  };
  const rank = ({ thematiques: own }: Theme): number =>
    Math.min(...own.map(({ value }) => (meant.includes(value) ? meant.indexOf(value) : meant.length)));
  return all
    .flatMap((theme) => {
      if (matches(theme.label)) return [theme];
      const found = theme.thematiques.filter(({ value, label }) => meant.includes(value) || matches(label));
      return found.length === 0 ? [] : [{ ...theme, thematiques: found }];
    })
    .sort((a, b) => rank(a) - rank(b));
}

/** Leaves a theme out. Others that hold some of its thématiques are replaced by those that they do not share with it. */
function withoutTheme(chosen: readonly string[], theme: Theme): string[] {
  const own = new Set(theme.thematiques.map(({ value }) => value));
  return chosen.flatMap((value) => {
    if (value === theme.value || categorieOf(value) === theme.value) return [];
    const parts = expandThematiques([value]);
    return parts.some((part) => own.has(part)) ? parts.filter((part) => !own.has(part)) : [value];
  });
}

/** The article that Arabic writes on its noun, with the preposition before it. */
const ARABIC_ARTICLE = /^(?:[وبفك]?ال|لل)/u;
