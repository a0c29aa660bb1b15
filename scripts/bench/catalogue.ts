// Builds and searches national catalogues of growing size, each in a separate process: npm run bench -- catalogue [options]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, statfs } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { SizeOptions } from './catalogue/one-size.ts';
import { writeReport } from './catalogue/report.ts';
import type { SizeResult } from './catalogue/results.ts';
import { toBuildTable, toDearTable, toGrowthTable, toKindTable, toTablesLine } from './catalogue/tables.ts';
import { writeDataset } from './national/file.ts';

const usage = `npm run bench -- catalogue [options]
  --sizes 1000,10000,…   services of each dataset, whole thousands (1000,10000,100000,200000,1000000)
  --requests 300         requests of each kind
  --rounds 3             rounds of each size (7 up to 10,000 services, 3 up to 200,000, 1 above)
  --no-words             leave out searches by words and their index
  --data FOLDER          keep the generated files there, and use them again
  --communes FILE.csv    spread the offers over these communes instead of invented ones
  --json                 write the figures as JSON
  --from FILE,…          take figures from such JSON, measured apart, beside those of --sizes
  --write                write tables and plot into docs/`;

const options = readOptions();
const sizes = options.sizes.split(',').filter(Boolean).map(Number);
const requests = Number(options.requests);
if (!sizes.every((size) => size > 0 && size % 1000 === 0) || !(Number.isInteger(requests) && requests > 0)) fail();

const largest = Math.max(0, ...sizes);
const folder = options.data ?? (await mkdtemp(join(tmpdir(), 'inclusion-kit-bench-')));
try {
  const { bavail, bsize } = await statfs(folder).catch(() => ({ bavail: Infinity, bsize: 1 }));
  const needed = largest * 2800;
  if (bavail * bsize < needed) {
    console.error(
      `${folder} has no room for ${Math.round(needed / 1e6)} MB of generated records: give --data another folder.`,
    );
    process.exit(2);
  }
  console.error(`Writing ${largest} services to ${folder}`);
  await writeDataset(folder, largest, options.communes);

  const results: SizeResult[] = [];
  for (const file of options.from.split(',').filter(Boolean)) {
    results.push(...(JSON.parse(await readFile(file, 'utf8')) as SizeResult[]));
  }
  for (const services of sizes) {
    console.error(`Measuring ${services} services`);
    const rounds = Number(options.rounds ?? (services > 200_000 ? 1 : services > 10_000 ? 3 : 7));
    results.push(await measureApart({ folder, services, rounds, requests, words: options.words }));
  }
  results.sort((a, b) => a.services - b.services);
  if (options.json) console.log(JSON.stringify(results));
  else {
    const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.version}`;
    const told = results.find(({ services }) => services === 200_000) ?? results.at(-1);
    console.log(`${machine}\n\n${toBuildTable(results)}\n`);
    if (told !== undefined) console.log(`${told.services} services\n\n${toKindTable(told)}\n`);
    if (told !== undefined && options.words)
      console.log(`The dearest queries\n\n${toDearTable(told)}\n\n${toTablesLine(told)}\n`);
    console.log(toGrowthTable(results));
    if (options.write && told !== undefined) await writeReport({ results, told, machine, requests });
  }
} finally {
  if (options.data === undefined) await rm(folder, { recursive: true });
}

async function measureApart(size: SizeOptions): Promise<SizeResult> {
  const script = fileURLToPath(new URL('./catalogue-size.ts', import.meta.url));
  // Memory that one service may need twice, parsed and built, while garbage waits.
  const megabytes = Math.round(1000 + size.services * 0.02);
  const flags = [...process.execArgv, '--expose-gc', `--max-old-space-size=${megabytes}`];
  const child = spawn(process.execPath, [...flags, script, JSON.stringify(size)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [stdout] = await Promise.all([text(child.stdout), once(child, 'close')]);
  if (child.exitCode !== 0) throw new Error(`Measuring ${size.services} services ended with ${child.exitCode}.`);
  return JSON.parse(stdout) as SizeResult;
}

function readOptions() {
  try {
    return parseArgs({
      allowNegative: true,
      options: {
        sizes: { type: 'string', default: '1000,10000,100000,200000,1000000' },
        requests: { type: 'string', default: '300' },
        rounds: { type: 'string' },
        words: { type: 'boolean', default: true },
        data: { type: 'string' },
        communes: { type: 'string' },
        from: { type: 'string', default: '' },
        json: { type: 'boolean', default: false },
        write: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return fail();
  }
}

function fail(): never {
  console.error(usage);
  process.exit(2);
}
