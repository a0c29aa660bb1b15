import type { Capabilities } from '@inclusion-kit/sdk';
import { isHeld, isOffered, type FilterRules } from '../../filters/filters.ts';
import { listChosen, type ChosenFilter } from '../../filters/chosen-filters.ts';
import { DEFAULT_KM, emptyState, radiusesKm, type SearchState } from '../../question/search-state.ts';

/** One change that may find offers where a search found none. */
export interface Loosening {
  readonly kind: 'remove' | 'widen' | 'remote';
  readonly change: Partial<SearchState>;
  /** The values given up, or an empty list when the change only adds. */
  readonly removed: readonly ChosenFilter[];
  /** Kilometres now and then, when the change widens the circle. */
  readonly km?: readonly [from: number, to: number];
}

/** Most questions to a source that found nothing. */
const MOST = 8;

/**
 * Lists the changes of one criterion that may find offers, the adding ones first: a wider circle, the remote offers, then each
 * filter given up whole, for one value of several already leaves more offers than fewer values would.
 */
export function listLoosenings(state: SearchState, rules: FilterRules, capabilities: Capabilities): Loosening[] {
  const chosen = listChosen(state, rules).filter(({ fixed }) => !fixed);
  const names = [...new Set(chosen.map(({ name }) => name))];
  const words = state.q.trim();
  const hasWords = words !== '' && !isHeld('q', rules);
  return [
    ...toWider(state, rules, capabilities),
    ...names.map((name): Loosening => {
      const removed = chosen.filter((one) => one.name === name);
      if (name === 'modes_accueil' && !state.modes_accueil.includes('a-distance')) {
        return { kind: 'remote', change: { modes_accueil: [...state.modes_accueil, 'a-distance'] }, removed: [] };
      }
      return { kind: 'remove', change: { [name]: emptyState[name] }, removed };
    }),
    ...(hasWords
      ? [{ kind: 'remove' as const, change: { q: '' }, removed: [{ name: 'q' as const, value: words, fixed: false }] }]
      : []),
  ].slice(0, MOST);
}

/** The next circle, and the widest one, which is shown only when the next one finds nothing. */
function toWider(state: SearchState, rules: FilterRules, capabilities: Capabilities): Loosening[] {
  const from = state.rayon_km ?? DEFAULT_KM;
  if (state.code_commune === null || !isOffered('rayon_km', rules, capabilities)) return [];
  const wider = radiusesKm.filter((km) => km > from);
  const [next] = wider;
  const widest = wider.at(-1);
  if (next === undefined || widest === undefined) return [];
  return [...new Set([next, widest])].map((to) => ({
    kind: 'widen',
    change: { rayon_km: to },
    removed: [],
    km: [from, to],
  }));
}

/** A change with the number of offers that it finds, or null when they could not be counted. */
export interface CountedLoosening extends Loosening {
  readonly count: number | null;
}

/** Keeps the changes that find offers, those that find most first. Of several circles, only the smallest that finds some stays. */
export function rankLoosenings(counted: readonly CountedLoosening[]): CountedLoosening[] {
  const useful = counted.filter(({ count }) => count !== 0);
  const circle = useful.find(({ kind }) => kind === 'widen');
  return useful
    .filter((one) => one.kind !== 'widen' || one === circle)
    .sort((one, other) => (other.count ?? 0) - (one.count ?? 0));
}
