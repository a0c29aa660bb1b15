// Measures the relay beside a bare server that sends the same bytes: npm run bench -- relay [options]
import autocannon from 'autocannon';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Commune } from '@inclusion-kit/sdk/geography';
import { createRequestKinds } from './catalogue/requests.ts';
import { communesFileOf, filesOf, servicesPerFile, writeDataset } from './national/file.ts';
import { startRelay } from './relay/relay-process.ts';

const usage = `npm run bench -- relay [options]
  --services 200000      services of the catalogue, whole thousands
  --seconds 10           seconds of each measure
  --connections 64
  --data FOLDER          keep the generated files there, and use them again
  --json                 write the figures as JSON`;

/** What autocannon saw. */
interface Figures {
  name: string;
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  failed: number;
}

/** All that is told. */
interface Summary {
  machine: string;
  services: number;
  connections: number;
  startMs: { demonstration: number; first: number; next: number };
  /** Requests per second of a cached search, as a part of the bare server's. */
  ofBare: number;
  figures: Figures[];
}

const options = readOptions();
const services = Number(options.services);
const seconds = Number(options.seconds);
const connections = Number(options.connections);
if (!(services > 0 && services % servicesPerFile === 0) || !(seconds > 0) || !(connections > 0)) fail();

const folder = await mkdtemp(join(tmpdir(), 'inclusion-kit-bench-'));
const data = options.data ?? join(folder, 'data');
const open: { stop(): Promise<void> }[] = [];
try {
  if (!existsSync(communesFileOf(data))) await writeDataset(data, services);
  const communes = JSON.parse(await readFile(communesFileOf(data), 'utf8')) as Commune[];
  const parts = Array.from({ length: services / servicesPerFile }, (_, part) => filesOf(data, part));
  const settings = { COMMUNES: communesFileOf(data), MEMORY: 'off' };

  const demonstration = await startRelay({ ...settings, COMMUNES: '', DATABASE_URL: databaseIn('demonstration') });
  await demonstration.stop();

  const national = {
    ...settings,
    DATASET: parts.flatMap((part) => [part.structures, part.services]).join(','),
    DATABASE_URL: databaseIn('national'),
  };
  const first = await startRelay(national);
  await first.stop();
  const relay = await keep(startRelay(national));

  const cached = '/api/v1/search/services?code_commune=75056&size=20'.replace('75056', communes[0]?.code ?? '');
  const bytes = join(folder, 'answer.json');
  await writeFile(bytes, Buffer.from(await (await fetch(`${relay.url}${cached}`)).arrayBuffer()));
  const bare = await keep(forkServer('bare-server.ts', bytes));
  const rounds: Figures[][] = [[], []];
  for (let round = 0; round < 3; round += 1) {
    rounds[0]?.push(await load('bare node:http server, same bytes', bare.url, ['/']));
    rounds[1]?.push(await load('search, cached', relay.url, [cached]));
  }
  const figures = rounds.map(middle);
  const kinds = createRequestKinds(communes, 20_000).filter(({ asked }) => asked === 'never');
  for (const { name, params } of kinds) {
    const paths = params.map((one) => `/api/v1/search/services?${toQuery(one)}`);
    figures.push(await load(`${name}, not cached`, relay.url, paths));
  }
  const [limit, own] = figures;
  const summary: Summary = {
    machine: `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.version}`,
    services,
    connections,
    startMs: { demonstration: demonstration.startMs, first: first.startMs, next: relay.startMs },
    ofBare: (own?.perSecond ?? 0) / (limit?.perSecond ?? Number.NaN),
    figures,
  };
  if (options.json) console.log(JSON.stringify(summary));
  else tell(summary);
} finally {
  for (const one of open) await one.stop();
  await rm(folder, { recursive: true });
}

function databaseIn(name: string): string {
  return `file:${join(folder, `${name}.db`)}`;
}

/** Remembers what is to be stopped in the end. */
async function keep<T extends { stop(): Promise<void> }>(starting: Promise<T>): Promise<T> {
  const started = await starting;
  open.push(started);
  return started;
}

async function forkServer(script: string, argument: string): Promise<{ url: string; stop(): Promise<void> }> {
  const child = fork(fileURLToPath(new URL(`relay/${script}`, import.meta.url)), [argument]);
  const [port] = (await once(child, 'message')) as [number];
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

/** Asks for paths in turn, as fast as answers come. */
async function load(name: string, url: string, paths: readonly string[]): Promise<Figures> {
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    requests: paths.map((path) => ({ method: 'GET', path })),
  });
  return {
    name,
    perSecond: result.requests.total / result.duration,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    failed: result.non2xx + result.errors,
  };
}

/** The round in the middle: a slow minute of the machine is nobody's. */
function middle(rounds: readonly Figures[]): Figures {
  const sorted = rounds.toSorted((a, b) => a.perSecond - b.perSecond);
  const found = sorted[Math.floor(sorted.length / 2)];
  if (found === undefined) throw new Error('Nothing was measured.');
  return found;
}

function toQuery(params: object): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params) as [string, unknown][]) {
    for (const one of Array.isArray(value) && name !== 'bbox' ? value : [value]) query.append(name, String(one));
  }
  return query;
}

function tell({ machine, startMs, ofBare, figures }: Summary): void {
  console.log(`${machine}\n${services} services, ${connections} connections\n`);
  console.log(
    `start to first answer: demonstration ${ms(startMs.demonstration)}, first ${ms(startMs.first)}, next ${ms(startMs.next)}`,
  );
  console.log(`cached search: ${(ofBare * 100).toFixed(0)} % of the bare server\n`);
  console.log('| | requests/s | median | p99 | failed |\n| --- | ---: | ---: | ---: | ---: |');
  for (const { name, perSecond, p50Ms, p99Ms, failed } of figures) {
    console.log(`| ${name} | ${perSecond.toFixed(0)} | ${p50Ms} ms | ${p99Ms} ms | ${failed} |`);
  }
}

function ms(value: number): string {
  return `${(value / 1000).toFixed(2)} s`;
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        services: { type: 'string', default: '200000' },
        seconds: { type: 'string', default: '10' },
        connections: { type: 'string', default: '64' },
        data: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    }).values;
  } catch {
    return fail();
  }
}

function fail(): never {
  console.error(usage);
  process.exit(2);
}
