import * as z from 'zod';

export interface Bounds {
  min?: number | undefined;
  max?: number | undefined;
}

const INTEGER = /^[+-]?\d+(\.0*)?$/;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const TRUE = new Set(['true', '1', 'yes', 'on', 't', 'y']);
const FALSE = new Set(['false', '0', 'no', 'off', 'f', 'n']);

/** Describes a refusal as the API does, by a type and a sentence. */
const complaint = (type: string, error: string) => ({ error, params: { type } });

/** Reads a parameter as the API does: the last value of its key. Every schema of this file requires a value unless `optional()` follows. */
function last<Schema extends z.ZodType<unknown, string>>(schema: Schema) {
  return z
    .array(z.string())
    .transform((all) => all.at(-1) ?? '')
    .pipe(schema);
}

export function text(max?: number) {
  return last(max === undefined ? z.string() : z.string().max(max));
}

/** A text of one form, always as long where a length is given. */
export function code(form: RegExp, length?: number) {
  const about = length === undefined ? {} : { minLength: length, maxLength: length };
  return last(
    z
      .string()
      .superRefine((value, context) => {
        const found = complainOfCode(value, form, length);
        if (found !== null) context.addIssue({ code: 'custom', message: found.error, params: found.params });
      })
      .meta({ ...about, pattern: form.source }),
  );
}

function complainOfCode(value: string, form: RegExp, length?: number): ReturnType<typeof complaint> | null {
  const characters = Array.from(value).length;
  if (length !== undefined && characters < length) {
    return complaint('string_too_short', `String should have at least ${length} characters`);
  }
  if (length !== undefined && characters > length) {
    return complaint('string_too_long', `String should have at most ${length} characters`);
  }
  if (form.test(value)) return null;
  return complaint('string_pattern_mismatch', `String should match pattern '${form.source}'`);
}

/** A whole number: spaces around, a sign and `.0` are passed over, as upstream. */
export function integer(bounds: Bounds = {}) {
  const isInteger = (value: string): boolean => INTEGER.test(value) && Number.isSafeInteger(Number(value));
  const message = 'Input should be a valid integer, unable to parse string as an integer';
  return last(
    z
      .string()
      .trim()
      .refine(isInteger, complaint('int_parsing', message))
      .transform(Number)
      .pipe(within(bounds).meta({ type: 'integer' })),
  );
}

export function number(bounds: Bounds = {}) {
  const message = 'Input should be a valid number, unable to parse string as a number';
  return last(
    z
      .string()
      .trim()
      .refine((value) => NUMBER.test(value), complaint('float_parsing', message))
      .transform(Number)
      .pipe(within(bounds)),
  );
}

/** True or false, in the words that the API takes. */
export function flag() {
  const message = 'Input should be a valid boolean, unable to interpret input';
  return last(
    z
      .string()
      .toLowerCase()
      .refine((value) => TRUE.has(value) || FALSE.has(value), complaint('bool_parsing', message))
      .transform((value) => TRUE.has(value))
      .pipe(z.boolean()),
  );
}

/** A day that exists, `YYYY-MM-DD`. */
export function day() {
  const message = 'Input should be a valid date in the format YYYY-MM-DD';
  return last(z.string().trim().refine(isDay, complaint('date_parsing', message)).meta({ format: 'date' }));
}

/** One word of a list. It is a literal, as an enumeration would put words that look like numbers first. */
export function oneOf<const Word extends string>(words: readonly Word[]) {
  return last(z.literal(words));
}

export function someOf<const Word extends string>(words: readonly Word[]) {
  return z.array(z.literal(words));
}

export function texts() {
  return z.array(z.string());
}

export function codes(form: RegExp) {
  const message = `String should match pattern '${form.source}'`;
  return z.array(z.string().refine((value) => form.test(value), complaint('string_pattern_mismatch', message)));
}

/** A rectangle, `minLon,minLat,maxLon,maxLat`. One over the antimeridian has its west east of its east: none is French. */
export function bbox(examples: readonly string[]) {
  return last(
    z
      .string()
      .transform((value, context) => {
        const found = parseBbox(value);
        if (Array.isArray(found)) return found;
        context.addIssue({ code: 'custom', message: found.error, params: found.params });
        return z.NEVER;
      })
      .meta({ type: 'string', examples: [...examples] }),
  );
}

type Degrees = [minLon: number, minLat: number, maxLon: number, maxLat: number];

function parseBbox(value: string): Degrees | ReturnType<typeof complaint> {
  const degrees = value.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  if (degrees.length !== 4 || !degrees.every(Number.isFinite)) {
    return complaint('bbox_parsing', 'Input should be four numbers: minLon,minLat,maxLon,maxLat');
  }
  const [minLon, minLat, maxLon, maxLat] = degrees as Degrees;
  const isInWorld = minLon >= -180 && maxLon <= 180 && minLat >= -90 && maxLat <= 90;
  if (isInWorld && minLon <= maxLon && minLat <= maxLat) return [minLon, minLat, maxLon, maxLat];
  return complaint('bbox_range', 'Input should be degrees, west before east and south before north');
}

/** A day that no month has would be read as one of the next month. */
function isDay(value: string): boolean {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null;
  return date !== null && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

function within({ min, max }: Bounds): z.ZodNumber {
  const least = min === undefined ? z.number() : z.number().min(min);
  return max === undefined ? least : least.max(max);
}
