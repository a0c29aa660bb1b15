import { parseHoraires } from '@inclusion-kit/sdk/normalise';
import type { Remark } from './fields.ts';
import type { Form } from '../form/form.ts';

/** Says whether the hours as typed will be read, and so shown as a table. */
export function describeHours({ t, draft }: Form): Remark | null {
  const typed = draft.horaires_accueil.trim();
  if (typed === '') return null;
  return parseHoraires(typed) === null ? { kind: 'warn', text: t.warn.hours } : { kind: 'ok', text: t.ok.hours };
}
