import { isHeld, type FilterRules } from './filters.ts';
import { filterNames, type FilterName } from '../../shared/parameters/filter-names.ts';
import { emptyState, type SearchState } from '../question/search-state.ts';
import { listFilters, type ListFilter } from '../../shared/parameters/filter-names.ts';

/** One chosen value. */
export interface ChosenFilter {
  readonly name: FilterName;
  readonly value: string;
  /** The page chose it: it cannot be removed. */
  readonly fixed: boolean;
}

/** Lists the chosen values in the order of the filters, those that the page hides left out; words and radius have their fields. */
export function listChosen(state: SearchState, { hidden, fixed }: FilterRules): ChosenFilter[] {
  const { ouvert, maj_depuis, score_qualite_minimum } = state;
  const chosen: [FilterName, string][] = [
    ...listFilters.flatMap((name) => state[name].map((value): [FilterName, string] => [name, value])),
    ...(ouvert ? [['ouvert', 'true'] as [FilterName, string]] : []),
    ...(maj_depuis === null ? [] : [['maj_depuis', maj_depuis] as [FilterName, string]]),
    ...(score_qualite_minimum === null
      ? []
      : [['score_qualite_minimum', String(score_qualite_minimum)] as [FilterName, string]]),
  ];
  return chosen
    .filter(([name]) => !hidden.includes(name))
    .map(([name, value]) => ({ name, value, fixed: fixed.includes(name) }));
}

/** What changes when a chosen value is removed. */
export function toRemoval(
  state: SearchState,
  { name, value }: Pick<ChosenFilter, 'name' | 'value'>,
): Partial<SearchState> {
  if (isList(name)) return { [name]: state[name].filter((other) => other !== value) };
  return { [name]: emptyState[name] };
}

/** What changes when the reader clears every filter: those that the page holds stay, and so do the words and the radius. */
export function toClearing(rules: FilterRules): Partial<SearchState> {
  const cleared = filterNames.filter((name) => name !== 'q' && name !== 'rayon_km' && !isHeld(name, rules));
  return Object.fromEntries(cleared.map((name) => [name, emptyState[name]]));
}

/** Adds a value to a list, or takes it out. */
export function toggle(values: readonly string[], value: string): string[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}

/** Tells whether a filter holds several values. */
export function isList(name: FilterName): name is ListFilter {
  return (listFilters as readonly FilterName[]).includes(name);
}
