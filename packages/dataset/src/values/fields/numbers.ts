import { foldText } from '@inclusion-kit/sdk/internal';
import { isEmptyMark } from '../empty-mark.ts';
import { ask, keep, mend, nothing, type Outcome } from '../outcome.ts';
import { toClean, toTextOf } from './text.ts';

const tidy = (value: unknown): string =>
  foldText(toClean(toTextOf(value)))
    .replace(/\s+/g, ' ')
    .trim();

/** A number as nearly all are written, with a comma or a point. */
const DECIMAL = /^[+-]?\d+(?:[.,]\d+)?$/;

/** Tells whether a value is a number, or a text of its figures alone. */
export const isDecimal = (value: unknown): boolean =>
  typeof value === 'number' || (typeof value === 'string' && DECIMAL.test(value));

/** Reads a number that may have a decimal comma, or null when it is none. */
export function toNumber(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'string' && DECIMAL.test(value)) return Number(value.replace(',', '.'));
  const text = tidy(value)
    .replace(/(?<=\d) (?=\d{3}\b)/g, '')
    .replace(/°$/, '');
  return DECIMAL.test(text) ? Number(text.replace(',', '.')) : null;
}

/** Reads hours a week: `3 h/semaine`, `1h30`, `2,5`. */
export function readVolume(value: unknown): Outcome {
  const text = tidy(value);
  if (isEmptyMark(text)) return nothing;
  const number = toNumber(value);
  if (number !== null) return number === value ? keep(number) : mend(number, 'nombre');
  const bare = text
    .replace(/(?:\/|\bpar\b|\ba la\b|\bchaque\b)? ?(?:semaine|sem\b\.?|hebdo(?:madaires?)?)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const [, hours, minutes] =
    /^(\d+(?:[.,]\d+)?)(?: ?(?:h|heures?|hrs?)(?: ?(\d{2})(?: ?(?:min|mn)s?)?)?)?$/.exec(bare) ?? [];
  if (hours === undefined || (minutes !== undefined && (/[.,]/.test(hours) || Number(minutes) > 59)))
    return ask('volume_illisible');
  return mend(Number(hours.replace(',', '.')) + Number(minutes ?? 0) / 60, 'nombre');
}

/** Reads a number of weeks. Months and years are asked. */
export function readSemaines(value: unknown): Outcome {
  const text = tidy(value);
  if (isEmptyMark(text)) return nothing;
  const number = toNumber(value) ?? toNumber(/^(\d+(?:[.,]0+)?) ?(?:semaines?|sem\.?|s)$/.exec(text)?.[1]);
  if (number === null || !Number.isInteger(number) || number < 1) return ask('semaines_illisibles');
  return number === value ? keep(number) : mend(number, 'nombre');
}

/** Reads a SIRET. A SIREN alone is asked, and so is a number whose check digit is wrong. */
export function readSiret(value: unknown): Outcome {
  const text = tidy(value);
  if (isEmptyMark(text)) return nothing;
  const digits = text
    // An apostrophe keeps a number a text in workbooks.
    .replace(/^siret\s*:?|^'/, '')
    .replace(/[.,]0+$/, '')
    .replace(/[\s.\-_]/g, '');
  // The pivot of médiation numérique may be the number of an association.
  if (/^w\d{9}$/.test(digits)) return nothing;
  if (/^\d{9}$/.test(digits)) return ask('siren');
  const siret = /^\d{13}$/.test(digits) && isLuhn(`0${digits}`) ? `0${digits}` : digits;
  if (!/^\d{14}$/.test(siret)) return ask('siret_faux');
  if (!isLuhn(siret)) return ask('siret_faux', [], siret);
  return siret === value ? keep(siret) : mend(siret, 'siret');
}

function isLuhn(siret: string): boolean {
  const digits = Array.from(siret, Number);
  // La Poste numbers its sites by the plain sum of the digits.
  if (siret.startsWith('356000000') && digits.reduce((sum, digit) => sum + digit, 0) % 5 === 0) return true;
  const sum = digits.reduce((all, digit, at) => {
    const double = at % 2 === 0 ? digit * 2 : digit;
    return all + (double > 9 ? double - 9 : double);
  }, 0);
  return sum % 10 === 0;
}
