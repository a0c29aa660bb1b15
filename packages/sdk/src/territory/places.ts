import { isObject } from '../arguments.ts';
import { UsageError } from '../errors.ts';
import { communeOf } from '../geography/communes/arrondissements.ts';
import type { Commune } from '../geography/communes/commune.ts';
import { departements } from '../geography/departements.ts';

/** A commune with its territories and its people, as the user's file tells them. */
export interface TerritoryCommune {
  /** INSEE code of a commune of today, never of a municipal arrondissement. */
  readonly code: string;
  /** Code of its département. */
  readonly departement: string;
  /** Code of its région, or null. */
  readonly region: string | null;
  /** SIREN of its EPCI, or null. */
  readonly epci: string | null;
  /** Name of its bassin d'emploi, or null. */
  readonly bassin_emploi: string | null;
  /** Id of its comité local pour l'emploi, or null. */
  readonly clpe_id: string | null;
  /** Inhabitants, or null. */
  readonly population: number | null;
  /** Job seekers, or null. */
  readonly demandeurs_emploi: number | null;
  /** Degrees north, or null. */
  readonly latitude: number | null;
  /** Degrees east, or null. */
  readonly longitude: number | null;
}

/** The kinds of territories, the widest first. */
export const levels = ['france', 'region', 'departement', 'clpe', 'bassin', 'epci', 'commune'] as const;
/** A kind of territory. */
export type Level = (typeof levels)[number];

/** A commune with the code of each territory that it is part of. */
export interface Place {
  /** Its number, from 0 in the order of the communes. */
  readonly at: number;
  readonly commune: TerritoryCommune;
  readonly codes: Readonly<Record<Level, string | null>>;
}

/** The communes by code. */
export type Places = ReadonlyMap<string, Place>;

const HINT =
  'Pass a list of communes with their territories, or `toTerritoryCommunes(communes)` of those of `/geography`.';

/**
 * Makes communes of territories of the kit's own list of communes. Municipal arrondissements are left out: each is part of its
 * city, which the list holds too. What the list does not tell is null: bassin d'emploi, CLPE and job seekers.
 * @example territoryFigures({ offer, communes: toTerritoryCommunes(await fetchCommunes()) })
 */
export function toTerritoryCommunes(communes: Iterable<Commune>): TerritoryCommune[] {
  const regions = new Map<string, string>(departements.map(({ code, code_region: region }) => [code, region]));
  return Array.from(communes)
    .filter(({ code }) => communeOf(code) === code)
    .map(({ code, code_departement: departement, code_epci: epci, population, latitude, longitude }) => ({
      ...{ code, departement, region: regions.get(departement) ?? null, epci },
      ...{ bassin_emploi: null, clpe_id: null, population, demandeurs_emploi: null, latitude, longitude },
    }));
}

/** Gives each commune its territories. @throws UsageError when they are no list, or no communes of territories */
export function indexPlaces(communes: Iterable<TerritoryCommune>): Places {
  const list: unknown = communes;
  if (typeof list !== 'object' || list === null || !(Symbol.iterator in list))
    throw new UsageError('`communes` is not a list.', { hint: HINT });
  const places = new Map<string, Place>();
  for (const commune of communes) {
    if (!isObject(commune) || typeof commune.departement !== 'string')
      throw new UsageError('`communes` holds a record that is no commune with its `departement`.', { hint: HINT });
    const { code, departement, region, epci, clpe_id: clpe, bassin_emploi: label } = commune;
    // « Le Sud » is a bassin of Martinique and one of La Réunion.
    const bassin = label !== null && departement.startsWith('97') ? `${departement}:${label}` : label;
    const at = places.get(code)?.at ?? places.size;
    places.set(code, {
      at,
      commune,
      codes: { france: 'france', region, departement, clpe, bassin, epci, commune: code },
    });
  }
  return places;
}

/** The communes of maps that were listed before. */
const listed = new WeakMap<Places, readonly Place[]>();

/** Lists communes in the order of their numbers, once: figures go over them twenty times, which takes several times as long over a map. */
export function listPlaces(places: Places): readonly Place[] {
  let list = listed.get(places);
  if (list === undefined) listed.set(places, (list = [...places.values()]));
  return list;
}

/** The territories of a level: their codes, and for each commune the number of the one it is in, −1 for none. */
export interface Territories {
  readonly codes: readonly string[];
  readonly of: Int32Array;
}

/** The territories of communes that were numbered before, by level. */
const numbered = new WeakMap<Places, Map<Level, Territories>>();

/** Numbers the territories of a level, once. */
export function numberTerritories(places: Places, level: Level): Territories {
  let known = numbered.get(places);
  if (known === undefined) numbered.set(places, (known = new Map<Level, Territories>()));
  let told = known.get(level);
  if (told === undefined) known.set(level, (told = number(places, level)));
  return told;
}

function number(places: Places, level: Level): Territories {
  // The country holds all communes, and a commune itself.
  if (level === 'france') return { codes: places.size === 0 ? [] : [level], of: new Int32Array(places.size) };
  if (level === 'commune')
    return { codes: [...places.keys()], of: Int32Array.from({ length: places.size }, (_, at) => at) };
  const numbers = new Map<string, number>();
  const of = new Int32Array(places.size).fill(-1);
  for (const { at, codes } of listPlaces(places)) {
    const code = codes[level];
    if (code === null) continue;
    let number = numbers.get(code);
    if (number === undefined) numbers.set(code, (number = numbers.size));
    of[at] = number;
  }
  return { codes: [...numbers.keys()], of };
}

/**
 * Adds the values of the communes of each territory, by its number. A commune without that territory is in none.
 * @param width how many values each has, one after another
 */
export function sumByTerritory({ codes, of }: Territories, values: ArrayLike<number>, width = 1): Float64Array {
  const sums = new Float64Array(codes.length * width);
  for (let at = 0; at < of.length; at += 1) {
    const territory = of[at] ?? -1;
    if (territory === -1) continue;
    for (let column = 0; column < width; column += 1) {
      const cell = territory * width + column;
      sums[cell] = (sums[cell] ?? 0) + (values[at * width + column] ?? 0);
    }
  }
  return sums;
}

/** A value of each commune, by its number. One that is not known counts 0. */
export function valuesOf(places: Places, valueOf: (commune: TerritoryCommune) => number | null): Float64Array {
  const values = new Float64Array(places.size);
  for (const { at, commune } of listPlaces(places)) values[at] = valueOf(commune) ?? 0;
  return values;
}

/** Orders texts by their code points, which does not depend on the language of the machine. */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
