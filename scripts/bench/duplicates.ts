// Finds the duplicates of a national offer, beside JSON.parse of the same records: npm run bench -- duplicates [services]
import { availableParallelism, cpus } from 'node:os';
import { findDuplicates } from '@inclusion-kit/dataset';
import { day } from './national/file.ts';
import { createNationalRecords } from './national/records.ts';
import { createTemplates } from './national/templates.ts';
import { inventTerritory } from './national/territory.ts';

const services = Number(process.argv[2] ?? 180_000);
if (!(Number.isInteger(services) && services >= 1000)) {
  console.error('npm run bench -- duplicates [number of services]: a whole number from 1000.');
  process.exit(2);
}
const records = createNationalRecords(1, services, { templates: createTemplates(day), territory: inventTerritory() });
const lines = [...records.structures, ...records.services].map((record) => JSON.stringify(record));
console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.version}`);
console.log(`${records.structures.length} structures and ${records.services.length} services\n`);

const parsing = measure(() => {
  for (const line of lines) JSON.parse(line);
});
globalThis.gc?.();
const before = process.memoryUsage().heapUsed;
let found: ReturnType<typeof findDuplicates> = { pairs: [] };
const finding = measure(() => {
  found = findDuplicates(records);
});
const peak = (process.resourceUsage().maxRSS * 1024) / 1e6;
globalThis.gc?.();
const kept = (process.memoryUsage().heapUsed - before) / 1e6;

// The clusters of the generator copy name and address. Units of one name in one town may be the same by chance.
const sourceOf = new Map(
  records.structures.flatMap(({ id, doublons }) => doublons.map((other) => [`${id} ${other.id}`, true])),
);
const same = found.pairs.filter(({ model, verdict }) => model === 'structure' && verdict === 'same');
const hit = same.filter(({ a, b }) => sourceOf.has(`${a} ${b}`)).length;

console.log(
  `found in ${(finding / 1000).toFixed(1)} s of processor, ${(finding / parsing).toFixed(0)} times JSON.parse of the same records`,
);
console.log(`${found.pairs.length} pairs told, ${kept.toFixed(0)} MB kept, ${peak.toFixed(0)} MB resident at most`);
console.log(`${same.length} pairs of structures are the same, ${hit} of the ${sourceOf.size / 2} that were made so`);

/** Returns the milliseconds of processor that a piece of work takes, which a busy machine does not lengthen as it does the clock. */
function measure(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
