import { UsageError } from '../errors.ts';

/** Checks the value of a parameter. @throws UsageError naming it, and why */
export type Check = (name: string, value: unknown) => void;

const HALF_CHARACTER = /[\ud800-\udfff]/u;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** Checks words: any text that a URL can carry. */
export const requireText: Check = (name, value) => {
  if (typeof value !== 'string') throw new UsageError(`${name} must be a string.`);
  // It would be sent as another character, and something else be found.
  if (HALF_CHARACTER.test(value)) throw new UsageError(`${name} holds half a character (a lone surrogate).`);
};

/** Checks a code or a slug. */
export const requireCode: Check = (name, value) => {
  requireText(name, value);
  if ((value as string).trim() === '') {
    throw new UsageError(`${name} is empty.`, { hint: 'Leave it out when there is none.' });
  }
};

/** Checks a list of codes or slugs. */
export const requireCodes: Check = (name, value) => {
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) {
    throw new UsageError(`${name} must be an array of strings.`);
  }
  for (const [index, item] of value.entries()) requireCode(`${name}[${index}]`, item);
};

/** Checks a flag. */
export const requireBoolean: Check = (name, value) => {
  if (typeof value !== 'boolean') throw new UsageError(`${name} must be true or false.`);
};

/** Creates the check of a number, within bounds when they are given. */
export function requireNumber(min = -Infinity, max = Infinity): Check {
  return (name, value) => {
    if (typeof value !== 'number' || !Number.isFinite(value) || value < min || value > max) {
      throw new UsageError(`${name} must be a number${min === -Infinity ? '' : ` from ${min} to ${max}`}.`);
    }
  };
}

/** Creates the check of a text of a form. */
export function requireForm(form: RegExp, described: string): Check {
  return (name, value) => {
    if (typeof value !== 'string' || !form.test(value)) throw new UsageError(`${name} must be ${described}.`);
  };
}

/** Creates the check of one word among few. */
export function requireOneOf(words: readonly string[]): Check {
  return (name, value) => {
    if (!words.includes(value as string)) throw new UsageError(`${name} must be one of ${words.join(', ')}.`);
  };
}

/** Checks a day of the calendar. */
export const requireDay: Check = (name, value) => {
  const time = typeof value === 'string' && DAY.test(value) ? Date.parse(value) : Number.NaN;
  // Some engines read February 31 as a day of March.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value) {
    throw new UsageError(`${name} must be a day that exists, for instance "2026-01-31".`);
  }
};

const checkLongitude = requireNumber(-180, 180);
const checkLatitude = requireNumber(-90, 90);

/** Checks a rectangle: west, south, east, north. */
export const requireBbox: Check = (name, value) => {
  if (!Array.isArray(value) || value.length !== 4) {
    throw new UsageError(`${name} must be [minLon, minLat, maxLon, maxLat].`);
  }
  const [minLon, minLat, maxLon, maxLat] = value as number[];
  checkLongitude(`${name}: minLon`, minLon);
  checkLatitude(`${name}: minLat`, minLat);
  checkLongitude(`${name}: maxLon`, maxLon);
  checkLatitude(`${name}: maxLat`, maxLat);
  if ((minLon as number) > (maxLon as number) || (minLat as number) > (maxLat as number)) {
    throw new UsageError(`${name} ends before it begins.`, {
      hint: 'The order is west, south, east, north; across longitude 180, ask twice.',
    });
  }
};
