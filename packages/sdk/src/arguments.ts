// Checks of the arguments of callers without types. They stand at the entrance, so that an error names the wrong argument.
import { UsageError } from './errors.ts';
import { toDayNumber } from './schemas/day.ts';

/** Tells whether a value is an object with named fields. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @throws UsageError when a value is no object */
export function requireObject(name: string, value: unknown): void {
  if (!isObject(value)) throw new UsageError(`${name} must be an object.`);
}

/** @throws UsageError when a value is no array of objects */
export function requireObjects(name: string, value: unknown): void {
  if (!Array.isArray(value)) throw new UsageError(`${name} must be an array.`);
  for (const [index, item] of value.entries()) requireObject(`${name}[${index}]`, item);
}

/** Returns options, absent or null ones counting as none. @throws UsageError when they are no object */
export function toOptions<Options extends object>(options: Options | null | undefined): Partial<Options> {
  if (options === undefined || options === null) return {};
  requireObject('The options', options);
  return options;
}

/** Returns the number of the day that the option `now` means. @throws UsageError when it is no day */
export function requireNow(options: { now?: unknown } | null | undefined): number {
  const now = options?.now;
  const day = typeof now === 'string' || now instanceof Date ? toDayNumber(now) : null;
  if (day !== null) return day;
  throw new UsageError('`now` is not a day.', { hint: 'Pass a valid Date, or a text such as "2026-06-30".' });
}

/** Returns a text as it is, and anything else as the empty one. */
export function toText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
