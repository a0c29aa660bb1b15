import * as z from 'zod/mini';
import { countCharacters } from '../characters.ts';
import { toDayNumber } from '../day.ts';
import { findEmailFault } from './email.ts';
import type { Finding } from './issue.ts';

/** Schema of a text that no check refuses; the first one that finds something speaks. */
export function text(...finders: ((value: string) => Finding | null)[]): z.ZodMiniString {
  return z.string().check((context) => {
    for (const find of finders) {
      const params = find(context.value);
      if (params === null) continue;
      context.issues.push({ code: 'custom', params: { ...params }, input: context.value });
      return;
    }
  });
}

/** Bounds a text in characters. */
export function length(min: number, max: number): (value: string) => Finding | null {
  return (value) => {
    const count = countCharacters(value);
    if (count < min) return { code: 'too_short', bound: min, ...(value === '' ? { reason: 'empty' } : {}) };
    return count > max ? { code: 'too_long', bound: max } : null;
  };
}

/** Wants a code of so many characters and of one form. `reason` names the form. */
export function code(count: number, pattern: RegExp, reason: string): (value: string) => Finding | null {
  const measure = length(count, count);
  return (value) => {
    const finding = measure(value) ?? (pattern.test(value) ? null : { code: 'format' });
    return finding === null ? null : { ...finding, reason };
  };
}

/** Wants a text of a fixed form. `reason` names the form. */
export function form(pattern: RegExp, reason: string): (value: string) => Finding | null {
  return (value) => (pattern.test(value) ? null : { code: 'format', reason });
}

/** Wants an e-mail address. */
export function email(value: string): Finding | null {
  const reason = findEmailFault(value);
  return reason === null ? null : { code: 'email', reason };
}

const MAX_URL = 2083;

/** Wants an absolute http or https address. */
export function url(value: string): Finding | null {
  if (countCharacters(value) > MAX_URL) return { code: 'too_long', bound: MAX_URL };
  try {
    const { protocol } = new URL(value);
    return protocol === 'https:' || protocol === 'http:' ? null : { code: 'url', reason: 'scheme' };
  } catch {
    return { code: 'url', reason: /^https?:/i.test(value.trim()) ? 'broken' : 'no_scheme' };
  }
}

const day = /^\d{4}-\d{2}-\d{2}(?:[T ]00:00(?::00(?:\.0+)?)?(?:Z|[+-]00:?00)?)?$/;
const FIRST_DAY = '2000-01-01';

/** Wants a day from 2000-01-01 on; a midnight written after it is forgiven, as the reference does. */
export function date(value: string): Finding | null {
  if (!day.test(value) || toDayNumber(value.slice(0, 10)) === null) return { code: 'date' };
  return value.slice(0, 10) < FIRST_DAY ? { code: 'date_too_old' } : null;
}

/** Schema of a number; like the reference, it reads a number written as a text. */
export function number({ min, integer = false }: { min?: number; integer?: boolean } = {}) {
  return z.pipe(
    z.transform(toNumber),
    z.number().check((context) => {
      const { value } = context;
      const params: Finding | null =
        integer && !Number.isInteger(value)
          ? { code: 'number', reason: 'integer' }
          : min !== undefined && value < min
            ? { code: 'too_small', bound: min }
            : null;
      if (params !== null) context.issues.push({ code: 'custom', params: { ...params }, input: value });
    }),
  );
}

function toNumber(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(value)) return value;
  return Number(value);
}

/** Schema of one value of a vocabulary. */
export function oneOf<const V extends string>(vocabulary: readonly { readonly value: V }[]) {
  return z.enum(vocabulary.map(({ value }) => value) as [V, ...V[]]);
}

/** Schema of a list; `nonEmpty` refuses the empty one. */
export function list<T extends z.ZodMiniType>(item: T, { nonEmpty = false } = {}) {
  return z.array(item).check((context) => {
    if (nonEmpty && context.value.length === 0) {
      context.issues.push({ code: 'custom', params: { code: 'empty' }, input: context.value });
    }
  });
}
