/** The gravity of a conflict: the week cannot be held, somebody must be asked, or it is worth a look. */
export type Gravite = 'impossible' | 'a_demander' | 'a_verifier';

/** The gravity of each kind of conflict. Its names are the codes of conflicts. */
export const gravites = {
  /** Two activities at the same time, which counts once. For how long is unknown, and no fact, where one has no length. */
  chevauchement: 'impossible',
  /** Less time between two places than the travel takes. */
  trajet_trop_court: 'impossible',
  /** The offer is not open at that time. */
  ferme: 'impossible',
  /** The person is absent. */
  absence: 'impossible',
  /** Nobody looks after the children then. */
  hors_garde: 'impossible',
  /** The offer ended before. */
  apres_fin: 'impossible',
  /** The offer is gone from the lists. */
  offre_disparue: 'impossible',
  /** More minutes than a day or a week has. */
  trop_d_heures: 'impossible',
  /** The clock skips this time when it is put forward. */
  heure_inexistante: 'impossible',
  /** Two activities with one `id`. */
  id_repete: 'impossible',
  /** A bank holiday: ask whether it takes place. */
  ferie: 'a_demander',
  /** The structure is closed at that time, and the offer tells no hours of its own: ask whether it takes place. */
  structure_fermee: 'a_demander',
  /** The minutes are unknown. */
  duree_inconnue: 'a_demander',
  /** The begin is unknown. */
  heure_inconnue: 'a_demander',
  /** An offer stands on a day, and nobody told at what time it takes place. Its length counts where it is known. */
  heure_a_confirmer: 'a_demander',
  /** The day is unknown. */
  jour_inconnu: 'a_demander',
  /** A day, a time or minutes that cannot be read, or that no week has. */
  valeur_illisible: 'a_demander',
  /** Hours, length or hours a week of the offer changed since it was added. */
  offre_changee: 'a_verifier',
  /** A code that the list of activities does not know. */
  code_inconnu: 'a_verifier',
  /** A code that is not valid any more, or not yet. */
  code_termine: 'a_verifier',
  /** Another target than fifteen hours without a reason. */
  objectif_sans_raison: 'a_verifier',
  /** A target that is no number of hours of a week: fifteen are counted. */
  objectif_illisible: 'a_verifier',
} as const satisfies Record<string, Gravite>;

/** The code of a conflict. */
export type ConflitCode = keyof typeof gravites;

/** Something in a programme that does not hold, or that nobody knows. */
export interface Conflit {
  /** The kind of conflict. */
  readonly code: ConflitCode;
  /** Its gravity. */
  readonly gravite: Gravite;
  /** The ids of the activities in question, in the order of time. Empty when the whole week is. */
  readonly activites: readonly string[];
  /** The Monday of the week, `YYYY-MM-DD`. */
  readonly semaine: string;
  /** The day, `YYYY-MM-DD`, null when unknown or when it is about the week. */
  readonly date: string | null;
  /** Figures and values that a sentence about it needs, by name: `minutes`, `libre` and `retard` of a travel, `champ` and `valeur`. */
  readonly faits: Readonly<Record<string, string | number>>;
}
