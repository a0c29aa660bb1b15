import type { Socket } from 'node:net';
import type { Pool } from 'pg';

/** The name of this program's connections on the server, in `pg_stat_activity`. */
export const APPLICATION_NAME = 'inclusion-kit';

/** Connections of one relay. PostgreSQL takes a hundred in all by default. */
const MAX_CONNECTIONS = 10;
const CONNECT_MS = 5000;
const STATEMENT_MS = 10_000;
const LOCK_MS = 5000;
const IDLE_MS = 10_000;
/** Longer than a statement may run: only a server that is gone is silent this long. */
const SILENCE_MS = 15_000;
const LIFETIME_S = 3600;
/** The number of the type `bigint`, which `count(*)` is of. */
const INT8 = '20';

/** Opens a pool of connections. The first connection is made on demand. TLS is as `sslmode` in the address says. */
export async function openPool(url: string, { patient = false }: { patient?: boolean } = {}): Promise<Pool> {
  // Loaded for those who use it: a relay on SQLite starts without it.
  const {
    default: {
      Pool,
      types: { getTypeParser },
    },
  } = await import('pg');
  const pool = new Pool({
    connectionString: withVerifiedTls(url),
    application_name: APPLICATION_NAME,
    connectionTimeoutMillis: CONNECT_MS,
    idleTimeoutMillis: IDLE_MS,
    maxLifetimeSeconds: LIFETIME_S,
    keepAlive: true,
    ...(patient
      ? { max: 1 }
      : {
          max: MAX_CONNECTIONS,
          // One connection stays open, so that a restoration sees that a relay is there.
          min: 1,
          statement_timeout: STATEMENT_MS,
          lock_timeout: LOCK_MS,
          idle_in_transaction_session_timeout: STATEMENT_MS,
        }),
    // Counts and times fit a number, so that both databases answer alike.
    types: { getTypeParser: (oid, format): unknown => (String(oid) === INT8 ? Number : getTypeParser(oid, format)) },
  });
  // Each query on a lost connection is told of it. Without a listener here, the same error would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
    const socket = socketOf(client);
    socket?.on('timeout', () => socket.destroy(new Error('PostgreSQL fell silent')));
  });
  if (!patient) {
    // A server that vanished without a word would hold its connections, and the requests on them, for hours.
    pool.on('acquire', (client) => socketOf(client)?.setTimeout(SILENCE_MS));
    pool.on('release', (_error, client) => socketOf(client)?.setTimeout(0));
  }
  return pool;
}

/**
 * Turns `prefer`, `require` and `verify-ca` into `verify-full`. The driver takes them for it anyway, with a warning: a
 * connection encrypted without a check of the server protects little. `no-verify` asks for just that.
 */
function withVerifiedTls(url: string): string {
  const isCompatible = /[?&]uselibpqcompat=true(&|$)/.test(url);
  return isCompatible ? url : url.replace(/([?&]sslmode=)(prefer|require|verify-ca)(?=&|$)/, '$1verify-full');
}

function socketOf(client: object): Socket | undefined {
  return (client as { connection?: { stream?: Socket } }).connection?.stream;
}
