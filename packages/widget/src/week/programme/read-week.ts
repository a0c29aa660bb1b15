// The reading of a week that comes from a host or from the device, loaded only where there is one.
import { applyPresences, parsePresences, parseProgramme, type Programme } from '@inclusion-kit/sdk/activities';

export { toNotice } from './fault-notice.ts';

/** A week as read. */
export interface ReadWeek {
  readonly programme: Programme;
  /** True when it was written in a later version. */
  readonly isLater: boolean;
}

/** Reads a week. @throws ShapeError when it is none */
export function readWeek(value: unknown): ReadWeek {
  const { valeur, version_ulterieure } = parseProgramme(value);
  return { programme: valeur, isLater: version_ulterieure !== null };
}

/** Puts an attendance into a week. @throws ShapeError when it is none */
export function readAttendance(programme: Programme, value: unknown): ReadWeek {
  const { valeur, version_ulterieure } = parsePresences(value);
  return { programme: applyPresences(programme, valeur).programme, isLater: version_ulterieure !== null };
}

/**
 * Tells whether a week says all that another one does, and has no activity more. A page may give back what it was handed with fields of
 * its own, and in another order. Null and absent are the same.
 */
export function isSameWeek(before: unknown, after: unknown): boolean {
  if (Array.isArray(before) && Array.isArray(after))
    return before.length === after.length && before.every((one, index) => isSameWeek(one, after[index]));
  if (before === null || typeof before !== 'object') return (before ?? null) === (after ?? null);
  if (after === null || typeof after !== 'object') return false;
  return Object.entries(before).every(([name, value]) =>
    isSameWeek(value, (after as Readonly<Record<string, unknown>>)[name]),
  );
}
