import type { RecordIssue } from '@inclusion-kit/sdk/schemas';
import type { Champ } from '../draft/contribution-fields.ts';
import type { HoursFault } from '../fields/opening-week.ts';

export type OtherQuestion =
  'auteur_courriel' | 'preuve_lien' | 'fermeture_du' | 'fermeture_au' | 'doublon_de' | 'structure_id';

export type Question = Champ | OtherQuestion;

export interface Issue {
  code: RecordIssue['code'] | 'phone_digits' | 'server' | 'hours' | 'choose' | 'date_missing' | 'date_order';
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
