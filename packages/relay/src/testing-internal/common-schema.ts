// Schema v1 of the commons as JSON Schema, written from its documentation and apart from the kit's own rules, so that an
// independent validator can judge the records that the relay publishes.
// https://github.com/gip-inclusion/data-inclusion-schema (read 2026-06-30)
import {
  frais,
  modesAccueil,
  modesMobilisation,
  personnesMobilisatrices,
  publics,
  reseauxPorteurs,
  thematiques,
  typesServices,
} from '@inclusion-kit/sdk/referentiels';

type Schema = Readonly<Record<string, unknown>>;
type Vocabulary = readonly { readonly value: string }[];

const text: Schema = { type: 'string' };
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });
const oneOf = (vocabulary: Vocabulary): Schema => ({ enum: vocabulary.map(({ value }) => value) });
const listOf = (items: Schema, minItems = 0): Schema => orNull({ type: 'array', items, minItems, uniqueItems: true });
const pattern = (form: string): Schema => ({ type: 'string', pattern: form });

const free = orNull(text);
const link = orNull({ type: 'string', format: 'uri', minLength: 1, maxLength: 2083 });
const description: Schema = { type: 'string', minLength: 5, maxLength: 10_000 };

const shared = {
  source: text,
  id: { type: 'string', pattern: '^[^-].*--.+$' },
  nom: { type: 'string', minLength: 3, maxLength: 150 },
  date_maj: { type: 'string', format: 'date' },
  lien_source: link,
  adresse: free,
  complement_adresse: free,
  code_postal: orNull(pattern(String.raw`^\d{5}$`)),
  code_insee: orNull(pattern(String.raw`^\w{5}$`)),
  commune: free,
  longitude: orNull({ type: 'number' }),
  latitude: orNull({ type: 'number' }),
  telephone: free,
  courriel: orNull({ type: 'string', format: 'email' }),
  horaires_accueil: free,
};

const toObject = (properties: Readonly<Record<string, Schema>>, required: readonly string[]): Schema => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

/** A service, with nothing that the schema does not know. */
export const commonService: Schema = toObject(
  {
    ...shared,
    structure_id: text,
    description,
    type: orNull(oneOf(typesServices)),
    thematiques: listOf(oneOf(thematiques)),
    frais: orNull(oneOf(frais)),
    frais_precisions: free,
    publics: listOf(oneOf(publics), 1),
    publics_precisions: free,
    conditions_acces: free,
    modes_accueil: listOf(oneOf(modesAccueil)),
    zone_eligibilite: listOf(pattern(String.raw`^(\w{5}|\w{2,3}|\d{9}|france)$`), 1),
    contact_nom_prenom: free,
    lien_mobilisation: link,
    modes_mobilisation: listOf(oneOf(modesMobilisation), 1),
    mobilisable_par: listOf(oneOf(personnesMobilisatrices), 1),
    mobilisation_precisions: free,
    volume_horaire_hebdomadaire: orNull({ type: 'number', minimum: 0 }),
    nombre_semaines: orNull({ type: 'integer', minimum: 1 }),
  },
  ['source', 'structure_id', 'id', 'nom', 'description', 'date_maj'],
);

/** A structure, with nothing that the schema does not know. */
export const commonStructure: Schema = toObject(
  {
    ...shared,
    description: orNull(description),
    siret: orNull(pattern(String.raw`^\d{14}$`)),
    site_web: link,
    accessibilite_lieu: link,
    reseaux_porteurs: listOf(oneOf(reseauxPorteurs)),
  },
  ['source', 'id', 'nom', 'date_maj'],
);
