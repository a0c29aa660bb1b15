import type { FilterName } from '@inclusion-kit/sdk/internal';
import { LATELY, type countedInRow } from '../filters.ts';
import { nameFilter, type FilterNaming } from '../filter-words.ts';
import type { ChosenFilter } from '../chosen-filters.ts';

/** A filter of one press, with the value that it chooses. */
export interface Toggle extends Pick<ChosenFilter, 'value'> {
  readonly name: (typeof countedInRow)[number] | 'maj_depuis';
  /** Its text, where the name of the value would not do. */
  readonly text?: 'cost.free' | 'filter.remote';
}

/** The filter that keeps the offers updated of late. */
export const LATEST: Toggle = { name: 'maj_depuis', value: LATELY };

/** The filters of one press, in the order of the row. */
export const toggles: readonly Toggle[] = [
  { name: 'ouvert', value: 'true' },
  { name: 'frais', value: 'gratuit', text: 'cost.free' },
  { name: 'modes_accueil', value: 'a-distance', text: 'filter.remote' },
  LATEST,
];

/** The filters that the row chooses whole. */
export const wholeInRow: readonly FilterName[] = ['thematiques', 'publics', 'ouvert'];

/** Tells whether a toggle of the row chooses a value. */
export function isToggle(name: FilterName, value: string): boolean {
  return toggles.some((one) => one.name === name && one.value === value);
}

export function nameToggle(toggle: Toggle, naming: FilterNaming): string {
  return toggle.text === undefined ? nameFilter(toggle, naming) : naming.texts[toggle.text];
}
