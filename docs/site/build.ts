// Builds the documentation site, offline:  npm run docs
//   npm run docs -- --without-api   leaves out the reference of the functions, which takes most of the time
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findFaults } from './faults.ts';
import { API_FOLDER, listPages, root } from './pages.ts';
import { writeSite } from './write-site.ts';

/** The folder of the built site. */
const output = fileURLToPath(new URL('dist/', import.meta.url));

const began = performance.now();
rmSync(root + API_FOLDER, { recursive: true, force: true });
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

/** Has typedoc write the Markdown of the packages' functions and types. */
function describeFunctions(): void {
  const { status } = spawnSync(
    process.execPath,
    [
      fileURLToPath(new URL('node_modules/typedoc/bin/typedoc', new URL('../../', import.meta.url))),
      ...['--plugin', 'typedoc-plugin-markdown', '--router', 'member', '--parametersFormat', 'table'],
      ...['--hideBreadcrumbs', '--hidePageHeader', '--readme', 'none', '--logLevel', 'Warn', '--out', API_FOLDER],
    ],
    { cwd: root, stdio: 'inherit' },
  );
  if (status !== 0) process.exit(status ?? 1);
}
