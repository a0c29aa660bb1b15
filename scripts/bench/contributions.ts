// Measures how many contributions the relay keeps on SQLite, beside bare inserts into such a file: npm run bench -- contributions
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import { createBody, createRequests, type Target } from './relay/contributions.ts';
import { load, toTable } from './relay/load.ts';
import { startRelay } from './relay/relay-process.ts';

const usage = `npm run bench -- contributions [options]
  --rate 100             contributions a second to sustain
  --seconds 60           how long they come
  --most 10              seconds of as many as go through
  --connections 8`;

const { rate, seconds, most, connections } = readOptions();
const folder = await mkdtemp(join(tmpdir(), 'inclusion-kit-bench-'));
const path = join(folder, 'contributions.db');
const relay = await startRelay({ DATABASE_URL: `file:${path}`, RATE_LIMITS: 'off', MEMORY: 'off' }, 'sources');
try {
  const { items } = (await (await fetch(`${relay.url}/api/v1/services?size=500`)).json()) as { items: Target[] };
  // The first ones compile what is run, and are not told.
  await load('', relay, createRequests(items, 2000), { connections, seconds: 3 });
  const sustained = await load(`${rate} a second`, relay, createRequests(items, rate * seconds + connections), {
    ...{ connections, seconds },
    perSecond: rate,
  });
  const all = await load('as many as go through', relay, createRequests(items, most * 8000), {
    ...{ connections, seconds: most },
  });
  const bare = insertBare(items, most);
  console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.version}`);
  console.log(`${connections} connections, a key of its own for each contribution\n`);
  console.log(toTable([sustained, all]));
  console.log(`\nbare inserts of the same bytes, each on the disk before the next: ${bare.toFixed(0)} a second`);
  console.log(`the relay keeps ${((all.perSecond / bare) * 100).toFixed(0)} % of that`);
  const { kept, doubled } = count();
  console.log(`kept in all: ${kept}, none twice (${doubled} keys doubled)`);
} finally {
  await relay.stop();
  await rm(folder, { recursive: true });
}

/** Inserts the same bytes into such a file, by itself: contributions a second. */
function insertBare(items: readonly Target[], forSeconds: number): number {
  const database = new DatabaseSync(join(folder, 'bare.db'));
  database.exec(
    'pragma journal_mode = wal; pragma synchronous = full; create table t (id text primary key, corps text)',
  );
  const insert = database.prepare('insert into t values (?, ?)');
  const start = performance.now();
  let done = 0;
  for (; performance.now() - start < forSeconds * 1000; done += 1) insert.run(randomUUID(), createBody(items, done));
  const perSecond = (done * 1000) / (performance.now() - start);
  database.close();
  return perSecond;
}

function count(): { kept: number; doubled: number } {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    const row = database
      .prepare('select count(*) as kept, count(*) - count(distinct idempotency_key) as doubled from contributions')
      .get();
    return { kept: Number(row?.['kept']), doubled: Number(row?.['doubled']) };
  } finally {
    database.close();
  }
}

function readOptions(): Record<'rate' | 'seconds' | 'most' | 'connections', number> {
  try {
    const { values } = parseArgs({
      options: {
        rate: { type: 'string', default: '100' },
        seconds: { type: 'string', default: '60' },
        most: { type: 'string', default: '10' },
        connections: { type: 'string', default: '8' },
      },
    });
    const { rate: asked, seconds: long, most: end, connections: by } = values;
    const read = { rate: Number(asked), seconds: Number(long), most: Number(end), connections: Number(by) };
    if (Object.values(read).every((one) => one > 0)) return read;
  } catch {
    // The option does not exist.
  }
  console.error(usage);
  process.exit(2);
}
