// How the codes of places are written, and their names in a French sentence.

/** INSEE code of a commune, or of a municipal arrondissement. */
export const INSEE_COMMUNE = /^(?:\d{2}|2[AB])\d{3}$/;
/** INSEE code of a département. */
export const INSEE_DEPARTEMENT = /^(?:\d{2,3}|2[AB])$/;
/** A postal code. */
export const POSTAL = /^\d{5}$/;
/** SIREN of an EPCI. */
export const EPCI = /^\d{9}$/;

/** Adds « à », contracted with the article of the name: au Havre, aux Sables, à La Rochelle. */
export function at(place: string): string {
  if (place.startsWith('Le ')) return `au ${place.slice(3)}`;
  if (place.startsWith('Les ')) return `aux ${place.slice(4)}`;
  return `à ${place}`;
}
