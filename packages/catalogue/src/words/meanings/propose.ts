import {
  createLabels,
  publics,
  thematiques,
  thematiquesCategories,
  typesServices,
} from '@inclusion-kit/sdk/referentiels';
import { filterWords, type LocalWord } from '@inclusion-kit/sdk/words';
import { runPaced } from '../../shared/pacer.ts';
import { remember } from '../../shared/remember.ts';
import { isOwnLanguage, ownKeyOf, readByOwn, understandingOf } from './languages.ts';
import type { ReadTable } from './read-phrases.ts';
import { spellOut } from './short-messages.ts';
import { readTables } from './understand.ts';
import type { Meaning, Understand } from './understanding.ts';
import { isFrame, readQueryTerms, readTerms, toArabicKey, toFrenchKey, toUkrainianKey } from './word-keys.ts';

/** A query is read up to here. */
const MAX_LETTERS = 200;
const MOST = 6;

/** A value of a filter that words mean. */
export interface Proposed {
  readonly name: 'thematiques' | 'publics' | 'types';
  readonly value: string;
}

/** Values of filters are written with their filter: `publics jeunes`. */
const keyOf = (name: string, value: string): string => `${name} ${value}`;

const toKeys = { fr: toFrenchKey, en: toFrenchKey, es: toFrenchKey, ar: toArabicKey, uk: toUkrainianKey };
const labelOfType = createLabels(typesServices);
const labelOfThematique = createLabels(thematiques);
const labels = {
  publics: publics.map(({ value, label }) => [value, label] as const),
  thematiques: thematiquesCategories.map(({ value, label }) => [value, label] as const),
  types: typesServices.map(({ value }) => [value, labelOfType(value)] as const),
};

/** Lays out the words of a language that mean a public, a kind of help or a whole category. */
const tableOf = (language: keyof typeof filterWords, toKey = toKeys[language]): ReadTable => ({
  toKey,
  table: Object.fromEntries(
    (['publics', 'thematiques', 'types'] as const).flatMap((name) =>
      Object.entries<string>(filterWords[language][name]).map(
        ([value, synonyme]) => [keyOf(name, value), { synonyme }] as const,
      ),
    ),
  ),
});

/** The understanding of these words in all languages, and in one alone: there are few of them. */
const understandFilters = remember((): Promise<Understand> => {
  const named = Object.entries(labels).flatMap(([name, values]) =>
    values.map(([value, label]) => [keyOf(name, value), { synonyme: label.replaceAll(',', ' ') }] as const),
  );
  const tables = (Object.keys(filterWords) as (keyof typeof filterWords)[]).map((language) => tableOf(language));
  return runPaced(readTables([{ toKey: toFrenchKey, table: Object.fromEntries(named) }, ...tables]));
});
const understandOwnFilters = {
  en: remember(async () => runPaced(readTables([tableOf('en', await ownKeyOf('en'))]))),
  es: remember(async () => runPaced(readTables([tableOf('es', await ownKeyOf('es'))]))),
};

/** A last word that is too short to be the beginning of one, behind others. */
const BEGUN = /[\s’']\p{L}{1,2}$/u;

const THEMES = 'thematiques';
/**
 * The words that people ask for most, each with what it means: what begins one of them is taken for it first. « Aide » says no need, and all
 * kinds of help.
 */
const ASKED_MOST: readonly (readonly [term: string, ...means: (readonly [Proposed['name'], string])[]])[] = [
  ['creche', [THEMES, 'famille--garde-denfants']],
  ['papiers', [THEMES, 'difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives']],
  [
    'aides',
    ['types', 'aide-financiere'],
    ['types', 'aide-materielle'],
    [THEMES, 'equipement-et-alimentation--aide-menagere'],
    [THEMES, 'equipement-et-alimentation--alimentation'],
  ],
  ['dettes', [THEMES, 'difficultes-financieres--situation-dendettement-surendettement']],
  ['surendettement', [THEMES, 'difficultes-financieres--situation-dendettement-surendettement']],
  ['menage', [THEMES, 'equipement-et-alimentation--aide-menagere']],
  ['colis', [THEMES, 'equipement-et-alimentation--alimentation']],
  ['cours', [THEMES, 'lecture-ecriture-calcul--maitriser-le-francais']],
  ['depression', [THEMES, 'sante--sante-mentale']],
  ['handicap', [THEMES, 'sante--constituer-un-dossier-mdph-invalidite']],
];
const SHORTEST_ASKED = 3;

/** Finds what the word that people ask for most means which is being typed. Other languages begin so too: « men » is a beginning of theirs. */
function proposeAskedMost(terms: readonly string[], language: string | undefined): Proposed[] {
  const [term = '', ...others] = terms;
  if (others.length > 0 || term.length < SHORTEST_ASKED || isOwnLanguage(language)) return [];
  const [, ...means] = ASKED_MOST.find(([word]) => word.startsWith(term)) ?? [''];
  return means.map(([name, value]) => ({ name, value }));
}

/** A question that is only begun. */
const ASKS_HOW = /^comment?(?: faire)?$/;

const isIn = (terms: readonly string[], others: readonly string[]): boolean =>
  terms.every((term) => others.includes(term));

/**
 * Tells the values of filters that the words being typed mean, those that answer best first, thématiques before the others. Of those that
 * answer as well, one whose name holds the words comes first.
 * @param language that of the reader
 */
export async function propose(
  typed: string,
  {
    words,
    language,
  }: { readonly words?: readonly LocalWord[] | undefined; readonly language?: string | undefined } = {},
): Promise<readonly Proposed[]> {
  const asked = typed.slice(0, MAX_LETTERS);
  const { query: read } = spellOut(asked);
  const all = readQueryTerms(read);
  if (ASKS_HOW.test(all.join(' '))) return [];
  const own = isOwnLanguage(language) ? await readByOwn(read, language) : null;
  const [understand, understandOthers] = await (isOwnLanguage(language) && own !== null
    ? understandOwnFilters[language]().then((filters) => [own.understand, filters] as const)
    : Promise.all([understandingOf(read, words, { isTyping: true }), understandFilters()]));
  const terms = own?.terms ?? all;
  // Of a word of a letter or two nothing is known: « driving li » is no « driving » with a French « lit ».
  const before = asked.slice(0, Math.max(0, asked.search(BEGUN)));
  const isSpelt = (term: string): boolean => understand.spells(term) || understandOthers.spells(term);
  if (/\p{L}/u.test(before) && terms.length > 1 && !isSpelt(terms.at(-1) ?? ''))
    return propose(before, { words, language });
  const said = terms.filter((term) => !isFrame(term));
  const meant = understand(terms, true).map(({ value, share }) => ({
    name: 'thematiques' as const,
    value,
    share,
    isNamed: said.length > 0 && isIn(said, readTerms(labelOfThematique(value))),
  }));
  // A whole word sounds like no other, and begins no kind of help: « faim » is no « femme », « CAF » no « café ».
  const last = terms.at(-1) ?? '';
  const isWhole = understand.spells(last) && understand.holds(last, true) && !understandOthers.spells(last);
  const mayMean = ({ value, by }: Meaning): boolean =>
    !isWhole ||
    understandOthers.holds(last, true) ||
    by.some((at) => at < terms.length - 1) ||
    (understandOthers.begins(last) && !value.startsWith(keyOf('types', '')));
  const told = understandOthers(terms, true).filter(mayMean);
  const others = told.map(({ value: key, share }) => {
    const [name = '', value = ''] = key.split(' ');
    const label = name === 'thematiques' ? labels.thematiques.find(([one]) => one === value)?.[1] : undefined;
    const isNamed = label !== undefined && said.length > 0 && isIn(said, readTerms(label));
    return { name: name as Proposed['name'], value, share, isNamed };
  });
  const first = proposeAskedMost(all, language);
  const isFirst = ({ value }: Proposed): boolean => first.some((one) => one.value === value);
  const rest = [...meant, ...others]
    .sort((one, other) => other.share - one.share || Number(other.isNamed) - Number(one.isNamed))
    .map(({ name, value }): Proposed => ({ name, value }));
  return [...first, ...rest.filter((one) => !isFirst(one))].slice(0, MOST);
}
