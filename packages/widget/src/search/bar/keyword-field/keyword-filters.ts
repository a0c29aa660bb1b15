import type { Proposition } from '@inclusion-kit/sdk';
import { createLabels, publics, typesServices } from '@inclusion-kit/sdk/referentiels';
import type { ListName } from '@inclusion-kit/sdk/internal';
import { inLanguage, labelsOf } from '../../../shared/format/labels.ts';
import type { Language } from '../../../shared/texts/language.ts';
import { themes } from '../../../shared/offers/themes.ts';

export interface WordSuggestion {
  readonly name: Extract<ListName, 'thematiques' | 'publics' | 'types'>;
  readonly value: string;
  readonly label: string;
}

const MOST = 6;
/** Proposals that the meaning of words has a right to, where labels give more than enough. */
const MOST_MEANT = 3;

const labelOfPublic = createLabels(publics);
const labelOfType = createLabels(typesServices);

/** Every value that words may lead to, categories before their thématiques, under its French label. */
const french: readonly WordSuggestion[] = [
  ...themes.flatMap(({ value, label, thematiques }) => [
    { name: 'thematiques' as const, value, label },
    ...thematiques.map((one) => ({ name: 'thematiques' as const, value: one.value, label: one.label })),
  ]),
  ...publics.map(({ value }) => ({ name: 'publics' as const, value, label: labelOfPublic(value) })),
  ...typesServices.map(({ value }) => ({ name: 'types' as const, value, label: labelOfType(value) })),
];

type Worded = WordSuggestion & {
  /** The words of its label in the language of the reader, then of the French one, which the reader may know. */
  readonly wordings: readonly (readonly string[])[];
};
/** By language, with the labels that they were made of. */
const suggestions = new Map<Language, { readonly labels: unknown; readonly worded: readonly Worded[] }>();

function suggestionsIn(language: Language): readonly Worded[] {
  const labels = labelsOf(language);
  const known = suggestions.get(language);
  if (known !== undefined && known.labels === labels) return known.worded;
  const worded = french.map((one) => {
    const label = inLanguage(() => one.label, one.value, language);
    return { ...one, label, wordings: [...new Set([label, one.label])].map(toWords) };
  });
  suggestions.set(language, { labels, worded });
  return worded;
}

/**
 * Finds the filters whose label holds every word typed, the beginning of a word being enough, the shortest labels first, then
 * those that the words mean: six at most, three of them by their meaning.
 */
export function suggestFilters(
  typed: string,
  isKept: (suggestion: WordSuggestion) => boolean = () => true,
  language: Language = 'fr',
  meant: readonly Pick<Proposition, 'name' | 'value'>[] = [],
): WordSuggestion[] {
  const words = toWords(typed);
  if (words.length === 0 || words.join('').length < 2) return [];
  const holds = (wording: readonly string[]): boolean =>
    words.every((word) => wording.some((other) => other.startsWith(word)));
  const all = suggestionsIn(language).filter(isKept);
  const byLabel = all
    .filter((one) => one.wordings.some(holds))
    .sort((one, other) => (one.wordings[0]?.length ?? 0) - (other.wordings[0]?.length ?? 0));
  const byMeaning = meant.flatMap(({ name, value }) => {
    const one = all.find((other) => other.name === name && other.value === value);
    return one === undefined || byLabel.includes(one) ? [] : [one];
  });
  return [...byLabel.slice(0, MOST - Math.min(byMeaning.length, MOST_MEANT)), ...byMeaning]
    .slice(0, MOST)
    .map(({ name, value, label }) => ({ name, value, label }));
}

function toWords(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
