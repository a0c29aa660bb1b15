import type { BaseStructure } from '@inclusion-kit/sdk/schemas';
import { formatAddress } from '../../shared/format/place.ts';
import { toDraft, type Draft } from './contribution-draft.ts';

/** The fields that an address fills in. */
export const addressChamps = [
  'adresse',
  'complement_adresse',
  'code_postal',
  'commune',
  'code_insee',
  'latitude',
  'longitude',
] as const;

export const noAddress: Partial<Draft> = Object.fromEntries(addressChamps.map((champ) => [champ, '']));

/** Returns the address of a structure as a new offer takes it over. Null when the structure has none. */
export function homeOf(structure: BaseStructure): Partial<Draft> | null {
  if (formatAddress(structure) === null) return null;
  const read = toDraft({ ...structure });
  return Object.fromEntries(addressChamps.map((champ) => [champ, read[champ]]));
}

/** Tells whether a draft has an address in words. Its point and its codes say nothing to people. */
export const isSameAddress = (draft: Draft, other: Partial<Draft>): boolean =>
  (['adresse', 'code_postal', 'commune'] as const).every((champ) => draft[champ] === (other[champ] ?? ''));

/**
 * Tells whether a new offer may take the address of its structure: it has none, or still has that of the structure before.
 * @param before the address of the structure before, or null
 */
export const mayMoveIn = (draft: Draft, before: Partial<Draft> | null): boolean =>
  isSameAddress(draft, {}) || (before !== null && isSameAddress(draft, before));
