import * as z from 'zod/mini';
import { countBytes, countCharacters } from '../characters.ts';
import { toDayNumber } from '../day.ts';
import { findEmailFault } from './email.ts';
import { toAsciiHost } from './host.ts';
import type { Finding } from './issue.ts';

/** The requirement of a check, as data from which the accept functions are generated. */
export type Rule =
  | { rule: 'length'; min: number; max: number }
  | { rule: 'form'; pattern: RegExp }
  | { rule: 'email' | 'url' | 'day' | 'nonEmpty' | 'tousPublics' }
  | { rule: 'number'; min?: number | undefined; integer: boolean };

/** A check of a text, and what it wants. */
export interface Finder {
  (value: string): Finding | null;
  readonly rules: readonly Rule[];
}

/** Gives a check the rules that it stands for. */
export function withRules<T extends (value: never) => unknown>(check: T, ...rules: Rule[]): T & { rules: Rule[] } {
  return Object.assign(check, { rules });
}

/** Schema of a text that no check refuses. The first check that finds a fault gives the complaint. */
export function text(...finders: Finder[]): z.ZodMiniString {
  const check: Check<string> = (context) => {
    for (const find of finders) {
      const params = find(context.value);
      if (params === null) continue;
      context.issues.push({ code: 'custom', params: { ...params }, input: context.value });
      return;
    }
  };
  return z.string().check(withRules(check, ...finders.flatMap(({ rules }) => rules)));
}

/** The function type of a zod check. */
export type Check<T> = (context: z.core.ParsePayload<T>) => void;

/** Bounds a text in characters. */
export function length(min: number, max: number): Finder {
  const find = (value: string): Finding | null => {
    const count = countCharacters(value);
    if (count < min) return { code: 'too_short', bound: min, ...(value === '' ? { reason: 'empty' } : {}) };
    return count > max ? { code: 'too_long', bound: max } : null;
  };
  return withRules(find, { rule: 'length', min, max });
}

/** Wants a code of so many characters and of one form. `reason` names the form. */
export function code(count: number, pattern: RegExp, reason: string): Finder {
  const measure = length(count, count);
  const find = (value: string): Finding | null => {
    const finding = measure(value) ?? (pattern.test(value) ? null : { code: 'format' });
    return finding === null ? null : { ...finding, reason };
  };
  return withRules(find, ...measure.rules, { rule: 'form', pattern });
}

/** Wants a text of a fixed form. `reason` names the form. */
export function form(pattern: RegExp, reason: string): Finder {
  const find = (value: string): Finding | null => (pattern.test(value) ? null : { code: 'format', reason });
  return withRules(find, { rule: 'form', pattern });
}

/** Wants an e-mail address. */
export const email: Finder = /* @__PURE__ */ withRules(
  (value: string): Finding | null => {
    const reason = findEmailFault(value);
    return reason === null ? null : { code: 'email', reason };
  },
  { rule: 'email' },
);

const MAX_URL = 2083;

/** Wants an absolute http or https address. */
export const url: Finder = /* @__PURE__ */ withRules(
  (value: string): Finding | null => {
    // The reference counts bytes here, where it counts characters elsewhere.
    if (countBytes(value) > MAX_URL) return { code: 'too_long', bound: MAX_URL };
    try {
      const { protocol, hostname } = new URL(value);
      if (protocol !== 'https:' && protocol !== 'http:') return { code: 'url', reason: 'scheme' };
      return !hostname.includes('xn--') || toAsciiHost(hostname) !== null ? null : { code: 'url', reason: 'broken' };
    } catch {
      return { code: 'url', reason: /^https?:/i.test(value.trim()) ? 'broken' : 'no_scheme' };
    }
  },
  { rule: 'url' },
);

// Below a millionth of a second, the reference looks no further.
const time = String.raw`[Tt _]00:00(?::00(?:[.,](?:0{1,6}|0{6}\d+))?)?(?:[Zz]|[+\-\u2212](?:[01]\d|2[0-3]):?[0-5]\d)?`;
const day = new RegExp(String.raw`^\d{4}-\d{2}-\d{2}(?:${time})?$`);
const FIRST_DAY = '2000-01-01';

/** Checks a day from 2000-01-01 on. A midnight written after it is accepted, as by the reference. */
export const date: Finder = /* @__PURE__ */ withRules(
  (value: string): Finding | null => {
    if (!day.test(value) || toDayNumber(value.slice(0, 10)) === null) return { code: 'date' };
    return value.slice(0, 10) < FIRST_DAY ? { code: 'date_too_old' } : null;
  },
  { rule: 'day' },
);

/** Schema of a day. Like the reference, it reads midnight written as a number, as in published files. */
export function dayText() {
  return z.pipe(z.transform(toDayText), text(date));
}

const DAY_S = 86_400;
/** From this value on, a number counts milliseconds since 1970. Below it, a number counts seconds. */
const FIRST_MS = 2e10;

/** Reads a midnight written as a number, or as a text that holds one. Any other value stays as it is. */
export function toDayText(value: unknown): unknown {
  if (typeof value !== 'number' && !(typeof value === 'string' && isNumberText(value))) return value;
  const number = Number(value);
  const seconds = Math.abs(number) > FIRST_MS ? number / 1000 : number;
  const midnight = new Date(seconds * 1000);
  return seconds % DAY_S === 0 && !Number.isNaN(midnight.getTime()) ? midnight.toISOString().slice(0, 10) : value;
}

/** Tells whether a text holds a number and no more. The dash of a day is looked for first: nearly all have it. */
function isNumberText(text: string): boolean {
  return text.charAt(4) !== '-' && /^[+-]?\d+(?:\.\d*(?:e[+-]?\d+)?)?$/i.test(text);
}

/** Schema of one value of a vocabulary. */
export function oneOf<const V extends string>(vocabulary: readonly { readonly value: V }[]) {
  return z.enum(vocabulary.map(({ value }) => value) as [V, ...V[]]);
}

/** Schema of a list, where `nonEmpty` refuses the empty list. */
export function list<T extends z.ZodMiniType>(item: T, { nonEmpty = false } = {}) {
  const check: Check<z.output<T>[]> = (context) => {
    if (context.value.length === 0) {
      context.issues.push({ code: 'custom', params: { code: 'empty' }, input: context.value });
    }
  };
  return nonEmpty ? z.array(item).check(withRules(check, { rule: 'nonEmpty' })) : z.array(item);
}

/** Schema of a list of publics in which « tous publics » stands alone. The list is a set, so a repeated value is no fault. */
export function publicsAlone<T extends z.ZodMiniArray<z.ZodMiniType<string>>>(publics: T): T {
  const check: Check<z.output<T>> = (context) => {
    if (!isTousPublicsAlone(context.value)) {
      context.issues.push({ code: 'custom', params: { code: 'tous_publics' }, input: context.value });
    }
  };
  return publics.check(withRules(check, { rule: 'tousPublics' }));
}

/** Tells whether « tous publics » stands alone in a list, or is not in it. */
export function isTousPublicsAlone(publics: readonly string[]): boolean {
  return publics.length <= 1 || !publics.includes('tous-publics') || publics.every((value) => value === 'tous-publics');
}
