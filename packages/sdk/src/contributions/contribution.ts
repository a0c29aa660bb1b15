import * as z from 'zod/mini';

/** What a contribution does: correct fields, confirm, close, mark a duplicate, add, or report a missing need. */
export const genres = [
  'correction',
  'confirmation',
  'fermeture',
  'doublon',
  'nouveau-service',
  'nouvelle-structure',
  'manque',
] as const;
/** What a contribution is about. */
export type Genre = (typeof genres)[number];

/** How the contributor knows. */
export const moyensDePreuve = ['appel', 'visite', 'courriel', 'page-web', 'personne-concernee', 'autre'] as const;

/** The version of the licence sentence shown by this version of the form; recorded with each contribution. */
export const LICENCE_TEXTE_VERSION = '2026-11';

/** A value of a field of schema v1. */
export const FieldValue = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);
export type FieldValue = z.infer<typeof FieldValue>;

const courriel = z.string().check(z.maxLength(254), z.regex(/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/));
const isoDate = z.iso.date();
const shortText = z.string().check(z.maxLength(300));
const longText = z.string().check(z.maxLength(5000));

/** The record aimed at, with the values the contributor saw, so that a later change at the source is noticed. */
export const Cible = z.strictObject({
  modele: z.enum(['service', 'structure']),
  id: z.string().check(z.minLength(1), z.maxLength(2000)),
  source: z.string().check(z.minLength(1), z.maxLength(200)),
  date_maj: isoDate,
  base: z.record(z.string(), FieldValue),
});
export type Cible = z.infer<typeof Cible>;

/** Who contributes; all optional. The mail is never published. */
export const Auteur = z.strictObject({
  nom: z.optional(shortText),
  organisation: z.optional(shortText),
  fonction: z.optional(shortText),
  courriel: z.optional(courriel),
});
export type Auteur = z.infer<typeof Auteur>;

/**
 * A contribution as sent to `POST /contributions`. Which parts a genre needs is checked by `parseContribution`.
 * The schema of the commons has no field for licence, author or funder, so the contribution carries them itself.
 */
export const Contribution = z.strictObject({
  genre: z.enum(genres),
  cible: z.optional(Cible),
  changements: z.optional(z.record(z.string(), FieldValue)),
  fermeture: z.optional(z.strictObject({ du: z.optional(isoDate), au: z.optional(isoDate) })),
  doublon_de: z.optional(z.string().check(z.minLength(1), z.maxLength(2000))),
  manque: z.optional(
    z.strictObject({
      thematiques: z.array(z.string()),
      publics: z.array(z.string()),
      code_commune: z.string().check(z.regex(/^\w{5}$/)),
      precisions: z.optional(longText),
    }),
  ),
  preuve: z.optional(
    z.strictObject({
      moyen: z.enum(moyensDePreuve),
      precisions: z.optional(longText),
      lien: z.optional(z.url({ protocol: /^https?$/ })),
    }),
  ),
  auteur: z.optional(Auteur),
  financement: z.optional(
    z.strictObject({ financeurs: z.optional(z.array(shortText)), dispositif: z.optional(shortText) }),
  ),
  licence: z.literal('etalab-2.0'),
  licence_texte_version: z.string().check(z.minLength(1), z.maxLength(40)),
});
export type Contribution = z.infer<typeof Contribution>;

/** Where a contribution stands. This version produces `recue`; later states come with moderation. */
export const etats = [
  'recue',
  'en-attente-auteur',
  'acceptee',
  'refusee',
  'remplacee',
  'transmise',
  'reprise',
  'expiree',
] as const;
/** How far a contribution has come. */
export type Etat = (typeof etats)[number];
