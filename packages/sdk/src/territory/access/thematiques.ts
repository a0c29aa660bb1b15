import { thematiques } from '../../referentiels/values/thematiques.ts';
import type { DatedOffer } from '../figures.ts';
import { readServices, readStructures } from '../columns/columns.ts';
import { readOffer, textsOf } from '../offer.ts';
import { indexPlaces, type TerritoryCommune } from '../places.ts';
import { shareOut } from './share-out.ts';

/** Access of the people of each commune to each thématique of the vocabulary. */
export interface ThematiqueAccess {
  /** INSEE codes of the communes with a point, in the order of the values. */
  readonly communes: readonly string[];
  /** Values of the vocabulary, in the order of the rows. */
  readonly thematiques: readonly string[];
  /** Offers within reach for 100 job seekers: a row of communes for each thématique, one after another. */
  readonly acces: Float64Array;
  /** Kilometres to the nearest offer in the same cells, Infinity from 30 km on. */
  readonly distance_km: Float64Array;
}

/**
 * Measures the access to each thématique by the formula of `accessibilite` in `territoryFigures`, in one pass for all of them.
 * Duplicates count once, and communes without a point are left out.
 * @example
 * const { communes, thematiques, acces } = measureThematiques({ offer: { day, structures, services }, communes: places });
 * acces[thematiques.indexOf('mobilite--preparer-un-permis') * communes.length]
 */
export function measureThematiques(facts: {
  readonly offer: DatedOffer;
  readonly communes: Iterable<TerritoryCommune>;
}): ThematiqueAccess {
  const places = indexPlaces(facts.communes);
  const offer = readOffer('offer', facts.offer);
  const services = readServices(offer.services, readStructures(offer.structures, places), offer.day);
  const names = thematiques.map(({ value }) => value);
  // Group 0 is all services.
  const groups = new Map<string, number>(names.map((name, rank) => [name, rank + 1]));
  const { communes, access, nearest } = shareOut(services, places, names.length + 1, (at) => {
    const own = textsOf(services.records[at]?.['thematiques']).map((name) => groups.get(name) ?? 0);
    return [...new Set(own)].filter((group) => group > 0);
  });
  return {
    communes: communes.map(({ code }) => code),
    thematiques: names,
    acces: access.subarray(communes.length),
    distance_km: nearest.subarray(communes.length).map(Math.sqrt),
  };
}
