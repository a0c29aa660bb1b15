// Draws packages and rooms from the imports, and tells which folders and file names break the rules of the house.
import { writeFileSync } from 'node:fs';
import { drawHouse } from './picture/draw.ts';
import { toHouse } from './picture/house.ts';
import { findLargeFolders, findRepeatedNames, findSharedNames, type Finding } from './picture/house-rules.ts';
import { readSources } from './picture/read-imports.ts';

const picture = 'docs/architecture.svg';
const args = process.argv.slice(2);
const isCheck = args[0] === '--check';
if (args.length > (isCheck ? 1 : 0)) {
  console.error('Usage: npm run picture [-- --check]');
  process.exit(2);
}

const sources = readSources('.');
if (!isCheck) {
  writeFileSync(picture, drawHouse(toHouse(sources)));
  console.log(`Wrote ${picture}.\n`);
}
const folders = findLargeFolders(sources.all);
const names = findRepeatedNames(sources.all);
print('Folders with more than 15 source files at one level', folders);
print('File names used more than twice in one feature', names);
if (!isCheck) print('For information, names used more than twice in a package', findSharedNames(sources.all));
if (isCheck && folders.length + names.length > 0) process.exitCode = 1;

function print(title: string, findings: Finding[]): void {
  console.log(`${title}: ${findings.length === 0 ? 'none' : findings.length}.`);
  for (const { name, count, places } of findings)
    console.log(`${String(count).padStart(5)}  ${name}${places.length === 0 ? '' : `: ${places.join(', ')}`}`);
  console.log('');
}
