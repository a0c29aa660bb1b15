import { relevanceWeights } from '../../shared/relevance-weights.ts';
import type { Matched } from './match-postings.ts';
import type { Sureness } from './text-query.ts';

/** Leaves those of the services found that pass a test of their number. */
export function keepFound(matched: Matched, isKept: (number: number) => boolean): Matched {
  const all = new Uint32Array(matched.numbers.length);
  let kept = 0;
  for (let place = 0; place < all.length; place += 1) {
    if (!isKept(matched.numbers[place] ?? 0)) continue;
    all[kept] = place;
    kept += 1;
  }
  const places = all.subarray(0, kept);
  const placeOf = (place: number): number => places[place] ?? 0;
  return {
    numbers: places.map((place) => matched.numbers[place] ?? 0),
    scoreOf: (place) => matched.scoreOf(placeOf(place)),
    mostOf: (asked) => matched.mostOf(asked.map(placeOf)),
  };
}

/** Leaves a share of its score to each of the services found, by its place. */
export const weighFound = (matched: Matched, shareOf: (place: number) => number): Matched => ({
  ...matched,
  scoreOf: (place) => matched.scoreOf(place) * shareOf(place),
  mostOf: (places) => {
    const most = matched.mostOf(places);
    for (let index = 0; index < places.length; index += 1)
      most[index] = (most[index] ?? 0) * shareOf(places[index] ?? 0);
    return most;
  },
});

/** A need that words mean. */
interface Meant {
  readonly sureness: Sureness;
  readonly part: number;
  /** Tells whether the service of a number answers to it. */
  readonly isOf: (number: number) => boolean;
}

/**
 * Ranks the offers of another need than a whole phrase tells, whose own names hold none of its words, below those of that need. So it
 * does for those of another need than the name of a network means: it runs offers of many.
 */
export function rankMeant(meant: readonly Meant[], matched: Matched, isNetwork: boolean): Matched {
  const tellers = isNetwork ? meant : meant.filter(({ sureness }) => sureness === 'phrase');
  if (tellers.length === 0) return meant.some(({ part }) => part < 1) ? rankParts(meant, matched) : matched;
  const { numbers: found, isSaid } = matched;
  const { otherOfNetwork, otherThanPhrase } = relevanceWeights;
  return weighFound(matched, (place) => {
    const number = found[place] ?? 0;
    if (tellers.some(({ isOf }) => isOf(number))) return 1;
    if (isNetwork) return otherOfNetwork;
    return isSaid?.(place) === true ? 1 : otherThanPhrase;
  });
}

/**
 * Ranks the offers of a need that a sentence says in part, and those of none of its needs, below those of the need that it says best. An
 * offer whose own name holds words of it stays where it is.
 */
function rankParts(meant: readonly Meant[], matched: Matched): Matched {
  const { numbers: found, isSaid } = matched;
  const ordered = [...meant].sort((a, b) => b.part - a.part);
  return weighFound(matched, (place) => {
    if (isSaid?.(place) === true) return 1;
    const number = found[place] ?? 0;
    return (ordered.find(({ isOf }) => isOf(number))?.part ?? relevanceWeights.otherThanPhrase) ** 2;
  });
}
