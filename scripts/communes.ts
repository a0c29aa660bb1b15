// Writes the list of communes that the kit falls back on, from the public geo API (Licence Ouverte 2.0), or from a file of communes
// that is as whole: once a year, when the code officiel géographique has changed. It prints how many it wrote.
// node --conditions=inclusion-kit-source scripts/communes.ts [communes.csv]
import { writeFileSync } from 'node:fs';
import { readCommunesFile } from '@inclusion-kit/relay/reading';
import { fetchCommunes, type Commune } from '@inclusion-kit/sdk/geography';
import { KNOWN_COLUMNS, KNOWN_COMMUNES } from '../packages/relay/src/offer/communes/known-communes.ts';

/** About ten metres: these are the centres of communes. */
const DECIMALS = 4;

const [path] = process.argv.slice(2);
const communes = path === undefined ? await fetchCommunes() : (await readCommunesFile(path)).communes;
const toText = (value: Commune[keyof Commune]): string => {
  if (Array.isArray(value)) return value.join(' ');
  return typeof value === 'number' ? String(Number(value.toFixed(DECIMALS))) : (value ?? '');
};
const rows = communes
  .sort((a, b) => (a.code < b.code ? -1 : 1))
  .map((commune) => KNOWN_COLUMNS.map((column) => toText(commune[column])));
const held = rows.flat().find((value) => value.includes(','));
if (held !== undefined) throw new Error(`A value holds a comma, which separates the columns: ${held}`);
writeFileSync(KNOWN_COMMUNES, `${[KNOWN_COLUMNS, ...rows].map((row) => row.join(',')).join('\n')}\n`);
console.log(`${communes.length} communes`);
