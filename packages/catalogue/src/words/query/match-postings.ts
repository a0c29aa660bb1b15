import { DESCRIPTION, NAME, STRUCTURE_NAME, weighFields } from '../text-index/fields.ts';
import { createNameFit } from './name-fit.ts';
import { placeFrom, type Postings } from '../text-index/postings.ts';
import type { TextMatches } from '../word-matches.ts';
import { QUALITIES, type Answers } from './text-query.ts';

/** Services and their ranks, in arrays that the next search writes over. */
export type Matched = Pick<
  TextMatches,
  'numbers' | 'scoreOf' | 'mostOf' | 'isNamed' | 'isSaid' | 'isWord' | 'mayBeNamed'
>;

/** Part of the rank that tells how well the words fit a name. */
const FIT = 0.2;
/** How much a word that is wished for lightly weighs: between offers that answer as well to the others it decides. */
const LIGHT = 0.15;
const noAnswers: ReadonlySet<Answers> = new Set();

// The rank of a term in a service as an integer: its weight in steps of 1/2047, then a bit for each name that it stands in.
const STEPS = 2047;
const NAMES = NAME | STRUCTURE_NAME;
const NAME_BITS = 2;
const toRanks = (fieldsOf: (mask: number) => number): ReadonlyMap<number, Uint16Array> =>
  new Map(
    QUALITIES.map((quality) => [
      quality,
      Uint16Array.from({ length: 256 }, (_, mask) => {
        const fields = fieldsOf(mask);
        return (Math.round(quality * weighFields(fields) * STEPS) << NAME_BITS) | (fields & NAMES);
      }),
    ]),
  );
const ranks = toRanks((mask) => mask);
/** The same for words that say who the person is: an « Espace jeunes » at the other end of the country is no offer for the young of here. */
const lightRanks = toRanks((mask) => ((mask & STRUCTURE_NAME) === 0 ? mask : (mask & ~STRUCTURE_NAME) | DESCRIPTION));

// How many words the two names of a service hold: those of its own in the low byte, those of its structure in the high one.
const toNameWords = (rank: number): number => (rank & NAME) | ((rank & STRUCTURE_NAME) << 7);
const toOwn = (held: number): number => held & 0xff;
const toOfStructure = (held: number): number => held >>> 8;

/** The better of two ranks of a word in a service, with the names of both: what tells its need may not hide that it bears the word. */
const better = (one: number, other: number): number => Math.max(one, other) | (Math.min(one, other) & NAMES);

/**
 * Creates the search over postings: the services that hold all words, by arrays made once. Names are compared with the words, or
 * with others that stand for them there. Of the words wished for, those of `light` weigh little.
 */
export function createMatcher({
  vocabulary,
  offsets,
  numbers,
  masks,
  names,
}: Postings): (
  words: readonly Answers[],
  wished?: readonly Answers[],
  inNames?: readonly Answers[],
  telling?: readonly Answers[],
  light?: ReadonlySet<Answers>,
) => Matched {
  const count = names.ofService.length;
  const fit = createNameFit(names, vocabulary.terms.length);
  const best = new Uint16Array(count);
  // By service, for a query of several words.
  const sums = new Float32Array(count);
  const named = new Uint16Array(count);
  const marks = new Uint32Array((count >>> 5) + 1);
  const found = new Uint32Array(count);
  // By place among the services found: the rank without the fit, and how many words the names hold.
  const plain = new Float32Array(count);
  const nameWords = new Uint16Array(count);
  const most = new Float32Array(count);

  const sizeOf = (term: number): number => (offsets[term + 1] ?? 0) - (offsets[term] ?? 0);
  const sumSizes = (answers: Answers): number => {
    let sum = 0;
    for (const term of answers.keys()) sum += sizeOf(term);
    return sum;
  };

  /** Ranks a word of one term in all its services, and lists them in order. */
  function matchTerm(term: number, quality: number): number {
    const rankOf = ranks.get(quality) ?? best;
    const start = offsets[term] ?? 0;
    const end = offsets[term + 1] ?? 0;
    for (let place = start; place < end; place += 1) {
      const number = numbers[place] ?? 0;
      best[number] = rankOf[masks[place] ?? 0] ?? 0;
      found[place - start] = number;
    }
    return end - start;
  }

  /** Ranks a word in all its services, and lists them in order. */
  function matchAll(answers: Answers): number {
    for (const [term, quality] of answers) {
      if (answers.size === 1) return matchTerm(term, quality);
      const rankOf = ranks.get(quality) ?? best;
      const end = offsets[term + 1] ?? 0;
      for (let place = offsets[term] ?? 0; place < end; place += 1) {
        const number = numbers[place] ?? 0;
        best[number] = better(rankOf[masks[place] ?? 0] ?? 0, best[number] ?? 0);
        marks[number >>> 5] = (marks[number >>> 5] ?? 0) | (1 << (number & 31));
      }
    }
    return listMarked();
  }

  /** Lists the services that are marked, in order, and wipes their marks out. */
  function listMarked(): number {
    let length = 0;
    for (let word = 0; word < marks.length; word += 1) {
      let bits = marks[word] ?? 0;
      if (bits === 0) continue;
      marks[word] = 0;
      while (bits !== 0) {
        const lowest = bits & -bits;
        found[length] = (word << 5) + (31 - Math.clz32(lowest));
        length += 1;
        bits ^= lowest;
      }
    }
    return length;
  }

  /** Ranks a word in the services found so far, which stand in order. */
  function matchFound(answers: Answers, length: number, isLight: boolean): void {
    for (const [term, quality] of answers) {
      const rankOf = (isLight ? lightRanks : ranks).get(quality) ?? best;
      const start = offsets[term] ?? 0;
      const end = offsets[term + 1] ?? 0;
      if ((end - start) >>> 3 > length) {
        let place = start;
        for (let index = 0; index < length; index += 1) {
          const number = found[index] ?? 0;
          place = placeFrom(numbers, number, place, end);
          if (place < end && numbers[place] === number)
            best[number] = better(best[number] ?? 0, rankOf[masks[place] ?? 0] ?? 0);
        }
        continue;
      }
      for (let place = start; place < end; place += 1) {
        const number = numbers[place] ?? 0;
        if (sums[number] === 0) continue;
        const rank = rankOf[masks[place] ?? 0] ?? 0;
        best[number] = better(rank, best[number] ?? 0);
      }
    }
  }

  /** Adds the ranks of a word to the sums, and lets go of the services without it unless it is only wished for. */
  function keep(length: number, weight: number, isWished: boolean): number {
    let kept = 0;
    for (let index = 0; index < length; index += 1) {
      const number = found[index] ?? 0;
      const rank = best[number] ?? 0;
      if (rank === 0 && !isWished) {
        sums[number] = 0;
        named[number] = 0;
        continue;
      }
      best[number] = 0;
      sums[number] = (sums[number] ?? 0) + (rank >>> NAME_BITS) * weight;
      named[number] = (named[number] ?? 0) + toNameWords(rank);
      found[kept] = number;
      kept += 1;
    }
    return kept;
  }

  /** Lays out by place what the only word was ranked. */
  function takeRanks(length: number): void {
    for (let place = 0; place < length; place += 1) {
      const number = found[place] ?? 0;
      const rank = best[number] ?? 0;
      best[number] = 0;
      plain[place] = (rank >>> NAME_BITS) * (1 / STEPS);
      nameWords[place] = toNameWords(rank);
    }
  }

  /** Lays out by place what several words were ranked. */
  function takeSums(length: number): void {
    for (let place = 0; place < length; place += 1) {
      const number = found[place] ?? 0;
      plain[place] = sums[number] ?? 0;
      nameWords[place] = named[number] ?? 0;
      sums[number] = 0;
      named[number] = 0;
    }
  }

  /** How well the words fit the better of the two names. */
  function fitOf(place: number): number {
    const number = found[place] ?? 0;
    const held = nameWords[place] ?? 0;
    const own = toOwn(held) === 0 ? 0 : fit.fitOf(names.ofService[number] ?? 0);
    return toOfStructure(held) === 0 ? own : Math.max(own, fit.fitOf(names.ofStructure[number] ?? 0));
  }

  const withFit = (place: number, part: number): number =>
    Math.fround(Math.min(1, (1 - FIT) * (plain[place] ?? 0) + FIT * part));

  /** Finds the services that hold all words. Those that are only wished for raise their ranks. */
  function findAll(words: readonly Answers[], wished: readonly Answers[], light: ReadonlySet<Answers>): number {
    const [only] = words;
    if (only !== undefined && words.length === 1 && wished.length === 0) {
      const length = matchAll(only);
      takeRanks(length);
      return length;
    }
    // The rarest first: the others then look at its services alone.
    const measure = (answers: Answers) => ({ answers, size: sumSizes(answers) });
    const asked = words.map(measure).sort((a, b) => a.size - b.size);
    const ordered = [...asked, ...wished.map(measure)];
    const weights = ordered.map(
      ({ answers, size }) => Math.log(1 + (count + 1) / (size + 1)) * (light.has(answers) ? LIGHT : 1),
    );
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    let length = 0;
    for (const [index, { answers }] of ordered.entries()) {
      if (index === 0) length = matchAll(answers);
      else matchFound(answers, length, light.has(answers));
      length = keep(length, (weights[index] ?? 0) / total / STEPS, index >= words.length);
    }
    takeSums(length);
    return length;
  }

  return (words, wished = [], inNames = [...words, ...wished], telling = inNames, light = noAnswers) => {
    const length = findAll(words, wished, light);
    fit.begin(inNames, telling);
    // Words that nothing found had to hold may stand in a name beside those that were counted.
    const others = inNames.filter((answers) => !words.includes(answers) && !wished.includes(answers)).length;
    return {
      numbers: found.subarray(0, length),
      // Names are compared for the few services that a page may hold: most searches find thousands.
      scoreOf: (place) => withFit(place, fitOf(place)),
      mostOf: (places) => {
        for (let index = 0; index < places.length; index += 1) {
          const place = places[index] ?? 0;
          const held = nameWords[place] ?? 0;
          const inName = Math.max(toOwn(held), toOfStructure(held));
          most[index] = withFit(place, inName === 0 ? 0 : fit.mostOf(inName + others));
        }
        return most.subarray(0, places.length);
      },
      isNamed: (place) => toOwn(nameWords[place] ?? 0) !== 0 && fit.holdsAll(names.ofService[found[place] ?? 0] ?? 0),
      isSaid: (place) => toOwn(nameWords[place] ?? 0) !== 0,
      isWord: inNames.length === 1,
      mayBeNamed: (place) => fit.mayHoldAll() && toOwn(nameWords[place] ?? 0) !== 0,
    };
  };
}
