/** The version of the licence sentence shown by this version of the form; recorded with each contribution. */
export const LICENCE_TEXTE_VERSION = '2026-11';
