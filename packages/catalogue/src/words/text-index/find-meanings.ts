import { dangers } from '@inclusion-kit/sdk/words';
import { createLabels, presets, thematiques } from '@inclusion-kit/sdk/referentiels';
import { tellsNow, withoutNow } from '../meanings/asked-now.ts';
import { toMeaningTerm } from '../meanings/meaning-terms.ts';
import type { Meaning, Understand } from '../meanings/understanding.ts';
import { isFrame } from '../meanings/word-keys.ts';
import { joinsNeeds, OF_PEOPLE, readClauses } from '../query/clauses.ts';
import { toQueryWords, type QueryWord, type Sureness } from '../query/text-query.ts';
import { findTerm, type Vocabulary } from './vocabulary.ts';

/** From this share on, every word of a query says the need. */
const SURE_SHARE = 0.95;
/** Telling words of a phrase that says a need in a sentence, however much else that says. */
const LONG_PHRASE = 3;
/** From this share of the telling words on, a shorter phrase says one too. It answers to that much of the query at least. */
const SHARE_HELD = 0.5;

/** From this share on, one of several needs that the words of a query say apart answers all of it. */
const LEAST_FOR_ALL = 0.36;

/** Telling words of a sentence of a person, who tells more than the need. */
const FEWEST_OF_SENTENCE = 2;

/** A longer word in capitals may be a misspelt one. */
const LONGEST_ACRONYM_UNHEARD = 4;

const labelOf = createLabels(thematiques);

/** The needs of those who say nothing but that they need help at once: a bed, a meal, clothes. */
const neededAtOnce = presets.urgence.thematiques.filter((value) => value !== dangers.violences.thematique);

/** Tells whether a query asks for help at once and says nothing of a need: « ce soir », « c’est urgent ». */
const asksAtOnceAlone = (query: string): boolean =>
  tellsNow(query) && toQueryWords(withoutNow(query)).every(({ text }) => isFrame(text));

/** A thématique of the index that the words of a query mean. */
export interface Meant {
  readonly thematique: string;
  readonly label: string;
  /** The term that stands for it in the index. */
  readonly term: number;
  /** How much of what the words say it answers to, 0–1. */
  readonly share: number;
  /** Tells whether it answers to a word of the query. */
  readonly said: (word: QueryWord) => boolean;
  /** In a sentence of a person: how much of the best need it answers to, 0–1. 1 elsewhere. */
  readonly part: number;
  /** The words that say it, and the same as they were typed. */
  readonly told: ReadonlySet<string | undefined>;
  readonly pour: readonly string[];
  readonly sureness: Sureness;
}

/**
 * Finds the needs of a phrase that stands among the other words of a query, where those alone do not tell them: « tenir ses comptes » is
 * no « apprendre à compter ». It says those words alone: the others may tell another need, « aide pour le loyer, garde d’enfants ».
 */
function findHeld(
  query: string,
  words: readonly QueryWord[],
  { read, understand }: { read: readonly Meaning[]; understand: Understand | undefined },
): readonly Meaning[] {
  const within = understand?.within(query) ?? null;
  if (within === null) return [];
  const telling = [...words.keys()].filter((at) => !isFrame(words[at]?.text ?? ''));
  const by = telling.filter((at) => within.terms.includes(words[at]?.text ?? ''));
  const part = by.length / telling.length;
  // Where the others tell no need for sure, it is what the query tells: « je cache à mes collègues que je ne sais pas lire ».
  const isUnsure = by.length > 0 && (read[0]?.share ?? 0) < LEAST_FOR_ALL;
  if (part < SHARE_HELD && by.length < LONG_PHRASE && !isUnsure) return [];
  const values = within.values.filter((value) => !read.some((one) => one.value === value));
  return values.map((value) => ({ value, share: Math.max(part, SHARE_HELD), by }));
}

/** Creates what finds the thématiques of an index that words mean. */
export function createMeaningFinder(vocabulary: Vocabulary) {
  /** Nobody here helps with the need of a whole phrase: one of its words would tell another need, « colis » of « colis alimentaire ». */
  const isNeedOfNobody = (whole: readonly string[]): boolean =>
    whole.length > 0 && whole.every((value) => findTerm(vocabulary, toMeaningTerm(value)) === -1);

  /** Finds the thématiques that the words of a query mean, among those of the index. A word that frames a need says all of them. */
  function findMeanings(
    words: readonly QueryWord[],
    understand: Understand | undefined,
    query = '',
    phrase = understand?.whole(query) ?? [],
  ) {
    const telling = words.filter(({ text }) => !isFrame(text)).length;
    const isUrgent = understand !== undefined && query !== '' && asksAtOnceAlone(query);
    const whole: readonly string[] = isUrgent ? neededAtOnce : phrase;
    if (telling > 1 && isNeedOfNobody(whole)) return [];
    // An acronym that no table holds is no misspelling of a word, unless nothing else answers.
    const isUnknown = ({ text, isAcronym }: QueryWord): boolean =>
      query !== '' && isAcronym && text.length <= LONGEST_ACRONYM_UNHEARD && understand?.isSpelt(text) === false;
    const heard = whole.length > 0 || words.some(isUnknown) ? [] : (understand?.hear(query) ?? []);
    const read = understand?.(words.map((word) => (isUnknown(word) ? '' : word.text))) ?? [];
    // One word of a phrase says little by itself.
    const others = whole.length === 0 || telling > 1 ? read : [];
    const asSaid = [...whole, ...heard].map((value): Meaning => ({ value, share: 1, by: [...words.keys()] }));
    const held = asSaid.length > 0 || query === '' ? [] : findHeld(query, words, { read, understand });
    const all = [...asSaid, ...held];
    const together = [...all, ...others.filter(({ value }) => all.every((one) => one.value !== value))];
    // « Un logement et du travail »: a need that holds both words is one of three.
    const apart = understand === undefined || whole.length > 0 ? [] : readClauses(query, words, understand);
    // A need that each of them means is the one of all.
    const isOfAll = apart.length > 0 && apart.every(({ by }) => by.length >= telling);
    const meanings = [...new Map([...apart, ...(isOfAll ? [] : together)].map((one) => [one.value, one])).values()];
    // Where words mean needs apart, each need answers the query: nobody offers a CV that waits at table.
    const isSplit = meanings.some(({ by }) =>
      meanings.some((other) => !other.by.every((at) => by.includes(at)) && !by.every((at) => other.by.includes(at))),
    );
    // Words of a sentence that another need says as well are no condition: « garder les petits quand je bosse la nuit ».
    const isSentence =
      whole.length === 0 &&
      apart.length === 0 &&
      telling >= FEWEST_OF_SENTENCE &&
      OF_PEOPLE.test(query) &&
      (understand === undefined || !joinsNeeds(query, understand));
    const most = Math.max(...meanings.map(({ share }) => share));
    const isHeld = (value: string): boolean =>
      !OF_PEOPLE.test(query) && held.some((one) => one.value === value && one.by.length > 1);
    return meanings.flatMap(({ value: thematique, share, by }) => {
      const term = findTerm(vocabulary, toMeaningTerm(thematique));
      if (term === -1) return [];
      const told = new Set(by.map((at) => words[at]?.text));
      const answersAll = (isSplit || isSentence) && (share >= LEAST_FOR_ALL || apart.length > 0);
      const isEnough = answersAll || isHeld(thematique);
      const part = isSentence ? share / most : 1;
      const said = ({ text }: QueryWord): boolean => isEnough || told.has(text) || isFrame(text);
      const pour = words.filter(({ text }) => told.has(text)).map(({ typed }) => typed);
      const every = share >= SURE_SHARE && by.length >= telling && apart.length === 0;
      const sureness: Sureness = whole.includes(thematique) ? 'phrase' : every ? 'every' : 'part';
      return [{ thematique, term, share, part, said, told, pour, sureness, label: labelOf(thematique) }];
    });
  }

  /** Finds the word of a sentence that tells a need best by itself: that of a sentence which nothing answers to. */
  function findTelling(words: readonly QueryWord[], understand: Understand) {
    const told = words
      .filter(({ text }) => !isFrame(text))
      .map((word) => ({ word, meant: findMeanings([word], understand) }));
    const best = told.sort(
      (a, b) => (b.meant[0]?.share ?? 0) - (a.meant[0]?.share ?? 0) || a.meant.length - b.meant.length,
    )[0];
    return best === undefined || best.meant.length === 0 ? null : best;
  }

  return { findMeanings, findTelling, isNeedOfNobody };
}
