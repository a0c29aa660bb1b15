import {
  CompiledQuery,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
} from 'kysely';
import { SqliteThread } from './sqlite-thread.ts';

/** Creates the dialect by which Kysely works on a SQLite file in a separate thread. */
export function createThreadedSqlite(path: string): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => createDriver(path),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

/** One connection, which Kysely hands to one piece of work at a time. */
function createDriver(path: string): Driver {
  let thread: SqliteThread | null = null;
  const run = async (connection: DatabaseConnection, statement: string): Promise<void> => {
    await connection.executeQuery(CompiledQuery.raw(statement));
  };
  return {
    init: () => Promise.resolve(),
    acquireConnection: () => {
      // Never within a piece of work: the rest of a transaction would be done without its beginning.
      if (thread === null || thread.hasEnded) thread = new SqliteThread(path);
      return Promise.resolve(thread);
    },
    // All of them write. One that only reads at first would be refused each time that another relay writes before it does.
    beginTransaction: (connection) => run(connection, 'begin immediate'),
    commitTransaction: (connection) => run(connection, 'commit'),
    rollbackTransaction: (connection) => run(connection, 'rollback'),
    releaseConnection: () => Promise.resolve(),
    destroy: async () => thread?.close(),
  };
}
