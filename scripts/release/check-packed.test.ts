import { expect, test } from 'vitest';
import { createNotices, packagesOf } from '../packages/notices.ts';
import { findFileFaults, findLicenceFaults } from './check-packed.ts';

test('a packed package without its licences, or with files of the repository, is refused', () => {
  const files = ['LICENSE', 'README.md', 'package.json', 'dist/bundle/THIRD-PARTY-NOTICES.txt', 'dist/index.js'];
  const packed = { tarball: '', bytes: 1 };
  expect(findFileFaults('widget', { ...packed, files })).toEqual([]);
  expect(findFileFaults('widget', { ...packed, files: files.filter((file) => !file.includes('NOTICES')) })).toEqual([
    'widget has no dist/bundle/THIRD-PARTY-NOTICES.txt.',
  ]);
  expect(findFileFaults('sdk', { ...packed, files: [...files.slice(1), 'dist/index.js.map'] })).toHaveLength(2);
});

test('a package that is installed with ours is under a permissive licence', () => {
  const installed = (licence: string) => [{ name: 'other', licence }];
  expect(findLicenceFaults(installed('(GPL-3.0 OR MIT)'))).toEqual([]);
  expect(findLicenceFaults(installed('AGPL-3.0-only'))).toEqual([
    'other is under AGPL-3.0-only, which is not permissive.',
  ]);
  expect(findLicenceFaults(installed('no licence'))).toHaveLength(1);
});

test('the notices hold the licence of each package that a bundle carries', () => {
  const modules = [
    '/there/node_modules/lit/index.js',
    '/there/node_modules/@lit/task/task.js',
    '/there/packages/sdk/src/index.ts',
    '\0commonjsHelpers.js',
    '/there/node_modules/lit/html.js',
  ];
  const names = packagesOf(modules);
  expect(names).toEqual(['@lit/task', 'lit']);
  expect(createNotices(names).match(/BSD 3-Clause License/g)).toHaveLength(2);
});
