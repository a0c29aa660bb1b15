import type { ReferentielName } from '../referentiels/names.ts';
import type { KnownField } from '../schemas/read.ts';
import type { Service } from '../schemas/service.ts';
import type { ListedStructure } from '../schemas/structure.ts';

/** The two models of schema v1. */
export type Model = 'service' | 'structure';

/** The content of a text. `prose` has several lines, `code` a fixed length, `value` is of a vocabulary. */
export type TextKind = 'text' | 'prose' | 'phone' | 'email' | 'link' | 'hours' | 'code' | 'date' | 'value';
/** The content of a list: values of a vocabulary, or codes of places. Lists are sets: their order means nothing. */
export type ListKind = 'values' | 'codes';
/** The kind of a field's value. */
export type FieldKind = TextKind | ListKind | 'number' | 'flag' | 'records';

/** The facts about one field. Its kind says how it is compared. */
export interface RecordField {
  /** The models that have it. */
  readonly models: readonly Model[];
  readonly kind: FieldKind;
  /** The vocabulary of its values. Others may come, as vocabularies grow. */
  readonly vocabulary?: ReferentielName;
  /** The unit of a number. A score goes from 0 to 1. */
  readonly unit?: 'degrees' | 'hours-a-week' | 'weeks' | 'score';
  /** No fractions. */
  readonly whole?: true;
  /** Characters of a code. */
  readonly length?: number;
  /** The rule of `schemas/writing` that a producer's value is held to. Absent when the API adds the field. */
  readonly rule?: string;
  /** The models that a record may not be written of without it. */
  readonly required?: readonly Model[];
  /** Contributors may give it in any contribution, or only with a new record. */
  readonly proposed?: 'always' | 'when-new';
  /** The feed holds it. */
  readonly exported?: true;
}

type OfService = KnownField<Service>;
type OfStructure = KnownField<ListedStructure>;
type ModelsOf<Field> = Field extends OfService & OfStructure
  ? readonly ['service', 'structure']
  : Field extends OfService
    ? readonly ['service']
    : readonly ['structure'];
type KindFor<Value> = Value extends boolean
  ? 'flag'
  : Value extends number
    ? 'number'
    : Value extends string
      ? TextKind
      : Value extends readonly string[]
        ? ListKind
        : 'records';

/** The table is held to the schemas: a field more or less, another model or another type does not compile. */
type Facts = {
  readonly [Field in OfService | OfStructure]: RecordField & {
    readonly models: ModelsOf<Field>;
    readonly kind: KindFor<NonNullable<(Service & ListedStructure)[Field]>>;
  };
};

const both = ['service', 'structure'] as const;
const service = ['service'] as const;
const structure = ['structure'] as const;
const always = { proposed: 'always', exported: true } as const;

/**
 * The table of the fields of schema v1, in its order: each one once, for all that checks, proposes, compares, draws or
 * exports it.
 * @see https://github.com/gip-inclusion/data-inclusion-schema (read 2026-06-30)
 */
export const recordFields = {
  source: { models: both, kind: 'text', rule: 'text', required: both, exported: true },
  id: { models: both, kind: 'text', rule: 'text', required: both, exported: true },
  nom: { models: both, kind: 'text', rule: 'name', required: both, ...always },
  date_maj: { models: both, kind: 'date', rule: 'day', required: both, exported: true },
  lien_source: { models: both, kind: 'link', rule: 'link', ...always },
  adresse: { models: both, kind: 'text', rule: 'text', ...always },
  complement_adresse: { models: both, kind: 'text', rule: 'text', ...always },
  code_postal: { models: both, kind: 'code', length: 5, rule: 'postalCode', ...always },
  code_insee: { models: both, kind: 'code', length: 5, rule: 'communeCode', ...always },
  commune: { models: both, kind: 'text', rule: 'text', ...always },
  longitude: { models: both, kind: 'number', unit: 'degrees', rule: 'number', ...always },
  latitude: { models: both, kind: 'number', unit: 'degrees', rule: 'number', ...always },
  telephone: { models: both, kind: 'phone', rule: 'text', ...always },
  courriel: { models: both, kind: 'email', rule: 'email', ...always },
  horaires_accueil: { models: both, kind: 'hours', rule: 'text', ...always },
  structure_id: {
    models: service,
    kind: 'text',
    rule: 'text',
    required: service,
    proposed: 'when-new',
    exported: true,
  },
  description: { models: both, kind: 'prose', rule: 'description', required: service, ...always },
  type: { models: service, kind: 'value', vocabulary: 'types-services', rule: 'type', ...always },
  thematiques: { models: service, kind: 'values', vocabulary: 'thematiques', rule: 'thematiques', ...always },
  frais: { models: service, kind: 'value', vocabulary: 'frais', rule: 'frais', ...always },
  frais_precisions: { models: service, kind: 'prose', rule: 'text', ...always },
  publics: { models: service, kind: 'values', vocabulary: 'publics', rule: 'publics', ...always },
  publics_precisions: { models: service, kind: 'prose', rule: 'text', ...always },
  conditions_acces: { models: service, kind: 'prose', rule: 'text', ...always },
  modes_accueil: { models: service, kind: 'values', vocabulary: 'modes-accueil', rule: 'modes_accueil', ...always },
  zone_eligibilite: { models: service, kind: 'codes', rule: 'zone', ...always },
  contact_nom_prenom: { models: service, kind: 'text', rule: 'text', ...always },
  lien_mobilisation: { models: service, kind: 'link', rule: 'link', ...always },
  modes_mobilisation: {
    models: service,
    kind: 'values',
    vocabulary: 'modes-mobilisation',
    rule: 'modes_mobilisation',
    ...always,
  },
  mobilisable_par: {
    models: service,
    kind: 'values',
    vocabulary: 'personnes-mobilisatrices',
    rule: 'mobilisable_par',
    ...always,
  },
  mobilisation_precisions: { models: service, kind: 'prose', rule: 'text', ...always },
  volume_horaire_hebdomadaire: { models: service, kind: 'number', unit: 'hours-a-week', rule: 'fromZero', ...always },
  nombre_semaines: { models: service, kind: 'number', unit: 'weeks', whole: true, rule: 'wholeFromOne', ...always },
  siret: { models: structure, kind: 'code', length: 14, rule: 'siret', ...always },
  site_web: { models: structure, kind: 'link', rule: 'link', ...always },
  accessibilite_lieu: { models: structure, kind: 'link', rule: 'link', ...always },
  reseaux_porteurs: {
    models: structure,
    kind: 'values',
    vocabulary: 'reseaux-porteurs',
    rule: 'reseaux_porteurs',
    ...always,
  },
  adresse_certifiee: { models: both, kind: 'flag' },
  score_qualite: { models: both, kind: 'number', unit: 'score' },
  doublons: { models: structure, kind: 'records' },
} as const satisfies Facts;
