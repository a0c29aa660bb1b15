import { isDataInclusionError, type ApiErrorDetail } from '@inclusion-kit/sdk';
import { isChamp } from '../draft/contribution-fields.ts';
import { plain, type Issue, type Question } from './contribution-questions.ts';

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
  if (parts.includes('structure_id')) return 'structure_id';
  return parts.findLast(isChamp) ?? null;
}
