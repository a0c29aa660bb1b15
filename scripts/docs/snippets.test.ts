import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeOffer } from './offer.ts';
import { findSnippets, isRunnable, parseSnippets, runSnippet } from './snippets.ts';

const snippets = findSnippets();
const runnable = snippets.filter(isRunnable);
const folder = mkdtempSync(join(tmpdir(), 'inclusion-kit-snippets-'));

beforeAll(() => {
  symlinkSync(fileURLToPath(new URL('../../node_modules', import.meta.url)), join(folder, 'node_modules'));
  writeOffer(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('the pages that promise snippets have some', () => {
  const pages = new Set(runnable.map(({ where }) => where.replace(/:\d+$/, '')));
  expect([...pages]).toEqual([
    'README.md',
    'docs/portes/developpeur.md',
    'docs/recipes/live-search.md',
    'docs/recipes/nightly-import.md',
    'docs/recipes/offline-file.md',
    'docs/recipes/server-proxy.md',
    'packages/catalogue/README.md',
    'packages/dataset/README.md',
    'packages/demonstration/README.md',
    'packages/sdk/README.md',
  ]);
});

describe('run without network', () => {
  test.each(runnable)('$where', async (snippet) => {
    const { exitCode, stdout, stderr } = await runSnippet(snippet, folder);
    expect({ exitCode, stderr: exitCode === 0 ? '' : stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).not.toBe('');
    if (snippet.output !== null) expect(stdout).toBe(snippet.output);
  });
});

test('a wrong snippet fails, and says why', async () => {
  const page =
    '# Page\n\n```ts\nimport { createClient } from "@inclusion-kit/sdk";\n\ncreateClient({ bad: 1 });\n```\n';
  const [snippet, ...others] = parseSnippets('page.md', page);
  expect(others).toEqual([]);
  expect(snippet).toMatchObject({ where: 'page.md:3', output: null });
  const { exitCode, stderr } = await runSnippet(snippet!, folder);
  expect(exitCode).toBe(1);
  expect(stderr).toContain('Unknown option "bad"');
});
