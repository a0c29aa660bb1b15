import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { git } from '../git.ts';
import { madeUpTree, writeFiles } from '../testing/made-up-tree.ts';
import { formatHistory } from './format-history.ts';
import { readHistory } from './read-history.ts';

const test = (...assertions: string[]): string =>
  `it('works', () => {\n${assertions.map((one) => `  ${one};\n`).join('')}});\n`;
const source = (name: string): string =>
  Array.from({ length: 12 }, (_, at) => `export const ${name}${at} = ${at};\n`).join('');

/** Makes a repository of a first commit and gives the ways to add others. */
function repository(files: Record<string, string>) {
  const folder = madeUpTree(files);
  const commit = (subject: string): void => {
    git(folder, ['add', '--all']);
    git(folder, [
      '-c',
      'user.name=A',
      '-c',
      'user.email=a@b.fr',
      '-c',
      'commit.gpgsign=false',
      'commit',
      '-q',
      '-m',
      subject,
    ]);
  };
  git(folder, ['init', '-q']);
  commit('Begin');
  git(folder, ['tag', 'base']);
  return {
    folder,
    commit: (subject: string, change: { write?: Record<string, string>; remove?: string[] }): void => {
      for (const path of change.remove ?? []) rmSync(join(folder, path));
      writeFiles(folder, change.write ?? {});
      commit(subject);
    },
    read: () => readHistory(folder, 'base', 'HEAD'),
  };
}

it('tells the removed and the changed assertions of a commit, and the sources that it deletes', () => {
  const { commit, read } = repository({
    'src/a.ts': source('a'),
    'src/b.ts': source('b'),
    'src/a.test.ts': test('expect(a1).toBe(1)', 'expect(a2).toBe(2)', 'expect(a3, "the third").toEqual([3])'),
    'src/b.test.ts': test('expect(b.all()).to.be.empty'),
  });
  commit('Drop b', {
    write: { 'src/a.test.ts': test('expect(a1).toBe(1)', 'expect(a3, "the third").toEqual([4])') },
    remove: ['src/b.ts', 'src/b.test.ts'],
  });
  const { commits, before, after, gone } = read();
  expect(commits).toHaveLength(1);
  const [dropped] = commits;
  expect(dropped).toMatchObject({ subject: 'Drop b', before: 4, after: 2, deleted: [{ path: 'src/b.ts', lines: 12 }] });
  expect(dropped?.removed.map(({ file, line, text }) => `${file}:${line} ${text}`)).toEqual([
    'src/a.test.ts:3 expect(a2).toBe(2)',
    'src/b.test.ts:2 expect(b.all()).to.be.empty',
  ]);
  expect(dropped?.changed.map(({ from, to }) => [from.text, to.text])).toEqual([
    ['expect(a3, "the third").toEqual([3])', 'expect(a3, "the third").toEqual([4])'],
  ]);
  expect([before, after, gone.length]).toEqual([4, 2, 3]);
});

it('takes nothing for removed that moved with its file, or alone to another one', () => {
  const { commit, read } = repository({
    'src/a.ts': source('a'),
    'src/a.test.ts': test('expect(a1).toBe(1)', 'expect(a2).toBe(2)', 'expect(a2).toBe(2)'),
    'src/b.test.ts': test('expect(b1).toBe(1)'),
  });
  commit('Move a', {
    write: {
      'lib/deep/a.ts': source('a'),
      'lib/deep/a.test.ts': test('expect(a1).toBe(1)', 'expect(a2).toBe(2)'),
      'src/b.test.ts': test('expect(b1).toBe(1)', 'expect(\n  a2 as number,\n).toBe(2)'),
    },
    remove: ['src/a.ts', 'src/a.test.ts'],
  });
  expect(read().commits).toMatchObject([{ before: 4, after: 4, removed: [], changed: [], deleted: [] }]);
});

it('takes a short file for moved whose imports followed the move', () => {
  const { commit, read } = repository({
    'elements/di-x/define.ts': "import { X } from '../../define.ts';\nX();\n",
    'elements/di-x/more.ts': source('more'),
  });
  commit('Move it', {
    write: { 'x/di-x/define.ts': "import { defineElement } from '../../shared/define.ts';\ndefineElement('di-x');\n" },
    remove: ['elements/di-x/define.ts', 'elements/di-x/more.ts'],
  });
  expect(read().commits[0]?.deleted.map(({ path }) => path)).toEqual(['elements/di-x/more.ts']);
});

it('counts an assertion that stood twice and stands once as removed', () => {
  const { commit, read } = repository({
    'src/a.test.ts': test('expect(a1).toBe(1)'),
    'src/b.test.ts': test('expect(a1).toBe(1)'),
  });
  commit('Drop one', { remove: ['src/b.test.ts'] });
  expect(read().commits[0]?.removed.map(({ file }) => file)).toEqual(['src/b.test.ts']);
});

it('tells what a later commit puts back', () => {
  const all = test('expect(a1).toBe(1)', 'expect(zebra.stripes()).toHaveLength(7)');
  const { folder, commit, read } = repository({ 'src/a.test.ts': all });
  commit('Drop it', { write: { 'src/a.test.ts': test('expect(a1).toBe(1)') } });
  commit('Put it back', { write: { 'src/c.test.ts': test('expect(zebra.stripes()).toHaveLength(7)') } });
  const report = read();
  expect(report.commits.map(({ removed }) => removed.length)).toEqual([1, 0]);
  expect(report.gone).toEqual([]);
  expect(formatHistory(report)).toContain('assertions 2 → 2, removed 1, changed 0.');
  expect(formatHistory(report)).toContain('  removed src/a.test.ts:3 expect(zebra.stripes()).toHaveLength(7)');
  expect(readHistory(folder, 'HEAD', 'HEAD').commits).toEqual([]);
});
