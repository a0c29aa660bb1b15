import { foldText } from '@inclusion-kit/sdk/internal';
import {
  categorieOf,
  categories,
  createLabels,
  expandThematiques,
  isNeed,
  needTexts,
  thematiques,
} from '@inclusion-kit/sdk/referentiels';
import { inLanguage } from '../format/labels.ts';
import type { Language } from '../texts/language.ts';

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

const categoryLabel = createLabels(categories);
const thematiqueLabel = createLabels(thematiques);
const categorySlugs: ReadonlySet<string> = new Set(categories.map(({ value }) => value));

export function labelOfTheme(value: string): string {
  if (isNeed(value)) return needTexts.fr[value].label;
  return categorySlugs.has(value) ? categoryLabel(value) : thematiqueLabel(value);
}

export function shareChosen(given: readonly string[], theme: Theme): 'all' | 'some' | 'none' {
  const chosen = withoutNeeds(given);
  if (chosen.includes(theme.value)) return 'all';
  const count = theme.thematiques.filter(({ value }) => chosen.includes(value)).length;
  if (count === 0) return 'none';
  return count === theme.thematiques.length ? 'all' : 'some';
}

/** Chooses a whole category, written as its own slug, or leaves it when it is already whole. */
export function toggleCategory(chosen: readonly string[], theme: Theme): string[] {
  const others = withoutTheme(shareChosen(chosen, theme) === 'none' ? chosen : withoutNeeds(chosen), theme);
  return shareChosen(chosen, theme) === 'all' ? others : [...others, theme.value];
}

/** Chooses or leaves one thématique. Its category becomes whole, or is replaced by its other thématiques, as needed. */
export function toggleThematique(given: readonly string[], theme: Theme, thematique: string): string[] {
  const chosen = shareChosen(given, theme) === 'none' ? given : withoutNeeds(given);
  const all = theme.thematiques.map(({ value }) => value);
  const before = shareChosen(chosen, theme) === 'all' ? all : all.filter((value) => chosen.includes(value));
  const after = before.includes(thematique)
    ? before.filter((value) => value !== thematique)
    : all.filter((value) => value === thematique || before.includes(value));
  const written = after.length === all.length ? [theme.value] : after;
  return [...withoutTheme(chosen, theme), ...written];
}

/** Returns the categories and thématiques under their labels in a language. */
export function themesIn(language: Language): readonly Theme[] {
  const name = (value: string): string => inLanguage(labelOfTheme, value, language);
  return themes.map(({ value, thematiques: own }) => ({
    value,
    label: name(value),
    thematiques: own.map((thematique) => ({ value: thematique.value, label: name(thematique.value) })),
  }));
}

/** Keeps the categories and thématiques whose label contains every word typed, whatever the accents and the case. */
export function findThemes(typed: string, language: Language): readonly Theme[] {
  const words = toPlain(typed).split(/\s+/).filter(Boolean);
  const all = themesIn(language);
  if (words.length === 0) return all;
  const matches = (label: string) => words.every((word) => toPlain(label).includes(word));
  return all.flatMap((theme) => {
    if (matches(theme.label)) return [theme];
    const found = theme.thematiques.filter(({ label }) => matches(label));
    return found.length === 0 ? [] : [{ ...theme, thematiques: found }];
  });
}

/** Replaces needs by the thématiques that they stand for, one by one. */
function withoutNeeds(chosen: readonly string[]): string[] {
  return chosen.flatMap((value) => (isNeed(value) ? expandThematiques([value]) : [value]));
}

function withoutTheme(chosen: readonly string[], theme: Theme): string[] {
  return chosen.filter((value) => value !== theme.value && categorieOf(value) !== theme.value);
}

function toPlain(text: string): string {
  return foldText(text).replaceAll('’', "'");
}
