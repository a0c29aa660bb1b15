import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { packageNames } from '../../packages/run.ts';
import { translate } from './managers.ts';
import { readQuickStart, type Act } from './quick-start.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

describe('the way to a first result', () => {
  test('is the commands of a block, the file that a paragraph names, its command, and what it prints', () => {
    const page = [
      '# Package\n\n```sh\nnpm install package\nnpx @inclusion-kit/cli serve   # in another terminal\n```\n',
      'In `search.mjs`, then `node search.mjs`:\n\n```ts\nconsole.log(1);\n```\n\n```text\n1\n```\n',
      'Then `npx other`.\n\n## More\n',
    ].join('\n');
    expect(readQuickStart(page)).toEqual<Act[]>([
      { kind: 'command', command: 'npm install package', output: null },
      { kind: 'serve', command: 'npx @inclusion-kit/cli serve' },
      { kind: 'file', name: 'search.mjs', code: 'console.log(1);\n' },
      { kind: 'command', command: 'node search.mjs', output: '1\n' },
    ]);
  });

  test('leaves out a command that the reader has to fill in', () => {
    expect(readQuickStart('```sh\nTOKEN=… npx @inclusion-kit/cli search\n```\n')).toEqual([]);
  });

  test.each(packageNames)('is in the page of %s, from an install line or a command to a result or a page', (name) => {
    const acts = readQuickStart(readFileSync(`${root}/packages/${name}/README.md`, 'utf8'));
    const first = acts[0];
    expect(first?.kind === 'file' ? '' : first?.command).toMatch(/npm install|npx @inclusion-kit\/cli/);
    expect(acts.some((act) => act.kind === 'serve' || (act.kind === 'command' && act.output !== null))).toBe(true);
  });
});

test.each([
  ['npm install @inclusion-kit/sdk', 'pnpm add @inclusion-kit/sdk', 'yarn add @inclusion-kit/sdk'],
  [
    'A=b npx @inclusion-kit/cli serve',
    'A=b pnpm dlx @inclusion-kit/cli serve',
    'A=b yarn dlx @inclusion-kit/cli serve',
  ],
  ['node search.mjs', 'node search.mjs', 'yarn node search.mjs'],
])('%s is written for pnpm and yarn', (npm, pnpm, yarn) => {
  expect([translate(npm, 'npm'), translate(npm, 'pnpm'), translate(npm, 'yarn')]).toEqual([npm, pnpm, yarn]);
});
