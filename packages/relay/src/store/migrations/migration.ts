import type { Kysely } from 'kysely';
import type { Dialect } from '../database/database.ts';

/** One step of the tables from a version to the next, run once in a transaction. It knows only the tables of its version. */
export type Migration = (db: Kysely<unknown>, dialect: Dialect) => Promise<void>;
