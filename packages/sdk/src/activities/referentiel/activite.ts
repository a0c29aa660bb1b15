import type { TypeService } from '../../referentiels/values/types-services.ts';
import type { Thematique } from '../../referentiels/values/thematiques.ts';
import type { OpenEnum } from '../../schemas/open-enum.ts';

/** The families of activities that this version knows. */
export const familles = ['formation', 'accompagnement', 'appui', 'demarche'] as const;
/** The family of an activity. Lists of activities may bring others. */
export type Famille = OpenEnum<(typeof familles)[number]>;

/** The columns of a list of activities, in the order in which they are written. */
export const colonnes = [
  'code_activite',
  'libelle',
  'famille',
  'code_parent',
  'match_thematiques',
  'match_types',
  'heures_defaut',
  'semaines_defaut',
  'valide_du',
  'valide_au',
  'source',
  'version',
] as const;
/** The name of a column of a list of activities. */
export type Colonne = (typeof colonnes)[number];

/** One row of a list of activities, valid from a day to another. Columns keep the names that files give them. */
export interface Activite {
  /** Code, unique among the rows that are valid on a day. */
  readonly code_activite: string;
  /** Name, in the words of the list. */
  readonly libelle: string;
  /** Family, null when the row tells none. */
  readonly famille: Famille | null;
  /** Code of the activity that this one is a part of, null when there is none. */
  readonly code_parent: string | null;
  /** Thématiques, or categories of them, of the offers that serve this activity. */
  readonly match_thematiques: readonly OpenEnum<Thematique>[];
  /** Types of the offers that serve this activity. */
  readonly match_types: readonly OpenEnum<TypeService>[];
  /** Usual hours a week, null (never 0) when unknown. */
  readonly heures_defaut: number | null;
  /** Usual length in weeks, null when unknown. */
  readonly semaines_defaut: number | null;
  /** First day on which the row is valid, `YYYY-MM-DD`, null when it always was. */
  readonly valide_du: string | null;
  /** Last day on which the row is valid, `YYYY-MM-DD`, null when no end is told. */
  readonly valide_au: string | null;
  /** The author of the row, for instance a département that amends the list. Null when unknown. */
  readonly source: string | null;
  /** Version of the list that the row comes from, null when unknown. */
  readonly version: string | null;
}
