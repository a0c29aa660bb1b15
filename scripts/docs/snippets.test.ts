import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openapi } from '../../packages/relay/src/locales/openapi.ts';
import { findPort } from '../../packages/relay/src/testing-internal/free-port.ts';
import { root } from '../packages/run.ts';
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

test('the relay of its README.md says where it listens', async () => {
  const page = readFileSync(join(root, 'packages/relay/README.md'), 'utf8');
  const [snippet] = parseSnippets('packages/relay/README.md', page);
  const { code, output } = snippet!;
  const port = String(await findPort());
  const ended = `${code.replace("'8787'", `'${port}'`)}process.kill(process.pid, 'SIGTERM');`;
  const { exitCode, stdout, stderr } = await runSnippet({ code: ended }, folder);
  expect({ exitCode, stderr: exitCode === 0 ? '' : stderr }).toEqual({ exitCode: 0, stderr: '' });
  // It stands among the lines of the log.
  expect(stdout.split('\n')).toContain(output?.trimEnd().replace('8787', port));
});

test('the addresses that docs/guides/publier.md gives are routes of the relay', () => {
  const page = readFileSync(join(root, 'docs/guides/publier.md'), 'utf8');
  const [, block = ''] = /^```text\n(.*?)^```$/ms.exec(page) ?? [];
  const paths = block.split('\n').flatMap((line) => (line === '' ? [] : [new URL(line).pathname]));
  expect(paths).toHaveLength(2);
  for (const path of paths) expect(Object.keys(openapi.operations)).toContain(path);
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
