import type { RecordIssue } from '@inclusion-kit/sdk/schemas';
import { isDataInclusionError, type ApiErrorDetail } from '@inclusion-kit/sdk';
import { isChamp, type Champ } from './contribution-fields.ts';
import type { HoursFault } from './opening-week.ts';

/** A question of the form that is no field of the record. */
export type OtherQuestion =
  'auteur_courriel' | 'preuve_lien' | 'fermeture_du' | 'fermeture_au' | 'doublon_de' | 'structure_id';

/** A question of the form. */
export type Question = Champ | OtherQuestion;

/** Tells whether a question is a field of the record. */
export function isField(question: Question): question is Champ {
  return isChamp(question);
}

/** One complaint about an answer. */
export interface Issue {
  code: RecordIssue['code'] | 'phone_digits' | 'server' | 'hours' | 'choose' | 'date_missing' | 'date_order';
  /** A French sentence: what is wrong, and how to put it right. */
  message: string;
  /** Characters of a text; digits of a phone. */
  count: number;
  /** Characters over the limit, for a name or a description that is too long; else 0. */
  excess: number;
  /** The value that was probably meant. */
  suggestion?: string;
  /** The stretch of the week that is at fault, for hours. */
  hours?: HoursFault;
}

/** Makes a complaint that its code says whole. */
export const plain = (code: Issue['code'], message = ''): Issue => ({ code, message, count: 0, excess: 0 });

/** Sorts the complaints of a refused sending by question; null when the refusal names no question of the form. */
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
  if (parts.includes('structure_id')) return 'structure_id';
  return parts.findLast(isChamp) ?? null;
}
