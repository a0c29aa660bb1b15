import * as z from 'zod/mini';
import { ShapeError } from '../../errors.ts';
import type { EtatSeance, Programme } from '../week/week.ts';
import { presencesSchema, programmeSchema, VERSION } from './programme-schema.ts';

/** The attendance of one activity in one week. */
export interface Presence {
  /** The `id` of the activity. */
  readonly activite: string;
  /** Its code in the list of activities, null when it has none. */
  readonly code_activite: string | null;
  /** The Monday of the week, `YYYY-MM-DD`. */
  readonly semaine: string;
  /** Its standing. */
  readonly etat: EtatSeance;
  /** Day of the week on which it took place, 1 for Monday. Absent: as planned. */
  readonly jour?: number | undefined;
  /** Begin, `HH:MM`. Absent: as planned. */
  readonly debut?: string | undefined;
  /** End, `HH:MM`. Absent: as planned. */
  readonly fin?: string | undefined;
  /** Minutes that it took. Absent: as planned. */
  readonly duree_minutes?: number | undefined;
}

/** The attendance that software sends back for a programme. */
export interface Presences {
  /** Version of this format. */
  readonly version: 1;
  /** Its entries. */
  readonly seances: readonly Presence[];
}

/** A programme or an attendance as read, with the version that it was written in. */
export interface ReadVersion<Value> {
  /** The value. Fields that this version does not know are kept in it. */
  readonly valeur: Value;
  /** The version that it was written in when that is later than this kit knows, else null. Say so: some of it may not be shown. */
  readonly version_ulterieure: number | null;
}

/**
 * Reads a programme that a host or a file brings. Absent fields are null, or as by default: one week, time of Paris.
 * @param value anything, for instance the value of `JSON.parse`.
 * @throws ShapeError with the paths that do not fit
 * @example const { valeur: programme, version_ulterieure } = parseProgramme(JSON.parse(text));
 */
export function parseProgramme(value: unknown): ReadVersion<Programme> {
  return read(programmeSchema, value, 'a programme') as ReadVersion<Programme>;
}

/**
 * Reads the attendance that software sends back.
 * @param value anything, for instance the value of `JSON.parse`.
 * @throws ShapeError with the paths that do not fit
 * @example const { valeur: presences } = parsePresences(JSON.parse(text));
 */
export function parsePresences(value: unknown): ReadVersion<Presences> {
  return read(presencesSchema, value, 'an attendance') as ReadVersion<Presences>;
}

function read(schema: z.ZodMiniType<object>, value: unknown, name: string): ReadVersion<object> {
  const parsed = schema.safeParse(value);
  const told = (value as { version?: unknown } | null)?.version;
  const later = typeof told === 'number' && told > VERSION ? told : null;
  if (parsed.success) return { valeur: { ...parsed.data, version: VERSION }, version_ulterieure: later };
  const paths = [...new Set(parsed.error.issues.map(({ path }) => path.join('.')))];
  throw new ShapeError(`This is not ${name}: ${paths.map((path) => (path === '' ? 'the value' : path)).join(', ')}.`, {
    paths,
    hint:
      later === null
        ? `See the JSON Schema of \`programmeJsonSchema\` and \`presencesJsonSchema\`.`
        : `It is written in version ${later}, and this kit knows version ${VERSION}: a later kit may read it.`,
  });
}

/**
 * Returns the JSON Schema of a programme, for the authors of software that exchanges one.
 * @example writeFileSync('programme.schema.json', JSON.stringify(programmeJsonSchema()));
 */
export function programmeJsonSchema(): Record<string, unknown> {
  return { title: 'Programme', ...z.toJSONSchema(programmeSchema, { io: 'input' }) };
}

/**
 * Returns the JSON Schema of an attendance, for the authors of software that sends one back.
 * @example writeFileSync('presences.schema.json', JSON.stringify(presencesJsonSchema()));
 */
export function presencesJsonSchema(): Record<string, unknown> {
  return { title: 'Présences', ...z.toJSONSchema(presencesSchema, { io: 'input' }) };
}
