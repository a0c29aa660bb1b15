// Builds the documentation site, offline:  npm run docs
//   npm run docs -- --without-api   leaves out the reference of the functions, which takes most of the time
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describeFunctions, removeFunctions } from './api.ts';
import { findFaults } from './faults.ts';
import { listPages } from './pages.ts';
import { writeSite } from './write-site.ts';

/** The folder of the built site. */
const output = fileURLToPath(new URL('dist/', import.meta.url));

const began = performance.now();
removeFunctions();
if (!process.argv.includes('--without-api')) describeFunctions();
const pages = listPages();
rmSync(output, { recursive: true, force: true });
await writeSite(pages, output);
const { faults, heaviest } = findFaults(output);
for (const fault of faults) console.error(fault);
console.log(
  `${pages.length} pages in docs/site/dist, the heaviest ${Math.round(heaviest.bytes / 1000)} kB (${heaviest.path}), in ${Math.round((performance.now() - began) / 1000)} s.`,
);
if (faults.length > 0) process.exitCode = 1;
