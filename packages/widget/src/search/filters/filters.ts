import type { Capabilities, ExtraSearchParams } from '@inclusion-kit/sdk';
import { filterNames, type FilterName } from '../../shared/parameters/filter-names.ts';
import { emptyState, type SearchState } from '../question/search-state.ts';

/** What the page decided for its readers. */
export interface FilterRules {
  /** Neither offered nor shown; the value that the page gave holds. */
  readonly hidden: readonly FilterName[];
  /** Shown, and cannot be changed. */
  readonly fixed: readonly FilterName[];
}

/** A page that leaves every filter to its readers. */
export const noRules: FilterRules = { hidden: [], fixed: [] };

const extras: ReadonlySet<FilterName> = new Set<FilterName & keyof ExtraSearchParams>([
  'q',
  'rayon_km',
  'ouvert',
  'maj_depuis',
  'reseaux_porteurs',
]);

/** Tells whether a source can filter by this: those of the API always, the others when it says so. */
export function isSupported(name: FilterName, { params }: Capabilities): boolean {
  return !extras.has(name) || params.includes(name as keyof ExtraSearchParams);
}

/** Tells whether the reader may choose this filter. */
export function isOffered(name: FilterName, rules: FilterRules, capabilities: Capabilities): boolean {
  return isSupported(name, capabilities) && !isHeld(name, rules);
}

/** Tells whether the page holds this filter, hidden or fixed. */
export function isHeld(name: FilterName, { hidden, fixed }: FilterRules): boolean {
  return hidden.includes(name) || fixed.includes(name);
}

/** Leaves out of a change what the page holds. */
export function toAllowed(change: Partial<SearchState>, rules: FilterRules): Partial<SearchState> {
  return Object.fromEntries(Object.entries(change).filter(([name]) => !isHeld(name as FilterName, rules)));
}

/** Leaves out of what is asked what the source does not know, so that it answers the rest. */
export function toSupported(state: SearchState, capabilities: Capabilities): SearchState {
  const { params, tri } = capabilities;
  const unknown: (keyof SearchState)[] = [
    ...filterNames.filter((name) => !isSupported(name, capabilities)),
    ...areas.filter((name) => !params.includes(name)),
    ...(state.tri !== null && !tri.includes(state.tri) ? ['tri' as const] : []),
  ];
  const asked = unknown.filter((name) => toKey(state[name]) !== toKey(emptyState[name]));
  if (asked.length === 0) return state;
  return { ...state, ...Object.fromEntries(asked.map((name) => [name, emptyState[name]])) };
}

const areas = ['code_departement', 'code_epci', 'bbox'] as const;

function toKey(value: unknown): string {
  return JSON.stringify(value);
}
