import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createRandom } from '@inclusion-kit/demonstration';
import { createTestDatabase } from './databases.ts';
import { createPostgres } from './postgres-database.ts';
import type { PostgresServer } from './postgres-server.ts';
import { correction } from '../records.ts';

/** The accident in the middle of a round. */
export type Blow = 'kill a relay' | 'stop PostgreSQL' | 'crash PostgreSQL';

/** The result of the rounds. */
export interface CrashReport {
  acknowledged: number;
  /** Sent again because no answer came, or 503. */
  retries: number;
  /** Acknowledged twice, by a repeat. */
  repeats: number;
  blows: number;
}

const program = fileURLToPath(new URL('./relay-process.ts', import.meta.url));
const SENDERS = 8;

/**
 * Runs relays on one database while senders send, each contribution until it is acknowledged, and strikes in the middle of
 * each round: two relays on a PostgreSQL, one on a SQLite. Throws an `Error` when an acknowledged contribution is lost,
 * doubled or changed.
 * @param server null for SQLite, where only relays can be struck
 */
export async function crashRounds(
  server: PostgresServer | null,
  {
    blows,
    each,
    seed,
    onRound,
  }: { blows: readonly Blow[]; each: number; seed: number; onRound?: (round: number) => void },
): Promise<CrashReport> {
  const random = createRandom(seed);
  const place = await (server === null ? createTestDatabase('sqlite') : createPostgres(server.url));
  const relays = await Promise.all(
    Array.from({ length: server === null ? 1 : 2 }, async () => startProcess(place.url)),
  );
  const receipts = new Map<string, string>();
  const report: CrashReport = { acknowledged: 0, retries: 0, repeats: 0, blows: 0 };

  /** Sends to either relay until one acknowledges. */
  const send = async (key: string): Promise<void> => {
    for (;;) {
      const id = await post(random.pick(relays).url, key);
      if (id === null) {
        report.retries += 1;
        await sleep(random.int(5, 50));
        continue;
      }
      const before = receipts.get(key);
      if (before !== undefined && before !== id) throw new Error(`${key} was acknowledged as ${before}, then as ${id}`);
      if (before !== undefined) report.repeats += 1;
      receipts.set(key, id);
      return;
    }
  };
  const strike = async (blow: Blow): Promise<void> => {
    if (blow !== 'kill a relay') {
      if (server === null) throw new Error(`There is no PostgreSQL: ${blow}`);
      await server.stop(blow === 'crash PostgreSQL' ? 'crash' : 'fast');
      await sleep(random.int(0, 100));
      await server.start();
      return;
    }
    const at = random.int(0, relays.length - 1);
    const struck = relays[at];
    struck?.child.kill('SIGKILL');
    relays[at] = await startProcess(place.url);
  };

  try {
    for (const [round, blow] of blows.entries()) {
      const keys = Array.from({ length: each }, (_, i) => `round-${round}-${i}`);
      // Some are sent again, at the same moment or later, to either relay.
      const all = [...keys, ...random.sample(keys, Math.ceil(each / 5))];
      const struckAt = random.int(Math.floor(each / 10), Math.floor(each / 2));
      let sent = 0;
      let struck: Promise<void> = Promise.resolve();
      const sender = async (): Promise<void> => {
        for (let key = all.shift(); key !== undefined; key = all.shift()) {
          if ((sent += 1) === struckAt) struck = strike(blow);
          await send(key);
        }
      };
      await Promise.all(Array.from({ length: SENDERS }, sender));
      await struck;
      report.blows += 1;
      onRound?.(round + 1);
    }
    const rows = await place.query(`select idempotency_key as key, c.id, count(e.id) as events from contributions as c
      left join contribution_events as e on e.contribution_id = c.id group by c.id, c.idempotency_key`);
    const kept = new Map(rows.map(({ key, id, events }) => [String(key), { id, events: Number(events) }]));
    for (const [key, id] of receipts) {
      const found = kept.get(key);
      if (found?.id !== id || found.events !== 1) throw new Error(`${key} (${id}) is kept as ${JSON.stringify(found)}`);
    }
    if (rows.length !== receipts.size) throw new Error(`${receipts.size} acknowledged, ${rows.length} kept`);
    return { ...report, acknowledged: receipts.size };
  } finally {
    for (const { child } of relays) child.kill('SIGKILL');
    await place.remove();
  }
}

async function startProcess(databaseUrl: string): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, ['--conditions=inclusion-kit-source', program, databaseUrl], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, url: line.toString().trim() };
}

/** Returns the id that was acknowledged, or null when none was, so that it must be sent again. */
async function post(url: string, key: string): Promise<string | null> {
  const response = await fetch(`${url}/contributions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify(correction({ changements: { telephone: key } })),
    signal: AbortSignal.timeout(30_000),
  }).catch(() => null);
  if (response === null || response.status === 503) return null;
  const text = await response.text().catch(() => null);
  if (text === null) return null;
  if (response.status > 201) throw new Error(`${key}: ${response.status} ${text}`);
  return (JSON.parse(text) as { id: string }).id;
}
