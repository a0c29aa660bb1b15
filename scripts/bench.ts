// Measures what the project promises, as ratios to a limit taken in the same run, and prints a table.
// npm run bench -- [number of services] [rounds]
import { cpus } from 'node:os';
import { formatTable } from './bench/format-table.ts';
import { measure } from './bench/measure.ts';
import { createValidationCases } from './bench/validation.ts';

const [services = '50000', rounds = '7'] = process.argv.slice(2);
const counts = [services, rounds].map(Number);
const [serviceCount = 0, roundCount = 0] = counts;
if (!counts.every((count) => Number.isInteger(count) && count > 0)) {
  console.error('npm run bench -- [number of services] [rounds]: both are whole numbers from 1.');
  process.exit(2);
}

const { title, cases } = createValidationCases(serviceCount);
console.log(`${title}\n${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}, ${roundCount} rounds\n`);
console.log(formatTable(await measure(cases, roundCount)));
