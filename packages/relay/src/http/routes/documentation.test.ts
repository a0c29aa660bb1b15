import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDocumentation } from '../assets/documentation.ts';
import { startRelay, type RelayUnderTest } from '../../testing-internal/relay-under-test.ts';

const parent = mkdtempSync(join(tmpdir(), 'relay-documentation-'));
const folder = join(parent, 'site');
let under: RelayUnderTest;
let bare: RelayUnderTest;
beforeAll(async () => {
  mkdirSync(join(folder, 'recipes'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Documentation</title>');
  writeFileSync(join(folder, 'recipes/one.html'), '<!doctype html><title>Recette</title>');
  writeFileSync(join(folder, 'search.js'), 'export {};');
  mkdirSync(join(folder, 'files'));
  writeFileSync(join(folder, 'files/docs-rgaa-audit.csv'), 'Critère,Statut\n');
  writeFileSync(join(folder, 'llms.txt'), '# Inclusion Kit');
  writeFileSync(join(folder, 'secret'), 'no page');
  writeFileSync(join(parent, 'outside.html'), 'elsewhere');
  under = await startRelay({ documentation: openDocumentation(pathToFileURL(`${folder}/`)) });
  bare = await startRelay();
});
afterAll(async () => {
  await under.relay.close();
  await bare.relay.close();
  rmSync(parent, { recursive: true });
});

describe('the documentation that the relay holds', () => {
  it('stands in a folder, so that its pages link to each other wherever it is read', async () => {
    const short = await under.ask('/docs');
    expect([short.status, short.headers.get('Location')]).toEqual([302, '/docs/']);
    expect(await (await under.ask('/docs/')).text()).toContain('<title>Documentation</title>');
    expect(await (await under.ask('/docs/recipes/one.html')).text()).toContain('<title>Recette</title>');
  });

  it('is under the policy of the relay’s pages, each file with its type', async () => {
    const answers = await Promise.all(
      ['/docs/', '/docs/search.js', '/docs/files/docs-rgaa-audit.csv'].map((path) => under.ask(path)),
    );
    expect(answers.map(({ headers }) => headers.get('Content-Type'))).toEqual([
      'text/html; charset=UTF-8',
      'text/javascript; charset=utf-8',
      'text/csv; charset=utf-8',
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    for (const { headers } of answers) expect(headers.get('Content-Security-Policy')).toContain("script-src 'self'");
  });

  it('is listed for language models at the root too, where there is any', async () => {
    const list = await under.ask('/llms.txt');
    expect([list.status, list.headers.get('Location')]).toEqual([302, '/docs/llms.txt']);
    expect(await (await under.ask('/docs/llms.txt')).text()).toBe('# Inclusion Kit');
    expect((await bare.ask('/llms.txt')).status).toBe(404);
  });

  it('is not sent again to a browser that has it', async () => {
    const tag = (await under.ask('/docs/')).headers.get('ETag') ?? '';
    expect((await under.ask('/docs/', { headers: { 'If-None-Match': tag } })).status).toBe(304);
  });

  it.each([
    '/docs/nothing.html',
    '/docs/secret',
    '/docs/recipes',
    '/docs/%2e%2e/outside.html',
    '/docs/..%2foutside.html',
  ])('has nothing at %s', async (path) => {
    expect((await under.ask(path)).status).toBe(404);
  });

  it('has nothing under a name, or a path, that is longer than any file may have', async () => {
    for (const path of [`${'a'.repeat(300)}.html`, `${'a/'.repeat(3000)}a.html`])
      expect((await under.ask(`/docs/${path}`)).status).toBe(404);
  });

  it('says in one page what there is without it, and no command, which only the person at the machine can run', async () => {
    for (const path of ['/docs', '/docs/']) {
      const answer = await bare.ask(path);
      expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([200, 'no-store']);
      const page = await answer.text();
      expect(page).not.toMatch(/npm|<pre|lancez/);
      expect(page).toContain('href="/composer"');
      expect(page).toContain('href="/reference"');
    }
    expect((await bare.ask('/docs/index.html')).status).toBe(404);
  });
});
