import type { Adresse, Commune, Departement } from '@inclusion-kit/sdk/geography';

/** A point searched around in place of the centre of the commune: an address, or where the person is. */
export interface SearchPoint {
  readonly lat: number;
  readonly lon: number;
  /** Name of the point, or null for the person's own position. */
  readonly label: string | null;
}

/** The part of a search that says where, when nothing is chosen. */
export const nowhere = {
  code_commune: null as string | null,
  /** The commune's record, or null while its code alone is known. */
  commune: null as Commune | null,
  code_departement: null as string | null,
  code_epci: null as string | null,
  point: null as SearchPoint | null,
};

export type Place = Readonly<typeof nowhere>;

export const noTerritory: Territory = {
  ...{ code_commune: null, code_departement: null, code_epci: null },
  ...{ name: null, fixed: false },
};

export type PlaceItem =
  | { readonly kind: 'commune' | 'maybe'; readonly key: string; readonly commune: Commune }
  | { readonly kind: 'departement'; readonly key: string; readonly departement: Departement }
  | { readonly kind: 'adresse'; readonly key: string; readonly adresse: Adresse }
  | { readonly kind: 'here'; readonly key: 'here' };

/** Returns the whole territory as a place to search, or null when the host gave none wider than a commune. */
export function toPlace(territory: Territory): Place | null {
  const { code_departement, code_epci } = territory;
  return isWide(territory) ? { ...nowhere, code_departement, code_epci } : null;
}

/** Tells whether a commune is in the territory. True when there is no territory. */
export function isInside(territory: Territory, commune: Commune): boolean {
  const { code_commune, code_departement, code_epci } = territory;
  if (code_departement !== null && commune.code_departement !== code_departement) return false;
  if (code_epci !== null && commune.code_epci !== code_epci) return false;
  return isWide(territory) || code_commune === null || commune.code === code_commune;
}

/** Puts the communes of the territory first, and leaves the others out when people may not leave it. */
export function arrange(communes: readonly Commune[], territory: Territory): Commune[] {
  const inside = communes.filter((commune) => isInside(territory, commune));
  return territory.fixed ? inside : [...inside, ...communes.filter((commune) => !inside.includes(commune))];
}

/** Tells whether a typed text may be an address: five signs, several words, and more than a number. */
export function mayBeAddress(typed: string): boolean {
  const text = typed.trim();
  return text.length >= 5 && /\p{L}{2}/u.test(text) && /[\s-]/.test(text);
}

export function isSamePlace(one: Place, other: Place): boolean {
  return (
    one.code_commune === other.code_commune &&
    one.code_departement === other.code_departement &&
    one.code_epci === other.code_epci &&
    one.point?.lat === other.point?.lat &&
    one.point?.lon === other.point?.lon
  );
}

/** The territory of the host page. Its places come first in the suggestions, and `fixed` keeps people inside it. */
export interface Territory {
  readonly code_commune: string | null;
  readonly code_departement: string | null;
  readonly code_epci: string | null;
  /** Name of the territory, or null for the name of its commune or département. */
  readonly name: string | null;
  readonly fixed: boolean;
}

/** Tells whether a territory is wider than one commune, so that places can be chosen inside it. */
export function isWide({ code_departement, code_epci }: Territory): boolean {
  return code_departement !== null || code_epci !== null;
}

/** Tells whether the host leaves no place to choose: one commune, fixed. */
export function isLocked(territory: Territory): boolean {
  return territory.fixed && !isWide(territory) && territory.code_commune !== null;
}

/** The area searched in: a commune stands for itself, within the territory when readers may not leave it. */
export function toArea(codes: Codes, territory: Territory): Pick<Codes, 'code_departement' | 'code_epci'> {
  if (territory.fixed && isWide(territory)) {
    return { code_departement: territory.code_departement, code_epci: territory.code_epci };
  }
  if (codes.code_commune !== null) return { code_departement: null, code_epci: null };
  return { code_departement: codes.code_departement, code_epci: codes.code_epci };
}

export type Codes = Pick<Territory, 'code_commune' | 'code_departement' | 'code_epci'>;
