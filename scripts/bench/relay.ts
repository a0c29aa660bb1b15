// Measures the relay, as it is published, beside a bare server that sends the same bytes: npm run bench -- relay [options]
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Commune } from '@inclusion-kit/sdk/geography';
import { createRequestKinds } from './catalogue/requests.ts';
import { communesFileOf, filesOf, servicesPerFile, writeDataset } from './national/file.ts';
import { build } from './relay/build.ts';
import { forkServer } from './relay/forked-server.ts';
import { load as loadFor, middle, toTable, type Figures, type Loaded } from './relay/load.ts';
import { startRelay, type Form } from './relay/relay-process.ts';
import { soak, type Soak } from './relay/soak.ts';

const usage = `npm run bench -- relay [options]
  --services 200000      services of the catalogue, whole thousands
  --seconds 10           seconds of each measure
  --connections 64
  --soak 0               seconds of everything at once in the end; 0 for none
  --data FOLDER          keep the generated files there, and use them again
  --json                 write the figures as JSON`;

/** All that is told. */
interface Summary {
  machine: string;
  services: number;
  connections: number;
  starts: { name: string; ms: number; cpuSeconds: number }[];
  /** A cached search as a part of the figures of the bare server: requests a second, and processor time. */
  ofBare: { requests: number; cpu: number };
  soak: Soak | null;
  figures: Figures[];
}

const options = readOptions();
const services = Number(options.services);
const seconds = Number(options.seconds);
const connections = Number(options.connections);
const soakSeconds = Number(options.soak);
if (!(soakSeconds >= 0)) fail();
if (!(services > 0 && services % servicesPerFile === 0) || !(seconds > 0) || !(connections > 0)) fail();

const folder = await mkdtemp(join(tmpdir(), 'inclusion-kit-bench-'));
const data = options.data ?? join(folder, 'data');
const open: { stop(): Promise<void> }[] = [];
build();
try {
  if (!existsSync(communesFileOf(data))) await writeDataset(data, services);
  const communes = JSON.parse(await readFile(communesFileOf(data), 'utf8')) as Commune[];
  const parts = Array.from({ length: services / servicesPerFile }, (_, part) => filesOf(data, part));
  const settings = { COMMUNES: communesFileOf(data), MEMORY: 'off' };

  const starts: Summary['starts'] = [
    ...(await startOften('demonstration', 'built')),
    ...(await startOften('demonstration, from sources', 'sources')),
  ];
  const DATASET = parts.flatMap((part) => [part.structures, part.services]).join(',');
  const relay = await keep(startRelay({ ...settings, DATASET, DATABASE_URL: databaseIn('files') }));
  starts.push({ name: `${services} services`, ms: relay.startMs, cpuSeconds: relay.startCpuSeconds });

  const kinds = createRequestKinds(communes, 20_000).filter(({ asked }) => asked === 'never');
  const searches = kinds.map(({ name, params }) => ({
    name,
    paths: params.map((one) => `/api/v1/search/services?${toQuery(one)}`),
  }));
  const cached = `/api/v1/search/services?code_commune=${communes[0]?.code ?? ''}&size=20`;
  const bytes = join(folder, 'answer.json');
  await writeFile(bytes, Buffer.from(await (await fetch(`${relay.url}${cached}`)).arrayBuffer()));
  const bare = await keep(forkServer('bare-server.ts', bytes));
  const rounds: Figures[][] = [[], []];
  // The first round warms both up, and is not told.
  for (let round = 0; round < 4; round += 1) {
    const pair = [
      await load('bare node:http server, same bytes', bare, ['/']),
      await load('search, cached', relay, [cached]),
    ];
    if (round > 0) for (const [index, one] of pair.entries()) rounds[index]?.push(one);
  }
  const figures = rounds.map(middle);
  for (const { name, paths } of searches) {
    await load(name, relay, paths.slice(0, 5000));
    figures.push(await load(`${name}, not cached`, relay, paths.slice(5000)));
  }
  const [limit, own] = figures;
  figures.push(await loadDetails());
  const towns = communes.slice(0, 50).map(({ code }) => `/api/v1/search/services?code_commune=${code}&size=20`);
  const others = searches[0]?.paths ?? [];
  const summary: Summary = {
    machine: `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.version}`,
    services,
    connections,
    starts,
    ofBare: {
      requests: (own?.perSecond ?? 0) / (limit?.perSecond ?? Number.NaN),
      cpu: (limit?.cpuMicroseconds ?? Number.NaN) / (own?.cpuMicroseconds ?? Number.NaN),
    },
    figures,
    soak:
      soakSeconds > 0
        ? await soak(
            relay,
            { cached: towns, others, code_commune: communes[0]?.code ?? '' },
            { connections, seconds: soakSeconds, idle: bare },
          )
        : null,
  };
  if (options.json) console.log(JSON.stringify(summary));
  else tell(summary);
} finally {
  for (const one of open) await one.stop();
  await rm(folder, { recursive: true });
}

/** The first start, with a new database and nothing compiled before, then the middle of five that follow. */
async function startOften(name: string, form: Form): Promise<Summary['starts']> {
  const key = name.replaceAll(/\W+/g, '-');
  const settings = { DATABASE_URL: databaseIn(key), NODE_COMPILE_CACHE: join(folder, `${key}-compiled`) };
  const all: Summary['starts'] = [];
  for (let count = 0; count < 6; count += 1) {
    const relay = await startRelay(settings, form);
    all.push({ name, ms: relay.startMs, cpuSeconds: relay.startCpuSeconds });
    await relay.stop();
  }
  const [first, ...next] = all;
  const usual = next.sort((a, b) => a.ms - b.ms)[2];
  if (first === undefined || usual === undefined) throw new Error('Nothing was started.');
  return [
    { ...first, name: `${name}, the very first` },
    { ...usual, name: `${name}, later` },
  ];
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

/** Details that are synchronised, of an API that takes a quarter of a second to answer. */
async function loadDetails(): Promise<Figures> {
  const api = await keep(forkServer('stand-in-api.ts', '250'));
  const relay = await keep(
    startRelay({ DATA_INCLUSION_TOKEN: 'bench', DATA_INCLUSION_URL: api.url, DATABASE_URL: databaseIn('details') }),
  );
  while (!(await (await fetch(`${relay.url}/readyz`)).text()).includes('"reads":"catalogue"')) await sleep(100);
  const page = (await (await fetch(`${relay.url}/api/v1/services?size=1000`)).json()) as { items: { id: string }[] };
  const paths = page.items.map(({ id }) => `/api/v1/services/${encodeURIComponent(id)}`);
  return load('detail, of an API that answers in 250 ms', relay, paths);
}

function load(name: string, server: Loaded, paths: readonly string[]): Promise<Figures> {
  return loadFor(name, server, paths, { connections, seconds });
}

function toQuery(params: object): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params) as [string, unknown][]) {
    for (const one of Array.isArray(value) && name !== 'bbox' ? value : [value]) query.append(name, String(one));
  }
  return query;
}

function tell({ machine, starts, ofBare, figures, soak: long }: Summary): void {
  console.log(`${machine}\n${services} services, ${connections} connections\n`);
  for (const { name, ms, cpuSeconds } of starts) {
    console.log(`start to first answer, ${name}: ${(ms / 1000).toFixed(2)} s, processor ${cpuSeconds.toFixed(2)} s`);
  }
  const percent = (part: number): string => `${(part * 100).toFixed(0)} %`;
  console.log(
    `\ncached search: ${percent(ofBare.requests)} of the bare server, ${percent(ofBare.cpu)} by processor time\n`,
  );
  console.log(toTable(long === null ? figures : [...figures, long.figures]));
  if (long === null) return;
  const mebibytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MiB`;
  console.log(
    `\n${soakSeconds} s of everything at once: memory ${mebibytes(long.memory.early)} after a fifth of the time,`,
  );
  console.log(`${mebibytes(long.memory.late)} in the end; delay of the event loop, 99th percentile of every 5 s:`);
  console.log(`${long.delayMs.middle.toFixed(1)} ms in the middle, ${long.delayMs.worst.toFixed(1)} ms at worst;`);
  const { middle: usual, worst } = long.idleDelayMs;
  console.log(`of a process with nothing to do: ${usual.toFixed(1)} ms in the middle, ${worst.toFixed(1)} ms at worst`);
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        services: { type: 'string', default: '200000' },
        seconds: { type: 'string', default: '10' },
        connections: { type: 'string', default: '64' },
        soak: { type: 'string', default: '0' },
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
