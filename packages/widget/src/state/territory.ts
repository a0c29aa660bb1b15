/** The territory of the host page: what comes first in the suggestions, and whether people may search elsewhere. */
export interface Territory {
  readonly code_commune: string | null;
  readonly code_departement: string | null;
  readonly code_epci: string | null;
  /** What to call it; null for the name of its commune or département. */
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
