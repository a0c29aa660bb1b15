import { departementOf } from '@inclusion-kit/sdk/geography';
import type { BaseStructure, DetailedStructure } from '@inclusion-kit/sdk/schemas';
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

/**
 * Returns the zone that the place of a new offer suggests: that of most offers of its structure, where it is there too, else the
 * département. Null while the commune is not known.
 */
export function zoneFor(structure: DetailedStructure | null, code_insee: string): readonly string[] | null {
  if (code_insee === '') return null;
  const zones = structure?.code_insee === code_insee ? structure.services.map((one) => one.zone_eligibilite ?? []) : [];
  const counts = new Map<string, number>();
  for (const zone of zones) if (zone.length > 0) counts.set(zone.join(' '), (counts.get(zone.join(' ')) ?? 0) + 1);
  const [[most] = []] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.split(' ') ?? [departementOf(code_insee)];
}

/** Tells whether a draft has an address in words. Its point and its codes say nothing to people. */
export const isSameAddress = (draft: Draft, other: Partial<Draft>): boolean =>
  (['adresse', 'code_postal', 'commune'] as const).every((champ) => draft[champ] === (other[champ] ?? ''));
