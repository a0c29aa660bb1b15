import type { FieldValue } from '../contribution.ts';
import { valueOf } from './same-value.ts';

/** The fields of an offer that its structure answers for where the offer leaves them empty. */
const inherited: ReadonlySet<string> = new Set(['telephone', 'courriel', 'horaires_accueil']);

/** Returns the value of a field that people see: that of the offer, or else of its structure for a contact and the hours. */
export function shownValueOf(record: object | null, structure: object | null, champ: string): FieldValue {
  const own = valueOf(record, champ);
  return own === null && inherited.has(champ) ? valueOf(structure, champ) : own;
}
