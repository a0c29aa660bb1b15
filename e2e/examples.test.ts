// The examples that need no build, as their READMEs run them: opened, searched, an offer read and corrected.
import { execFile } from 'node:child_process';
import { mkdir, readFile, readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createAssets } from '@inclusion-kit/widget/assets';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderPage } from '../examples/jsp/render.ts';
import { start as startExpress } from '../examples/servers/express.ts';
import { start as startFastify } from '../examples/servers/fastify.ts';
import { start as startHono } from '../examples/servers/hono.ts';
import { policies, start as startStrictSite } from '../examples/strict-policy/server.ts';
import { startStaticServer, type ServedFile } from '../scripts/bench/static/server.ts';
import { useSearch, type Difference } from '../scripts/examples/journey.ts';
import { setUp } from './bench.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): Promise<string> => readFile(join(root, 'examples', path), 'utf8');

/** The sites whose pages the relay answers. Each page comes from another origin than the relay. */
let site = '';
let strict = '';
let shown = '';

beforeAll(async () => {
  const server = createServer((_, response) =>
    response
      .setHeader('Content-Type', 'text/html; charset=utf-8')
      .end(shown.replaceAll(/http:\/\/127\.0\.0\.1:8787|https:\/\/offre\.mondepartement\.fr/g, relay.url)),
  ).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  closeLater(() => server.close());
});
const { relay, folder, newPage, closeLater } = setUp({
  env: async ({ url }) => {
    const server = await startStrictSite(0, url);
    strict = server.url;
    closeLater(server.close);
    return { ALLOWED_ORIGINS: `${site},${strict}`, RATE_LIMITS: 'off' };
  },
  entries: ['di-search.relay'],
});

async function open(address: string, difference: Difference = {}): Promise<Page> {
  const watched = await newPage({}, [new URL(address).origin]);
  await watched.page.goto(address);
  await useSearch(watched, { hears: false, examinesEach: false, ...difference });
  return watched.page;
}

it('the plain page, in the colours of its site', async () => {
  shown = (await read('plain-html/index.html')).replace('<title>', '<link rel="icon" href="data:," /><title>');
  const page = await open(site, { examinesEach: true });
  const font = await page
    .locator('di-service h2')
    .first()
    .evaluate((title) => getComputedStyle(title).fontFamily);
  expect(font).toContain('Georgia');
});

it('the page of a server of JSP, which escapes what it is given', async () => {
  const values = {
    'agence.nom': 'L’agence <b>& fils</b>',
    'agence.codeInsee': '13055',
    'agence.sansCarte': true,
  };
  const guide = await read('jsp/README.md');
  const [, name = '', value = ''] =
    /^```xml\n<context-param><param-name>(.*)<\/param-name><param-value>(.*)<\/param-value><\/context-param>\n```$/m.exec(
      guide,
    ) ?? [];
  shown = await renderPage({ ...values, [`initParam.${name}`]: value });
  expect(shown).not.toContain('<b>');
  expect(shown).toContain('code-commune="13055" view="list">');
  expect(await renderPage({ ...values, 'initParam.relais': value, 'agence.sansCarte': false })).toContain(
    'code-commune="13055">',
  );
  await open(site);
});

it.each(['/', '/nonce'])('the page under a strict policy, at %s', async (path) => {
  await open(`${strict}${path}`, { examinesEach: path === '/' });
});

it('the policy that the guide shows', async () => {
  const guide = await readFile(join(root, 'docs/guide-departement.md'), 'utf8');
  expect(guide).toContain(`\n${policies.address('https://offre.mondepartement.fr')}\n`);
});

it('the page with a file and no server', async () => {
  const out = join(folder.path, 'offre.json');
  const cli = join(root, 'packages/cli/src/bin.js');
  const source = join(root, 'examples/static-file');
  const { build } = (JSON.parse(await read('static-file/package.json')) as { scripts: Record<string, string> }).scripts;
  const [, ...args] = (build ?? '').split(' && ')[0]!.split(' ');
  await mkdir(folder.path, { recursive: true });
  await run(process.execPath, [
    '--conditions=inclusion-kit-source',
    cli,
    ...args.map((arg) => (arg === 'donnees' ? join(source, arg) : arg === 'site/offre.json' ? out : arg)),
  ]);
  const script = await (await createAssets()).read('inclusion-kit.js');
  const files = new Map<string, ServedFile>([
    ['/', { type: 'text/html; charset=utf-8', body: await readFile(join(source, 'site/index.html')) }],
    ['/inclusion-kit.js', { type: 'text/javascript', body: script! }],
    ['/offre.json', { type: 'application/json', body: await readFile(out) }],
  ]);
  const host = await startStaticServer(files);
  closeLater(() => host.close());
  await open(`${host.origin}/`, { corrects: false });
});

describe.each([
  ['Express', startExpress],
  ['Fastify', startFastify],
  ['Hono', startHono],
])('the relay inside %s', (_, start) => {
  it('is searched from a page of its host', async () => {
    const host = await start();
    closeLater(() => host.close());
    await open(host.url, { place: ['lill', /Lille/, /offres?\s.*Lille/] });
  });
});

it('the nightly import, which goes on where it stopped and forgets what is gone after a whole reading', async () => {
  const script = join(root, 'examples/nightly-import/import.ts');
  const offers = join(folder.path, 'import.db');
  const importFrom = (url: string) =>
    run(process.execPath, ['--conditions=inclusion-kit-source', script, '13', offers], {
      env: { ...process.env, RELAY: url },
    }).catch((error: unknown) => error as { code: number; stdout: string; stderr: string });
  // The second page never comes, the first night.
  const asked: string[] = [];
  let isBroken = true;
  const proxy = createServer((request, response) => {
    const page = new URL(request.url ?? '/', relay.url).searchParams.get('page') ?? '1';
    asked.push(page);
    if (isBroken && page !== '1') response.writeHead(404).end();
    else
      void fetch(`${relay.url}${request.url}`).then(async (answer) =>
        response.setHeader('Content-Type', 'application/json').end(await answer.text()),
      );
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => proxy.once('listening', resolve));
  closeLater(() => proxy.close());
  const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;

  expect(await importFrom(url)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('The next run begins at page 2.') as string,
  });
  isBroken = false;
  asked.length = 0;
  const { stdout } = await importFrom(url);
  expect(asked[0]).toBe('2');
  const total = Number(/^(\d+) services, 0 gone/.exec(stdout)?.[1]);
  expect(total).toBeGreaterThan(500);
  expect((await importFrom(url)).stdout).toBe(`${total} services, 0 gone since the last reading\n`);
});

it('each have a README that says how, and are in the list', async () => {
  const list = await read('README.md');
  for (const { name } of (await readdir(join(root, 'examples'), { withFileTypes: true })).filter((one) =>
    one.isDirectory(),
  )) {
    expect(list).toContain(`(${name}/README.md)`);
    expect((await read(`${name}/README.md`)).split('\n').length, name).toBeLessThan(22);
  }
});
