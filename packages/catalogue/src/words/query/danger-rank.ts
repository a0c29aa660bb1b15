import { dangers, type DangerName } from '@inclusion-kit/sdk/words';
import { relevanceWeights } from '../../shared/relevance-weights.ts';
import { LABELS, LEADS_NAME, NAME, REPEATED, STRUCTURE_NAME } from '../text-index/fields.ts';
import type { Postings } from '../text-index/postings.ts';
import type { Matched } from './match-postings.ts';
import { answerWords, asWritten, toQueryWords } from './text-query.ts';

/** One thématique holds violence and mediation, so its label tells nothing of a danger. */
const TELLS_NOTHING = LABELS | LEADS_NAME;
const NAMES_IT = NAME | STRUCTURE_NAME | REPEATED;

/** Tells how much a field that holds such a word speaks of the danger: it says nothing, says it once, or names it. */
const levelOf = (mask: number): number => ((mask & ~TELLS_NOTHING) === 0 ? 0 : (mask & NAMES_IT) === 0 ? 1 : 2);

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

/**
 * Creates the rank of the offers found by words that tell a danger: those that speak of it come before those that share its
 * thématique. Returns null where no danger is told, or no offer found speaks of it.
 */
export function createDangerRank({ vocabulary, offsets, numbers, masks, names }: Postings) {
  const sizeOf = (term: number): number => (offsets[term + 1] ?? 0) - (offsets[term] ?? 0);

  /** Danger → how much each service speaks of it, a byte for each service. */
  const known = new Map<DangerName, Uint8Array>();

  function levelsOf(name: DangerName): Uint8Array {
    const before = known.get(name);
    if (before !== undefined) return before;
    const levels = new Uint8Array(names.ofService.length);
    const whole = toQueryWords(dangers[name].offers).map((word) => ({ ...word, last: false }));
    for (const { answers } of answerWords(vocabulary, whole, sizeOf, asWritten)) {
      for (const term of answers.keys()) {
        const end = offsets[term + 1] ?? 0;
        for (let place = offsets[term] ?? 0; place < end; place += 1) {
          const number = numbers[place] ?? 0;
          levels[number] = Math.max(levels[number] ?? 0, levelOf(masks[place] ?? 0));
        }
      }
    }
    known.set(name, levels);
    return levels;
  }

  return (told: readonly DangerName[], matched: Matched): Matched | null => {
    if (told.length === 0) return null;
    const levels = told.map(levelsOf);
    const { numbers: found } = matched;
    const most = (number: number): number => levels.reduce((level, of) => Math.max(level, of[number] ?? 0), 0);
    if (found.every((number) => most(number) === 0)) return null;
    return weighFound(matched, (place) => relevanceWeights.danger[most(found[place] ?? 0)] ?? 1);
  };
}
