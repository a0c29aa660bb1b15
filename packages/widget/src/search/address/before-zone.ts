// Where a search was before a zone of its map took the place of it, for the way out of the zone.
import { isObject } from '@inclusion-kit/sdk/internal';
import { emptyState, type SearchState } from '../question/search-state.ts';
import type { UrlState } from './search-url.ts';

const names = ['code_commune', 'code_departement', 'code_epci', 'commune', 'point'] as const;
type Whereabouts = Pick<SearchState, (typeof names)[number]>;

/** The search, as its entries of the history are told from those of others. */
interface Search {
  readonly urlState: UrlState;
  readonly urlPrefix: string;
}

/** Those of searches that write in no history. */
const kept = new WeakMap<Search, Whereabouts>();

const keyOf = ({ urlPrefix }: Search): string => `inclusion-kit:before-zone:${urlPrefix}`;

/** Keeps where a search is, before a zone takes the place of it. A zone that follows another one leads back to the same place. */
export function keepBefore(search: Search, query: SearchState): void {
  if (query.bbox !== null) return;
  const { code_commune, code_departement, code_epci, commune, point } = query;
  const before: Whereabouts = { code_commune, code_departement, code_epci, commune, point };
  kept.set(search, before);
  const state: unknown = history.state;
  if (search.urlState === 'off' || (state !== null && !isObject(state))) return;
  // The place of a device stands in no entry: the next person on the device could read it.
  const told = { ...before, point: point?.label == null ? null : point };
  history.replaceState({ ...state, [keyOf(search)]: told }, '');
}

/** Returns where the search was before its zone: nowhere where nobody knows, as for one that came by a shared address. */
export function whereBefore(search: Search): Partial<SearchState> {
  const state: unknown = search.urlState === 'off' ? null : history.state;
  const told = isObject(state) ? state[keyOf(search)] : kept.get(search);
  return isObject(told) ? Object.fromEntries(names.map((name) => [name, told[name] ?? emptyState[name]])) : {};
}
