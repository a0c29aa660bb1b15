// How the codes of places are written.

/** INSEE code of a commune, or of a municipal arrondissement. */
export const INSEE_COMMUNE = /^(?:\d{2}|2[AB])\d{3}$/;
/** INSEE code of a département. */
export const INSEE_DEPARTEMENT = /^(?:\d{2,3}|2[AB])$/;
/** A postal code. */
export const POSTAL = /^\d{5}$/;
/** SIREN of an EPCI. */
export const EPCI = /^\d{9}$/;
