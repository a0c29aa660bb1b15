import type { FieldValue } from '@inclusion-kit/sdk/contributions';
import { fieldFacts, type FieldKind } from '@inclusion-kit/sdk/internal';
import { formatPhone, toE164, toRealNewlines } from '@inclusion-kit/sdk/normalise';

/** Returns the kind of a field. An unknown field is a text. */
export function kindOf(champ: string): FieldKind {
  return fieldFacts(champ)?.kind ?? 'text';
}

/** Tells whether a field is written on several lines. */
export function isLong(champ: string): boolean {
  const kind = kindOf(champ);
  return kind === 'prose' || kind === 'hours';
}

/** Writes a value as it is typed: a text, or the values of a set. */
export function toTyped(champ: string, value: FieldValue): string | readonly string[] {
  if (kindOf(champ) === 'values') return Array.isArray(value) ? value : [];
  if (Array.isArray(value)) return value.join(', ');
  if (value === null || typeof value === 'boolean') return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  return kindOf(champ) === 'phone' ? formatPhone(value) : toRealNewlines(value);
}

/** Hours as people write them: « 3 h », « 1 h 30 », « 45 min ». A number alone is one of hours, and read as any number. */
const HOURS =
  /^(?<hours>\d{1,3})\s*(?:h|heures?|hours?|horas?|год\p{L}*)\s*(?:(?<minutes>[0-5]?\d)\s*(?:min\p{L}*)?)?$/iu;
const MINUTES = /^(?<minutes>\d{1,4})\s*min\p{L}*$/iu;

/** Returns the hours of a text, two decimals, or null where it names no unit. */
function toHours(text: string): number | null {
  const { hours = '0', minutes = '0' } = (HOURS.exec(text) ?? MINUTES.exec(text))?.groups ?? {};
  const all = 60 * Number(hours) + Number(minutes);
  return all === 0 ? null : Math.round((all / 60) * 100) / 100;
}

/**
 * Reads typed text: null for an empty one, E.164 for a readable phone. A text that is no number stays as typed, so that the
 * rule can tell.
 */
export function fromTyped(champ: string, typed: string | readonly string[]): FieldValue {
  if (typeof typed !== 'string') return typed.length === 0 ? null : [...typed];
  const text = typed.trim();
  if (text === '') return null;
  switch (kindOf(champ)) {
    case 'codes':
      return text.split(/[\s,;]+/).filter((part) => part !== '');
    case 'number': {
      const hours = fieldFacts(champ)?.unit === 'hours-a-week' ? toHours(text) : null;
      if (hours !== null) return hours;
      const number = Number(text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.'));
      return Number.isFinite(number) ? number : text;
    }
    case 'phone':
      return toE164(text) ?? text;
    default:
      return text;
  }
}
