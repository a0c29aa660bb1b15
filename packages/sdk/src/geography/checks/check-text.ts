import { UsageError } from '../../errors.ts';

/** Checks what was typed, or a code, as callers without types may give anything. @throws UsageError */
export function checkText(name: string, value: unknown): string {
  if (typeof value !== 'string') throw new UsageError(`${name} must be a string.`);
  return value;
}

/** Reads the code of a commune. Returns null when the text is no code, so that no request is needed. @throws UsageError */
export function toCommuneCode(code: unknown): string | null {
  const typed = checkText('code', code).trim().toUpperCase();
  return /^(?:\d{2}|2[AB])\d{3}$/.test(typed) ? typed : null;
}
