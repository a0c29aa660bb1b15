import * as z from 'zod/mini';
import type { Read } from '../schemas/read.ts';
import { moyensDePreuve } from './moyens-de-preuve.ts';

/** The kinds of contributions: correct fields, confirm, close, mark a duplicate, add a record, or report a missing need. */
export const genres = [
  'correction',
  'confirmation',
  'fermeture',
  'doublon',
  'nouveau-service',
  'nouvelle-structure',
  'manque',
] as const;
/** The kind of a contribution. */
export type Genre = (typeof genres)[number];

/** A value of a field of schema v1. */
export const FieldValue = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);
export type FieldValue = z.infer<typeof FieldValue>;

const courriel = z.string().check(z.maxLength(254), z.regex(/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/));
const isoDate = z.iso.date();
const shortText = z.string().check(z.maxLength(300));
const longText = z.string().check(z.maxLength(5000));

const cibleShape = {
  /** The model of the record. */
  modele: z.enum(['service', 'structure']),
  /** Its `id`. */
  id: z.string().check(z.minLength(1), z.maxLength(2000)),
  /** Its `source`, which decides where a change goes. */
  source: z.string().check(z.minLength(1), z.maxLength(200)),
  /** Its `date_maj` when it was read, `YYYY-MM-DD`. */
  date_maj: isoDate,
  /**
   * The values that were read of the fields in question, by field. A confirmation by a call in which it holds the `telephone` alone says that
   * this number answered, and nothing of the rest of the record.
   */
  base: z.record(z.string(), FieldValue),
};

/**
 * The record that a contribution is about, with the values that the contributor saw, so that a later change at the source is
 * noticed.
 */
export const Cible = z.strictObject(cibleShape);
/** The record a contribution is about, as its contributor saw it. */
export interface Cible extends Read<typeof cibleShape> {}

const auteurShape = {
  /** Name, absent when not given. */
  nom: z.optional(shortText),
  /** Organisation, absent when not given. */
  organisation: z.optional(shortText),
  /** Position of the person there, absent when not given. */
  fonction: z.optional(shortText),
  /** E-mail for questions, never published, absent when not given. */
  courriel: z.optional(courriel),
};

/** The author of a contribution. All fields are optional, and the mail is never published. */
export const Auteur = z.strictObject(auteurShape);
/** The author of a contribution. */
export interface Auteur extends Partial<Read<typeof auteurShape>> {}

const kindShape = {
  /** The kind of the contribution. */
  genre: z.enum(genres),
};

/** The parts that some kinds have. */
const partsShape = {
  /** The record it is about, absent when it tells of something new. */
  cible: z.optional(Cible),
  /** The new values, by field. A new service whose structure is new names it by `structure_nom`. */
  changements: z.optional(z.record(z.string(), FieldValue)),
  /**
   * First and last day closed, `YYYY-MM-DD`. Without `au` the closure is permanent. With `fin_inconnue` nobody knows its last day, and
   * `au` is the day on which it is looked at again.
   */
  fermeture: z.optional(
    z.strictObject({ du: z.optional(isoDate), au: z.optional(isoDate), fin_inconnue: z.optional(z.boolean()) }),
  ),
  /** The `id` of the record that describes the same offer. */
  doublon_de: z.optional(z.string().check(z.minLength(1), z.maxLength(2000))),
  /** A need that no offer answers: subject, people and place. */
  manque: z.optional(
    z.strictObject({
      thematiques: z.array(z.string()),
      publics: z.array(z.string()),
      code_commune: z.string().check(z.regex(/^\w{5}$/)),
      precisions: z.optional(longText),
    }),
  ),
  /** The means by which a contributor knows. */
  preuve: z.optional(
    z.strictObject({
      moyen: z.enum(moyensDePreuve),
      precisions: z.optional(longText),
      lien: z.optional(z.url({ protocol: /^https?$/ })),
    }),
  ),
  /** The author of a contribution. */
  auteur: z.optional(Auteur),
  /** The body that pays for the offer, and its scheme: the schema of the commons has no field for them. */
  financement: z.optional(
    z.strictObject({ financeurs: z.optional(z.array(shortText)), dispositif: z.optional(shortText) }),
  ),
};

const licenceShape = {
  /** The licence that sending agrees to. */
  licence: z.literal('etalab-2.0'),
  /** The version of the sentence that was shown, see `LICENCE_TEXTE_VERSION`. */
  licence_texte_version: z.string().check(z.minLength(1), z.maxLength(40)),
};

/**
 * A contribution as sent to `POST /contributions`. Which parts a genre needs is checked by `parseContribution`.
 * The schema of the commons has no field for licence, author or funder, so the contribution carries them itself.
 */
export const Contribution = z.strictObject({ ...kindShape, ...partsShape, ...licenceShape });
/** A contribution as sent. */
export interface Contribution
  extends Read<typeof kindShape>, Partial<Read<typeof partsShape>>, Read<typeof licenceShape> {
  /** The record it is about, absent when it tells of something new. */
  cible?: Cible | undefined;
  /** The author of a contribution. */
  auteur?: Auteur | undefined;
}

/** The states of a contribution. This version produces `recue`, and later states come with moderation. */
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
/** The state of a contribution. */
export type Etat = (typeof etats)[number];
