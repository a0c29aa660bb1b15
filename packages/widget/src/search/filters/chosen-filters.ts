import type { FacetCounts } from '@inclusion-kit/sdk';
import { factsOf, listNames, type FilterName, type ListName } from '@inclusion-kit/sdk/internal';
import { emptyState, type SearchState } from '../question/search-state.ts';
import { chosenNames, isHeld, isListed, type FilterRules } from './filters.ts';
import { shownFilters } from './filter-words.ts';

export interface ChosenFilter {
  readonly name: FilterName;
  readonly value: string;
  /** The page chose it: it cannot be removed. */
  readonly fixed: boolean;
}

/** Lists the chosen values in the order of the filters, lists first, those that the page hides left out. */
export function listChosen(state: SearchState, rules: FilterRules): ChosenFilter[] {
  const chosen = new Set(chosenNames(state, rules));
  const names = shownFilters.filter((name) => chosen.has(name));
  return [...names.filter(isList), ...names.filter((name) => !isList(name))].flatMap((name) => {
    const values = [state[name]].flat() as (string | number | boolean)[];
    return values.map((value) => ({ name, value: String(value), fixed: rules.fixed.includes(name) }));
  });
}

/** Returns the change that removes a chosen value. */
export function toRemoval(
  state: SearchState,
  { name, value }: Pick<ChosenFilter, 'name' | 'value'>,
): Partial<SearchState> {
  if (isList(name)) return { [name]: state[name].filter((other) => other !== value) };
  return { [name]: emptyState[name] };
}

/** Returns the change that clears every filter, but those that the page holds, the words, the radius and the order. */
export function toClearing(rules: FilterRules): Partial<SearchState> {
  const cleared = shownFilters.filter((name) => isListed(name) && !isHeld(name, rules));
  return Object.fromEntries(cleared.map((name) => [name, emptyState[name]]));
}

export function isChosen(state: SearchState, { name, value }: Pick<ChosenFilter, 'name' | 'value'>): boolean {
  return [state[name]].flat().some((one) => String(one) === value);
}

/** Returns the change that chooses a value, or removes it when it is chosen. */
export function toToggled(state: SearchState, filter: Pick<ChosenFilter, 'name' | 'value'>): Partial<SearchState> {
  const { name, value } = filter;
  if (isChosen(state, filter)) return toRemoval(state, filter);
  if (isList(name)) return { [name]: [...state[name], value] };
  return { [name]: factsOf(name).kind === 'flag' ? true : value };
}

/** Returns the number of offers that a value leaves, or null when they were not counted. */
export function countOf(counts: FacetCounts | null | undefined, value: string): number | null {
  return counts == null ? null : (counts[value] ?? 0);
}

/** Adds a value to a list, or takes it out. */
export function toggle(values: readonly string[], value: string): string[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}

export function isList(name: FilterName): name is ListName {
  return (listNames as readonly FilterName[]).includes(name);
}
