import { nameFilter, type FilterNaming } from '../filter-words.ts';
import type { ChosenFilter } from '../chosen-filters.ts';

/** A filter of one press, with the value that it chooses. */
export interface Toggle extends Pick<ChosenFilter, 'value'> {
  readonly name: 'frais' | 'modes_accueil' | 'ouvert' | 'maj_depuis';
  /** `only-wide` shows it only where there is room. Otherwise it is in the group of all filters. */
  readonly className: '' | 'only-wide';
  /** Its text, where the name of the value would not do. */
  readonly text?: 'cost.free' | 'filter.remote';
}

/** The filters of one press, in the order of the row. */
export const toggles: readonly Toggle[] = [
  { name: 'frais', value: 'gratuit', className: '', text: 'cost.free' },
  { name: 'modes_accueil', value: 'a-distance', className: 'only-wide', text: 'filter.remote' },
  { name: 'ouvert', value: 'true', className: '' },
  { name: 'maj_depuis', value: 'P1Y', className: 'only-wide' },
];

export function nameToggle(toggle: Toggle, naming: FilterNaming): string {
  return toggle.text === undefined ? nameFilter(toggle, naming) : naming.texts[toggle.text];
}
