import * as z from 'zod/mini';
import { requiredFields, ruledFields, type FieldOf, type WritableField } from '../../tables/field-names.ts';
import { recordFields, type Model } from '../../tables/record-fields.ts';
import { frais } from '../../referentiels/values/frais.ts';
import { modesAccueil } from '../../referentiels/values/modes-accueil.ts';
import { modesMobilisation } from '../../referentiels/values/modes-mobilisation.ts';
import { personnesMobilisatrices } from '../../referentiels/values/personnes-mobilisatrices.ts';
import { publics } from '../../referentiels/values/publics.ts';
import { reseauxPorteurs } from '../../referentiels/values/reseaux-porteurs.ts';
import { thematiques } from '../../referentiels/values/thematiques.ts';
import { typesServices } from '../../referentiels/values/types-services.ts';
import { UsageError } from '../../errors.ts';
import { orNull } from '../open-enum.ts';
import { number } from './numbers.ts';
import { code, dayText, email, form, length, list, oneOf, publicsAlone, text, url } from './rules.ts';

// The reference's patterns match letters and digits of any script.
const word = String.raw`[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}]`;

/** The strict rules, by the name that the table of fields calls each. */
const rules = {
  text: text(),
  name: text(length(3, 150)),
  description: text(length(5, 10_000)),
  day: dayText(),
  link: text(url),
  email: text(email),
  postalCode: text(code(5, /^\p{Nd}{5}$/u, 'code_postal')),
  communeCode: text(code(5, new RegExp(`^${word}{5}$`, 'u'), 'code_insee')),
  siret: text(code(14, /^\p{Nd}{14}$/u, 'siret')),
  zone: list(text(form(new RegExp(`^(?:${word}{5}|${word}{2,3}|\\p{Nd}{9}|france)$`, 'u'), 'zone')), {
    nonEmpty: true,
  }),
  number: number(),
  fromZero: number({ min: 0 }),
  wholeFromOne: number({ min: 1, integer: true }),
  type: oneOf(typesServices),
  thematiques: list(oneOf(thematiques)),
  frais: oneOf(frais),
  publics: publicsAlone(list(oneOf(publics), { nonEmpty: true })),
  modes_accueil: list(oneOf(modesAccueil)),
  modes_mobilisation: list(oneOf(modesMobilisation), { nonEmpty: true }),
  mobilisable_par: list(oneOf(personnesMobilisatrices), { nonEmpty: true }),
  reseaux_porteurs: list(oneOf(reseauxPorteurs)),
} satisfies Record<(typeof recordFields)[WritableField]['rule'], z.ZodMiniType>;

type Rules = typeof rules;
type RuleOf<Field extends WritableField> = Rules[(typeof recordFields)[Field]['rule']];
type IsRequired<M extends Model, Field extends WritableField> = (typeof recordFields)[Field] extends {
  required: readonly (infer Required)[];
}
  ? M extends Required
    ? true
    : false
  : false;

/** The rules of each field of a model: what is not required may be null, or left out. */
type RulesOf<M extends Model> = {
  [Field in WritableField & FieldOf<M>]: IsRequired<M, Field> extends true
    ? RuleOf<Field>
    : z.ZodMiniDefault<z.ZodMiniNullable<RuleOf<Field>>>;
};

function rulesOf<M extends Model>(model: M): RulesOf<M> {
  const required = new Set(requiredFields(model));
  const entries = ruledFields(model).map((name) => {
    const rule = rules[recordFields[name].rule];
    return [name, required.has(name) ? rule : orNull(rule)];
  });
  return Object.fromEntries(entries) as RulesOf<M>;
}

/** The rules of each field of a service, in the order of schema v1. */
export const serviceFields = /* @__PURE__ */ rulesOf('service');

/** The rules of each field of a structure, in the order of schema v1. */
export const structureFields = /* @__PURE__ */ rulesOf('structure');

/**
 * A service that may be written to the commons: closed vocabularies, bounds and forms of schema v1, and unknown fields kept.
 * Only `validateRecord` checks that `date_maj` is not in the future, as this depends on the day.
 * @see https://github.com/gip-inclusion/data-inclusion-schema (read 2026-06-30)
 */
export const WritableService = z.looseObject(serviceFields);
export type WritableService = z.infer<typeof WritableService>;

/** A structure that may be written to the commons. @see WritableService */
export const WritableStructure = z.looseObject(structureFields);
export type WritableStructure = z.infer<typeof WritableStructure>;

/** The rules by model. */
const fieldsByModel = { service: serviceFields, structure: structureFields } as const;

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
