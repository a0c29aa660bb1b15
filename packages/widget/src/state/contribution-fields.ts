/** How a field is typed in: a text, a number, one value of a vocabulary, or several. */
export type FieldKind = 'text' | 'number' | 'choice' | 'set';

/** The fields of a service that the correction form offers, under the names of schema v1. */
export const fields = {
  nom: 'text',
  description: 'text',
  thematiques: 'set',
  type: 'choice',
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
  horaires_accueil: 'text',
  modes_mobilisation: 'set',
  mobilisable_par: 'set',
  telephone: 'text',
  courriel: 'text',
  lien_mobilisation: 'text',
  mobilisation_precisions: 'text',
} as const satisfies Record<string, FieldKind>;

/** The name of a field of the form. */
export type Champ = keyof typeof fields;

/** The names of the fields that hold several values. */
export type SetChamp = { [C in Champ]: (typeof fields)[C] extends 'set' ? C : never }[Champ];

/** The names of the fields, in the order of the form. */
export const champs = Object.keys(fields) as Champ[];

/** Tells whether a text names a field of the form. */
export function isChamp(name: unknown): name is Champ {
  return typeof name === 'string' && Object.hasOwn(fields, name);
}

/** The parts of the form, in order, with the fields of each. */
export const sections = {
  offre: ['nom', 'description', 'thematiques', 'type'],
  publics: [
    'publics',
    'publics_precisions',
    'conditions_acces',
    'frais',
    'frais_precisions',
    'volume_horaire_hebdomadaire',
    'nombre_semaines',
  ],
  lieu: ['modes_accueil', 'adresse', 'complement_adresse', 'code_postal', 'commune'],
  horaires: ['horaires_accueil'],
  mobiliser: [
    'modes_mobilisation',
    'mobilisable_par',
    'telephone',
    'courriel',
    'lien_mobilisation',
    'mobilisation_precisions',
  ],
} as const satisfies Record<string, readonly Champ[]>;

/** The name of a part of the form. */
export type SectionName = keyof typeof sections;
