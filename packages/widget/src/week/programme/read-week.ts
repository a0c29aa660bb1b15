// The reading of a week that comes from a host or from the device, loaded only where there is one.
import { applyPresences, parsePresences, parseProgramme, type Programme } from '@inclusion-kit/sdk/activities';

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
