// Reads, mends, writes and validates 100,000 mutated files of every format: each is told in sentences, nothing fails, memory ends where it
// began, and the command writes a file with code 0 alone. Files over 2 GiB come last.
import { existsSync } from 'node:fs';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFiles } from '@inclusion-kit/dataset';
import { listDataFiles } from '@inclusion-kit/dataset/node';
import { run } from '../../packages/cli/src/run.ts';
import { faultOf, mutateFiles } from '../../packages/dataset/src/testing-internal/mutated-files.ts';

const FILES = 100_000;
const SEED = 20_261_128;
/** One in so many goes through the command too. */
const BY_COMMAND = 100;
/** Growth still allowed to caches of words and the code that is compiled on the way. */
const GROWTH_BYTES = 64 * 1024 * 1024;
const MOST_RESIDENT_KB = 900_000;
const MOST_FAULTS = 20;
const GIB = 2 ** 30;

const folder = await mkdtemp(join(tmpdir(), 'files-'));
const communes = join(folder, 'communes.csv');
await writeFile(
  communes,
  'code,nom,codesPostaux,departement,epci,epciNom,lat,lon\n72181,Le Mans,72000,72,247200132,CU Le Mans Métropole,48,0.2\n',
);

function held(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

/** Runs a command line without its texts. */
async function runSilently(args: readonly string[]): Promise<number> {
  const { log, error } = console;
  console.log = console.error = () => undefined;
  try {
    return await run(args, {});
  } finally {
    Object.assign(console, { log, error });
  }
}

async function writesOnlyWithSuccess(name: string, bytes: Uint8Array): Promise<string | null> {
  const path = join(folder, name);
  const out = join(folder, 'out.json');
  await writeFile(path, bytes);
  const code = await runSilently(['mend', path, '--source', 'essai', '--communes', communes, '--out', out]);
  const isWritten = existsSync(out);
  await Promise.all([rm(path, { force: true }), rm(out, { force: true })]);
  if (![0, 1, 2].includes(code)) return `code ${code}`;
  return isWritten === (code === 0) ? null : `code ${code}, ${isWritten ? 'written' : 'not written'}`;
}

/** A file of zeros over 2 GiB, which takes no room on the disk, with a beginning and an end. */
async function makeLarge(name: string, start: string, end: string): Promise<string> {
  const path = join(folder, name);
  const file = await open(path, 'w');
  await file.write(start, 0);
  await file.write(end, Math.round(2.2 * GIB));
  await file.close();
  return path;
}

const faults: string[] = [];
try {
  let count = 0;
  let before = 0;
  for (const file of mutateFiles(SEED, FILES)) {
    const fault =
      (await faultOf(file)) ?? (count % BY_COMMAND === 0 ? await writesOnlyWithSuccess(file.name, file.bytes) : null);
    if (fault !== null) faults.push(`file ${count}, ${file.name}: ${fault}`);
    count += 1;
    if (count === FILES / 10) before = held();
    if (count % (FILES / 10) === 0) console.log(`${count} files`);
    if (faults.length >= MOST_FAULTS) break;
  }
  const grown = held() - before;
  if (grown > GROWTH_BYTES) faults.push(`${Math.round(grown / 1024)} KiB more are held than after the first tenth`);

  const line = `{"id":"a","source":"x","nom":"CCAS","date_maj":"2026-01-01"}\n`;
  for (const [name, start, end] of [
    ['large.csv', 'id,source,nom,date_maj\na,x,CCAS,2026-01-01\n', '\nb,x,CCAS,2026-01-01\n'],
    ['large.ndjson', line, `\n${line}`],
    ['large.json', '[', ']'],
    ['large.geojson', '{"type":"FeatureCollection","features":[', ']}'],
    ['large.xlsx', 'PK\u0003\u0004', ''],
    ['large.parquet', 'PAR1', 'PAR1'],
  ] as const) {
    const path = await makeLarge(name, start, end);
    const { unreadable, summary } = await validateFiles(await listDataFiles([path]), { now: '2026-11-20' });
    const code = await runSilently([
      'mend',
      path,
      '--source',
      'essai',
      '--communes',
      communes,
      '--out',
      join(folder, 'o.json'),
    ]);
    console.log(`${name}: ${summary.structures.read} read, ${JSON.stringify(unreadable)}, mend ${code}`);
    if (unreadable.length === 0) faults.push(`${name}: nothing is told`);
    if (code !== 1 || existsSync(join(folder, 'o.json'))) faults.push(`${name}: mend ends with ${code}`);
    await rm(path);
  }
  const { maxRSS } = process.resourceUsage();
  if (maxRSS > MOST_RESIDENT_KB) faults.push(`${Math.round(maxRSS / 1000)} MB resident at most`);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  console.log(`${count} mutated files and six over 2 GiB: all told, ${Math.round(maxRSS / 1000)} MB resident at most`);
} finally {
  await rm(folder, { recursive: true });
}
