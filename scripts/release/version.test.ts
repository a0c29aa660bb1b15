import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { expect, test } from 'vitest';
import { packageNames, readManifest, readPackage, root } from '../packages/run.ts';
import { foldNewest, readVersion, withVersion } from './version.ts';

const { version, paths } = readVersion();
const read = (path: string): string => readFileSync(path, 'utf8');

test('the documentation, the examples and the code of pages name the version that is published', () => {
  expect(paths.filter((path) => withVersion(read(path), version) !== read(path))).toEqual([]);
  const naming = paths.filter((path) => withVersion(read(path), 'x') !== read(path));
  expect(naming.map((path) => relative(root, path))).toEqual(
    expect.arrayContaining(['README.md', 'docs/guide-departement.md', 'packages/widget/README.md']),
  );
});

test('a line with an older version is found, and any other number is left', () => {
  expect(withVersion('<script src="/widget/0.0.9/di-search.relay.js">', '1.2.3')).toContain('/widget/1.2.3/');
  expect(withVersion('Node 22.18.0 reads /widget/latest/ and the tables of 0.1.0', '1.2.3')).not.toContain('1.2.3');
});

test('a version that is not published yet takes what the next one tells, under the same headings', () => {
  const changelog = [
    ['# Package', '## 0.3.0', '### Minor Changes', '- a: New.'],
    [
      '### Patch Changes',
      '- Updated dependencies [c]\n  - @inclusion-kit/sdk@0.3.0\n- b: Mend.\n  - @inclusion-kit/relay@0.3.0\n- @inclusion-kit/dataset@0.3.0',
    ],
    ['## 0.2.0', '### Minor Changes', '- z: Older.', '## 0.1.0', '### Patch Changes', '- y: First.\n'],
  ];
  expect(foldNewest(changelog.flat().join('\n\n')).split('\n\n')).toEqual([
    ...['# Package', '## 0.2.0', '### Minor Changes', '- a: New.\n- z: Older.', '### Patch Changes', '- b: Mend.'],
    ...['## 0.1.0', '### Patch Changes', '- y: First.\n'],
  ]);
});

test('all packages have one version, and need each other in it', () => {
  for (const name of packageNames) {
    const { dependencies = {}, version: own } = readManifest(readPackage(name).folder);
    const needed = Object.entries(dependencies).flatMap(([one, range]) =>
      one.startsWith('@inclusion-kit/') ? [range.replace('^', '')] : [],
    );
    expect({ name, own, needed }).toEqual({ name, own: version, needed: needed.map(() => version) });
  }
});
