/** The hours a week that the law aims at, when nothing else was agreed. */
export const HEURES_VISEES = 15;

/** The most weeks that a programme has. */
export const MOST_WEEKS = 53;

/** The standings of an activity in one week: planned, done as the person says, done as somebody confirms, or not held. */
export const etats = ['prevue', 'declaree', 'validee', 'annulee'] as const;
/** The standing of an activity in one week. */
export type EtatSeance = (typeof etats)[number];

/** The place of an activity. */
export interface Lieu {
  /** Its name, null when unknown. */
  readonly nom: string | null;
  /** Street, number and town, null when unknown. */
  readonly adresse: string | null;
  /** INSEE code of the commune, null when unknown. */
  readonly code_insee: string | null;
  /** Degrees north, WGS84, null when unknown. */
  readonly latitude: number | null;
  /** Degrees east, WGS84, null when unknown. */
  readonly longitude: number | null;
  /** True when nobody has to go there. */
  readonly a_distance: boolean;
}

/** The offer that an activity comes from, as it was when the activity was added, so that a later change is noticed. */
export interface OffreCitee {
  /** The `id` of the service. */
  readonly id: string;
  /** Its `source`. */
  readonly source: string;
  /** Its `date_maj` then, `YYYY-MM-DD`. */
  readonly date_maj: string;
  /** Its opening hours then, in the syntax of OpenStreetMap, null when unknown. */
  readonly horaires_accueil: string | null;
  /** True where these hours are those of its structure, since the offer tells none of its own. */
  readonly horaires_de_la_structure?: boolean | undefined;
  /** Its hours a week then, null when unknown. */
  readonly volume_horaire_hebdomadaire: number | null;
  /** Its length in weeks then, null when unknown. */
  readonly nombre_semaines: number | null;
}

/** The repetition of an activity, always on the same day of the week. */
export interface Repetition {
  /** 1 for each week, 2 for each second one. */
  readonly toutes_les: number;
  /** The last day on which it can take place, `YYYY-MM-DD`, null when no end is known. */
  readonly jusqu_au: string | null;
}

/** The facts of one week of an activity that differ from the rest, its standing above all. Absent facts are as usual. */
export interface Seance {
  /** The Monday of the week, `YYYY-MM-DD`. */
  readonly semaine: string;
  /** The standing, `prevue` when absent. */
  readonly etat?: EtatSeance | undefined;
  /** Day of the week, 1 for Monday. */
  readonly jour?: number | undefined;
  /** Begin, `HH:MM`. */
  readonly debut?: string | undefined;
  /** End, `HH:MM`. */
  readonly fin?: string | undefined;
  /** Minutes that count. */
  readonly duree_minutes?: number | undefined;
}

/** One activity of a programme: an offer, or a step that the person takes alone. */
export interface ActiviteDeSemaine {
  /** Identifier, unique in the programme. */
  readonly id: string;
  /** Name, as it is shown and printed. */
  readonly titre: string;
  /** Code in the list of activities, null when none fits. */
  readonly code_activite: string | null;
  /** The offer it comes from, null for a step of the person's own. */
  readonly offre: OffreCitee | null;
  /** Where it takes place, null when unknown. */
  readonly lieu: Lieu | null;
  /** Phone for questions and for calling off, null when unknown. */
  readonly telephone: string | null;
  /** Mail for the same where no phone is known. Absent or null when a phone is, or neither. */
  readonly courriel?: string | null | undefined;
  /** The Monday of its first week, `YYYY-MM-DD`. */
  readonly semaine: string;
  /** Day of the week, 1 for Monday to 7, null when unknown. */
  readonly jour: number | null;
  /** Begin, `HH:MM` on the clock of the programme, null when unknown. */
  readonly debut: string | null;
  /**
   * True where its day, and its time if it has one, are only some at which its structure is open: nobody told that it takes place then. Its time is to confirm
   * until somebody tells it, in the activity or for a week, or it has taken place. Absent: the time was told.
   */
  readonly heure_a_confirmer?: boolean | undefined;
  /** End, `HH:MM`, null when unknown. An end before the begin is on the next day, and `24:00` is midnight. */
  readonly fin: string | null;
  /** Minutes that count each week, null (never 0) when they are those from begin to end, or unknown. */
  readonly duree_minutes: number | null;
  /** How it repeats, null when it takes place in its first week only. */
  readonly repetition: Repetition | null;
  /** The weeks that differ, and those whose standing is known. At most one for each week: the last counts. */
  readonly seances: readonly Seance[];
}

/** The hours a week that were agreed. */
export interface Objectif {
  /** Hours a week. */
  readonly heures: number;
  /** The reason for other hours than fifteen, null when none is told. */
  readonly raison: string | null;
  /** The last day on which they hold, `YYYY-MM-DD`, null when no end was agreed. Fifteen hours hold afterwards. */
  readonly jusqu_au: string | null;
}

/** The reasons of an absence that `<di-week>` offers. None says anything of health. */
export const raisonsAbsence = ['rendez-vous', 'garde', 'travail', 'transport', 'conge', 'autre'] as const;

/** Days on which the person cannot take part, or some hours of each of them. */
export interface Absence {
  /** First day, `YYYY-MM-DD`. */
  readonly du: string;
  /** Last day, `YYYY-MM-DD`. */
  readonly au: string;
  /** First hour on each of these days, `HH:MM`. Absent or null: from the beginning of the day. */
  readonly debut?: string | null | undefined;
  /** Last hour on each of these days, `HH:MM`. Absent, null or not after the begin: to the end of the day. */
  readonly fin?: string | null | undefined;
  /** Why, null when not told: one of `raisonsAbsence`, or words of other software. */
  readonly raison: string | null;
}

/** Hours on one day of the week. */
export interface Plage {
  /** Day of the week, 1 for Monday. */
  readonly jour: number;
  /** Begin, `HH:MM`. */
  readonly debut: string;
  /** End, `HH:MM`. */
  readonly fin: string;
}

/** A programme of one or more weeks. It says nothing of who the person is. */
export interface Programme {
  /** Version of this format. */
  readonly version: 1;
  /**
   * Any text by which its events are told from those of another programme in one calendar, made at random: nothing of the person. The
   * same as long as the programme lives. Null or absent in a programme that was never in a calendar.
   */
  readonly identifiant?: string | null | undefined;
  /** The Monday of its first week, `YYYY-MM-DD`. */
  readonly debut: string;
  /** Number of weeks, 1 to 53. */
  readonly semaines: number;
  /** IANA zone whose clock the times are on, see `timeZoneOf`. */
  readonly fuseau: string;
  /** INSEE code of a commune of the territory, for its bank holidays. Null for those of all. */
  readonly code_insee: string | null;
  /** The hours aimed at. Null for fifteen. */
  readonly objectif: Objectif | null;
  /** The activities. */
  readonly activites: readonly ActiviteDeSemaine[];
  /** The absences. */
  readonly absences: readonly Absence[];
  /** The hours at which somebody looks after the children. Null when no child has to be looked after, or nothing is told. */
  readonly garde: readonly Plage[] | null;
}
