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
