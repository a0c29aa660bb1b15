// Writes the list of communes that the command line falls back on, from the public geo API (Licence Ouverte 2.0), or from a file of
// communes that is as whole: once a year, when the code officiel géographique has changed. It prints how many it wrote.
// node --conditions=inclusion-kit-source scripts/communes.ts [communes.csv]
import { writeFileSync } from 'node:fs';
import { readCommunesFile } from '@inclusion-kit/relay/reading';
import { fetchCommunes } from '@inclusion-kit/sdk/geography';
import { KNOWN_COMMUNES } from '../packages/cli/src/places/known-communes.ts';

const COLUMNS = ['code', 'nom', 'codes_postaux', 'code_epci', 'population', 'latitude', 'longitude'] as const;
/** About ten metres: these are the centres of communes. */
const DECIMALS = 4;

const [path] = process.argv.slice(2);
const communes = path === undefined ? await fetchCommunes() : (await readCommunesFile(path)).communes;
const toDegrees = (number: number | null): string => (number === null ? '' : String(Number(number.toFixed(DECIMALS))));
const rows = communes
  .sort((a, b) => (a.code < b.code ? -1 : 1))
  .map(({ code, nom, codes_postaux, code_epci, population, latitude, longitude }) =>
    [code, nom, codes_postaux.join(' '), code_epci, population, toDegrees(latitude), toDegrees(longitude)].join(','),
  );
writeFileSync(KNOWN_COMMUNES, `${[COLUMNS.join(','), ...rows].join('\n')}\n`);
console.log(`${communes.length} communes`);
