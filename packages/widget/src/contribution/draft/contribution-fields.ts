import type { Model } from '@inclusion-kit/sdk/schemas';

/** How a field is typed in: a text, a number, one value of a vocabulary, or several. */
export type FieldKind = 'text' | 'number' | 'choice' | 'set';

/** The fields of schema v1 that a contributor may write, a service's and a structure's, under the names of the schema. */
export const fields = {
  nom: 'text',
  description: 'text',
  thematiques: 'set',
  type: 'choice',
  siret: 'text',
  reseaux_porteurs: 'set',
  publics: 'set',
  publics_precisions: 'text',
  conditions_acces: 'text',
  frais: 'choice',
  frais_precisions: 'text',
  volume_horaire_hebdomadaire: 'number',
  nombre_semaines: 'number',
  modes_accueil: 'set',
  adresse: 'text',
  complement_adresse: 'text',
  code_postal: 'text',
  commune: 'text',
  code_insee: 'text',
  latitude: 'number',
  longitude: 'number',
  accessibilite_lieu: 'text',
  horaires_accueil: 'text',
  modes_mobilisation: 'set',
  mobilisable_par: 'set',
  telephone: 'text',
  courriel: 'text',
  lien_mobilisation: 'text',
  mobilisation_precisions: 'text',
  contact_nom_prenom: 'text',
  site_web: 'text',
  zone_eligibilite: 'set',
  lien_source: 'text',
} as const satisfies Record<string, FieldKind>;

/** The name of a field of the form. */
export type Champ = keyof typeof fields;

/** The names of the fields that hold several values. */
export type SetChamp = { [C in Champ]: (typeof fields)[C] extends 'set' ? C : never }[Champ];

/** The names of the fields that are typed as a text. */
export type TextChamp = Exclude<Champ, SetChamp>;

/** The names of the fields, in the order of the form. */
export const champs = Object.keys(fields) as Champ[];

/** Tells whether a text names a field of the form. */
export function isChamp(name: unknown): name is Champ {
  return typeof name === 'string' && Object.hasOwn(fields, name);
}

const place = [
  'adresse',
  'complement_adresse',
  'code_postal',
  'commune',
  'code_insee',
  'latitude',
  'longitude',
] as const satisfies readonly Champ[];

/** The parts of the form for each model, in order, with the fields of each. */
export const sections = {
  service: {
    offre: ['nom', 'description', 'thematiques', 'type', 'lien_source'],
    publics: [
      'publics',
      'publics_precisions',
      'conditions_acces',
      'frais',
      'frais_precisions',
      'volume_horaire_hebdomadaire',
      'nombre_semaines',
    ],
    lieu: ['modes_accueil', ...place],
    horaires: ['horaires_accueil'],
    mobiliser: [
      'modes_mobilisation',
      'mobilisable_par',
      'telephone',
      'courriel',
      'lien_mobilisation',
      'mobilisation_precisions',
      'contact_nom_prenom',
    ],
    territoire: ['zone_eligibilite'],
  },
  structure: {
    structure: ['nom', 'description', 'siret', 'reseaux_porteurs', 'lien_source'],
    lieu: [...place, 'accessibilite_lieu'],
    horaires: ['horaires_accueil'],
    joindre: ['telephone', 'courriel', 'site_web'],
  },
} as const satisfies Record<Model, Readonly<Record<string, readonly Champ[]>>>;

/** The name of a part of the form that holds fields of the record. */
export type SectionName = { [M in Model]: keyof (typeof sections)[M] }[Model];

/** Returns the parts of a model's form. */
export function sectionsOf(modele: Model): [SectionName, readonly Champ[]][] {
  return Object.entries(sections[modele]) as [SectionName, readonly Champ[]][];
}

const byModel: Readonly<Record<Model, ReadonlySet<Champ>>> = {
  service: new Set(Object.values(sections.service).flat()),
  structure: new Set(Object.values(sections.structure).flat()),
};

/** Lists the fields of a model, in the order of the form. */
export function champsOf(modele: Model): Champ[] {
  return champs.filter((champ) => byModel[modele].has(champ));
}
