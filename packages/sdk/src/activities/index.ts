export { colonnes, familles, type Activite, type Colonne, type Famille } from './referentiel/activite.ts';
export {
  findUncovered,
  toAmendmentRows,
  toReferentielRows,
  type AmendOptions,
  type Amendment,
  type UncoveredOffers,
} from './referentiel/amendments.ts';
export { exampleActivities } from './referentiel/example.ts';
export {
  createActivityMatcher,
  toActivitySearch,
  type ActivityMatch,
  type ActivityMatcher,
  type MatchedOffer,
} from './referentiel/match.ts';
export { readReferentiel, type ReadReferentiel, type RowFault, type RowIssue } from './referentiel/read-referentiel.ts';
export { Referentiel, type CodeState } from './referentiel/referentiel.ts';
export { checkWeek, type CheckOptions, type OffreActuelle } from './week/check-week.ts';
export { gravites, type Conflit, type ConflitCode, type Gravite } from './week/conflits.ts';
export {
  planWeek,
  planWeeks,
  type JourPlanifie,
  type MinutesParEtat,
  type ObjectifDeSemaine,
  type PlanOptions,
  type SemainePlanifiee,
} from './week/plan-week.ts';
export { takesPlace } from './week/counted.ts';
export { toActivite, type AddOptions } from './week/from-offer.ts';
export type { OffreDeSemaine } from './week/offre-de-semaine.ts';
export { missesItsHours } from './week/opening.ts';
export { proposeActivites, type Creneau, type ProposeOptions, type Proposition } from './week/propose.ts';
export { weeksApart, type MissedHours, type Session } from './week/sessions.ts';
export { hoursInText } from './week/said-times.ts';
export { VITESSE_KM_H, type Trajet } from './week/travel.ts';
export {
  etats,
  HEURES_VISEES,
  raisonsAbsence,
  type Absence,
  type ActiviteDeSemaine,
  type EtatSeance,
  type Lieu,
  type Objectif,
  type OffreCitee,
  type Plage,
  type Programme,
  type Repetition,
  type Seance,
} from './week/week.ts';
export { withWeeksToCome } from './exchange/weeks-to-come.ts';
export { toCalendar, type CalendarOptions, type ProgrammeCalendar } from './exchange/calendar.ts';
export {
  parsePresences,
  parseProgramme,
  presencesJsonSchema,
  programmeJsonSchema,
  type Presence,
  type Presences,
  type ReadVersion,
} from './exchange/parse-programme.ts';
export { applyPresences, toPresences, type AppliedPresences } from './exchange/presences.ts';
export { programmeColumns, toProgrammeRows, type ProgrammeColumn } from './exchange/session-rows.ts';
export {
  weekIndicators,
  type HoursAWeek,
  type HoursBand,
  type IndicatorOptions,
  type LengthBand,
  type PersistenceRow,
  type PrevalenceRow,
  type ReachedBand,
  type TargetCase,
  type WeekIndicators,
} from './indicators/indicators.ts';
export { indicatorColumns, toIndicatorRows, type IndicatorColumn } from './indicators/indicator-rows.ts';
export type { PeopleByCase, PeopleShare } from './indicators/people.ts';
