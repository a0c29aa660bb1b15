import { dangers, dangersIn } from '@inclusion-kit/sdk/words';
import type { Correspondance } from '@inclusion-kit/sdk';
import { toSound } from '@inclusion-kit/sdk/internal';
import { lazily } from '../../shared/lazily.ts';
import { runPaced } from '../../shared/pacer.ts';
import { mayBeMeantFor } from '../meanings/likeness.ts';
import type { Understand } from '../meanings/understanding.ts';
import { isFrame, isPrice } from '../meanings/word-keys.ts';
import { findContext, OF_A_PERSON } from '../query/clauses.ts';
import { createExplainer } from '../query/explain.ts';
import { createMatcher, type Matched } from '../query/match-postings.ts';
import { createDangerHelp, nothing } from '../query/danger-help.ts';
import { createDangerRank } from '../query/danger-rank.ts';
import { keepFound, rankMeant } from '../query/rank-found.ts';
import { createServiceBits } from './service-bits.ts';
import { countBits } from '../query/name-fit.ts';
import { createNameFinder, type NamedInQuery } from '../query/named-network.ts';
import { findPerson, isOfStatus, languageNamed } from '../query/person-words.ts';
import { createSubjectRank } from '../query/subjects.ts';
import { createMeaningFinder, type Meant } from './find-meanings.ts';
import { createPostings, type Postings } from './postings.ts';
import type { TextDocument } from '../text-documents.ts';
import type { NearWord, TextMatches } from '../word-matches.ts';
import {
  addMeaning,
  addNamed,
  toExact,
  answerWords,
  dropBeginnings,
  dropHomographs,
  isVerbIn,
  lowerInPhrase,
  lowerStatus,
  lowerVerb,
  toQueryWords,
  toSaid,
  type Answers,
  type QueryWord,
  type Sought,
} from '../query/text-query.ts';
import { findForms, findNear, findTerm } from './vocabulary.ts';

/** Creates the index of words over services, in slices of time. Each document is asked for once, in order, and not kept. */
export async function createTextIndex(count: number, documentOf: (number: number) => TextDocument): Promise<TextIndex> {
  return toTextIndex(await runPaced(createPostings(count, documentOf)));
}

/** An index of words over the services of a catalogue. */
export type TextIndex = ReturnType<typeof toTextIndex>;

/** Fewer services that hold all words than this are few, in an index of this many times more. */
const FEW = 5;
const MANY = 500;

/** A shorter word has too many near it. */
const SHORTEST_UNKNOWN = 5;
const MOST_NEAR = 3;

/** A word that one service in so many holds tells little by itself, in an index of many: « atelier », « aide ». */
const COMMON = 20;

/** From this share on, the words beside those of a person say a need by themselves, or the need of both is one of its own. */
const CLEAR_SHARE = 0.5;
const SHARE_OF_BOTH = 0.75;

/** Queries whose reading is kept. */
const MOST_READ = 64;
/** A reading of more terms, as that of the beginning of many words, takes more memory than it spares time. */
const MOST_TERMS_READ = 256;

/** A longer query is a sentence. */
const MOST_UNSAID = 4;
const LATIN = /^[\p{Script=Latin}\p{N}-]+$/u;

const nobody: ReadonlySet<string> = new Set();

/** The place that a query names beside a need. */
interface Where {
  /** The words of its town. Services need not hold them. */
  readonly place: ReadonlySet<string>;
  /** The query without them: a phrase is whole in it. */
  readonly need: string;
}

/** How the services of words are found. */
interface Finding {
  readonly isUnderstood: (one: Sought) => boolean;
  readonly maySpare: boolean;
  /** Words that services need not hold. */
  readonly place?: ReadonlySet<string>;
  /** The same, which say who the person is and how things are with them, and weigh little beside the need. */
  readonly light?: ReadonlySet<string>;
}

/** Makes the index of postings. */
export function toTextIndex(postings: Postings, understandAlways?: Understand) {
  const { vocabulary, offsets, numbers, names } = postings;
  const match = createMatcher(postings);
  const explain = createExplainer(postings);
  const help = createDangerHelp(postings);
  const rankDanger = createDangerRank(postings, help.of);
  const { layOut, toBits, testBits, holdingOneOf, answering } = createServiceBits(postings);
  const rankSubjects = lazily(() => createSubjectRank(postings));
  const findName = createNameFinder(postings);
  const { findMeanings, findTelling, isNeedOfNobody } = createMeaningFinder(vocabulary);
  const few = Math.min(FEW, Math.floor(names.ofService.length / MANY));
  const sizeOf = (term: number): number => (offsets[term + 1] ?? 0) - (offsets[term] ?? 0);
  const sizeOfAll = ({ answers }: Sought): number => [...answers.keys()].reduce((sum, term) => sum + sizeOf(term), 0);

  /** Counts the last of some words that more than a few services hold, one at least: the more there are, the fewer hold them all. */
  function countKept(words: readonly Sought[]): number {
    let held: Uint32Array | undefined;
    for (let kept = 0; kept < words.length; kept += 1) {
      const bits = toBits([...(words.at(-1 - kept)?.answers.keys() ?? [])]);
      let count = 0;
      for (let at = 0; at < bits.length; at += 1) {
        const both = (bits[at] ?? 0) & (held?.[at] ?? bits[at] ?? 0);
        bits[at] = both;
        if (count <= few) count += countBits(both);
      }
      if (count <= few) return Math.max(kept, 1);
      held = bits;
    }
    return words.length;
  }

  /** Looks for all words, then lets go of one after the other while few services hold them: the rarest of those not understood. */
  function find(
    given: readonly Sought[],
    { isUnderstood, maySpare, place = nobody, light: beside = nobody }: Finding,
  ): { matched: Matched; left: string[]; terms: () => Set<number> } {
    // Offers of the need come first, wherever they are: those of the town that is named beside it rank higher.
    const ofPlace = given.filter(({ word }) => place.has(word.text) || beside.has(word.text));
    const light = new Set(ofPlace.filter(({ word }) => beside.has(word.text)).map(({ answers }) => answers));
    const all = given.filter((one) => !ofPlace.includes(one));
    // Of a need that is understood, the words that frame it tell nothing: « après » is no reason to find an offer of the afternoon.
    const telling = all.filter((one) => !isFrame(one.word.text));
    const sought = telling.some(isUnderstood) ? telling : all;
    const order = [...sought].sort(
      (a, b) =>
        Number(isFrame(b.word.text)) - Number(isFrame(a.word.text)) ||
        Number(isUnderstood(a)) - Number(isUnderstood(b)) ||
        sizeOfAll(a) - sizeOfAll(b),
    );
    const wished = new Set<Sought>();
    const answersOf = (isWished: boolean): Answers[] =>
      sought.filter((one) => wished.has(one) === isWished).map(({ answers }) => answers);
    // In the order of the query: words that stand together in a name fit it better.
    const inNames = all.flatMap(({ answers, parts = [answers] }) => parts);
    const inPlace = ofPlace.map(({ answers }) => answers);
    const toTell = telling.flatMap(({ answers, parts = [answers] }) => parts);
    let matched = match(answersOf(false), inPlace, inNames, toTell, light);
    if (maySpare && matched.numbers.length <= few && order.length > 1) {
      for (const one of order.slice(0, -countKept(order))) wished.add(one);
      matched = match(answersOf(false), [...answersOf(true), ...inPlace], inNames, toTell, light);
    }
    const told = [...wished].filter(({ word }) => !isFrame(word.text) && !isPrice(word.text));
    // Once the words that tell the need are let go, services that hold the others alone answer to nothing.
    const isVague = (one: Sought): boolean => !isUnderstood(one) && sizeOfAll(one) * COMMON >= names.ofService.length;
    if (told.length > 0 && few > 0 && sought.every((one) => wished.has(one) || isVague(one))) {
      return { matched: match([new Map()], [], inNames), left: [], terms: () => new Set() };
    }
    const left = told.flatMap(({ word, typed = [word.typed] }) => typed);
    const terms = (): Set<number> => new Set([...sought, ...ofPlace].flatMap(({ answers }) => [...answers.keys()]));
    return { matched, left: [...new Set(left)], terms };
  }

  /** Tells the services of each need, where the words may mean several of them as well. */
  function tellNeeds(meant: readonly Meant[]) {
    const [first] = meant;
    const alike = meant.filter(({ sureness }) => sureness === first?.sureness || sureness === 'every');
    return alike.length < 2 ? [] : alike.map(({ term }) => answering(term));
  }

  /**
   * Finds the words whose part of a query none of the services found answers to: of needs that words tell apart, one may be answered for
   * all of them. Such words were let go all the same.
   */
  function findBorrowed(sought: readonly Sought[], meant: readonly Meant[], found: Uint32Array): string[] {
    const borrowed = sought.filter(
      ({ word }) => !isFrame(word.text) && meant.some(({ said, told }) => said(word) && !told.has(word.text)),
    );
    if (borrowed.length === 0) return [];
    const isFound = testBits(layOut([found]));
    const answers = (term: number): boolean => numbers.subarray(offsets[term], offsets[term + 1]).some(isFound);
    return borrowed
      .filter(({ word, answers: all }) => {
        const others = meant.filter(({ told }) => !told.has(word.text)).map(({ term }) => term);
        return ![...all.keys()].some((term) => !others.includes(term) && answers(term));
      })
      .map(({ word }) => word.typed);
  }

  /** Finds words that the query may have meant, for those of it that no text holds. */
  function findNearWords(query: string, words: readonly QueryWord[], understand: Understand | undefined): NearWord[] {
    // A sentence holds many words that are none of a need: « je bats des records » is no misspelt « je bats des recours ».
    const isSentence = OF_A_PERSON.test(query);
    const unknown = words.filter(
      ({ text, isAcronym }) =>
        !isAcronym &&
        text.length >= SHORTEST_UNKNOWN &&
        !isFrame(text) &&
        understand?.isName(text) !== true &&
        // A word that the tables know is what the person means: « perdu » is no « péri ».
        understand?.holds(text) !== true &&
        findTerm(vocabulary, text) === -1 &&
        findForms(vocabulary, text).length === 0,
    );
    return unknown.slice(0, MOST_NEAR).flatMap(({ text, typed }) =>
      findNear(vocabulary, text)
        .filter((term) => {
          const word = vocabulary.terms[term] ?? '';
          return (!isSentence || toSound(word) === toSound(text)) && mayBeMeantFor(text, word);
        })
        .sort((a, b) => sizeOf(b) - sizeOf(a))
        .slice(0, MOST_NEAR)
        .map((term) => ({ typed, term: vocabulary.terms[term] ?? '' })),
    );
  }

  /** Finds the words of a short query that mean a need and that none of the offers shown says, see `TextMatches`. */
  function findUnsaid(
    { words, sought, left }: { words: readonly QueryWord[]; sought: readonly Sought[]; left: readonly string[] },
    { meant, understand }: { meant: readonly Meant[]; understand: Understand },
    isMet: Parameters<TextMatches['unsaid']>[0],
  ): Correspondance | null {
    const isOne = words.length === 1;
    // A sentence, and a phrase that is known as it stands, are not repeated by offers.
    const isShort =
      words.length <= MOST_UNSAID && words.every(({ text, typed }) => !isFrame(text) && LATIN.test(typed));
    if (!isShort || meant.length === 0 || (!isOne && meant[0]?.sureness === 'phrase')) return null;
    const isSaid = (word: QueryWord): boolean => {
      const own = sought.filter((one) => one.word === word);
      // A word that was parted is said by no part of it.
      const said = own.length > 1 ? [] : own.flatMap(({ answers }) => toSaid(answers));
      return said.length > 0 && isMet(holdingOneOf(said));
    };
    const told = words.filter((word) => !left.includes(word.typed) && !isSaid(word));
    const unsaid = told.flatMap((word) => {
      // Of several words, one that alone is only a part of a need, or only near another word, is a word of a sentence.
      const alone = isOne ? meant : findMeanings([word], understand).filter(({ sureness }) => sureness !== 'part');
      const own = alone.filter(({ thematique }) => meant.some((one) => one.thematique === thematique));
      return own.length === 0 ? [] : [{ word, own }];
    });
    if (unsaid.length === 0) return null;
    const isAnswered = ({ term }: (typeof meant)[number]): boolean => isMet(answering(term));
    const own = unsaid.flatMap((one) => one.own).filter(isAnswered);
    // The need of such a word may have no offer here: the others have.
    const needs = new Map(
      (own.length > 0 ? own : meant.filter(isAnswered)).map(({ thematique, label }) => [thematique, label]),
    );
    if (needs.size === 0) return null;
    const pour = unsaid.map(({ word }) => word.typed);
    return { champ: 'thematiques', mots: [...needs.values()], pour, valeurs: [...needs.keys()] };
  }

  /** Looks for the words of a query, each on its own. */
  const answer = (words: readonly QueryWord[], understand: Understand | undefined): Sought[] =>
    words.length === 0 ? [] : answerWords(vocabulary, words, sizeOf, understand);

  /**
   * Looks for the words of a query that names a network: the name is answered by the offers that are of it, or else by what it
   * means. A name of one word may stand in a text as well.
   */
  function answerWithName(words: readonly QueryWord[], named: NamedInQuery, understand: Understand) {
    const [word] = named.words;
    const isWord = named.words.length === 1;
    const each = isWord ? answer(words, understand) : [];
    const name: Sought[] =
      word === undefined || !isWord
        ? [
            {
              word: word ?? nothing,
              answers: new Map(),
              parts: named.written.map(toExact),
              typed: named.network.words,
            },
          ]
        : each.filter((one) => one.word.text === word.text);
    for (const one of name) {
      for (const term of named.terms) addNamed(one, term);
      // A need that a part of the name says is none of the network's: a « fabrique de territoire » helps nobody to stay on it.
      for (const { term, sureness } of findMeanings(named.words, understand))
        if (sureness !== 'part') addMeaning(one, term);
    }
    // A network without an offer that means no need, in a longer query, is looked for word by word.
    if (!named.isAlone && name.every(({ answers }) => answers.size === 0))
      return { sought: answer(words, understand), name: [] };
    if (named.isAlone) return { sought: name, name };
    const around = (): Sought[] => [...answer(named.before, understand), ...name, ...answer(named.after, understand)];
    return { sought: isWord ? each : around(), name };
  }

  /**
   * Finds the words that say who the person is beside a need that the others say, with that need. None where they say a need together:
   * « bourse étudiant », « dossier RSA ».
   */
  function findBesideNeed(
    query: string,
    words: readonly QueryWord[],
    { meant, understand }: { meant: readonly Meant[]; understand: Understand | undefined },
  ): { person: ReadonlySet<string>; meant: readonly Meant[] } {
    const none = { person: nobody, meant };
    const { said, rest } = understand === undefined ? { said: nobody, rest: query } : findPerson(query);
    if (said.size === 0) return none;
    const others = words.filter(({ text }) => !said.has(text));
    const isOfBoth = ({ share, told }: (typeof meant)[number]): boolean =>
      share >= SHARE_OF_BOTH &&
      [...said].some((text) => told.has(text)) &&
      others.some(({ text }) => told.has(text) && !isFrame(text));
    if (meant.some(isOfBoth) || others.every(({ text }) => isFrame(text))) return none;
    const need = findMeanings(others, understand, rest);
    return (need[0]?.share ?? 0) < CLEAR_SHARE ? none : { person: said, meant: need };
  }

  /** Understanding → the readings of queries by it: many people type the same words. */
  const readings = new WeakMap<Understand, Map<string, ReturnType<typeof readAnew>>>();
  /** Reads a query as `readAnew` does. */
  function read(query: string, understand: Understand | undefined, where?: Where): ReturnType<typeof readAnew> {
    if (understand === undefined) return readAnew(query, understand, where);
    const known = readings.get(understand) ?? new Map<string, ReturnType<typeof readAnew>>();
    readings.set(understand, known);
    const before = known.get(query);
    if (before !== undefined) return before;
    const reading = readAnew(query, understand, where);
    const terms = reading?.sought.reduce((sum, { answers }) => sum + answers.size, 0) ?? 0;
    if (terms > MOST_TERMS_READ) return reading;
    if (known.size >= MOST_READ) known.clear();
    known.set(query, reading);
    return reading;
  }

  /** Reads a query: the terms that answer to each of its words, and the needs that they mean. Null when it has no word to look for. */
  function readAnew(query: string, understand: Understand | undefined, where: Where | undefined) {
    const words = toQueryWords(query);
    if (words.length === 0) return null;
    const risks = dangersIn(query);
    const asked = where?.need ?? query;
    const { context, rest: need } =
      understand === undefined || risks.length > 0 ? { context: nobody, rest: asked } : findContext(asked, understand);
    const ofNeed = words.filter(({ text }) => where?.place.has(text) !== true && !context.has(text));
    const phrase = understand?.whole(need) ?? [];
    const all = findMeanings(ofNeed, understand, need, phrase);
    const against = new Set<string>(risks.map((name) => dangers[name].thematique));
    const isMeant = (least: number): boolean =>
      all.some(({ thematique, share }) => share >= least && against.has(thematique));
    // One word is the name of a danger, not the sentence of a person: « violences », and not « je me coupe ».
    const isName = words.length === 1 && (isMeant(0) || !/\s/.test(query.trim()));
    const told = isName ? [] : risks;
    // The words of a danger that mean another need or none as well, as « plus » and « vivre », would find what helps nobody.
    const isOther = told.length > 0 && !isMeant(CLEAR_SHARE);
    const found = understand === undefined ? null : findName(query, words);
    // « Hébergement d’urgence » tells a danger, and is the name of a network all the same.
    const named = told.length > 0 && found?.isAlone !== true ? null : found;
    const { sought, name } =
      named !== null && understand !== undefined
        ? answerWithName(words, named, understand)
        : { sought: isOther && understand !== undefined ? [help.find(told)] : answer(words, understand), name: [] };
    const { person, meant } =
      risks.length > 0 || (name.length > 0 && named?.isAlone === true)
        ? { person: nobody, meant: all }
        : findBesideNeed(context.size > 0 ? need : query, context.size > 0 ? ofNeed : words, {
            meant: all,
            understand,
          });
    // The name of a language alone asks for somebody who speaks it, as beside a need.
    const isOfLanguage = words.every(({ text }) => languageNamed(text) !== undefined || isFrame(text));
    const telling = words.filter(({ text }) => !isFrame(text) && !context.has(text));
    for (const one of sought) {
      const language = isOfLanguage || person.has(one.word.text) ? languageNamed(one.word.text) : undefined;
      const spoken = language === undefined ? -1 : findTerm(vocabulary, language);
      if (spoken !== -1) addNamed(one, spoken);
      if (person.has(one.word.text) || context.has(one.word.text)) continue;
      const needs = meant.filter(({ said }) => said(one.word));
      for (const { term, sureness } of needs) addMeaning(one, term, sureness);
      if (needs.length > 0 && understand !== undefined) dropBeginnings(vocabulary, one, understand.knows);
      if (needs.length > 0 && isVerbIn(need, one.word)) dropHomographs(one);
      if (phrase.length > 0 && telling.length === 1 && words.length > 1 && telling.includes(one.word))
        lowerInPhrase(one, isVerbIn(need, one.word));
      if (words.length > 1 || meant.every(({ sureness }) => sureness === 'part')) continue;
      lowerVerb(vocabulary, one);
      if (isOfStatus(one.word.text)) lowerStatus(one);
    }
    return { words, meant, person, context, risks, told, named, sought, name, isOfNobody: isNeedOfNobody(phrase) };
  }

  return {
    /** Tells whether a service holds a word of a query as it is written. */
    holdsAny: (query: string): boolean => toQueryWords(query).some(({ text }) => findTerm(vocabulary, text) !== -1),

    /** Returns what tells whether the service of a number answers to all words of a query, and leaves the services found last as they are. */
    answeringTo(query: string, understand = understandAlways): (number: number) => boolean {
      const tests = read(query, understand)?.sought.map(({ answers }) => holdingOneOf([...answers.keys()])) ?? [];
      return (number) => tests.length > 0 && tests.every((test) => test(number));
    },

    /**
     * Finds the services that hold all words of a query, or null when the query has no word to look for. Without `understand`,
     * services hold all words, as they are written.
     * @param where the place that the query names beside a need
     */
    search(query: string, understand = understandAlways, where?: Where): TextMatches | null {
      const { place = nobody } = where ?? {};
      const asked = read(query, understand, where);
      if (asked === null) return null;
      const { words, person, context, risks, told, named, sought, name, isOfNobody } = asked;
      const isBeside = (text: string): boolean => place.has(text) || person.has(text) || context.has(text);
      const light = new Set([...person, ...context]);
      let { meant } = asked;
      const maySpare = understand !== undefined && (meant.length > 0 || told.length === 0);
      const isUnderstood = (one: Sought): boolean => name.includes(one) || meant.some(({ said }) => said(one.word));
      let { matched, left, terms: findTerms } = find(sought, { isUnderstood, maySpare, place, light });
      // An offer that shares a word with those of a danger helps nobody against it: « portes ouvertes » for « mis à la porte ce soir ».
      if (understand !== undefined && told.length > 0 && named?.isAlone !== true) {
        const helpful = [...help.find(told).answers.keys()];
        matched = keepFound(matched, testBits(toBits(helpful)));
        // The words that were let go stand in no sentence of somebody in danger where none of the offers kept holds the others.
        if (matched.numbers.length === 0 && helpful.length > 0)
          ({ matched, left } = find([help.find(told)], { isUnderstood: () => true, maySpare: false }));
      }
      const telling =
        matched.numbers.length > 0 ||
        understand === undefined ||
        named?.isAlone === true ||
        told.length > 0 ||
        isOfNobody
          ? null
          : findTelling(words, understand);
      if (telling !== null) {
        meant = telling.meant;
        const [only] = answer([telling.word], understand);
        if (only !== undefined) {
          for (const { term } of meant) addMeaning(only, term);
          dropBeginnings(vocabulary, only, understand?.knows ?? (() => false));
        }
        ({ matched, terms: findTerms } = find(only === undefined ? [] : [only], {
          isUnderstood: () => true,
          maySpare: false,
        }));
        left = words
          .filter(({ text }) => text !== telling.word.text && !isFrame(text) && !isPrice(text) && !isBeside(text))
          .map(({ typed }) => typed);
      }
      if (left.length === 0 && told.length === 0 && name.length === 0)
        left = findBorrowed(
          sought.filter(({ word }) => !isBeside(word.text) && !isPrice(word.text)),
          meant,
          matched.numbers,
        );
      // Of who the person is, the page says what none of the offers says.
      if (person.size > 0 && matched.numbers.length > 0) {
        const isFound = testBits(layOut([matched.numbers]));
        const isMet = (term: number): boolean => numbers.subarray(offsets[term], offsets[term + 1]).some(isFound);
        const unmet = sought.filter(({ word, answers }) => person.has(word.text) && ![...answers.keys()].some(isMet));
        left = [...new Set([...left, ...unmet.map(({ word }) => word.typed)])];
      }
      let terms: Set<number> | undefined;
      if (risks.length === 0)
        matched = rankMeant(
          meant.map((one) => ({ ...one, isOf: answering(one.term) })),
          matched,
          named?.isAlone === true,
        );
      return {
        // Those in a danger ask for what helps against it, whatever words they have for it.
        ...rankSubjects()(
          risks.length === 0
            ? words.map((word) => ({ ...word, keys: understand?.keysOf(word.text) ?? [] }))
            : risks.flatMap((risk) => help.of(risk).words.map((word) => ({ ...word, keys: [] }))),
          risks.length > 0 ? risks.map(help.of) : meant,
          rankDanger(risks, matched) ?? matched,
          { isDanger: risks.length > 0 },
        ),
        left,
        ...(named?.isAlone === true && { network: named.network }),
        isDanger: risks.length > 0,
        needs: risks.length > 0 ? [] : tellNeeds(meant),
        near: () => (risks.length > 0 ? [] : findNearWords(query, words, understand).slice(0, MOST_NEAR)),
        unsaid: (isMet) =>
          risks.length > 0 || name.length > 0 || understand === undefined
            ? null
            : findUnsaid({ words, sought, left }, { meant, understand }, isMet),
        explain(document, number): Correspondance[] {
          terms ??= findTerms();
          // A person in danger needs no reason, least of all a word that an offer happens to hold: « mari » in « Sainte-Marie ».
          if (told.length > 0) return [];
          const isOfNetwork = number !== undefined && named?.network.has(number) === true;
          const written = explain(isOfNetwork ? new Set([...named.written.flat(), ...terms]) : terms, document, number);
          const near = meant.find(({ thematique }) => document.meanings.includes(thematique));
          if (written.length > 0 || near === undefined) return written;
          return [{ champ: 'thematiques', mots: [near.label], pour: near.pour, valeurs: [near.thematique] }];
        },
      };
    },
  };
}
