import { fieldFacts } from '../../tables/field-names.ts';
import { vocabularyOf } from '../../referentiels/by-field.ts';
import { categories } from '../../referentiels/values/thematiques-categories.ts';
import { findEmailFault } from './email.ts';
import type { Finding } from './issue.ts';
import { date, url } from './rules.ts';
import { suggest } from './suggest.ts';

const MAX_EMAIL = 300;

/** Returns the value that a refused value probably stands for, or undefined when it cannot be told. */
export function repair(field: string, { code, reason }: Finding, value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (code === 'enum') return isCategory(field, value) ? undefined : suggest(value, vocabularyOf(field));
  if (code === 'date') return repairDate(value);
  if (code === 'number')
    return value
      .trim()
      .replace(',', '.')
      .match(/^[+-]?\d+(?:\.\d+)?$/)?.[0];
  if (code === 'url' && reason === 'no_scheme') return repairUrl(value);
  if (code === 'email') return repairEmail(value);
  return repairDigits(field, value);
}

/** Tells whether a category was given in place of one of its thématiques. */
export function isCategory(field: string, value: unknown): boolean {
  return field === 'thematiques' && categories.some((category) => category.value === value);
}

function repairDate(value: string): string | undefined {
  const french = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(value);
  const found =
    french === null
      ? /^\s*(\d{4}-\d{2}-\d{2})[T ]/.exec(value)?.[1]
      : `${french[3] ?? ''}-${pad(french[2])}-${pad(french[1])}`;
  return found !== undefined && date(found) === null ? found : undefined;
}

function pad(digits = ''): string {
  return digits.padStart(2, '0');
}

function repairUrl(value: string): string | undefined {
  const bare = value.trim();
  const address = `https://${bare}`;
  return /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[/?#]\S*)?$/u.test(bare) && url(address) === null
    ? address
    : undefined;
}

function repairEmail(value: string): string | undefined {
  // Longer texts hold no address. A pattern that ends with `$` would also start again at each of many signs.
  if (value.length > MAX_EMAIL) return undefined;
  const address = value
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/^.*<([^<>]+)>$/, '$1')
    .replace(/\.{2,}/g, '.')
    .replace(/\s+|[.,;]+$/g, '');
  return address !== value && findEmailFault(address) === null ? address : undefined;
}

function repairDigits(field: string, value: string): string | undefined {
  const count = fieldFacts(field)?.length;
  const digits = value.replace(/[\s.\u00a0-]/g, '');
  return count !== undefined && digits.length === count && /^\d+$/.test(digits) && digits !== value
    ? digits
    : undefined;
}
