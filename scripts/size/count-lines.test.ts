import { expect, it } from 'vitest';
import { git } from '../git.ts';
import { madeUpTree, writeFiles } from '../testing/made-up-tree.ts';
import { countLines } from './count-lines.ts';
import { readTree } from './read-tree.ts';

const lines = (count: number): string => 'a;\n'.repeat(count);
const files = {
  'packages/sdk/src/index.ts': '// one\n\nexport {};\n',
  'packages/sdk/src/api/client.ts': lines(10),
  'packages/sdk/src/api/deep/er.ts': lines(5),
  'packages/widget/src/styles/tokens.ts': lines(7),
  'packages/relay/src/pages/script.js': lines(2),
  // None of these counts.
  'packages/sdk/src/api/client.test.ts': lines(100),
  'packages/sdk/src/testing/fake.ts': lines(100),
  'packages/sdk/src/api/testing-internal/fake.ts': lines(100),
  'packages/sdk/src/referentiels/frais.ts': lines(100),
  'packages/sdk/src/schemas/accept.generated.ts': lines(100),
  'packages/widget/src/search/locales/fr.ts': lines(100),
  'packages/widget/src/search/bar.styles.ts': lines(100),
  'packages/widget/src/themes/warm.css': lines(100),
  'packages/relay/src/demonstration/names.ts': lines(100),
  'packages/demonstration/src/names.ts': lines(100),
  'packages/relay/src/store/data.json': lines(100),
  'packages/sdk/build.ts': lines(100),
  'scripts/size.ts': lines(100),
};

it('counts all lines of the sources of each package', () => {
  expect(countLines(readTree(madeUpTree(files)), 'package')).toEqual([
    { name: 'relay', files: 1, lines: 2 },
    { name: 'sdk', files: 3, lines: 18 },
    { name: 'widget', files: 1, lines: 7 },
  ]);
});

it('counts them by top folder, the files beside the folders apart', () => {
  expect(countLines(readTree(madeUpTree(files)), 'folder')).toEqual([
    { name: 'relay/pages', files: 1, lines: 2 },
    { name: 'sdk/', files: 1, lines: 3 },
    { name: 'sdk/api', files: 2, lines: 15 },
    { name: 'widget/styles', files: 1, lines: 7 },
  ]);
});

it('counts a commit as git holds it, whatever lies on the disk', () => {
  const folder = madeUpTree(files);
  git(folder, ['init', '-q']);
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
    'Begin',
  ]);
  const counts = countLines(readTree(folder), 'package');
  writeFiles(folder, { 'packages/sdk/src/index.ts': lines(50) });
  expect(countLines(readTree(folder, 'HEAD'), 'package')).toEqual(counts);
  expect(countLines(readTree(folder), 'package')).not.toEqual(counts);
});
