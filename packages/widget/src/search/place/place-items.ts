import type { Adresse, Commune, Departement } from '@inclusion-kit/sdk/geography';
import type { PlaceItem } from '../../shared/places/places.ts';

/** The places found for a text, by kind. */
export interface FoundPlaces {
  readonly communes: readonly Commune[];
  readonly departements: readonly Departement[];
  readonly adresses: readonly Adresse[];
}

/** « Around me », as a line of the list. */
export const here: PlaceItem = { kind: 'here', key: 'here' };

/** Lists the places found in the order in which they are shown. */
export function toItems({ communes, departements, adresses }: FoundPlaces): PlaceItem[] {
  return [
    ...communes.map((commune) => ({ kind: 'commune' as const, key: commune.code, commune })),
    ...departements.map((departement) => ({ kind: 'departement' as const, key: departement.code, departement })),
    ...adresses.map((adresse, index) => ({ kind: 'adresse' as const, key: `adresse-${index}`, adresse })),
  ];
}
