import { nameFilter, type FilterNaming } from '../filter-words.ts';
import type { FilterName } from '@inclusion-kit/sdk/internal';
import { toggle, type ChosenFilter } from '../chosen-filters.ts';
import type { SearchState } from '../../question/search-state.ts';

/** A filter of one press. */
export interface Toggle {
  readonly name: Extract<FilterName, 'frais' | 'modes_accueil' | 'ouvert' | 'maj_depuis'>;
  /** The value it chooses. */
  readonly value: string;
  /** `only-wide` shows it only where there is room. Otherwise it is in the group of all filters. */
  readonly className: '' | 'only-wide';
  readonly label: (naming: FilterNaming) => string;
  readonly isOn: (state: SearchState) => boolean;
  readonly toChange: (state: SearchState) => Partial<SearchState>;
}

/** « Vérifiée depuis moins d’un an ». */
const RECENT = 'P1Y';

function ofList(name: 'frais' | 'modes_accueil', value: string, className: Toggle['className']): Toggle {
  return {
    name,
    value,
    className,
    label: ({ texts }) => texts[name === 'frais' ? 'cost.free' : 'filter.remote'],
    isOn: (state) => state[name].includes(value),
    toChange: (state) => ({ [name]: toggle(state[name], value) }),
  };
}

/** The filters of one press, in the order of the row. */
export const toggles: readonly Toggle[] = [
  ofList('frais', 'gratuit', ''),
  ofList('modes_accueil', 'a-distance', 'only-wide'),
  {
    name: 'ouvert',
    value: 'true',
    className: '',
    label: ({ texts }) => texts['filter.open'],
    isOn: ({ ouvert }) => ouvert,
    toChange: ({ ouvert }) => ({ ouvert: !ouvert }),
  },
  {
    name: 'maj_depuis',
    value: RECENT,
    className: 'only-wide',
    label: (naming) => nameFilter({ name: 'maj_depuis', value: RECENT }, naming),
    isOn: ({ maj_depuis }) => maj_depuis === RECENT,
    toChange: ({ maj_depuis }) => ({ maj_depuis: maj_depuis === RECENT ? null : RECENT }),
  },
];

/** The filter of one press that chooses this value, if there is one. */
export function toggleOf({ name, value }: Pick<ChosenFilter, 'name' | 'value'>): Toggle | undefined {
  return toggles.find((one) => one.name === name && one.value === value);
}
