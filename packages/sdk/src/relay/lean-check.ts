import type { Commune } from '../geography/commune.ts';
import type { Page } from '../schemas/page.ts';
import type { DetailedService } from '../schemas/service.ts';
import type { Capabilities, Facets, FoundService } from '../source.ts';

// What a relay answers was read by its own schemas. Here it is only seen to have the kinds of values that code relies on, from
// lists of names, for a twentieth of the weight of the accept functions; a test holds both together.

type Kind = (value: unknown) => boolean;
type Fields = readonly (readonly [names: string, isKind: Kind])[];

const isText: Kind = (value) => typeof value === 'string';
const isNumber: Kind = (value) => Number.isFinite(value);
const isFlag: Kind = (value) => typeof value === 'boolean';
const areTexts: Kind = (value) => Array.isArray(value) && value.every(isText);
const ifAny =
  (isKind: Kind): Kind =>
  (value) =>
    value === undefined || isKind(value);
const orNull =
  (isKind: Kind): Kind =>
  (value) =>
    value === null || isKind(value);

/** Makes the check of a record whose fields are all there, each of its kind. */
const record = (fields: Fields): Kind => {
  const checks = fields.flatMap(([names, isKind]) => names.split(' ').map((name) => [name, isKind] as const));
  return (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !Object.hasOwn(value, '__proto__') &&
    checks.every(([name, isKind]) => isKind((value as Record<string, unknown>)[name]));
};

const common: Fields = [
  ['id source nom date_maj', isText],
  [
    'lien_source adresse complement_adresse code_postal code_insee commune telephone courriel horaires_accueil',
    orNull(isText),
  ],
  ['longitude latitude', orNull(isNumber)],
  ['adresse_certifiee', isFlag],
];

const isStructure = record([
  ...common,
  ['description siret site_web accessibilite_lieu', orNull(isText)],
  ['reseaux_porteurs', orNull(areTexts)],
]);

const isService = record([
  ...common,
  ['structure_id description', isText],
  [
    'type frais frais_precisions publics_precisions conditions_acces contact_nom_prenom lien_mobilisation mobilisation_precisions',
    orNull(isText),
  ],
  ['thematiques publics modes_accueil zone_eligibilite modes_mobilisation mobilisable_par', orNull(areTexts)],
  ['volume_horaire_hebdomadaire nombre_semaines', orNull(isNumber)],
  ['score_qualite', isNumber],
  ['structure', isStructure],
]);

const isMatch = record([
  ['champ', isText],
  ['mots', areTexts],
]);

const isResult = record([
  ['service', isService],
  ['distance', orNull(isNumber)],
  ['score_recherche', ifAny(isNumber)],
  ['correspondances', ifAny((value) => Array.isArray(value) && value.every(isMatch))],
]);

const isPage = record([
  ['items', (value) => Array.isArray(value) && value.every(isResult)],
  ['total page size pages', isNumber],
]);

const isCounts: Kind = (value) => record([])(value) && Object.values(value as object).every(isNumber);

/** Tells whether an answer is the counts of a search. */
export const isFacets = record([
  ['total', isNumber],
  ['facets', (value) => record([])(value) && Object.values(value as object).every(isCounts)],
]) as (body: unknown) => body is Facets;

/** Tells whether an answer is what a relay can do. */
export const isCapabilities = record([
  ['params tri facets', areTexts],
  ['sources_absentes', ifAny(areTexts)],
]) as (body: unknown) => body is Capabilities;

/** Tells whether an answer is a commune. */
export const isCommune = record([
  ['code nom code_departement', isText],
  ['codes_postaux', areTexts],
  ['code_epci', orNull(isText)],
  ['population latitude longitude', orNull(isNumber)],
]) as (body: unknown) => body is Commune;

/** Tells whether an answer is a service with its structure, every field there and of its kind. */
export const isDetailedService = isService as (body: unknown) => body is DetailedService;

/** Tells whether an answer is a page of services found, every field there and of its kind. */
export const isFoundPage = isPage as (body: unknown) => body is Page<FoundService>;
