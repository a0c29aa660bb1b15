import type { Kysely } from 'kysely';
import type { DatabaseTarget } from './database-url.ts';
import type { Tables } from './tables.ts';

/** The two kinds of database, as Kysely's queries hold for both. */
export type Dialect = DatabaseTarget['dialect'];

/** An open database. */
export interface Database {
  readonly db: Kysely<Tables>;
  readonly dialect: Dialect;
  /** What to call it in a sentence; holds no password. */
  readonly name: string;
  readonly close: () => Promise<void>;
}
