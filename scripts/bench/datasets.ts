// Reads, maps, mends and validates a partner's files, beside the official valideur: npm run bench -- datasets [rows]
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  applyMapping,
  createPlaces,
  mendDataset,
  readDataset,
  readRows,
  suggestMapping,
  validateDataset,
  validateFiles,
  type SourceRow,
} from '@inclusion-kit/dataset';
import { listDataFiles } from '@inclusion-kit/dataset/node';
import type { Service } from '@inclusion-kit/sdk/schemas';
import { toContent } from '../../packages/cli/src/convert/formats.ts';
import { writeContent } from '../../packages/cli/src/write-whole.ts';
import { day } from './national/file.ts';
import { createNationalRecords } from './national/records.ts';
import { createTemplates } from './national/templates.ts';
import { inventTerritory } from './national/territory.ts';
import { median } from './measure.ts';

/** Records that the official valideur reads in a second, as recorded. */
const VALIDEUR_PER_SECOND = 2000;
/** Rounds of which the quickest counts: code is compiled in the ones before. */
const ROUNDS = 6;
const ROUNDS_ALONE = 12;
/** Services of the files that the command validates: as long as those before, and short ones. */
const MANY = 200_000;
const LARGE = 1_000_000;

const [first = '', second = ''] = process.argv.slice(2);
if (first === 'validate') await measureAlone(second);
else if (first === 'measure') await measure(second);
else await main(Number(first || 10_000));

async function main(rows: number): Promise<void> {
  if (!(Number.isInteger(rows) && rows >= 100)) {
    console.error('npm run bench -- datasets [number of rows]: a whole number from 100.');
    process.exit(2);
  }
  console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.version}`);
  const folder = await mkdtemp(join(tmpdir(), 'inclusion-kit-bench-'));
  const made = { templates: createTemplates(day), territory: inventTerritory() };
  try {
    const services = createNationalRecords(1, rows, made).services as unknown as Service[];
    const offer = { structures: [], services, communes: [], date: day };
    const [csv, ndjson, large] = ['services.csv', 'services.ndjson', 'large.ndjson'].map((name) => join(folder, name));
    if (csv === undefined || ndjson === undefined || large === undefined) return;
    await writeContent(csv, await toContent('csv', offer, 'services'));
    await writeContent(ndjson, await toContent('ndjson', offer));
    const files = [csv, ndjson, join(folder, 'services.xlsx')];
    await writeContent(files[2] ?? '', await toContent('xlsx', offer));
    for (const file of files) {
      const { size } = await stat(file);
      console.log(`\n${file.slice(folder.length + 1)}: ${rows} services, ${(size / 1e6).toFixed(0)} MB`);
      run('validate', file);
      run('measure', file);
    }
    const many = Array.from({ length: MANY }, (_, at) => {
      const one = services[at % services.length] as Service;
      return at < services.length ? one : { ...one, id: `${one.id}-${at}` };
    });
    for (const format of ['csv', 'ndjson'] as const) {
      const path = join(folder, `many.${format}`);
      await writeContent(path, await toContent(format, { ...offer, services: many }, 'services'));
      await validateByCommand(path, MANY, 3);
    }
    await writeLarge(large, services);
    await validateByCommand(large, LARGE, 1);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Writes a million services, short ones: what is held for each of them is what counts. */
async function writeLarge(path: string, services: readonly Service[]): Promise<void> {
  const file = createWriteStream(path);
  for (let at = 0; at < LARGE; at += 1) {
    const { nom, type, frais, date_maj, code_insee } = services[at % services.length] as Service;
    const short = { nom, type, frais, date_maj, code_insee, description: 'Ouvert à toutes et tous, sans rendez-vous.' };
    const ids = { id: `dora--${at * 7919}`, source: 'dora', structure_id: `dora--s-${Math.floor(at / 5)}` };
    if (!file.write(`${JSON.stringify({ ...ids, ...short })}\n`)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'close');
}

function run(...args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), ...args], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** Validates a file by the command, its start included: by the clock of a person who waits, the median of a few rounds. */
async function validateByCommand(path: string, rows: number, rounds: number): Promise<void> {
  const program = fileURLToPath(new URL('../../packages/cli/src/bin.js', import.meta.url));
  const report = `process.on('exit', () => console.error(\`  \${(process.resourceUsage().maxRSS / 1000).toFixed(0)} MB resident at most, \${(process.cpuUsage().user / 1e6).toFixed(1)} s of processor\`))`;
  const { size } = await stat(path);
  console.log(
    `\n${basename(path)}: ${rows.toLocaleString('en')} services, ${(size / 1e6).toFixed(0)} MB, by the command`,
  );
  const seconds: number[] = [];
  let told = '';
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    const { stderr } = spawnSync(
      process.execPath,
      [
        ...['--conditions=inclusion-kit-source', '--import', `data:text/javascript,${encodeURIComponent(report)}`],
        ...[program, 'validate', path, '--now', day, '--out', `${path}.txt`],
      ],
      { encoding: 'utf8' },
    );
    seconds.push((performance.now() - start) / 1000);
    told = stderr.trimEnd();
  }
  const perSecond = rows / median(seconds);
  console.log(
    `${told}\n  ${median(seconds).toFixed(2)} s by the clock, ${Math.round(perSecond).toLocaleString('en')} rows/s`,
  );
}

/** Measures the work of the command `validate` in a process that does nothing else, as that of the command does. */
async function measureAlone(path: string): Promise<void> {
  const [file] = await listDataFiles([path]);
  if (file === undefined) return;
  const { best, start, lap } = createLaps();
  for (let round = 0; round < ROUNDS_ALONE; round += 1) {
    start();
    // Services alone: their structures are in another file, as the command takes it.
    const { summary } = await validateFiles([file], { now: day, structures: 'when-given' });
    lap('validate as it is read, columns of the schema', summary.services.read);
  }
  tell(best);
}

async function measure(path: string): Promise<void> {
  const [file] = await listDataFiles([path]);
  if (file === undefined) return;
  const { best, start, lap } = createLaps();
  for (let round = 0; round < ROUNDS; round += 1) {
    start();
    const { services } = await readDataset([file]);
    validateDataset({ services }, { now: day });
    lap('read whole and validate, columns of the schema', services.length);
    const rows: SourceRow[] = [];
    for await (const told of readRows(file)) if (told.kind === 'row') rows.push(told);
    lap('read rows of any layout', rows.length);
    const mapping = suggestMapping(rows);
    lap('recognise columns', rows.length);
    const drafts = applyMapping(rows, mapping, { source: 'bench', now: day });
    lap('map', rows.length);
    const given = { source: 'bench', now: day, departement: null, places: createPlaces([]) };
    const mended = mendDataset(drafts, given);
    lap('mend', rows.length);
    validateDataset(mended, { now: day });
    lap('validate what was mended', rows.length);
  }
  const names = ['read rows of any layout', 'recognise columns', 'map', 'mend', 'validate what was mended'];
  const sum = (kind: keyof Pace): number => 1 / names.reduce((all, name) => all + 1 / (best.get(name)?.[kind] ?? 1), 0);
  best.set('read, map, mend and validate, any layout', { all: sum('all'), own: sum('own') });
  tell(best);
}

/** Rows a second. */
interface Pace {
  /** By the processor time of all threads: that of the collector and the compiler too, which go on beside on a second core. */
  readonly all: number;
  /** By the processor time of the thread that does the work: as the clock tells on two quiet cores. */
  readonly own: number;
}

/** Creates laps by processor time. The quickest of each name is kept. */
function createLaps() {
  const best = new Map<string, Pace>();
  const secondsOf = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1e6;
  let from = { all: process.cpuUsage(), own: process.threadCpuUsage() };
  const start = (): void => {
    globalThis.gc?.();
    from = { all: process.cpuUsage(), own: process.threadCpuUsage() };
  };
  const lap = (name: string, count: number): void => {
    const own = count / secondsOf(process.threadCpuUsage(from.own));
    const all = count / secondsOf(process.cpuUsage(from.all));
    const before = best.get(name) ?? { all: 0, own: 0 };
    best.set(name, { all: Math.max(before.all, all), own: Math.max(before.own, own) });
    start();
  };
  return { best, start, lap };
}

function tell(best: ReadonlyMap<string, Pace>): void {
  const toCount = (perSecond: number): string => Math.round(perSecond).toLocaleString('en');
  for (const [name, { all, own }] of best) {
    const times = (all / VALIDEUR_PER_SECOND).toFixed(0);
    console.log(
      `  ${name.padEnd(50)}${toCount(all)} rows/s, ${times} × the valideur (its thread alone: ${toCount(own)})`,
    );
  }
}
