import type { DangerName } from '@inclusion-kit/sdk/words';
import { relevanceWeights } from '../../shared/relevance-weights.ts';
import { LABELS, LEADS_NAME, NAME, REPEATED, STRUCTURE_NAME } from '../text-index/fields.ts';
import type { Postings } from '../text-index/postings.ts';
import type { Matched } from './match-postings.ts';
import { weighFound } from './rank-found.ts';
import type { DangerHelp } from './danger-help.ts';

/** One thématique holds violence and mediation, so its label tells nothing of a danger. */
const TELLS_NOTHING = LABELS | LEADS_NAME;
const NAMES_IT = NAME | STRUCTURE_NAME | REPEATED;

/** Tells how much a field that holds such a word speaks of the danger: it says nothing, says it once, or names it. */
const levelOf = (mask: number): number => ((mask & ~TELLS_NOTHING) === 0 ? 0 : (mask & NAMES_IT) === 0 ? 1 : 2);

/**
 * Creates the rank of the offers found by words that tell a danger: those that speak of it come before those that share its
 * thématique. Returns null where no danger is told, or no offer found speaks of it.
 */
export function createDangerRank(
  { offsets, numbers, masks, names }: Postings,
  helpOf: (name: DangerName) => DangerHelp,
) {
  /** Danger → how much each service speaks of it, a byte for each service. */
  const known = new Map<DangerName, Uint8Array>();

  function levelsOf(name: DangerName): Uint8Array {
    const before = known.get(name);
    if (before !== undefined) return before;
    const levels = new Uint8Array(names.ofService.length);
    for (const { answers } of helpOf(name).said) {
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
