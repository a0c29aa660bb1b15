import * as z from 'zod/mini';
import { frais } from '../../referentiels/frais.ts';
import { modesAccueil } from '../../referentiels/modes-accueil.ts';
import { modesMobilisation } from '../../referentiels/modes-mobilisation.ts';
import { personnesMobilisatrices } from '../../referentiels/personnes-mobilisatrices.ts';
import { publics } from '../../referentiels/publics.ts';
import { reseauxPorteurs } from '../../referentiels/reseaux-porteurs.ts';
import { thematiques } from '../../referentiels/thematiques.ts';
import { typesServices } from '../../referentiels/types-services.ts';
import { UsageError } from '../../errors.ts';
import { orNull } from '../open-enum.ts';
import { number } from './numbers.ts';
import { code, dayText, email, form, length, list, oneOf, publicsAlone, text, url } from './rules.ts';

// The reference's patterns match letters and digits of any script.
const word = String.raw`[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}]`;
const codeInsee = text(code(5, new RegExp(`^${word}{5}$`, 'u'), 'code_insee'));
const codePostal = text(code(5, /^\p{Nd}{5}$/u, 'code_postal'));
const siret = text(code(14, /^\p{Nd}{14}$/u, 'siret'));
const zone = text(form(new RegExp(`^(?:${word}{5}|${word}{2,3}|\\p{Nd}{9}|france)$`, 'u'), 'zone'));
const free = orNull(text());
const link = orNull(text(url));

const publicsVises = publicsAlone(list(oneOf(publics), { nonEmpty: true }));

const sharedFields = {
  source: text(),
  id: text(),
  nom: text(length(3, 150)),
  date_maj: dayText(),
  lien_source: link,
  adresse: free,
  complement_adresse: free,
  code_postal: orNull(codePostal),
  code_insee: orNull(codeInsee),
  commune: free,
  longitude: orNull(number()),
  latitude: orNull(number()),
  telephone: free,
  courriel: orNull(text(email)),
  horaires_accueil: free,
};

const description = text(length(5, 10_000));

/** The rules of each field of a service, in the order of schema v1. */
export const serviceFields = {
  ...sharedFields,
  structure_id: text(),
  description,
  type: orNull(oneOf(typesServices)),
  thematiques: orNull(list(oneOf(thematiques))),
  frais: orNull(oneOf(frais)),
  frais_precisions: free,
  publics: orNull(publicsVises),
  publics_precisions: free,
  conditions_acces: free,
  modes_accueil: orNull(list(oneOf(modesAccueil))),
  zone_eligibilite: orNull(list(zone, { nonEmpty: true })),
  contact_nom_prenom: free,
  lien_mobilisation: link,
  modes_mobilisation: orNull(list(oneOf(modesMobilisation), { nonEmpty: true })),
  mobilisable_par: orNull(list(oneOf(personnesMobilisatrices), { nonEmpty: true })),
  mobilisation_precisions: free,
  volume_horaire_hebdomadaire: orNull(number({ min: 0 })),
  nombre_semaines: orNull(number({ min: 1, integer: true })),
};

/** The rules of each field of a structure, in the order of schema v1. */
export const structureFields = {
  ...sharedFields,
  description: orNull(description),
  siret: orNull(siret),
  site_web: link,
  accessibilite_lieu: link,
  reseaux_porteurs: orNull(list(oneOf(reseauxPorteurs))),
};

/**
 * A service that may be written to the commons: closed vocabularies, bounds and forms of schema v1; unknown fields kept.
 * That `date_maj` is not in the future depends on the day: `validateRecord` checks it.
 * @see https://github.com/gip-inclusion/data-inclusion-schema (read 2026-06-30)
 */
export const WritableService = z.looseObject(serviceFields);
export type WritableService = z.infer<typeof WritableService>;

/** A structure that may be written to the commons. @see WritableService */
export const WritableStructure = z.looseObject(structureFields);
export type WritableStructure = z.infer<typeof WritableStructure>;

/** The rules by model. */
export const fieldsByModel = { service: serviceFields, structure: structureFields } as const;

/** The two models of schema v1. */
export type Model = keyof typeof fieldsByModel;

/** The name of a field that schema v1 lets producers write. */
export type WritableField = keyof typeof serviceFields | keyof typeof structureFields;

/** Returns the rules of a model by field. @throws UsageError when there is no such model */
export function fieldsOf(model: Model): Readonly<Record<string, z.ZodMiniType>> {
  if (!Object.keys(fieldsByModel).includes(model)) throw new UsageError("model must be 'service' or 'structure'.");
  return fieldsByModel[model];
}

/**
 * Lists the fields that schema v1 lets producers write, in its order.
 * @throws UsageError when there is no such model
 * @example writableFields('structure').includes('siret') // true
 */
export function writableFields(model: Model): readonly WritableField[] {
  return Object.keys(fieldsOf(model)) as WritableField[];
}
