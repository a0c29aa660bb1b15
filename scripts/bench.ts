// Measures the promises of the project, as ratios to a limit taken in the same run.
// npm run bench -- <suite> [options of the suite]
// Each suite is a script of scripts/bench and runs in a separate process.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const suites: Readonly<Record<string, string>> = {
  validation: 'reading and validating records, beside JSON.parse',
  catalogue: 'building and searching a national catalogue, 1,000 to 1,000,000 services',
  words: 'the words that people say, and whether a right offer comes in the first ten',
  relay: 'the relay, cached and not, beside a bare node:http server',
  through: 'the relay before its first synchronisation, over APIs that take 250 ms',
  contributions: 'contributions kept on SQLite, beside bare inserts',
  relays: 'one relay and two on one PostgreSQL, searches and contributions',
  search: 'the search element on a slow phone, beside a stand-in of the official widget, in Chromium',
  form: 'the form of contributions on a slow phone, in Chromium',
  datasets: 'files of partners read, mapped, mended and validated, beside the official valideur',
  'dataset-page': '<di-dataset> on a slow processor: a file opened, recognised, mended and checked, in Chromium',
  duplicates: 'structures and services written twice in a national offer, beside JSON.parse',
  territory: 'the figures of a territory, of a whole country, beside JSON.parse',
  offline: 'the first search of a page that stands on a device, without a network, in Chromium',
  docs: 'the first paint of every page of the documentation on a slow phone, and its weight, in Chromium',
  static: 'the first results of a page without a server, in Chromium',
};

const [suite = '', ...options] = process.argv.slice(2);
if (!Object.hasOwn(suites, suite)) {
  const lines = Object.entries(suites).map(([name, purpose]) => `  ${name.padEnd(14)}${purpose}`);
  console.error(`npm run bench -- <suite> [options]\n\n${lines.join('\n')}`);
  process.exit(2);
}
const script = fileURLToPath(new URL(`bench/${suite}.ts`, import.meta.url));
const { status } = spawnSync(process.execPath, [...process.execArgv, script, ...options], { stdio: 'inherit' });
process.exit(status ?? 1);
