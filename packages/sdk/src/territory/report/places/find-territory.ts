import { indexPlaces, type Level } from '../../places.ts';
import { nameOf, type ReportFacts } from '../territory-offer.ts';

/** A territory with its name and its communes. */
export interface FoundTerritory {
  /** Its name. */
  readonly nom: string;
  /** INSEE codes of its communes. */
  readonly communes: readonly string[];
}

/**
 * Finds a territory by its kind and its code, without reading an offer. Null where no known commune is in it.
 * @example findTerritory({ communes, noms }, 'departement', '13')?.nom // 'Bouches-du-Rhône'
 */
export function findTerritory(
  facts: Pick<ReportFacts, 'communes' | 'noms'>,
  niveau: Level,
  code: string,
): FoundTerritory | null {
  const places = indexPlaces(facts.communes);
  const communes = [...places].flatMap(([commune, { codes }]) => (codes[niveau] === code ? [commune] : []));
  return communes.length === 0 ? null : { nom: nameOf({ facts, places }, niveau, code), communes };
}
