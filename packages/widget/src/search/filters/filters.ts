import type { Capabilities, FacetName } from '@inclusion-kit/sdk';
import { factsOf, filterNames, type FilterName, addressNames, type AddressName } from '@inclusion-kit/sdk/internal';
import { isAsked } from '../../shared/parameters/asked.ts';
import { toDay } from '../../shared/parameters/since.ts';
import { emptyState, type SearchState } from '../question/search-state.ts';

export interface FilterRules {
  /** Neither offered nor shown. The value given by the page holds. */
  readonly hidden: readonly FilterName[];
  /** Shown, and cannot be changed. */
  readonly fixed: readonly FilterName[];
}

/** A page that leaves every filter to its readers. */
export const noRules: FilterRules = { hidden: [], fixed: [] };

/** The filters of one press whose counts the row shows. Those of the others come when a group is opened. */
export const countedInRow = ['ouvert', 'frais', 'modes_accueil'] as const satisfies readonly FacetName[];

/** The length of time before now in which an offer is one of the latest. */
export const LATELY = 'P1Y';
/** Returns the first day of the latest offers. */
export const latestDay = (): string => toDay(LATELY);

/** Tells whether a source can count some filters alone. */
export function canCountSome({ params }: Capabilities): boolean {
  return params.includes('comptes');
}

/** Tells whether a source can search by this: those of the API always, the others when it says so. */
export function isSupported(name: AddressName, { params }: Capabilities): boolean {
  return factsOf(name).added === undefined || (params as readonly string[]).includes(name);
}

export function isOffered(name: FilterName, rules: FilterRules, capabilities: Capabilities): boolean {
  return isSupported(name, capabilities) && !isHeld(name, rules);
}

/** Tells whether the page holds this filter, hidden or fixed. */
export function isHeld(name: FilterName, { hidden, fixed }: FilterRules): boolean {
  return hidden.includes(name) || fixed.includes(name);
}

/** Tells whether the chosen values of a filter are listed. Words, radius and order show in separate fields. */
export const isListed = (name: FilterName): boolean => factsOf(name).role === 'record';

/** Lists the filters whose chosen values are listed: those that a search asks for, but what the page hides. */
export function chosenNames(state: SearchState, { hidden }: FilterRules): FilterName[] {
  return filterNames.filter((name) => isListed(name) && !hidden.includes(name) && isAsked(state[name]));
}

/** Returns a change without the filters that the page holds. */
export function toAllowed(change: Partial<SearchState>, rules: FilterRules): Partial<SearchState> {
  return Object.fromEntries(Object.entries(change).filter(([name]) => !isHeld(name as FilterName, rules)));
}

/** Returns a search without the filters that the source does not support, so that it answers the rest. */
export function toSupported(state: SearchState, capabilities: Capabilities): SearchState {
  const isKnown = (name: AddressName): boolean =>
    isSupported(name, capabilities) && (name !== 'tri' || state.tri === null || capabilities.tri.includes(state.tri));
  const asked = addressNames.filter((name) => isAsked(state[name]) && !isKnown(name));
  if (asked.length === 0) return state;
  return { ...state, ...Object.fromEntries(asked.map((name) => [name, emptyState[name]])) };
}
