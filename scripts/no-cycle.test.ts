import { ESLint } from 'eslint';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tseslint from 'typescript-eslint';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noCycle } from '../eslint/no-cycle.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cycle-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function complaintsOf(files: Readonly<Record<string, string>>): Promise<string[]> {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const eslint = new ESLint({
    cwd: folder,
    overrideConfigFile: true,
    overrideConfig: {
      files: ['**/*.ts'],
      languageOptions: { parser: tseslint.parser },
      plugins: { house: { rules: { 'no-cycle': noCycle } } },
      rules: { 'house/no-cycle': 'error' },
    },
  });
  const results = await eslint.lintFiles(['a.ts']);
  return results.flatMap(({ messages }) => messages.map(({ message }) => message));
}

describe('an import that leads back to its own file', () => {
  it.each([
    ['values', `import { b } from './b.ts';`, `import { a } from './a.ts';`],
    ['types', `import type { B } from './b.ts';`, `import type { A } from './a.ts';`],
    ['a type one way', `import { b } from './b.ts';`, `import { type A } from './a.ts';`],
    ['exports', `export * from './b.ts';`, `export type { A } from './a.ts';`],
    ['an import on demand', `await import('./b.ts');`, `await import('./a.ts');`],
  ])('is refused: %s', async (_what, a, b) => {
    expect(await complaintsOf({ 'a.ts': a, 'b.ts': b })).toEqual(['This import leads back to this file: b.ts → a.ts.']);
  });

  it('is refused where the file imports itself', async () => {
    expect(await complaintsOf({ 'a.ts': `import { a } from './a.ts';` })).toEqual([
      'This import leads back to this file: a.ts.',
    ]);
  });

  it('is refused over several files', async () => {
    const files = {
      'a.ts': `import './b.ts';`,
      'b.ts': `import type { C } from './c.ts';`,
      'c.ts': `import './d.ts'; import './a.ts';`,
      'd.ts': '',
    };
    expect(await complaintsOf(files)).toEqual(['This import leads back to this file: b.ts → c.ts → a.ts.']);
  });

  it('is not seen where two files import the same third', async () => {
    const files = { 'a.ts': `import './b.ts'; import './c.ts';`, 'b.ts': `import './c.ts';`, 'c.ts': '' };
    expect(await complaintsOf(files)).toEqual([]);
  });

  it('is seen anew when the other file changes', async () => {
    expect(await complaintsOf({ 'a.ts': `import './b.ts';`, 'b.ts': '' })).toEqual([]);
    expect(await complaintsOf({ 'b.ts': `import './a.ts';` })).toHaveLength(1);
  });
});
