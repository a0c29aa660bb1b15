// Measures one relay and two on one PostgreSQL, in turn, searches and contributions: npm run bench -- relays
// Relays, database and load share the cores: where they are few, two relays have no more of them than one.
import { randomUUID } from 'node:crypto';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { createPostgres } from '../../packages/relay/src/testing-internal/databases/postgres-database.ts';
import { startPostgres } from '../../packages/relay/src/testing-internal/databases/postgres-server.ts';
import { createRequests, type Target } from './relay/contributions.ts';
import { load, middle, toTable, type Figures } from './relay/load.ts';
import { startRelay, type RelayProcess } from './relay/relay-process.ts';

const [ROUNDS, SECONDS, CONNECTIONS] = [3, 8, 8];

// Its writes wait for no disk.
const server = await startPostgres();
const relays: RelayProcess[] = [];
try {
  const database = await createPostgres(server.url);
  const settings = { DATABASE_URL: database.url, RATE_LIMITS: 'off', MEMORY: 'off' };
  for (let count = 0; count < 2; count += 1) relays.push(await startRelay(settings, 'sources'));
  const [first] = relays;
  const answer = await fetch(`${first?.url ?? ''}/api/v1/services?size=500`);
  const { items } = (await answer.json()) as { items: Target[] };
  const searches = (many: number): string[] =>
    Array.from(
      { length: many },
      () => `/api/v1/search/services?code_commune=13055&thematiques=mobilite&q=${randomUUID()}`,
    );
  const kinds = [
    ['new searches', () => searches(20_000)],
    ['contributions', () => createRequests(items, 20_000)],
  ] as const;
  for (const relay of relays)
    for (const [, asked] of kinds) await load('', relay, asked(), { connections: CONNECTIONS, seconds: 3 });
  const table: Figures[] = [];
  for (const [kind, asked] of kinds) {
    const rounds: [Figures[], Figures[]] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1)
      for (const [index, told] of rounds.entries()) {
        const by = relays.slice(0, index + 1);
        const options = { connections: CONNECTIONS / by.length, seconds: SECONDS };
        const parts = await Promise.all(by.map((relay) => load('', relay, asked(), options)));
        told.push(sum(`${kind}, ${by.length} ${by.length === 1 ? 'relay' : 'relays'}`, parts));
      }
    table.push(...rounds.map(middle));
  }
  const [row] = await database.query(
    'select count(*) as kept, count(*) - count(distinct idempotency_key) as doubled from contributions',
  );
  console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.version}`);
  console.log(
    `${CONNECTIONS} connections in all, the middle of ${ROUNDS} rounds, load of the machine ${loadavg()[0]}\n`,
  );
  console.log(toTable(table));
  console.log(`\nkept in all: ${String(row?.['kept'])}, keys doubled: ${String(row?.['doubled'])}`);
} finally {
  for (const relay of relays) await relay.stop();
  await server.remove();
}

/** Adds up what relays answered at the same time. The times are those of the slower one. */
function sum(name: string, parts: readonly Figures[]): Figures {
  const total = (of: (one: Figures) => number): number => parts.reduce((all, one) => all + of(one), 0);
  const perSecond = total((one) => one.perSecond);
  return {
    ...{ name, perSecond, failed: total(({ failed }) => failed) },
    p50Ms: Math.max(...parts.map(({ p50Ms }) => p50Ms)),
    p99Ms: Math.max(...parts.map(({ p99Ms }) => p99Ms)),
    cpuMicroseconds: total((one) => one.cpuMicroseconds * one.perSecond) / perSecond,
  };
}
