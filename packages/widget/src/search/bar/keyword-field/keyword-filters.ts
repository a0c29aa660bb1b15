import type { Proposition } from '@inclusion-kit/sdk';
import { createLabels, needOf, publics, typesServices } from '@inclusion-kit/sdk/referentiels';
import { foldWords, toSingularWord, type ListName } from '@inclusion-kit/sdk/internal';
import { inLanguage, labelsOf } from '../../../shared/format/labels.ts';
import type { Language } from '../../../shared/texts/language.ts';
import { needThemes, themes, type Labels } from '../../../shared/offers/themes.ts';

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

/** Tells whether a category goes by the name of the need that holds it. */
const isOfNeed = (value: string, labels: Labels): boolean =>
  labels === 'plain' && !value.includes('--') && needOf(value) !== null;

/** Every value that words may lead to, needs or categories before their thématiques, under its French label. A category that several needs share has no other name. */
const toFrench = (labels: Labels): readonly WordSuggestion[] => [
  ...(labels === 'plain' ? needThemes : themes).flatMap(({ value, label, thematiques }) => [
    { name: 'thematiques' as const, value, label },
    ...thematiques.map((one) => ({ name: 'thematiques' as const, value: one.value, label: one.label })),
  ]),
  ...(labels === 'plain' ? themes : [])
    .filter(({ value }) => needOf(value) === null)
    .map(({ value, label }) => ({ name: 'thematiques' as const, value, label })),
  ...publics.map(({ value }) => ({ name: 'publics' as const, value, label: labelOfPublic(value) })),
  ...typesServices.map(({ value }) => ({ name: 'types' as const, value, label: labelOfType(value) })),
];

type Worded = WordSuggestion & {
  /** The words of its label in the language of the reader, then of the French one, which the reader may know. */
  readonly wordings: readonly (readonly string[])[];
};
/** By language and naming, with the labels that they were made of. */
const suggestions = new Map<string, { readonly table: unknown; readonly worded: readonly Worded[] }>();

function suggestionsIn(language: Language, labels: Labels): readonly Worded[] {
  const table = labelsOf(language);
  const known = suggestions.get(`${language} ${labels}`);
  if (known !== undefined && known.table === table) return known.worded;
  const worded = toFrench(labels).map((one) => {
    const label = inLanguage(() => one.label, one.value, language);
    // A need is found by the names of its categories too, which professionals type.
    const official = themes.flatMap((theme) => (needOf(theme.value) === one.value ? [theme.label] : []));
    return { ...one, label, wordings: [...new Set([label, one.label, ...official])].map(foldWords) };
  });
  suggestions.set(`${language} ${labels}`, { table, worded });
  return worded;
}

/** Two values of one list that go by one name are one line to a reader. */
const nameOf = ({ name, label }: WordSuggestion): string => `${name} ${label}`;

/**
 * Finds the filters whose label holds every word typed, the shortest labels first, then those that the words mean, then those whose label
 * only begins so: six at most, three of them by their meaning. Of two that go by one name, the broader one is proposed.
 */
export function suggestFilters(
  typed: string,
  isKept: (suggestion: WordSuggestion) => boolean = () => true,
  language: Language = 'fr',
  meant: readonly Pick<Proposition, 'name' | 'value'>[] = [],
  labels: Labels = 'plain',
): WordSuggestion[] {
  const words = foldWords(typed);
  if (words.length === 0 || words.join('').length < 2) return [];
  const kept = suggestionsIn(language, labels).filter(isKept);
  const byName = new Map<string, Worded>();
  for (const one of kept) if (!byName.has(nameOf(one))) byName.set(nameOf(one), one);
  const all = [...byName.values()];
  const holding = (isSaid: (other: string, word: string) => boolean): Worded[] =>
    all
      .filter(({ wordings }) =>
        wordings.some((wording) => words.every((word) => wording.some((other) => isSaid(other, word)))),
      )
      .sort((one, other) => (one.wordings[0]?.length ?? 0) - (other.wordings[0]?.length ?? 0));
  const named = holding((other, word) => toSingularWord(other) === toSingularWord(word));
  const found = meant.flatMap(({ name, value }) => {
    const under = isOfNeed(value, labels) ? needOf(value) : value;
    const one = kept.find((other) => other.name === name && other.value === under);
    return one === undefined ? [] : [byName.get(nameOf(one)) ?? one];
  });
  const begun = holding((other, word) => other.startsWith(word)).filter((one) => !named.includes(one));
  const byMeaning = [...new Set(found)].filter((one) => !named.includes(one));
  const most = Math.max(MOST_MEANT, MOST - named.length - begun.length);
  const told = byMeaning.slice(0, most);
  return [...new Set([...named.slice(0, MOST - Math.min(told.length, MOST_MEANT)), ...told, ...begun])]
    .slice(0, MOST)
    .map(({ name, value, label }) => ({ name, value, label }));
}
