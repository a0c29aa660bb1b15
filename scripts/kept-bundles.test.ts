import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepBundles, type BundledFile } from '../packages/widget/kept-bundles.source.ts';

let root: string;
let made: number;
/** A chunk as a bundler gives it. */
const chunk = (name: string, code: string): BundledFile => ({
  ...{ type: 'chunk', fileName: `${name}.js`, name, code, isEntry: true },
  ...{ imports: ['shared/part.js'], moduleIds: ['/src/a.ts'] },
});

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'inclusion-kit-kept-'));
  made = 0;
  await write('package-lock.json', '{}');
  await write('packages/catalogue/src/index.ts', 'catalogue');
  await write('packages/sdk/src/index.ts', 'sdk');
  await write('packages/widget/bundle.mjs', 'how');
  await write('packages/widget/src/di-search.ts', 'search');
});
afterEach(() => rm(root, { recursive: true }));

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

/** Asks for the files of an entry as a process that starts does. */
async function ask(name = 'di-search', during = (): Promise<void> => Promise.resolve()): Promise<string> {
  const files = await keepBundles(pathToFileURL(`${root}/`))(name, async () => {
    made += 1;
    const answer = chunk(name, `made ${made} ☃`);
    await during();
    return [answer, { type: 'asset', fileName: 'a.css', source: '' }];
  });
  const [first] = files;
  const code = first?.type === 'chunk' ? first.code : '';
  expect(files).toEqual([chunk(name, code), { type: 'asset', fileName: 'a.css', source: '' }]);
  return code;
}

const cache = (): string => join(root, 'node_modules/.cache/inclusion-kit');
const keys = (): Promise<string[]> => readdir(cache());

it('an entry is bundled once for all processes that start over the same sources', async () => {
  expect([await ask(), await ask(), await ask('di-service'), await ask('di-service')]).toEqual([
    ...['made 1 ☃', 'made 1 ☃'],
    ...['made 2 ☃', 'made 2 ☃'],
  ]);
  expect(await keys()).toHaveLength(1);
});

it.each([
  ['a source of the elements changes', () => write('packages/widget/src/di-search.ts', 'search!')],
  ['a source of the SDK changes', () => write('packages/sdk/src/index.ts', 'sdk!')],
  ['it is bundled another way', () => write('packages/widget/bundle.mjs', 'how!')],
  ['a package changes', () => write('package-lock.json', '{ }')],
  ['a source comes', () => write('packages/sdk/src/deep/new.ts', '')],
  ['a source goes', () => rm(join(root, 'packages/sdk/src/index.ts'))],
])('it is bundled anew when %s', async (_what, change) => {
  await ask();
  await change();
  expect(await ask()).toBe('made 2 ☃');
});

it('it is not bundled anew for a test, or for what is built', async () => {
  await ask();
  await write('packages/widget/src/di-search.test.ts', 'test');
  await write('packages/widget/dist/index.js', 'built');
  expect(await ask()).toBe('made 1 ☃');
});

it('what a source changed under is not kept', async () => {
  await ask('di-search', () => write('packages/sdk/src/index.ts', 'other'));
  await write('packages/sdk/src/index.ts', 'sdk');
  expect(await ask()).toBe('made 2 ☃');
});

it.each([
  ['cut', (text: string) => text.slice(0, -9)],
  ['changed', (text: string) => text.replace('di-search', 'di-sEarch')],
  ['emptied', () => ''],
])('what was %s on the disk is bundled anew, and kept again', async (_how, damage) => {
  await ask();
  const [key = ''] = await keys();
  const path = join(cache(), key, 'di-search.json');
  await writeFile(path, damage(await readFile(path, 'utf8')));
  expect([await ask(), await ask()]).toEqual(['made 2 ☃', 'made 2 ☃']);
});

it.each([
  ['nothing can be kept', () => write('node_modules', 'in the way of a folder')],
  ['a source cannot be read', () => rm(join(root, 'package-lock.json'))],
])('where %s, it is bundled each time', async (_why, happen) => {
  await happen();
  expect([await ask(), await ask()]).toEqual(['made 1 ☃', 'made 2 ☃']);
});

it('processes that ask for the same at the same time all have it whole, made by one of them, and leave one file', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => ask()));
  expect(answers).toEqual(Array.from({ length: 8 }, () => 'made 1 ☃'));
  const [key = ''] = await keys();
  expect(await readdir(join(cache(), key))).toEqual(['di-search.json']);
});

it('one that fails leaves its turn to the next', async () => {
  const failFirst = () => (made === 1 ? Promise.reject(new Error('No room.')) : Promise.resolve());
  const answers = await Promise.allSettled([ask('di-search', failFirst), ask('di-search', failFirst)]);
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await ask()).toBe('made 2 ☃');
});

it('the mark of a process that was killed stops no other', async () => {
  await ask('di-service');
  const [key = ''] = await keys();
  const { pid } = spawnSync(process.execPath, ['--version']);
  await writeFile(join(cache(), key, 'di-search.turn'), String(pid));
  expect(await ask()).toBe('made 2 ☃');
  expect((await readdir(join(cache(), key))).sort()).toEqual(['di-search.json', 'di-service.json']);
});

it('the sources of long ago leave nothing behind', async () => {
  for (let version = 0; version < 9; version += 1) {
    await write('packages/sdk/src/index.ts', `version ${version}`);
    await ask();
  }
  expect((await keys()).length).toBe(4);
  expect(await ask()).toBe('made 9 ☃');
});
