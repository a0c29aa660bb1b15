import { parentPort, workerData } from 'node:worker_threads';
import { openSqlite } from './sqlite.ts';
import type { SqliteAnswer, SqliteCall, SqliteThreadData } from './sqlite-thread.ts';

// Runs the statements of a SQLite file in a separate thread: a commit waits for the disk, for tens of milliseconds on a busy
// one, and readers of offers must not wait with it.

const { path, moved } = workerData as SqliteThreadData;
const database = openSqlite(path, { moved });

function run({ id, sql, parameters }: SqliteCall): SqliteAnswer {
  try {
    const statement = database.prepare(sql);
    if (statement.reader) return { id, result: { rows: statement.all(parameters) } };
    const { changes, lastInsertRowid } = statement.run(parameters);
    return { id, result: { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) } };
  } catch (error) {
    const { message, code, errcode } = error as Error & { code?: unknown; errcode?: unknown };
    return { id, error: { message, code, errcode } };
  }
}

parentPort?.on('message', (call: SqliteCall | 'close') => {
  if (call !== 'close') {
    parentPort?.postMessage(run(call));
    return;
  }
  database.close();
  parentPort?.close();
});
