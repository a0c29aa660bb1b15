import { expect, test } from 'vitest';
import { readPackage } from '../packages/run.ts';
import { pages, readPage, withFacts } from './facts.ts';

test.each(pages)('%s repeats the facts as they stand: node scripts/docs/facts.ts', (path) => {
  const page = readPage(path);
  expect(page).toBe(withFacts(page));
});

test('a version, a weight and a browser that are not those of today are mended', () => {
  const wrong = '/widget/0.0.1/a.js\n| `createClient`, reading schemas included | 1 kB |\nFirefox ≥ 1\n';
  const mended = withFacts(`${wrong}Chrome and Edge ≥ 1, Firefox ≥ 1, Safari ≥ 1`);
  expect(mended).not.toMatch(/0\.0\.1| 1 kB|Safari ≥ 1$/);
  expect(withFacts(mended)).toBe(mended);
});

const directories = pages.flatMap((path) => /^packages\/(\w+)\//.exec(path)?.[1] ?? []);

test.each(directories)(
  'the README of %s begins with its install line, a result, its weight or its needs',
  (directory) => {
    const page = readPage(`packages/${directory}/README.md`);
    const { name, leastNode, entries } = readPackage(directory);
    expect(page).toMatch(new RegExp(`^(?:npm install|npx) .*${name}\\b`, 'm'));
    expect(page).toContain(`Node ≥ ${leastNode}`);
    expect(page).toMatch(/^## (?:Weight and browsers|Where it runs|Needs)$/m);
    // The entries that a page names are those that the package has.
    const table = [...page.matchAll(/^\| `(\.[\w/.-]*)`/gm)].map(([, entry = '']) => name + entry.slice(1));
    if (table.length > 0) expect(table.sort()).toEqual(entries.filter((one) => !/\/internal(?:\/|$)/.test(one)).sort());
  },
);
