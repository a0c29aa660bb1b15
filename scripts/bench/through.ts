// Measures a relay before its first synchronisation, which reads through to APIs that answer in 250 ms:
// npm run bench -- through [--seconds 10]
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './relay/build.ts';
import { forkServer } from './relay/forked-server.ts';
import { load, toTable, type Figures } from './relay/load.ts';
import { startRelay } from './relay/relay-process.ts';

const CONNECTIONS = 64;
const { values } = parseArgs({ options: { seconds: { type: 'string', default: '10' } } });
const seconds = Number(values.seconds);

/** A hundred pages of one list. */
const pages = Array.from({ length: 100 }, (_, page) => `/api/v1/search/services?size=20&page=${page + 1}`);
/** Searches of which none is asked twice. */
const searches = Array.from(
  { length: 50_000 },
  (_, n) => `/api/v1/search/services?size=20&score_qualite_minimum=${(0.5 + n / 1e6).toFixed(6)}`,
);

build();
const folder = await mkdtemp(join(tmpdir(), 'inclusion-kit-bench-'));
try {
  const figures = [
    await loadThrough(1, 'an API, pages of a list', pages),
    await loadThrough(2, '2 APIs merged, pages of a list', pages),
    await loadThrough(1, 'an API, each search new', searches),
    await loadThrough(2, '2 APIs merged, each search new', searches),
  ];
  console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.version}`);
  console.log(`\n${toTable(figures)}`);
} finally {
  await rm(folder, { recursive: true });
}

/** The lists of these APIs fail: they cannot be synchronised, and are asked for every answer. */
async function loadThrough(count: number, name: string, paths: readonly string[]): Promise<Figures> {
  const apis = await Promise.all(Array.from({ length: count }, () => forkServer('stand-in-api.ts', '250', 'searches')));
  const [main, ...others] = apis.map(({ url }) => url);
  const relay = await startRelay({
    DATA_INCLUSION_TOKEN: 'bench',
    DATA_INCLUSION_URL: main ?? '',
    OTHER_SOURCES: others.map((url, index) => `other-${index}=${url}`).join(','),
    OTHER_TOKENS: others.map((_, index) => `other-${index}=bench`).join(','),
    DATABASE_URL: `file:${join(folder, `${name.replaceAll(/\W+/g, '-')}.db`)}`,
  });
  try {
    return await load(name, relay, paths, { connections: CONNECTIONS, seconds });
  } finally {
    await relay.stop();
    for (const api of apis) await api.stop();
  }
}
