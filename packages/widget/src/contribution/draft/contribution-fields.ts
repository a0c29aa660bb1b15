import { fieldFacts, type CorrectableField, type FieldOfKind } from '@inclusion-kit/sdk/internal';
import type { Model } from '@inclusion-kit/sdk/schemas';

interface Sections {
  service: 'offre' | 'publics' | 'duree' | 'lieu' | 'horaires' | 'mobiliser' | 'territoire';
  structure: 'structure' | 'lieu' | 'horaires' | 'joindre';
}

export type SectionName = Sections[Model];

interface FormField {
  /** Part of a service's form that holds the field. Absent when a service has no such field. */
  readonly service?: Sections['service'];
  /** Part of a structure's form that holds the field. Absent when a structure has no such field. */
  readonly structure?: Sections['structure'];
  /** `own`: special code draws it. `shown`: its kind draws it. `folded`: its kind, behind a line: seldom needed. */
  readonly drawn: 'own' | 'shown' | 'folded';
  readonly rows?: number;
}

const inBoth = { service: 'lieu', structure: 'lieu' } as const;

/** The fields that a contributor may write, in the order of the form, under the names of the schema. */
export const formFields: Readonly<Record<Champ, FormField>> = {
  nom: { service: 'offre', structure: 'structure', drawn: 'own', rows: 2 },
  description: { service: 'offre', structure: 'structure', drawn: 'own', rows: 5 },
  thematiques: { service: 'offre', drawn: 'own' },
  type: { service: 'offre', drawn: 'own' },
  siret: { structure: 'structure', drawn: 'own' },
  reseaux_porteurs: { structure: 'structure', drawn: 'own' },
  publics: { service: 'publics', drawn: 'own' },
  publics_precisions: { service: 'publics', drawn: 'folded', rows: 2 },
  conditions_acces: { service: 'publics', drawn: 'folded', rows: 3 },
  frais: { service: 'publics', drawn: 'own' },
  frais_precisions: { service: 'publics', drawn: 'own' },
  volume_horaire_hebdomadaire: { service: 'duree', drawn: 'own' },
  nombre_semaines: { service: 'duree', drawn: 'own' },
  modes_accueil: { service: 'lieu', drawn: 'own' },
  adresse: { ...inBoth, drawn: 'own' },
  complement_adresse: { ...inBoth, drawn: 'folded' },
  code_postal: { ...inBoth, drawn: 'own' },
  commune: { ...inBoth, drawn: 'own' },
  code_insee: { ...inBoth, drawn: 'own' },
  latitude: { ...inBoth, drawn: 'own' },
  longitude: { ...inBoth, drawn: 'own' },
  accessibilite_lieu: { structure: 'lieu', drawn: 'folded' },
  horaires_accueil: { service: 'horaires', structure: 'horaires', drawn: 'own', rows: 2 },
  modes_mobilisation: { service: 'mobiliser', drawn: 'own' },
  mobilisable_par: { service: 'mobiliser', drawn: 'own' },
  telephone: { service: 'mobiliser', structure: 'joindre', drawn: 'own' },
  courriel: { service: 'mobiliser', structure: 'joindre', drawn: 'own' },
  lien_mobilisation: { service: 'mobiliser', drawn: 'own' },
  mobilisation_precisions: { service: 'mobiliser', drawn: 'folded', rows: 2 },
  contact_nom_prenom: { service: 'mobiliser', drawn: 'folded' },
  site_web: { structure: 'joindre', drawn: 'own' },
  zone_eligibilite: { service: 'territoire', drawn: 'own' },
  lien_source: { service: 'offre', structure: 'structure', drawn: 'folded' },
};

export type Champ = CorrectableField;

export type SetChamp = Champ & FieldOfKind<'values' | 'codes'>;

export type TextChamp = Exclude<Champ, SetChamp>;

export const champs = Object.keys(formFields) as Champ[];

export function isChamp(name: unknown): name is Champ {
  return typeof name === 'string' && Object.hasOwn(formFields, name);
}

const masked: ReadonlySet<Champ> = new Set(['telephone', 'courriel', 'contact_nom_prenom']);

/** Tells whether a field that reads as empty may hold a value all the same, hidden because it points to a person. */
export const mayBeMasked = (champ: Champ): boolean => masked.has(champ);

export function isSet(champ: Champ): champ is SetChamp {
  const { kind } = fieldFacts(champ);
  return kind === 'values' || kind === 'codes';
}

export function champsOf(modele: Model): Champ[] {
  return champs.filter((champ) => formFields[champ][modele] !== undefined);
}

/** Lists the parts of a form with their fields. */
export function sectionsOf(modele: Model): [SectionName, readonly Champ[]][] {
  const names = new Set(champs.flatMap((champ) => formFields[champ][modele] ?? []));
  return [...names].map((name) => [name, champs.filter((champ) => formFields[champ][modele] === name)]);
}

/** Lists the fields of a part that are drawn by their kind, in the order of the form. */
export function plainChamps(modele: Model, section: SectionName, drawn: 'shown' | 'folded'): Champ[] {
  return champs.filter((champ) => formFields[champ][modele] === section && formFields[champ].drawn === drawn);
}
