import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { SHARED } from '../../packages/widget/entry-names.mjs';
import { filesOf, FIRST_LOAD_CEILING, recorded, weigh } from './widget-sizes.ts';

/** How much heavier than recorded an entry may be without a word. */
const DRIFT = 1.05;

test.each(Object.entries(recorded))('%s weighs about what is recorded', async (entry, bytes) => {
  const { first } = await weigh(entry);
  expect(first).toBeLessThanOrEqual(bytes * DRIFT);
});

test('the first offers of a relay wait for one script under the ceiling, and for no part that is loaded when used', async () => {
  const { first, firstFile, firstModules } = await weigh('di-search.relay');
  expect(first).toBeLessThanOrEqual(FIRST_LOAD_CEILING);
  // Compiled while it comes: a minifier that drops the comment would cost the slow phone 45 ms.
  expect(firstFile.startsWith('//# allFunctionsCalledOnLoad\n')).toBe(true);
  const read = (path: string) => readFileSync(new URL(`../../packages/widget/src/${path}`, import.meta.url), 'utf8');
  const parts = [
    'search/di-search/search-parts.ts',
    'search/filters/find-parts.ts',
    'offer/detail/service-parts.ts',
  ].flatMap((path) =>
    [...read(path).matchAll(/import\('(\.[^']+)'\)/g)].map(([, target = '']) =>
      posix.join(posix.dirname(path), target),
    ),
  );
  expect(parts.length).toBeGreaterThan(12);
  expect(firstModules.filter((path) => parts.includes(path))).toEqual([]);
});

test('what is used as soon as it is there is compiled while it comes', async () => {
  const files = await filesOf('di-search.relay');
  const compiled = files.flatMap((file) =>
    file.type === 'chunk' && file.code.startsWith('//# allFunctionsCalledOnLoad\n') ? [file.name] : [],
  );
  // A slow phone compiled 260 functions of the fields, the filters and the map, about 60 ms, while somebody typed and filtered.
  expect(compiled.sort()).toEqual([
    'bar-fields',
    'di-filters-panel',
    'di-search-around-cards',
    'element',
    'map',
    'words-danger',
    'words-words',
  ]);
});

test('a week waits for 40 kB at most', async () => {
  expect((await weigh('di-week.relay')).first).toBeLessThanOrEqual(40_000);
});

test('the search of a file of the site waits for one script, whichever elements stand on it', async () => {
  const files = await filesOf('di-search.static');
  const entry = files.find(({ fileName }) => fileName === 'di-search.static.js');
  expect(entry).toMatchObject({ type: 'chunk', imports: [] });
});

test('no module of the first screen shows a French text that comes with a part', async () => {
  const { firstModules } = await weigh('di-search.relay');
  const read = (path: string) => readFileSync(new URL(`../../packages/widget/src/${path}`, import.meta.url), 'utf8');
  const parts = globSync('packages/widget/src/locales/fr/search/*.ts', { cwd: new URL('../../', import.meta.url) });
  const keys = parts.flatMap((path) =>
    [...read(path.slice('packages/widget/src/'.length)).matchAll(/^ {2}'?([\w.]+)'?:/gm)].map(([, key = '']) => key),
  );
  expect(keys.length).toBeGreaterThan(100);
  const shown = firstModules
    .filter((path) => !path.startsWith('locales/'))
    .flatMap((path) => keys.filter((key) => read(path).includes(`['${key}']`)).map((key) => `${path}: ${key}`));
  expect(shown).toEqual([]);
});

test('a part that stands alone is one file for all entries, and each file that is named is there', async () => {
  const entries = await Promise.all(['di-search.relay', 'di-service.relay'].map(filesOf));
  const files = new Map(
    entries.flatMap((entry) =>
      entry.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.code] as const] : [])),
    ),
  );
  const parts = [...files].filter(([path]) => !path.endsWith('/element.js'));
  expect(new Set(parts.map(([, code]) => code)).size).toBe(parts.length);
  expect(parts.filter(([path]) => path.startsWith(`${SHARED}/`)).length).toBeGreaterThan(10);
  const named = [...files].flatMap(([path, code]) =>
    [...code.matchAll(/["'](\.{1,2}\/[^"']+\.js)["']/g)].map(([, file = '']) => posix.join(posix.dirname(path), file)),
  );
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((path) => !files.has(path))).toEqual([]);
});

test('what comes with the fields checks no structure: none is read yet', async () => {
  const files = await filesOf('di-search.relay');
  const fields = files.find((file) => file.type === 'chunk' && file.name === 'di-search-around-cards');
  const modules = fields?.type === 'chunk' ? fields.moduleIds.join('\n') : '';
  expect(modules).toContain('api/records.ts');
  expect(modules).not.toContain('record.generated.ts');
});

test('a page of a relay loads no table of words: words cost it what it tells of them and the proposals of its field, and dangers come beside in a file of their own', async () => {
  const [files, { parts }] = await Promise.all([filesOf('di-search.relay'), weigh('di-search.relay')]);
  const modules = files.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
  expect(modules.some((path) => path.includes('referentiels/dangers/'))).toBe(true);
  expect(modules.filter((path) => /referentiels\/words\/(?:fr|en|es|ar|uk)\.[jt]s$/.test(path))).toEqual([]);
  expect(modules.some((path) => path.includes('referentiels/words/network-names'))).toBe(false);
  const weightOf = (...names: string[]): number =>
    names.map((name) => parts.get(name) ?? Infinity).reduce((sum, bytes) => sum + bytes, 0);
  expect(weightOf('words-words', 'keyword-field-keyword-filters')).toBeLessThanOrEqual(6200);
  // The words of dangers, the numbers to call, how they are shown, and what a page shows of both before: a page has all their languages at once. Texts of both stand there.
  expect(weightOf('words-danger')).toBeLessThanOrEqual(34_300);
  const element = files.find((file) => file.type === 'chunk' && file.name === 'element');
  const code = element?.type === 'chunk' ? element.code : '';
  // Asked for by the words, it would come a round trip later.
  expect(code).toMatch(/words-words-[\w-]+\.js.{1,40}words-danger-[\w-]+\.js/);
});
