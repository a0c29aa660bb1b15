// The facts that pages repeat, each from its one place: the version of the elements, weights, browsers.
//   node scripts/docs/facts.ts    writes them into the pages
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { oldestBrowsers, recordedUses } from '../packages/sizes.ts';
import { recorded } from '../packages/widget-sizes.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}packages/widget/package.json`, 'utf8')) as { version: string };
const weights = new Map([
  ...recordedUses.map(({ name, bytes }) => [name, bytes] as const),
  ...Object.entries(recorded).map(([entry, bytes]) => [`<${entry.replace('.relay', '')}>`, bytes] as const),
]);
const [chrome, firefox, safari] = oldestBrowsers.map((browser) => browser.replace(/^[a-z]+/, ''));

/** The pages that repeat facts, by path from the root. */
export const pages = globSync(['README.md', 'packages/*/README.md', 'docs/*.md', 'docs/{portes,guides}/*.md'], {
  cwd: root,
}).sort();

/** Returns a page with the facts of today: in addresses of `/widget/`, in rows `use | weight`, in the line of browsers. */
export function withFacts(page: string): string {
  return page
    .replace(/(\/widget\/)\d+\.\d+\.\d+(?=\/)/g, `$1${version}`)
    .replace(/^(\| (?<use>[^|]+?) +\| )[\d.]+ kB/gm, (row, start: string, use: string) => {
      const bytes = weights.get(use.replaceAll('`', ''));
      return bytes === undefined ? row : `${start}${Number((bytes / 1000).toPrecision(2))} kB`;
    })
    .replace(
      /Chrome and Edge ≥ [\d.]+, Firefox ≥ [\d.]+, Safari ≥ \d+(?:\.\d+)*/g,
      `Chrome and Edge ≥ ${chrome}, Firefox ≥ ${firefox}, Safari ≥ ${safari}`,
    );
}

/** Reads a page. */
export function readPage(path: string): string {
  return readFileSync(root + path, 'utf8');
}

if (process.argv[1] === import.meta.filename) {
  for (const path of pages) writeFileSync(root + path, withFacts(readPage(path)));
}
