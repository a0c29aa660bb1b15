import type { Socket } from 'node:net';
import type { Pool, PoolClient } from 'pg';

/** What this program's connections are called on the server, in `pg_stat_activity`. */
export const APPLICATION_NAME = 'inclusion-kit';

/** Connections of one relay; PostgreSQL takes a hundred in all unless told otherwise. */
const MAX_CONNECTIONS = 10;
const CONNECT_MS = 5000;
const STATEMENT_MS = 10_000;
const LOCK_MS = 5000;
const IDLE_MS = 10_000;
/** Longer than idle connections last and statements run: only a server that is gone is silent this long. */
const SILENCE_MS = 15_000;
const LIFETIME_S = 3600;
/** The type of `bigint`, and of `count(*)`. */
const INT8 = 20;

/** Opens a pool of connections; the first is made when it is asked for. TLS is as `sslmode` in the address says. */
export async function openPool(
  url: string,
  { patient = false, readOnly = false }: { patient?: boolean; readOnly?: boolean } = {},
): Promise<Pool> {
  // Loaded for those who use it: a relay on SQLite starts without it.
  const pg = await import('pg');
  const pool = new pg.default.Pool({
    connectionString: url,
    application_name: APPLICATION_NAME,
    connectionTimeoutMillis: CONNECT_MS,
    idleTimeoutMillis: IDLE_MS,
    maxLifetimeSeconds: LIFETIME_S,
    keepAlive: true,
    ...(readOnly ? { options: '-c default_transaction_read_only=on' } : {}),
    ...(patient
      ? { max: 1 }
      : {
          max: MAX_CONNECTIONS,
          statement_timeout: STATEMENT_MS,
          lock_timeout: LOCK_MS,
          idle_in_transaction_session_timeout: STATEMENT_MS,
        }),
    types: {
      // Counts and times fit a number; both databases then answer alike.
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === INT8 ? Number : (pg.default.types.getTypeParser(oid, format as 'text') as (value: string) => unknown),
    },
  });
  // A lost connection is told to whoever asks something of it; told here too, it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
    if (!patient) hangUpOnSilence(client);
  });
  return pool;
}

/** A server that vanished without a word would hold its connections, and the requests on them, for hours. */
function hangUpOnSilence(client: PoolClient): void {
  const { connection } = client as PoolClient & { connection?: { stream?: Socket } };
  const socket = connection?.stream;
  socket?.setTimeout(SILENCE_MS, () => socket.destroy(new Error('PostgreSQL fell silent')));
}
