import { validateField, type RecordIssue, type Model } from '@inclusion-kit/sdk/schemas';
import { emptyWeek, findHoursFaults, readDays, toWeek, type HoursFault } from '../fields/opening-week.ts';
import { isDataInclusionError, type ApiErrorDetail } from '@inclusion-kit/sdk';
import { toE164 } from '@inclusion-kit/sdk/normalise';
import { fieldFacts, NEW_STRUCTURE } from '@inclusion-kit/sdk/internal';
import { countCharacters, NAME_LENGTH } from './contribution-advice.ts';
import { changedFields, toValue } from '../draft/contribution-draft.ts';
import { isNewStructure, type Accompaniment, type Circumstances, type Entry } from '../draft/contribution-entry.ts';
import { champsOf, isChamp, type Champ } from '../draft/contribution-fields.ts';
import { hasFields, isCreation } from '../draft/contribution-subject.ts';

const MAX_DESCRIPTION = 10_000;
const HOURS_OF_A_WEEK = 168;

/** Finds the error of one field, or returns null when the commons would take its value. */
export function findError(
  champ: Champ | 'auteur_courriel',
  typed: string | readonly string[],
  now: Date,
  modele: Model = 'service',
): Issue | null {
  if (champ === 'auteur_courriel' && isEndless(typed)) return plain('mail_end');
  if (champ === 'auteur_courriel')
    return typed.length === 0 ? null : firstError('service', 'courriel', String(typed).trim(), now);
  const { kind, unit } = fieldFacts(champ);
  if (kind === 'phone') return findPhoneError(String(typed).trim());
  if (kind === 'email' && isEndless(typed)) return plain('mail_end');
  if (kind === 'hours') return findHoursError(String(typed));
  if (unit === 'degrees') return findDegreesError(champ, typed, now, modele);
  if (unit === 'hours-a-week') return findWeekError(champ, typed, now, modele);
  return firstError(modele, champ, toValue(champ, typed), now);
}

/** Tells whether a mail lacks the end of its domain: « accueil@mairie ». */
const isEndless = (typed: string | readonly string[]): boolean => /^[^\s@]+@[^\s@.]+\.?$/.test(String(typed).trim());

// The schema takes any text as a phone, but the commons erases what it cannot read: here it must be read.
function findPhoneError(typed: string): Issue | null {
  if (typed === '' || toE164(typed) !== null) return null;
  return { ...plain('phone_digits'), count: typed.replace(/\D/g, '').length };
}

function findHoursError(typed: string): Issue | null {
  const [hours] = readFaults(typed);
  return hours === undefined ? null : { ...plain('hours'), hours };
}

function readFaults(typed: string): HoursFault[] {
  const week = toWeek(typed);
  if (week !== null) return findHoursFaults(week);
  const days = readDays(typed);
  // Hours that no grid holds may overlap, as two parts of a year do. None of them ends before it begins.
  return days === null ? [] : findHoursFaults({ ...emptyWeek, days }).filter(({ kind }) => kind === 'order');
}

// The schema takes any number, but a point outside the map helps nobody.
function findDegreesError(champ: Champ, typed: string | readonly string[], now: Date, modele: Model) {
  const value = toValue(champ, typed);
  const error = firstError(modele, champ, value, now);
  if (error !== null || typeof value !== 'number') return error;
  return Math.abs(value) <= (champ === 'latitude' ? 90 : 180) ? null : plain('number');
}

// The schema takes 0 and any number above, but 0 would say that an offer takes no time, and a week has 168 hours.
function findWeekError(champ: Champ, typed: string | readonly string[], now: Date, modele: Model) {
  const value = toValue(champ, typed);
  const error = firstError(modele, champ, value, now);
  if (error !== null || typeof value !== 'number') return error;
  return value === 0 ? plain('no_hours') : value > HOURS_OF_A_WEEK ? plain('week_hours') : null;
}

function firstError(modele: Model, champ: Champ, value: unknown, now: Date): Issue | null {
  const issue = validateField(modele, champ, value, { now }).find(({ severity }) => severity === 'error');
  return issue === undefined ? null : toIssue(champ, issue, value);
}

function toIssue(champ: Champ, { code, message, suggestion }: RecordIssue, value: unknown): Issue {
  const count = typeof value === 'string' ? countCharacters(value) : 0;
  const limit = champ === 'nom' ? NAME_LENGTH : champ === 'description' ? MAX_DESCRIPTION : count;
  return { code, message, count, excess: Math.max(0, count - limit), ...(suggestion !== undefined && { suggestion }) };
}

/** Finds a flaw that the commons accepts and that a person would correct, or returns null when there is none. */
export function findWarning(
  champ: Champ,
  typed: string | readonly string[],
  now: Date,
  modele: Model = 'service',
): Issue | null {
  if (fieldFacts(champ).kind === 'phone') return null;
  const value = toValue(champ, typed);
  const issue = validateField(modele, champ, value, { now }).find(({ severity }) => severity === 'warning');
  return issue === undefined ? null : toIssue(champ, issue, value);
}

/** Finds the error of one answer of the form, or returns null when the answer may be sent. */
export function findIssue(question: Question, entry: Entry, now: Date): Issue | null {
  const { nature, subject, draft, accompaniment, circumstances } = entry;
  if (!isChamp(question)) return findOtherIssue(question, nature, accompaniment, circumstances, now);
  // An old value of the source is no error of a contributor who did not touch it.
  const isAsked = isCreation(nature) ? isRequired(question, entry) : false;
  if (!isAsked && !changedFields(subject, draft).includes(question)) return null;
  return findError(question, draft[question], now, subject.modele);
}

function isRequired(champ: Champ, { subject }: Pick<Entry, 'subject'>): boolean {
  return fieldFacts(champ).required?.includes(subject.modele) === true;
}

/** Lists the questions without which nothing is sent, in the order of the form. A correction asks for none. */
export function requiredQuestions({ nature, subject }: Pick<Entry, 'nature' | 'subject'>): Question[] {
  if (nature === 'doublon') return ['doublon_de'];
  if (nature === 'fermeture-provisoire') return ['fermeture_au'];
  if (!isCreation(nature)) return [];
  const asked = champsOf(subject.modele).filter((champ) => isRequired(champ, { subject }));
  return nature === 'nouveau-service' ? ['structure_id', ...asked] : asked;
}

/** Lists the required questions that have no answer yet. */
export function findGaps(entry: Entry, now: Date): Question[] {
  return requiredQuestions(entry).filter((question) => {
    const issue = findIssue(question, entry, now);
    return issue !== null && isGap(issue);
  });
}

/** Tells whether an answer is not given at all, rather than wrong. */
export const isGap = ({ code }: Issue): boolean => code === 'missing' || code === 'choose' || code === 'date_missing';

function findOtherIssue(
  question: OtherQuestion,
  nature: Entry['nature'],
  { courriel, lien }: Accompaniment,
  { du, au, doublon, structure }: Circumstances,
  now: Date,
): Issue | null {
  switch (question) {
    case 'auteur_courriel':
      return findError('auteur_courriel', courriel, now);
    case 'preuve_lien':
      return lien.trim() === '' ? null : firstError('service', 'lien_source', lien.trim(), now);
    case 'fermeture_du':
      return null;
    case 'fermeture_au':
      if (nature !== 'fermeture-provisoire') return null;
      if (au === '') return plain('date_missing');
      return du !== '' && du > au ? plain('date_order') : null;
    case 'doublon_de':
      return nature === 'doublon' && doublon === null ? plain('choose') : null;
    case 'structure_id':
      if (nature !== 'nouveau-service') return null;
      if (structure === null) return plain('choose');
      return isNewStructure(structure) ? firstError('structure', 'nom', structure.nom, now) : null;
  }
}

/** Finds the errors that keep a contribution from being sent. Untouched errors of the source do not count. */
export function findErrors(entry: Entry, now: Date): Map<Question, Issue> {
  const { nature, subject } = entry;
  const asked: Question[] = [...(hasFields(nature) ? champsOf(subject.modele) : [])];
  const errors = new Map<Question, Issue>();
  // The structure comes before the fields of its offer, the contributor after them.
  for (const question of [
    'doublon_de',
    'structure_id',
    'fermeture_au',
    ...asked,
    'preuve_lien',
    'auteur_courriel',
  ] as const) {
    const issue = findIssue(question, entry, now);
    if (issue !== null) errors.set(question, issue);
  }
  return errors;
}

/** Sorts the errors of a refused sending by question, or returns null when they name no question of the form. */
export function toServerErrors(error: unknown): Map<Question, Issue> | null {
  if (!isDataInclusionError(error) || !('details' in error)) return null;
  if (error.code !== 'invalid_request' && error.code !== 'not_found') return null;
  const errors = new Map<Question, Issue>();
  for (const { loc, msg } of error.details as readonly ApiErrorDetail[]) {
    const question = toQuestion(loc);
    if (question !== null && !errors.has(question)) errors.set(question, plain('server', msg));
  }
  return errors.size === 0 ? null : errors;
}

function toQuestion(loc: readonly (string | number)[]): Question | null {
  // A path may be whole, `changements.telephone`, or in parts.
  const parts = loc.flatMap((part) => String(part).split(/[./]/));
  if (parts.includes('auteur')) return parts.includes('courriel') ? 'auteur_courriel' : null;
  if (parts.includes('preuve')) return parts.includes('lien') ? 'preuve_lien' : null;
  if (parts.includes('fermeture')) return parts.includes('du') ? 'fermeture_du' : 'fermeture_au';
  if (parts.includes('doublon_de')) return 'doublon_de';
  if (parts.includes('structure_id') || parts.includes(NEW_STRUCTURE)) return 'structure_id';
  return parts.findLast(isChamp) ?? null;
}

export type OtherQuestion =
  'auteur_courriel' | 'preuve_lien' | 'fermeture_du' | 'fermeture_au' | 'doublon_de' | 'structure_id';

export type Question = Champ | OtherQuestion;

export interface Issue {
  code:
    | RecordIssue['code']
    | 'phone_digits'
    | 'mail_end'
    | 'server'
    | 'hours'
    | 'no_hours'
    | 'week_hours'
    | 'choose'
    | 'date_missing'
    | 'date_order';
  /** A French sentence that names the fault and its remedy. */
  message: string;
  /** Number of characters of a text, or of digits of a phone number. */
  count: number;
  /** Number of characters over the limit of a name or a description, 0 for any other error. */
  excess: number;
  /** The value that was probably meant. */
  suggestion?: string;
  /** The stretch of the week that is at fault, for hours. */
  hours?: HoursFault;
}

export const plain = (code: Issue['code'], message = ''): Issue => ({ code, message, count: 0, excess: 0 });
