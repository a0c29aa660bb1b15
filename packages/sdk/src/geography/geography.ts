import type { CallOptions } from '../source.ts';

/**
 * A commune, or a municipal arrondissement of Paris, Lyon or Marseille.
 * @see https://geo.api.gouv.fr/communes (checked 2026-06-30)
 */
export interface Commune {
  /** INSEE code, five characters. */
  code: string;
  nom: string;
  /** Postal codes, in ascending order; a commune may have several. */
  codes_postaux: string[];
  /** INSEE code of the département, `01`–`95`, `2A`, `2B`, `971`–`989`. */
  code_departement: string;
  /** SIREN of the EPCI; null when the commune has none. */
  code_epci: string | null;
  /** Inhabitants; null when unknown. */
  population: number | null;
  /** Degrees north of the centre, WGS84; null when unknown. */
  latitude: number | null;
  /** Degrees east of the centre, WGS84; null when unknown. */
  longitude: number | null;
}

/** Finds places. Behind a relay the page asks the relay; offline a file of communes answers. */
export interface Geography {
  /**
   * Finds communes by the beginning of their name or postal code, best first: accents, case, hyphens and « St » are forgiven.
   * @param q what the person typed; blank gives an empty list.
   */
  communes(q: string, options?: CallOptions & { limit?: number }): Promise<Commune[]>;
  /** Returns the commune of an INSEE code; null when there is none. */
  commune(code: string, options?: CallOptions): Promise<Commune | null>;
}
