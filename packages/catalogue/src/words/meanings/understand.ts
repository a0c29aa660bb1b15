import { isOneEditApart, toSound } from '@inclusion-kit/sdk/internal';
import { createPhraseFinder } from './whole-phrases.ts';
import { readPhrases, type ReadPhrase, type ReadTable } from './read-phrases.ts';
import { isFrame, otherFrames, readTerms, toFrenchKey, withoutAffixes } from './word-keys.ts';
import { createNearWords, type NearWord } from './near-words.ts';
import { isHeardNear, isSlip, keepsLearnt } from './likeness.ts';
import type { Meaning, Understand } from './understanding.ts';

interface Phrase {
  readonly keys: readonly number[];
  /** Its words that frame a need. */
  readonly frames: readonly string[];
  readonly isWeighed: boolean;
  readonly isTurned: boolean;
  readonly thematique: number;
}

/** A phrase of which a part is said counts for the square of that part: `garde` alone is little of `garde d’enfants`. */
const PARTIAL = 2;
/** The same for a word that stands for few thématiques, as `taule`, which says nearly all of `sortir de taule`. */
const PARTIAL_OF_TELLING = 1.4;
const FEW_THEMATIQUES = 3;
/** A meaning is kept when it answers to this much of what is said, and to this much of the best one. */
const LEAST_SHARE = 0.22;
const LEAST_OF_BEST = 0.8;
const MOST_MEANINGS = 7;
/** Under this share one word is a part of a phrase. It is kept for needs that hold it in this much of the phrases of the best one. */
const MOST_OF_PART = 0.6;
const LEAST_OF_WAYS = 0.2;
/** The weight of a word that frames a need in a phrase: `dos` alone is not all of `mal de dos`. */
const FRAME_WEIGHT = 0.8;
/** How much a phrase of another language says without the words that frame it: « home » is a home before it is « help at home ». */
const UNFRAMED = 0.8;
/** How much of a word counts that is only heard alike, or one slip away. */
const HEARD = 0.85;
const NEAR = 0.7;
const BEGUN = 0.8;
/** How much less a longer word answers than the shortest one: by the part of its letters that it has more. */
const FARTHER = 0.2;
/** How much less a word answers that fewer phrases hold than the commonest that begins so: « log » is « logement » before it is « logo ». */
const RARER = 0.1;
const SHORTEST_BEGINNING = 3;
/** A word of so many letters is the beginning of another that so many times more phrases hold. */
export const LONGEST_RARE = 3;
const FAR_COMMONER = 10;
const SHORTEST_HEARD = 4;
const SHORTEST_SOUND = 3;
const SHORTEST_NEAR = 5;
/** The same for the longer of two words in another language of Latin letters than French. */
const SHORTEST_NEAR_ELSEWHERE = 7;
const LATIN = /^[a-z]+$/;
/** From so many letters on, a stem that words share tells that they are forms of one, whatever their endings. */
const LONG_STEMMED = 8;
/** An acronym, which is spelt aloud: it is never heard as another one. */
const UNSPOKEN = /^[b-df-hj-np-tv-xz]+$/;
/** Returns a word without the letter of an elision that is written as one with it: `lexpatriation`. */
export const withoutElision = (term: string): string =>
  term.replace(/^(?:(?:qu|[djlmnst])(?=h?[aeiouy])|c(?=[aeiouy]))/, '');

/** Returns how a word is heard whose last letter is spoken, as before a mute `e`. */
const toSpoken = (term: string): string => toSound(`${term}e`);
/** The same in another language than French, where a last `c` or `g` is hard. */
const toSpokenElsewhere = (term: string): string => toSpoken(term.replace(/c$/, 'qu').replace(/g$/, 'gu'));

/** Letters that are elided before a verb alone, and how an infinitive ends: `samouraï` is about no « amour », nor `marbre` about an « arbre ». */
const BEFORE_VERB = /^[jmnst]/;
const INFINITIVE = /(?:[eio]r|[diptuv]re)$/;

const isAny = (): boolean => true;

const toConsonants = (sound: string): string => sound.replace(/[aeiou]/g, '');

/** Terms for which the words that they are taken for are kept, and queries whose meanings are. */
const MOST_TAKEN = 64;
/** Terms whose sounds are made in one step. */
const TERMS_IN_A_STEP = 200;

/**
 * Reads the tables of words once, in short steps, and returns what tells the meanings of a query.
 * @param isWhole no part of the tables is missing
 */
export function* readTables(tables: readonly ReadTable[], isWhole = true): Generator<void, Understand> {
  const keys = new Map<string, number>();
  const keysOfTerms = new Map<string, number[]>();
  const phrases: Phrase[] = [];
  const phrasesOf: number[][] = [];
  const frenchKeys = new Set<number>();
  const values = [...new Set(tables.flatMap(({ table }) => Object.keys(table)))];
  const places = new Map(values.map((value, at) => [value, at]));

  const keyOf = (term: string, text: string, isFrench: boolean): number => {
    let key = keys.get(text);
    if (key === undefined) {
      key = keys.size;
      if (isFrench) frenchKeys.add(key);
      keys.set(text, key);
      phrasesOf.push([]);
    }
    const known = keysOfTerms.get(term);
    if (known === undefined) keysOfTerms.set(term, [key]);
    else if (!known.includes(key)) known.push(key);
    return key;
  };

  const readings = [];
  for (const table of tables) readings.push(yield* readPhrases(table));
  const whole = createPhraseFinder(readings.map(({ list }) => list));
  const soundOfFrench = readings[tables.findIndex(({ toKey }) => toKey === toFrenchKey)]?.soundOf ?? toSound;
  const addPhrase = ({ terms, value, ...rest }: ReadPhrase, of: number, keyOfTerm: ReadonlyMap<string, string>) => {
    const isFrench = tables[of]?.toKey === toFrenchKey;
    const found = [...new Set(terms.map((term) => keyOf(term, keyOfTerm.get(term) ?? '', isFrench)))];
    for (const key of found) phrasesOf[key]?.push(phrases.length);
    phrases.push({ ...rest, keys: found, thematique: places.get(value) ?? 0 });
  };
  for (const [of, { phrases: list, keyOfTerm }] of readings.entries()) {
    for (const [at, phrase] of list.entries()) {
      if (at % TERMS_IN_A_STEP === 0) yield;
      addPhrase(phrase, of, keyOfTerm);
    }
  }
  /** Key → how many phrases hold a form of it, where the tables hold some of them alone. */
  const counts = new Map<number, number>();
  for (const { toKey, rest } of tables)
    for (const [term, count] of rest?.terms ?? []) counts.set(keyOf(term, toKey(term), toKey === toFrenchKey), count);
  const frequencies = phrasesOf.map((list) => new Set(list.map((at) => phrases[at]?.thematique)).size);
  for (const { rest } of tables) {
    for (const [text, frequency] of rest?.frequencies ?? []) {
      const key = keys.get(text);
      if (key !== undefined) frequencies[key] = frequency;
    }
  }
  const weights = frequencies.map((frequency) => Math.log(1 + values.length / frequency));
  const isTelling = (key: number): boolean => (frequencies[key] ?? 0) <= FEW_THEMATIQUES;
  const unknown = Math.log(1 + values.length);
  const total = phrases.map(({ keys: list, frames, isWeighed, isTurned }) =>
    list.reduce(
      (sum, key) => sum + (weights[key] ?? 0),
      ((isWeighed ? frames.length : 0) + Number(isTurned)) * FRAME_WEIGHT,
    ),
  );
  /** Sound → the keys of the terms that are heard so, and the same by its length: an unknown word is compared with those about as long. */
  const sounds = new Map<string, Set<number>>();
  const termsHeard = new Map<string, string[]>();
  const spelt = createNearWords();
  const soundsByLength = createNearWords();
  for (const [term, own] of keysOfTerms) {
    if (sounds.size % TERMS_IN_A_STEP === 0) yield;
    const isFrench = own.some((key) => frenchKeys.has(key));
    const sound = isFrench ? soundOfFrench(term) : toSpokenElsewhere(term);
    if (isFrench) termsHeard.set(sound, [...(termsHeard.get(sound) ?? []), term]);
    if (!isFrame(term)) spelt.add(term, own, sound[0]);
    const heard = sounds.get(sound);
    if (heard !== undefined) {
      for (const key of own) heard.add(key);
      continue;
    }
    const keysHeard = new Set(own);
    sounds.set(sound, keysHeard);
    soundsByLength.add(sound, keysHeard, sound[0]);
  }

  /**
   * Returns how a term is heard, by a table that has a word so, the French one or another: as it is, or with its last letter spoken,
   * as in `sigaret`.
   */
  const soundOf = (term: string, isFrench: boolean): string => {
    const isMet = (sound: string): boolean => termsHeard.has(sound);
    if (!isFrench) return toSpokenElsewhere(term);
    const [sound, spoken] = [toSound(term), toSpoken(term)];
    return !isMet(sound) && isMet(spoken) ? spoken : sound;
  };

  /** Tells whether a term says enough aloud to be told from others by its sound. A letter over and over is heard as an acronym. */
  const isHeard = (term: string, sound: string): boolean =>
    term.length >= SHORTEST_HEARD && sound.length >= SHORTEST_SOUND && !UNSPOKEN.test(term);

  /** Finds the French terms that are heard so, among those that may be written as a term is. */
  const hearTerms = (term: string, sound: string): readonly string[] =>
    (termsHeard.get(sound) ?? []).filter((other) => keepsLearnt(term, other));

  /** Tells whether a term stands in the tables, or is heard as one of the words that it is a form of, its last letter spoken or not. */
  function isForm(term: string): boolean {
    const own = keys.get(toFrenchKey(term));
    const isOwn = (other: string): boolean => own !== undefined && keysOfTerms.get(other)?.includes(own) === true;
    return (
      keysOfTerms.has(term) ||
      [toSound(term), toSpoken(term)].some((sound) => termsHeard.get(sound)?.some(isOwn) === true)
    );
  }

  /**
   * Finds the French terms that what seems a form of others is heard as, where none of those is: `alimentère` is « alimentaire »
   * misspelt, and no form of « alimenter ».
   */
  const mishear = (term: string): readonly string[] => {
    const sound = toSound(term);
    return keys.has(toFrenchKey(term)) && !isForm(term) && isHeard(term, sound) ? hearTerms(term, sound) : [];
  };

  const mayFollow = (term: string, other: string): boolean => !BEFORE_VERB.test(term) || INFINITIVE.test(other);

  /** Tells whether what stands after the letter of an elision is a word of the tables or a form of one: `samouraï` is no « s’amourai ». */
  function isWordAfter(term: string, rest: string): boolean {
    const key = toFrenchKey(rest);
    const near = { text: rest, edits: 1, first: toSound(rest)[0] };
    const isNear = (other: string): boolean =>
      mayFollow(term, other) && (other === rest || (isOneEditApart(rest, other) && toFrenchKey(other) === key));
    return rest.length >= LONG_STEMMED || spelt.find(near, isNear).length > 0;
  }

  /** Finds the keys of the words that a term of no table is taken for: those heard alike, else one slip away. */
  function closest(term: string, isFrench: boolean): readonly (readonly [key: number, quality: number])[] {
    // Many words sound as a short one does: `fusée` is no `fus`.
    const isAbout = (heard: string): boolean =>
      Array.from(termsHeard.get(heard) ?? []).some((other) => Math.abs(other.length - term.length) <= 1);
    const keysHeard = (heard: string, passes: (other: string) => boolean): Iterable<number> =>
      isFrench
        ? new Set(hearTerms(term, heard).flatMap((other) => (passes(other) ? (keysOfTerms.get(other) ?? []) : [])))
        : (sounds.get(heard) ?? []);
    const alike = (heard: string, quality: number, passes: (other: string) => boolean = isAny): [number, number][] =>
      isFrench && heard.length <= SHORTEST_SOUND && !isAbout(heard)
        ? []
        : Array.from(keysHeard(heard, passes), (key): [number, number] => [key, quality]).filter(accepts);
    const accepts = ([key]: readonly [number, number]): boolean => frenchKeys.has(key) === isFrench;
    const toKeys = (words: readonly NearWord[], quality: number): [number, number][] =>
      words.flatMap(([, near]) => Array.from(near, (key): [number, number] => [key, quality])).filter(accepts);
    const sound = soundOf(term, isFrench);
    const heard = isHeard(term, sound) ? alike(sound, HEARD) : [];
    if (heard.length > 0 || term.length < SHORTEST_NEAR) return heard;
    // Only French words may be written as one with the letter of an elision.
    const rest = isFrench ? withoutElision(term) : term;
    const after = rest === term || !isWordAfter(term, rest) ? undefined : keys.get(toFrenchKey(rest));
    const alikeAfter =
      rest === term || rest.length < SHORTEST_HEARD
        ? []
        : alike(soundOf(rest, isFrench), NEAR, (other) => mayFollow(term, other));
    const writtenAfter: [number, number][] = after === undefined ? [] : [[after, HEARD]];
    if (writtenAfter.length + alikeAfter.length > 0)
      return [...writtenAfter, ...alikeAfter.filter(([key]) => key !== after)];
    const [first] = sound;
    // Nothing tells that a short word is of another language: « granet » is no `grant`.
    const isLong = (other: string): boolean =>
      isFrench || !LATIN.test(term) || Math.max(term.length, other.length) >= SHORTEST_NEAR_ELSEWHERE;
    const written = spelt.find({ text: term, edits: 1, first }, (other) => isLong(other) && isSlip(term, other));
    const heardNear = { text: sound, first };
    const spoken =
      !isFrench || sound.length < SHORTEST_NEAR
        ? []
        : soundsByLength.find(
            { ...heardNear, edits: 1 },
            (other) => isHeardNear(sound, other) && hearTerms(term, other).length > 0,
          );
    const near = toKeys([...written, ...spoken], NEAR);
    // Spellings keep consonants more than vowels: `parinaj` is « parrainage » before it is « patinage ».
    const consonants = toConsonants(sound);
    const alikeButVowels = toKeys(
      near.length < 2 ? [] : spoken.filter(([other]) => toConsonants(other) === consonants),
      NEAR,
    );
    if (near.length > alikeButVowels.length && alikeButVowels.length > 0) return alikeButVowels;
    return near;
  }

  const keysAsRead = (term: string): number[] => tables.flatMap(({ toKey }) => keys.get(toKey(term)) ?? []);
  /** Returns the keys of a term in each language. One that has none may be written as one with what stands before or after it. */
  function ownKeys(term: string): readonly number[] {
    // A word of another language is no form of a French one: « forms » are no « formation ».
    const spelt = keysOfTerms.get(term);
    const own = spelt?.some((key) => frenchKeys.has(key)) === false ? spelt : keysAsRead(term);
    if (own.length > 0) return own;
    for (const text of withoutAffixes(term)) {
      const found = keysAsRead(text);
      if (found.length > 0) return found;
    }
    return [];
  }

  const isSpelt = (term: string): boolean => keys.has(toFrenchKey(term)) || keysOfTerms.has(term);

  /** The words that terms were taken for: a query is read several times over. */
  const taken = new Map<string, ReturnType<typeof closest>>();
  function closestOf(term: string, isFrench: boolean): ReturnType<typeof closest> {
    const id = isFrench ? term : `${term} `;
    const known = taken.get(id);
    if (known !== undefined) return known;
    if (taken.size >= MOST_TAKEN) taken.clear();
    const found = closest(term, isFrench);
    taken.set(id, found);
    return found;
  }

  /** Finds the keys of a term: its own in each language, else those that it is taken for, in French first. */
  function lookUp(term: string): readonly (readonly [key: number, quality: number])[] {
    const own = ownKeys(term);
    if (keysOfTerms.has(term) || term.length < SHORTEST_HEARD) return own.map((key) => [key, 1] as const);
    // A seeming form of a word may be another French word as it is heard: `mantô`, `propriétère`.
    const isMisheard = own.length > 0 && mishear(term).length > 0;
    const met = own.filter((key) => !isMisheard || !frenchKeys.has(key)).map((key) => [key, 1] as const);
    if (own.length > 0 && !isMisheard) return met;
    const french = closestOf(term, true);
    if (isMisheard) return [...met, ...french];
    return french.length > 0 ? french : closestOf(term, false);
  }

  /**
   * Leaves out that a French word, or a form of one, is a form of a word of another language, where none of the query is of another
   * alone: « code » is no « codo ». Where some is, a word that the other language has too is of that one: « home » in « help at home ».
   */
  function ofOneLanguage<Found extends readonly (readonly [key: number, quality: number])[]>(
    query: readonly string[],
    looked: readonly Found[],
  ): readonly Found[number][][] {
    const isElsewhere = ([key, quality]: Found[number]): boolean => quality === 1 && !frenchKeys.has(key);
    const isMixed =
      query.some((term) => otherFrames.has(term)) ||
      looked.some((found) => found.length > 0 && found.every(isElsewhere));
    return looked.map((found, at) => {
      const spelt = keysOfTerms.get(query[at] ?? '');
      const isFrench = found.some(([key, quality]) => quality === 1 && frenchKeys.has(key));
      if (!isMixed) return found.filter(([key]) => !isFrench || frenchKeys.has(key) || spelt?.includes(key) === true);
      const isOfOther = spelt?.some((key) => !frenchKeys.has(key)) === true;
      return found.filter(([key]) => !isOfOther || !frenchKeys.has(key));
    });
  }

  const countOf = (key: number): number => Math.max(counts.get(key) ?? 0, phrasesOf[key]?.length ?? 0);
  const mostOf = (own: readonly number[]): number => Math.max(0, ...own.map(countOf));
  /**
   * Tells whether a term being typed may be a beginning: it is no word of the tables, or is an acronym that few say where far more say a
   * word that begins so. « Crè » is a « crèche » before it is a « CRE ».
   */
  function mayBegin(term: string): boolean {
    const own = keysOfTerms.get(term);
    if (own === undefined) return true;
    const most = mostOf(own) * FAR_COMMONER;
    if (term.length > LONGEST_RARE) return false;
    for (const [word, others] of keysOfTerms) if (word.startsWith(term) && mostOf(others) >= most) return true;
    return false;
  }
  /** Finds the keys of the words that a term begins. */
  function complete(term: string): readonly (readonly [key: number, quality: number])[] {
    if (term.length < SHORTEST_BEGINNING) return [];
    // The word that lacks fewest letters is the likeliest: « permi » is « permis » before « permission ».
    const words: (readonly [length: number, keys: readonly number[]])[] = [];
    let nearest = Infinity;
    let commonest = 1;
    for (const [word, own] of keysOfTerms) {
      if (!word.startsWith(term)) continue;
      words.push([word.length, own]);
      nearest = Math.min(nearest, word.length);
      for (const key of own) commonest = Math.max(commonest, countOf(key));
    }
    const found = new Map<number, number>();
    for (const [length, own] of words) {
      const near = BEGUN * (1 - FARTHER * (1 - nearest / length));
      for (const key of own) {
        const quality = near * (Math.max(countOf(key), 1) / commonest) ** RARER;
        found.set(key, Math.max(quality, found.get(key) ?? 0));
      }
    }
    return [...found];
  }

  /** The meanings of queries read before: the language of a query is told by them, then its need. */
  const understood = new Map<string, readonly Meaning[]>();
  function understand(query: readonly string[], isTyping = false): readonly Meaning[] {
    const id = `${isTyping ? '>' : ''}${query.join(' ')}`;
    const known = understood.get(id);
    if (known !== undefined) return known;
    if (understood.size >= MOST_TAKEN) understood.clear();
    const meanings = read(query, isTyping);
    understood.set(id, meanings);
    return meanings;
  }

  function read(query: readonly string[], isTyping: boolean): readonly Meaning[] {
    const areFrames = query.map((term) => isFrame(term));
    const saysMore = areFrames.includes(false);
    const begun = query.map((term, index) =>
      isTyping && index === query.length - 1 && mayBegin(term) ? complete(term) : [],
    );
    const looked = ofOneLanguage(
      query,
      query.map((term, index) => {
        if (saysMore && areFrames[index] === true) return [];
        return (begun[index] ?? []).length > 0 ? [] : lookUp(term);
      }),
    );
    // Beside a word that says a need, one that is only near another, or short and heard as it, is a name: Dijon is about no pigeons.
    const isSaid = looked.some((found) => found.some(([, quality]) => quality === 1));
    const isSure = (term: string, quality: number): boolean =>
      quality === 1 || (quality > NEAR && toSound(term).length > SHORTEST_SOUND);
    const asked = looked.map((found, at) => [
      ...(begun[at] ?? []),
      ...(isSaid ? found.filter(([, quality]) => isSure(query[at] ?? '', quality)) : found),
    ]);
    // It is no name in a phrase that holds the word said as well: « crée une entrprise ».
    const beside = new Map(
      looked.flatMap((found, at) =>
        isSaid && asked[at]?.length === 0 ? found.map(([key, quality]) => [key, { at, quality }] as const) : [],
      ),
    );
    // All that the query says. A word that the tables do not know weighs half of a rare one.
    let all = 0;
    const qualities = new Map<number, { at: number; quality: number }>();
    // All words that a beginning may mean weigh as the commonest of them: a rare one is not meant more often.
    const begunWeights = new Map<number, number>();
    for (const [at, found] of asked.entries()) {
      if (saysMore && areFrames[at] === true) continue;
      const known = found.map(([key]) => weights[key] ?? 0);
      const isBegun = (begun[at] ?? []).length > 0;
      const weight = known.length === 0 ? unknown / 2 : isBegun ? Math.min(...known) : Math.max(...known);
      if (isBegun) begunWeights.set(at, weight);
      all += weight;
      for (const [key, quality] of found) qualities.set(key, { at, quality });
    }
    if (all === 0) return [];
    // A beginning may be of each of its words: how likely one is tells nothing of how much of a phrase it says.
    const qualityIn = (match: { readonly at: number; readonly quality: number } | undefined): number =>
      match === undefined ? 0 : begunWeights.has(match.at) ? 1 : match.quality;
    const holding = values.map(() => 0);
    const best = values.map(() => new Map<number, number>());
    const seen = new Set<number>();
    for (const key of qualities.keys()) {
      for (const at of phrasesOf[key] ?? []) {
        if (seen.has(at)) continue;
        seen.add(at);
        const phrase = phrases[at];
        if (phrase === undefined) continue;
        holding[phrase.thematique] = (holding[phrase.thematique] ?? 0) + 1;
        const isWithSaid = beside.size > 0 && phrase.keys.some((one) => qualities.get(one)?.quality === 1);
        const matchOf = (one: number) => qualities.get(one) ?? (isWithSaid ? beside.get(one) : undefined);
        const framed = phrase.frames.filter((term) => query.includes(term)).length;
        let said = phrase.isWeighed ? framed * FRAME_WEIGHT : 0;
        for (const one of phrase.keys) said += (weights[one] ?? 0) * qualityIn(matchOf(one));
        const part = (said / (total[at] ?? 1)) * (phrase.isWeighed || framed === phrase.frames.length ? 1 : UNFRAMED);
        const of = best[phrase.thematique];
        for (const one of phrase.keys) {
          const match = matchOf(one);
          if (match === undefined || of === undefined) continue;
          of.set(
            match.at,
            Math.max(
              of.get(match.at) ?? 0,
              part ** (isTelling(one) ? PARTIAL_OF_TELLING : PARTIAL) *
                (begunWeights.has(match.at) ? match.quality : 1) *
                (begunWeights.get(match.at) ?? weights[one] ?? 0),
            ),
          );
        }
      }
    }
    const meanings = best.flatMap((of, index): Meaning[] => {
      const value = values[index];
      const share = [...of.values()].reduce((sum, part) => sum + part, 0) / all;
      return value === undefined || share < LEAST_SHARE ? [] : [{ value, share, by: [...of.keys()] }];
    });
    // Of needs that one word or a beginning means as well, the one that is said by it in more ways comes first: « dettes » are of debts.
    const isOne = query.length === 1;
    const holdingOf = ({ value }: Meaning): number =>
      isOne || begunWeights.size > 0 ? (holding[places.get(value) ?? 0] ?? 0) : 0;
    meanings.sort((a, b) => b.share - a.share || holdingOf(b) - holdingOf(a));
    const [first] = meanings;
    if (first === undefined) return [];
    // A word that is no need by itself is little of one that few phrases say by it: « argent » is no job in which to earn some.
    const isPart = isOne && begunWeights.size === 0 && first.share < MOST_OF_PART;
    const ways = Math.max(...meanings.map(holdingOf));
    const isMeant = (one: Meaning): boolean =>
      one.share >= first.share * LEAST_OF_BEST && !(isPart && holdingOf(one) < ways * LEAST_OF_WAYS);
    return meanings.filter(isMeant).slice(0, MOST_MEANINGS);
  }

  const names = [...keys.keys()];
  const holds = (term: string, inFrench = false): boolean =>
    inFrench ? keys.has(toFrenchKey(term)) : ownKeys(term).length > 0;
  return Object.assign(understand, {
    isWhole,
    isName: () => false,
    holds,
    spells: (term: string) => keysOfTerms.has(term),
    isSpelt,
    isForm,
    keysOf: (term: string, isTyping = false) => {
      const begun = isTyping && mayBegin(term) ? complete(term) : [];
      return (begun.length > 0 ? begun : lookUp(term)).flatMap(([key]) => names[key] ?? []);
    },
    begins: (term: string) => complete(term).length > 0,
    knows: (term: string) => isFrame(term) || keysOfTerms.has(term),
    respell: (term: string) => {
      // A form of a word is no misspelling, unless it is heard as another.
      if (holds(term)) return mishear(term);
      const sound = soundOf(term, true);
      return isHeard(term, sound) ? hearTerms(term, sound) : [];
    },
    whole: (query: string) => whole.find(query),
    within: (query: string) => whole.within(query),
    hear: (query: string) => {
      const isKnown = (term: string): boolean => isFrame(term) || isSpelt(term);
      return readTerms(query).every(isKnown) ? [] : whole.hear(query);
    },
  });
}
