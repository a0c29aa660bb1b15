import { type Candidates, numberAt } from '../shared/gathering.ts';
import { lazily } from '../shared/lazily.ts';
import type { WordMatches } from './word-matches.ts';

/** The candidates of a search, before its filters. */
export interface Looked {
  /** Those of the place that hold the words, in the order of results. */
  readonly candidates: Candidates;
  /** How well they answer to the words, or null without words. */
  readonly words: WordRanks | null;
  /** Words of the query that none of them had to hold. */
  readonly left: readonly string[];
  /** The words tell a danger. */
  readonly isDanger: boolean;
  /** Where the words may mean several needs: for each, whether the service of a number answers it. */
  readonly needs?: readonly ((number: number) => boolean)[];
  /** Service number → 1 where there is a number that anybody may call, else 0. Absent without words. */
  readonly callable?: Uint8Array;
}

/** Candidates with their ranks. */
interface Ranked {
  readonly candidates: Candidates;
  readonly words: WordRanks;
}

/** How well candidates answer to words, by their position. */
export interface WordRanks {
  /** Rank of the words, 0–1. */
  readonly scoreOf: (position: number) => number;
  /** Upper bounds of the ranks at some positions, cheaper to compute. Valid until the next call: they may be written over. */
  readonly mostOf: (positions: Uint32Array) => Float32Array;
  /** Tells whether the own name of a candidate holds all the words that tell the need, two or more. */
  readonly isNamed?: (position: number) => boolean;
  /** Tells whether the own name of a candidate holds a word of the query. */
  readonly isSaid?: (position: number) => boolean;
  /** The query is one word. */
  readonly isWord?: boolean;
  /** Tells whether that of `isNamed` may be so, cheaper to compute. */
  readonly mayBeNamed?: (position: number) => boolean;
}

/**
 * Returns the ranks of some positions, each by its own.
 * @param asked memory for as many positions
 */
function at(
  { scoreOf, mostOf, isNamed, isSaid, isWord = false, mayBeNamed }: WordRanks,
  positions: Uint32Array,
  asked: Uint32Array,
): WordRanks {
  const of =
    <Told>(tell: (position: number) => Told) =>
    (position: number): Told =>
      tell(positions[position] ?? 0);
  return {
    isWord,
    scoreOf: of(scoreOf),
    mostOf: (own) => {
      for (let index = 0; index < own.length; index += 1) asked[index] = positions[own[index] ?? 0] ?? 0;
      return mostOf(asked.subarray(0, own.length));
    },
    ...(isNamed !== undefined && { isNamed: of(isNamed) }),
    ...(isSaid !== undefined && { isSaid: of(isSaid) }),
    ...(mayBeNamed !== undefined && { mayBeNamed: of(mayBeNamed) }),
  };
}

/** Numbers that matches are told apart from older ones by. */
const LAST_TICKET = 2 ** 32 - 1;

/** Creates what keeps the services of a place that hold the words of a query. The last answer is kept: counts follow results. */
export function createWordCandidates(
  count: number,
  lastTicket = LAST_TICKET,
): (candidates: Candidates, matches: WordMatches | null) => Looked {
  const memory = lazily(() => ({
    // Service → a ticket: those of the last matches are above all earlier ones, so that nothing has to be wiped out.
    tickets: new Uint32Array(count),
    numbers: new Uint32Array(count),
    kilometres: new Uint16Array(count),
    places: new Uint32Array(count),
    asked: new Uint32Array(count),
  }));
  let issued = 0;
  let last: { readonly of: readonly [Candidates, WordMatches]; readonly looked: Looked } | undefined;

  function intersect(candidates: Candidates, matches: WordMatches): Ranked {
    const { tickets, numbers, kilometres, places, asked } = memory();
    const matched = matches.numbers;
    if (issued + matched.length >= lastTicket) {
      tickets.fill(0);
      issued = 0;
    }
    const first = issued + 1;
    issued += matched.length;
    // Entries of an iterator would be made, and collected, for each match.
    for (let place = 0; place < matched.length; place += 1) tickets[matched[place] ?? 0] = first + place;
    let kept = 0;
    for (let position = 0; position < candidates.count; position += 1) {
      const number = candidates.numbers?.[position] ?? position;
      const ticket = tickets[number] ?? 0;
      if (ticket < first) continue;
      numbers[kept] = number;
      kilometres[kept] = candidates.kilometres?.[position] ?? 0;
      places[kept] = ticket - first;
      kept += 1;
    }
    return {
      candidates: {
        numbers: numbers.subarray(0, kept),
        kilometres: candidates.kilometres === null ? null : kilometres.subarray(0, kept),
        count: kept,
      },
      words: at(matches, places, asked),
    };
  }

  return (candidates, matches) => {
    if (matches === null) return { candidates, words: null, left: [], isDanger: false };
    if (last?.of[0] !== candidates || last.of[1] !== matches) {
      const { numbers } = matches;
      const ranked =
        candidates.numbers === null
          ? { candidates: { numbers, kilometres: null, count: numbers.length }, words: matches }
          : intersect(candidates, matches);
      const { needs, callable } = matches;
      const looked = {
        ...keepNetwork(ranked, matches, () => memory().asked),
        ...(needs !== undefined && { needs }),
        ...(callable !== undefined && { callable }),
      };
      last = { of: [candidates, matches], looked };
    }
    return last.looked;
  };
}

/** Keeps the candidates of the network that the words name, where there are some. The others are of the same need at most. */
function keepNetwork(
  { candidates, words }: Ranked,
  { network, left, isDanger = false }: WordMatches,
  memory: () => Uint32Array,
): Looked {
  if (network === undefined || candidates.count === 0) return { candidates, words, left, isDanger };
  const kept: number[] = [];
  for (let position = 0; position < candidates.count; position += 1)
    if (network.has(numberAt(candidates, position))) kept.push(position);
  if (kept.length === 0) return { candidates, words, left: [...left, ...network.words], isDanger };
  const { kilometres } = candidates;
  return {
    candidates: {
      numbers: Uint32Array.from(kept, (position) => numberAt(candidates, position)),
      kilometres: kilometres && Uint16Array.from(kept, (position) => kilometres[position] ?? 0),
      count: kept.length,
    },
    words: at(words, Uint32Array.from(kept), memory()),
    left,
    isDanger,
  };
}
