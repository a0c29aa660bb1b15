import { toE164 } from '@inclusion-kit/sdk/normalise';
import { validateField, type DetailedService, type RecordIssue } from '@inclusion-kit/sdk/schemas';
import { isDataInclusionError, type ApiErrorDetail } from '@inclusion-kit/sdk';
import { countCharacters } from '../format/characters.ts';
import { NAME_LENGTH } from './contribution-advice.ts';
import { changedFields, toValue, type Draft } from './contribution-draft.ts';
import { isChamp, type Champ } from './contribution-fields.ts';

const MAX_DESCRIPTION = 10_000;

/** A question of the form: a field of the record, or the contributor's own mail. */
export type Question = Champ | 'auteur_courriel';

/** One complaint about an answer. */
export interface Issue {
  code: RecordIssue['code'] | 'phone_digits' | 'server';
  /** A French sentence: what is wrong, and how to put it right. */
  message: string;
  /** Characters of a text; digits of a phone. */
  count: number;
  /** Characters over the limit, for a name or a description that is too long; else 0. */
  excess: number;
  /** The value that was probably meant. */
  suggestion?: string;
}

/** Finds what is wrong in one answer; null when the commons would take it. */
export function findError(question: Question, typed: string | readonly string[], now: Date): Issue | null {
  if (question === 'auteur_courriel')
    return typed.length === 0 ? null : firstError('courriel', String(typed).trim(), now);
  if (question === 'telephone') return findPhoneError(String(typed).trim());
  return firstError(question, toValue(question, typed), now);
}

// The schema takes any text as a phone, but the commons erases what it cannot read: here it must be read.
function findPhoneError(typed: string): Issue | null {
  if (typed === '' || toE164(typed) !== null) return null;
  return { code: 'phone_digits', message: '', count: typed.replace(/\D/g, '').length, excess: 0 };
}

function firstError(champ: Champ, value: unknown, now: Date): Issue | null {
  const issue = validateField('service', champ, value, { now }).find(({ severity }) => severity === 'error');
  return issue === undefined ? null : toIssue(champ, issue, value);
}

function toIssue(champ: Champ, { code, message, suggestion }: RecordIssue, value: unknown): Issue {
  const count = typeof value === 'string' ? countCharacters(value) : 0;
  const limit = champ === 'nom' ? NAME_LENGTH : champ === 'description' ? MAX_DESCRIPTION : count;
  return { code, message, count, excess: Math.max(0, count - limit), ...(suggestion !== undefined && { suggestion }) };
}

/** Finds what the commons takes, and a person would rather put right; null when there is nothing to say. */
export function findWarning(champ: Champ, typed: string | readonly string[], now: Date): Issue | null {
  if (champ === 'telephone') return null;
  const value = toValue(champ, typed);
  const issue = validateField('service', champ, value, { now }).find(({ severity }) => severity === 'warning');
  return issue === undefined ? null : toIssue(champ, issue, value);
}

/** Finds what keeps the changes from being sent. What the source itself had wrong, and nobody touched, does not. */
export function findErrors(
  service: DetailedService,
  draft: Draft,
  auteurCourriel: string,
  now: Date,
): Map<Question, Issue> {
  const errors = new Map<Question, Issue>();
  for (const champ of changedFields(service, draft)) {
    const error = findError(champ, draft[champ], now);
    if (error !== null) errors.set(champ, error);
  }
  const mailError = findError('auteur_courriel', auteurCourriel, now);
  if (mailError !== null) errors.set('auteur_courriel', mailError);
  return errors;
}

/** Sorts the complaints of a refused sending by question; null when the refusal names no question of the form. */
export function toServerErrors(error: unknown): Map<Question, Issue> | null {
  if (!isDataInclusionError(error) || error.code !== 'invalid_request' || !('details' in error)) return null;
  const errors = new Map<Question, Issue>();
  for (const { loc, msg } of error.details as readonly ApiErrorDetail[]) {
    const question = toQuestion(loc);
    if (question !== null && !errors.has(question))
      errors.set(question, { code: 'server', message: msg, count: 0, excess: 0 });
  }
  return errors.size === 0 ? null : errors;
}

function toQuestion(loc: readonly (string | number)[]): Question | null {
  if (loc.includes('auteur')) return loc.includes('courriel') ? 'auteur_courriel' : null;
  // A path may be whole, `changements.telephone`, or in parts.
  const parts = loc.flatMap((part) => String(part).split(/[./]/));
  // The code of the commune is no question of its own: it goes with its name.
  return parts.findLast(isChamp) ?? (parts.includes('code_insee') ? 'commune' : null);
}
