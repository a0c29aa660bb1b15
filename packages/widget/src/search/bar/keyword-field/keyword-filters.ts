import { createLabels, publics, typesServices } from '@inclusion-kit/sdk/referentiels';
import type { ListName } from '@inclusion-kit/sdk/internal';
import { themes } from '../../../shared/offers/themes.ts';

export interface WordSuggestion {
  readonly name: Extract<ListName, 'thematiques' | 'publics' | 'types'>;
  readonly value: string;
  readonly label: string;
}

const MOST = 6;

const labelOfPublic = createLabels(publics);
const labelOfType = createLabels(typesServices);

/** Every value that words may lead to, categories before their thématiques. */
const suggestions: readonly (WordSuggestion & { readonly words: readonly string[] })[] = [
  ...themes.flatMap(({ value, label, thematiques }) => [
    { name: 'thematiques' as const, value, label },
    ...thematiques.map((one) => ({ name: 'thematiques' as const, value: one.value, label: one.label })),
  ]),
  ...publics.map(({ value }) => ({ name: 'publics' as const, value, label: labelOfPublic(value) })),
  ...typesServices.map(({ value }) => ({ name: 'types' as const, value, label: labelOfType(value) })),
].map((one) => ({ ...one, words: toWords(one.label) }));

/** Finds the filters whose label holds every word typed, the beginning of a word being enough: six at most, the shortest labels first. */
export function suggestFilters(
  typed: string,
  isKept: (suggestion: WordSuggestion) => boolean = () => true,
): WordSuggestion[] {
  const words = toWords(typed);
  if (words.length === 0 || words.join('').length < 2) return [];
  return suggestions
    .filter((one) => words.every((word) => one.words.some((other) => other.startsWith(word))) && isKept(one))
    .sort((one, other) => one.words.length - other.words.length)
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
