// Computes the figures of a whole country, beside JSON.parse of the same records: npm run bench -- territory [services] [rounds]
import { once } from 'node:events';
import { availableParallelism, cpus } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import {
  describeTerritory,
  measureThematiques,
  readTerritoryOffer,
  territoryFigures,
  type RawRecord,
} from '@inclusion-kit/sdk/territory';
import { median } from './measure.ts';
import { measureFirstPicture } from './territory/first-picture.ts';
import { createTerritoryFacts } from './territory/facts.ts';

const [services, rounds] = [Number(process.argv[2] ?? 200_000), Number(process.argv[3] ?? 3)];
if (!(Number.isInteger(services) && services >= 1000 && Number.isInteger(rounds) && rounds >= 1)) {
  console.error('npm run bench -- territory [number of services, from 1000] [rounds]');
  process.exit(2);
}
/** Longer than the collector takes to sweep the heap of a country. */
const SWEEPING_MS = 1000;
/** The département of the page. */
const CODE = '13';
const { before, ...today } = createTerritoryFacts(services);
const { structures, services: all, day } = today.offer;
const lines = [...structures, ...all].map((record) => JSON.stringify(record));
const isHere = (record: RawRecord): boolean => String(Reflect.get(record, 'code_insee')).startsWith(CODE);
const communes = [...today.communes];
const page = {
  ...today,
  offer: { day, structures: structures.filter(isHere), services: all.filter(isHere) },
  communes: communes.filter(({ departement }) => departement === CODE),
};
const offer = readTerritoryOffer(today);

console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.version}`);
console.log(`${structures.length} structures, ${all.length} services, ${communes.length} communes`);
console.log(`${page.offer.services.length} services and ${page.communes.length} communes in ${CODE}\n`);
const parsing = await measure(() => lines.map((line) => JSON.parse(line) as unknown).length);
console.log(`| ${['case', 'clock', 'processor', 'to JSON.parse'].join(' | ')} |\n| --- | --- | --- | --- |`);
for (const [name, work] of [
  ['all figures of the country', () => territoryFigures(today)],
  ['the same with growth from an earlier day', () => territoryFigures({ ...today, before })],
  ['access, all communes × 69 thématiques', () => measureThematiques(today)],
  ['the report of a département, from the country read before', () => describeTerritory(offer, 'departement', CODE)],
] as const) {
  const { clock, processor } = await measure(work);
  const ratio = (processor / parsing.processor).toFixed(2);
  console.log(`| ${name} | ${clock.toFixed(0)} ms | ${processor.toFixed(0)} ms | ${ratio} × |`);
}
const [first = 0, ...others] = await measurePage(10);
console.log(`| the same in a thread with its own records, at first | ${first.toFixed(0)} ms | | |`);
console.log(`| the same, again | ${median(others).toFixed(0)} ms | | |`);
console.log(`| JSON.parse of the records | ${parsing.clock.toFixed(0)} ms | ${parsing.processor.toFixed(0)} ms | |`);
const { ms, traffic } = await measureFirstPicture(describeTerritory(offer, 'departement', CODE), rounds);
console.log(
  `\nfirst picture of <di-territory>, 1.6 Mb/s, 150 ms a round trip, CPU 4 times slower, 360 px (goal 1500): ${ms.toFixed(0)} ms, ` +
    `${traffic?.requests ?? 0} requests, ${((traffic?.bytes ?? 0) / 1000).toFixed(0)} kB`,
);

async function measurePage(count: number): Promise<number[]> {
  const workerData = { facts: page, code: CODE, rounds: count };
  const worker = new Worker(new URL('territory/page.ts', import.meta.url), { workerData });
  const [times] = (await once(worker, 'message')) as [number[]];
  return times;
}

/**
 * Returns the medians of milliseconds by the clock, which count on a quiet machine alone, and of the processor, those of the collector
 * included. One run does not count.
 */
async function measure(work: () => unknown): Promise<{ clock: number; processor: number }> {
  const times: { clock: number; processor: number }[] = [];
  for (let round = -1; round < rounds; round += 1) {
    globalThis.gc?.();
    // The collector sweeps on beside, for a quarter of a second of processor that the work did not ask for.
    await pause(SWEEPING_MS);
    const [start, used] = [performance.now(), process.cpuUsage()];
    work();
    const { user, system } = process.cpuUsage(used);
    if (round >= 0) times.push({ clock: performance.now() - start, processor: (user + system) / 1000 });
  }
  return { clock: median(times.map(({ clock }) => clock)), processor: median(times.map(({ processor }) => processor)) };
}
