import { dangers, type DangerName } from '@inclusion-kit/sdk/words';
import { relevanceWeights } from '../../search/relevance.ts';
import { LABELS, LEADS_NAME, NAME, REPEATED, STRUCTURE_NAME } from '../text-index/fields.ts';
import { placeOf, type Postings } from '../text-index/postings.ts';
import type { Matched } from './match-postings.ts';
import { answerWords, asWritten, toQueryWords } from './text-query.ts';

/** One thématique holds violence and mediation, so its label tells nothing of a danger. */
const TELLS_NOTHING = LABELS | LEADS_NAME;
const NAMES_IT = NAME | STRUCTURE_NAME | REPEATED;

/** Tells how much a field that holds such a word speaks of the danger: it says nothing, says it once, or names it. */
const levelOf = (mask: number): number => ((mask & ~TELLS_NOTHING) === 0 ? 0 : (mask & NAMES_IT) === 0 ? 1 : 2);

/**
 * Creates the rank of the offers found by words that tell a danger: those that speak of it come before those that share its
 * thématique. Returns null where no danger is told, or no offer found speaks of it.
 */
export function createDangerRank({ vocabulary, offsets, numbers, masks }: Postings) {
  const sizeOf = (term: number): number => (offsets[term + 1] ?? 0) - (offsets[term] ?? 0);

  return (told: readonly DangerName[], matched: Matched): Matched | null => {
    if (told.length === 0) return null;
    const words = toQueryWords(told.map((name) => dangers[name].offers).join(' '));
    const whole = words.map((word) => ({ ...word, last: false }));
    const answers = answerWords(vocabulary, whole, sizeOf, asWritten);
    const terms = answers.flatMap((one) => [...one.answers.keys()]);
    const levelIn = (number: number, term: number): number => {
      const place = placeOf(numbers, number, offsets[term] ?? 0, offsets[term + 1] ?? 0);
      return place === -1 ? 0 : levelOf(masks[place] ?? 0);
    };
    const levels = Uint8Array.from(matched.numbers, (number) =>
      Math.max(0, ...terms.map((term) => levelIn(number, term))),
    );
    if (levels.every((level) => level === 0)) return null;
    const part = (place: number): number => relevanceWeights.danger[levels[place] ?? 0] ?? 1;
    return {
      numbers: matched.numbers,
      scoreOf: (place) => matched.scoreOf(place) * part(place),
      mostOf: (places) => {
        const most = matched.mostOf(places);
        for (let index = 0; index < places.length; index += 1)
          most[index] = (most[index] ?? 0) * part(places[index] ?? 0);
        return most;
      },
    };
  };
}
