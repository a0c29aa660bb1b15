import { requireObject, requireObjects } from '../arguments.ts';
import { UsageError } from '../errors.ts';
import { arrondissementsOf } from './communes/arrondissements.ts';
import type { Commune } from './communes/commune.ts';

/** The codes of a territory. A commune belongs to it when it is in any of them. */
export interface TerritoryCodes {
  /** INSEE codes. */
  readonly communes: readonly string[];
  /** SIREN of EPCI. */
  readonly epcis: readonly string[];
  /** INSEE codes of départements. */
  readonly departements: readonly string[];
  /** INSEE codes of régions. */
  readonly regions: readonly string[];
}

/** The part of a service that tells where it is offered. */
export interface Offered {
  /** Codes of the places that people may come from, or null for everywhere. */
  readonly zone_eligibilite: readonly string[] | null;
  /** The ways in which people are received, or null when unknown. */
  readonly modes_accueil: readonly string[] | null;
  /** WGS84 degrees, null when unknown. */
  readonly latitude: number | null;
  /** WGS84 degrees, null when unknown. */
  readonly longitude: number | null;
}

/** A set of communes that people search around. */
export interface Territory {
  /** Its communes. */
  readonly communes: readonly Commune[];
  /** Codes asked for that belong to no commune. */
  readonly unknown: readonly string[];
  /** Tells whether a search around some commune of the territory may find a service. */
  isFound(service: Offered): boolean;
  /** Tells whether a record stands in the territory, by its INSEE code. */
  isInside(record: { readonly code_insee: string | null }): boolean;
}

/** Searches reach 50 km. One per cent more makes up for the error of a sphere, so no result is lost. */
const REACH_KM = 50.5;
const EARTH_RADIUS_KM = 6371.0088;
const DEGREE_KM = 110.574;
const WHOLE_COUNTRY = ['99100', 'france'];

/**
 * Creates the territory of some codes. Paris, Lyon and Marseille bring their arrondissements.
 * @param regionOf code of the région of a département
 * @throws UsageError when the communes or the codes of a level are no array
 * @example createTerritory(communes, { communes: [], epcis: [], departements: ['59'], regions: [] }, regionOf)
 */
export function createTerritory(
  all: readonly Commune[],
  codes: TerritoryCodes,
  regionOf: (departement: string) => string | undefined,
): Territory {
  requireObjects('communes', all);
  checkCodes(codes);
  const wanted = new Set([...codes.communes, ...codes.communes.flatMap(arrondissementsOf)]);
  const met = new Set<string>();
  const isIn = (value: string | null | undefined, asked: readonly string[]): boolean => {
    if (value === null || value === undefined || !asked.includes(value)) return false;
    met.add(value);
    return true;
  };
  const communes = all.filter((commune) => {
    const { code, code_epci, code_departement } = commune;
    if (wanted.has(code)) met.add(code);
    // Each is looked at: what is met tells which codes exist.
    return [
      wanted.has(code),
      isIn(code_epci, codes.epcis),
      isIn(code_departement, codes.departements),
      isIn(regionOf(code_departement), codes.regions),
    ].includes(true);
  });
  const zones = new Set([
    ...WHOLE_COUNTRY,
    ...communes.flatMap(({ code, code_departement, code_epci }) => [code, code_departement, code_epci ?? code]),
  ]);
  const inside = new Set(communes.map(({ code }) => code));
  const isNear = createReach(communes);

  return {
    communes,
    unknown: Object.values(codes as unknown as Record<string, readonly string[]>)
      .flat()
      .filter((code) => !met.has(code)),
    isFound: ({ zone_eligibilite, modes_accueil, latitude, longitude }) => {
      // An empty zone is everywhere, as an unknown one is.
      if (zone_eligibilite?.length && !zone_eligibilite.some((zone) => zones.has(zone))) return false;
      if (modes_accueil?.includes('a-distance') === true) return true;
      return latitude !== null && longitude !== null && isNear(latitude, longitude);
    },
    isInside: ({ code_insee }) => code_insee !== null && inside.has(code_insee),
  };
}

/** @throws UsageError when a level of the territory is no array */
function checkCodes(codes: TerritoryCodes): void {
  requireObject('The codes of the territory', codes);
  for (const level of ['communes', 'epcis', 'departements', 'regions'] as const) {
    if (!Array.isArray(codes[level])) throw new UsageError(`${level} must be an array of codes.`);
  }
}

/** Creates a test for points: whether the centre of some commune is within reach. */
function createReach(communes: readonly Commune[]): (latitude: number, longitude: number) => boolean {
  const centres = communes
    .flatMap(({ latitude, longitude }) => (latitude === null || longitude === null ? [] : [{ latitude, longitude }]))
    .sort((a, b) => a.latitude - b.latitude);
  const band = REACH_KM / DEGREE_KM;
  return (latitude, longitude) => {
    let low = 0;
    let high = centres.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((centres[middle]?.latitude ?? 0) < latitude - band) low = middle + 1;
      else high = middle;
    }
    for (; low < centres.length; low += 1) {
      const centre = centres[low];
      if (centre === undefined || centre.latitude > latitude + band) return false;
      if (kilometresBetween(centre.latitude, centre.longitude, latitude, longitude) <= REACH_KM) return true;
    }
    return false;
  };
}

function kilometresBetween(latitude: number, longitude: number, otherLatitude: number, otherLongitude: number): number {
  const haversine =
    Math.sin(toRadians(otherLatitude - latitude) / 2) ** 2 +
    Math.cos(toRadians(latitude)) *
      Math.cos(toRadians(otherLatitude)) *
      Math.sin(toRadians(otherLongitude - longitude) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(haversine)));
}

function toRadians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
