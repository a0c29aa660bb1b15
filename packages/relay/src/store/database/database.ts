import type { Kysely } from 'kysely';
import type { DatabaseTarget } from './database-url.ts';
import type { Tables } from './tables.ts';

/** The two kinds of database, as Kysely's queries hold for both. */
export type Dialect = DatabaseTarget['dialect'];

/** An open database. */
export interface Database {
  /** Builder of queries. */
  readonly db: Kysely<Tables>;
  /** Kind of database. */
  readonly dialect: Dialect;
  /** Names it in a sentence, without any password. */
  readonly name: string;
  /** Closes the database, once what is running has ended. */
  readonly close: () => Promise<void>;
}
