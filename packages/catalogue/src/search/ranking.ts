import type { Bbox, Tri } from '@inclusion-kit/sdk';
import { NO_DISTANCE, UNTOLD, type Candidates, numberAt } from '../shared/gathering.ts';
import { lazily } from '../shared/lazily.ts';
import type { ServiceColumns } from '../columns/columns.ts';
import {
  aways,
  createAway,
  createEntry,
  createFocus,
  createReach,
  createSaying,
  createStanding,
  nearnessOf,
  worthOf,
} from './relevance.ts';
import { createPageOrder } from './select-page.ts';
import type { Looked, WordRanks } from '../words/word-candidates.ts';

/** A service found. */
export interface FoundNumber {
  readonly number: number;
  /** Whole kilometres, or null when far, remote, without a point or without a place asked for. */
  readonly distance: number | null;
  /** Rank for the words asked for, 0–1, nearness and quality included, or null without words. */
  readonly score: number | null;
}

/** The first results, which people see before they scroll far: among them each need that the words may mean has one at least. */
const FIRST = 5;
/** The score that brings a result among them, as a share of that of the result in whose place it comes. */
const LEAST_OF_SCORE = 0.33;

/** Ranks of the words, times how near, good and fresh each candidate is. */
interface Scores {
  /** One that is less than `least` may be 0: it is sooner known to be less than what it is. */
  readonly scoreOf: (position: number, least?: number) => number;
  /** Upper bounds of those at some positions, cheaper to compute. Valid until the next call. */
  readonly mostOf: (positions: Uint32Array) => Float32Array;
  /** The share of such a bound that is left by the needs that a candidate tells, and by its own name. Cheap, and too dear for all of them. */
  readonly tellingOf: (position: number) => number;
}

/** Candidates to put in order, with what the rank of the score of each is never under. */
interface Bounded {
  readonly positions: Uint32Array;
  readonly least: Uint32Array;
  readonly scores: Scores;
}

/** The page asked. */
interface Asked {
  readonly page: number;
  readonly size: number;
  readonly tri: Tri | null;
  readonly code_commune: string | null;
  readonly code_departement: string | null;
  readonly code_epci: string | null;
  readonly bbox: Bbox | null;
  readonly mobilisable_par: ReadonlySet<string>;
}

/** The most records that a page can be cut from. */
export const MAX_RECORDS = 2 ** 22;
/** The low 22 bits of a key hold the position, and the 31 bits above hold the order: a double holds both. */
const POSITIONS = MAX_RECORDS;
const LAST_DAY = 2 ** 16 - 1;
/** The bits of the number 2, which is above any score: those of smaller numbers are smaller. */
const ABOVE_SCORES = 0x4000_0000;
/** Upper bounds are rounded to 24 bits at each of a few steps. */
const ROUNDED = 1 + 1e-6;
/** Steps in which bounds of shares are kept. */
const SHARES = 2 ** 14 - 1;

/** The facts about a search that the share of its rank that a service keeps depends on. */
interface Asker {
  /** Nobody says from where they ask for help in a danger. */
  readonly isLost: boolean;
  readonly isProfessional: boolean;
}

/** Creates the function that cuts one page, in the order asked for, out of the candidates found. */
export function createRanking(services: ServiceColumns) {
  const { count, date_maj, score_qualite } = services;
  const reach = lazily(() => createReach(services));
  const entry = lazily(() => createEntry(services));
  const focus = lazily(() => createFocus(services));
  const away = lazily(() => createAway(services));
  const saying = lazily(() => createSaying(services));
  const standing = lazily(() => createStanding(services));
  const orderPage = createPageOrder(count);
  const places = lazily(() => new Uint32Array(count));
  const { toRank, toScore } = createScoreRank();
  let latest: number | undefined;
  /**
   * By who asks, and for what: service → an upper bound of the share of its rank that it keeps, however far it is, and how far away it
   * counts without a distance. 0 where no search asked for it yet. Kept small, so that those of all services stay in the processor's cache.
   */
  const shares = Array.from({ length: 6 }, () => lazily(() => new Uint16Array(count)));

  /** Creates the share of its rank that a service keeps, however far it is. */
  function createShare(looked: Looked, { isLost, isProfessional }: Asker): (number: number) => number {
    const { isDanger } = looked;
    const reachOf = isLost ? reach() : () => 1;
    // Who looks for offers that professionals ask for is one.
    const entryOf = isProfessional ? () => 1 : entry();
    latest ??= date_maj.reduce((last, day) => Math.max(last, day), 0);
    const last = latest;
    return (number) => {
      const quality = score_qualite[number] ?? Number.NaN;
      const worth = worthOf({ quality, age: last - (date_maj[number] ?? 0), isDanger });
      return worth * reachOf(number) * entryOf(number, looked);
    };
  }

  /** Creates the scores of candidates: the ranks of their words, times how near, good and fresh each is. */
  function createScores(looked: Looked, words: WordRanks, asked: Asked): Scores {
    const { candidates, isDanger, needs } = looked;
    const focusOf = isDanger ? () => 1 : focus()(needs);
    const { isSaid, isWord = false } = words;
    const sayingOf = saying();
    const { code_commune, code_departement, code_epci, bbox, mobilisable_par } = asked;
    const isLost = isDanger && [code_commune, code_departement, code_epci, bbox].every((place) => place === null);
    const isProfessional = mobilisable_par.has('professionnels');
    const shareOf = createShare(looked, { isLost, isProfessional });
    const awayOf = away();
    const isStanding = standing()(code_commune);
    const isAround = code_commune !== null;
    const bounds = shares[Number(isDanger) + Number(isLost) + 3 * Number(isProfessional)]?.();
    const boundOf = (number: number): number => {
      const known = bounds?.[number] ?? 0;
      if (known !== 0) return known;
      const bound = (Math.ceil(shareOf(number) * SHARES) << 2) + aways.indexOf(awayOf(number));
      if (bounds !== undefined) bounds[number] = bound;
      return bound;
    };
    const toShare = (bound: number): number => (bound >>> 2) * (ROUNDED / SHARES);
    const nearnessAt = (position: number, bound: number, isNamed: boolean): number => {
      const told = candidates.kilometres?.[position] ?? NO_DISTANCE;
      const kilometres = told === NO_DISTANCE ? told : told & ~UNTOLD;
      const isHere = kilometres === NO_DISTANCE && isStanding(numberAt(candidates, position));
      return nearnessOf({ kilometres, away: (!isHere && aways[bound & 3]) || 'farKm', isNamed, isDanger });
    };
    const tellingOf = (position: number): number => {
      const number = numberAt(candidates, position);
      return focusOf(number) * sayingOf(number, isSaid?.(position) === true, isWord);
    };
    return {
      scoreOf: (position, least = 0) => {
        const number = numberAt(candidates, position);
        const bound = boundOf(number);
        const isNamed = isAround && !isDanger && words.isNamed?.(position) === true;
        const score = words.scoreOf(position) * (isAround ? nearnessAt(position, bound, isNamed) : 1);
        if (score * toShare(bound) < least) return 0;
        return score * shareOf(number) * tellingOf(position);
      },
      tellingOf,
      mostOf: (positions) => {
        const most = words.mostOf(positions);
        const { numbers } = candidates;
        for (let index = 0; index < positions.length; index += 1) {
          const position = positions[index] ?? 0;
          const bound = boundOf(numbers === null ? position : (numbers[position] ?? 0));
          const isNamed = isAround && !isDanger && words.mayBeNamed?.(position) === true;
          const near = isAround ? nearnessAt(position, bound, isNamed) : 1;
          most[index] = (most[index] ?? 0) * toShare(bound) * near;
        }
        return most;
      },
    };
  }

  /** The score at a place among those bounded. One that is less than `least` may be 0, and is for most. */
  function scoreAt({ positions, least: ranks, scores }: Bounded, index: number, least: number): number {
    const position = positions[index] ?? 0;
    if (toScore(ranks[index] ?? 0) * scores.tellingOf(position) < least) return 0;
    return scores.scoreOf(position, least);
  }

  /** Those that are told to lead in their order, then the best score first, then as the candidates come. */
  function orderByScore(
    bounded: Bounded,
    { from, to, leading = [] }: { from: number; to: number; leading?: readonly number[] },
  ): number[] {
    const { positions, least } = bounded;
    // No score has the rank 0: the keys below those of the next one are places among the leading.
    const leads = new Map(leading.map((position, key) => [position, key]));
    for (const position of leading) least[positions.indexOf(position)] = 0;
    const keys = orderPage({
      count: positions.length,
      from,
      to,
      least,
      step: POSITIONS,
      keyOf: (index, limit) => {
        const position = positions[index] ?? 0;
        const key = leads.get(position);
        return key ?? toRank(scoreAt(bounded, index, toScore(limit / POSITIONS))) * POSITIONS + position;
      },
    });
    return Array.from(keys, (key) => leading[key] ?? key % POSITIONS);
  }

  /** The best score first, and among the first results one at least of each need that the words may mean. */
  function orderByNeeds(
    positions: Uint32Array,
    { candidates, needs = [] }: Looked,
    scores: Scores,
    page: { from: number; to: number },
  ): number[] {
    const bounded: Bounded = { positions, least: toLeastRanks(scores.mostOf(positions)), scores };
    if (needs.length < 2 || positions.length <= FIRST) return orderByScore(bounded, page);
    // Most pages are the first one: it is put in order once.
    const to = page.from === 0 ? Math.max(FIRST, page.to) : FIRST;
    const ordered = orderByScore(bounded, { from: 0, to });
    const leading = ordered.slice(0, FIRST);
    const isOf = (position: number, need: (number: number) => boolean): boolean => need(numberAt(candidates, position));
    const isOnlyOne = (position: number): boolean =>
      needs.some((need) => isOf(position, need) && leading.filter((one) => isOf(one, need)).length === 1);
    let hasBrought = false;
    for (const need of needs) {
      if (leading.some((position) => isOf(position, need))) continue;
      const last = leading.findLastIndex((position) => !isOnlyOne(position));
      const best = last === -1 ? null : findBest(bounded, (position) => isOf(position, need));
      if (best === null || scores.scoreOf(best) < scores.scoreOf(leading[last] ?? 0) * LEAST_OF_SCORE) continue;
      leading.splice(last, 1);
      leading.push(best);
      hasBrought = true;
    }
    if (page.from === 0) return [...leading, ...ordered.filter((one) => !leading.includes(one))].slice(0, page.to);
    return orderByScore(bounded, { ...page, leading: hasBrought ? leading : [] });
  }

  /** Finds the result of the best score among those that pass, the first of several. */
  function findBest(bounded: Bounded, passes: (position: number) => boolean): number | null {
    const { positions, least, scores } = bounded;
    let likely: number | null = null;
    for (let index = 0; index < positions.length; index += 1) {
      const isSooner = likely === null || (least[index] ?? 0) < (least[likely] ?? 0);
      if (isSooner && passes(positions[index] ?? 0)) likely = index;
    }
    if (likely === null) return null;
    // Few others may have a better score than that of the best bound.
    let best = positions[likely] ?? 0;
    let bestScore = scores.scoreOf(best);
    let limit = toRank(bestScore);
    for (let index = 0; index < positions.length; index += 1) {
      const position = positions[index] ?? 0;
      if ((least[index] ?? 0) > limit || index === likely || !passes(position)) continue;
      const score = scoreAt(bounded, index, bestScore);
      if (score < bestScore || (score === bestScore && position > best)) continue;
      [best, bestScore, limit] = [position, score, toRank(score)];
    }
    return bestScore > 0 ? best : null;
  }

  /** Latest first, then by number: the candidates come by distance, which plays no part here. */
  function orderByDate(positions: Uint32Array, candidates: Candidates, from: number, to: number): number[] {
    const placeOf = places();
    const keyOf = (index: number): number => {
      const position = positions[index] ?? 0;
      const number = numberAt(candidates, position);
      placeOf[number] = position;
      return (LAST_DAY - (date_maj[number] ?? 0)) * POSITIONS + number;
    };
    const keys = orderPage({ count: positions.length, from, to, least: null, step: POSITIONS, keyOf });
    return Array.from(keys, (key) => placeOf[key % POSITIONS] ?? 0);
  }

  return (positions: Uint32Array, looked: Looked, asked: Asked): FoundNumber[] => {
    const { candidates, words } = looked;
    const { page, size, tri } = asked;
    const scores = words && createScores(looked, words, asked);
    const from = (page - 1) * size;
    const to = from + size;
    const order = tri ?? (words === null ? 'distance' : 'pertinence');
    let ordered: ArrayLike<number>;
    if (order === 'date') {
      ordered = orderByDate(positions, candidates, from, to);
    } else if (order === 'pertinence' && scores !== null) {
      ordered = orderByNeeds(positions, looked, scores, { from, to });
    } else {
      ordered = positions.subarray(from, to);
    }
    return Array.from(ordered, (position) => toFound(candidates, scores, position));
  };
}

/** Returns the ranks of upper bounds of scores, in their place. */
function toLeastRanks(most: Float32Array): Uint32Array {
  const ranks = new Uint32Array(most.buffer, most.byteOffset, most.length);
  for (let index = 0; index < ranks.length; index += 1) ranks[index] = ABOVE_SCORES - (ranks[index] ?? 0);
  return ranks;
}

/** Creates the rank of scores from 0 to 1, the best first, all of their 24 significant bits told apart, and the score of a rank. */
function createScoreRank() {
  const float = new Float32Array(1);
  const bits = new Uint32Array(float.buffer);
  return {
    toRank: (score: number): number => {
      float[0] = Math.min(Math.max(score, 0), 1);
      return ABOVE_SCORES - (bits[0] ?? 0);
    },
    /** The part of a rank after the point counts for nothing. One that is no rank has the least score. */
    toScore: (rank: number): number => {
      bits[0] = rank >= 0 && rank <= ABOVE_SCORES ? ABOVE_SCORES - Math.floor(rank) : 0;
      return float[0] ?? 0;
    },
  };
}

function toFound(candidates: Candidates, scores: Scores | null, position: number): FoundNumber {
  const number = numberAt(candidates, position);
  const kilometres = candidates.kilometres?.[position] ?? NO_DISTANCE;
  return {
    number,
    distance: kilometres < UNTOLD ? kilometres : null,
    score: scores === null ? null : Math.fround(scores.scoreOf(position)),
  };
}
