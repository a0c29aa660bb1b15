// Measures reading and validating services, beside JSON.parse of the same text: npm run bench -- validation [services] [rounds]
import { cpus } from 'node:os';
import { formatTable } from './format-table.ts';
import { measure } from './measure.ts';
import { createValidationCases } from './validation-cases.ts';

const [services = '50000', rounds = '7'] = process.argv.slice(2);
const counts = [services, rounds].map(Number);
const [serviceCount = 0, roundCount = 0] = counts;
if (!counts.every((count) => Number.isInteger(count) && count > 0)) {
  console.error('npm run bench -- validation [number of services] [rounds]: both are whole numbers from 1.');
  process.exit(2);
}

const { title, cases } = await createValidationCases(serviceCount);
console.log(`${title}\n${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}, ${roundCount} rounds\n`);
console.log(formatTable(await measure(cases, roundCount)));
