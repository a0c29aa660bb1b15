import { openDatabase } from '../store/database/open-database.ts';
import { createObjectionStore, type ObjectionStore } from './objection-store.ts';
import { createStore } from '../store/sql-store.ts';

/**
 * Opens the objections of a database, creating or upgrading its tables. A relay that runs on it applies a change within
 * seconds.
 * @param urlOrPath `file:…`, `postgres://…`, or the path of a SQLite file
 * @throws StartError when the database cannot be used, or when a newer version wrote it
 * @example const { add, close } = await openObjections('file:./inclusion-kit.db');
 */
export async function openObjections(
  urlOrPath: string,
): Promise<ObjectionStore & { readonly close: () => Promise<void> }> {
  const database = await openDatabase(urlOrPath);
  const { secret, close } = await createStore(database);
  return { ...createObjectionStore(database, secret), close };
}
