/** The version of the licence sentence that this version of the form shows. It is recorded with each contribution. */
export const LICENCE_TEXTE_VERSION = '2026-11';
