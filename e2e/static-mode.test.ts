// A dataset on a static host: read by parts or whole, in a worker or in the page, and again without a network.
import { createCatalogue, openDataset, writeTerritoryFile } from '@inclusion-kit/catalogue';
import { prepareDataset } from '@inclusion-kit/sdk/prepare';
import { createDemonstration } from '@inclusion-kit/demonstration';
import type { Browser, Page } from 'playwright-core';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Visit, VisitRequest } from '../scripts/bench/static/page.ts';
import {
  startStaticServer,
  type ServedFile,
  type StaticServer,
  type StaticServerOptions,
} from '../scripts/bench/static/server.ts';
import { openBrowser } from './support.ts';

const demonstration = createDemonstration({ now: new Date('2026-11-25') });
const { structures, services } = prepareDataset(demonstration, { now: '2026-11-25' });
const offer = { structures, services, communes: demonstration.communes };
const catalogue = createCatalogue(offer);
const around = { code_commune: '93066', size: 20 };

const json = (body: Uint8Array | string): ServedFile => ({ type: 'application/json', body: Buffer.from(body) });
let file: Uint8Array<ArrayBuffer>;
let server: StaticServer | undefined;

beforeAll(async () => {
  file = await writeTerritoryFile(offer, { date: '2026-11-23' });
});
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function serve(files: Record<string, ServedFile>, options: StaticServerOptions = {}): Promise<StaticServer> {
  server = await startStaticServer(new Map(Object.entries(files)), options);
  return server;
}

describe('over the network', () => {
  test.each<[string, StaticServerOptions, () => Uint8Array | string, boolean]>([
    ['parts of a territory file', {}, () => file, true],
    ['a host that gives no parts', { ranges: false, gzip: false }, () => file, false],
    ['a host that gives no parts and compresses', { ranges: false }, () => file, false],
    ['a territory file compressed beforehand', {}, () => gzipSync(file), false],
    ['plain JSON', {}, () => JSON.stringify(offer), false],
    ['one list', {}, () => JSON.stringify([...structures, ...services]), false],
    [
      'a record a line, compressed',
      {},
      () => gzipSync([...structures, ...services].map((one) => JSON.stringify(one)).join('\n')),
      false,
    ],
  ])('%s: answers as the catalogue does', async (_, options, content, isByParts) => {
    const { origin, asked } = await serve({ '/offre.json': json(content()) }, options);
    const { source } = await openDataset(`${origin}/offre.json`);
    const page = await source.searchServices({ ...around, size: 5 });
    const expected = await catalogue.searchServices({ ...around, size: 5 });
    if (isByParts) expect(page).toEqual(expected);
    else expect(page.total).toBeGreaterThan(0);
    expect(await source.searchServices({ size: 5 })).toEqual(await catalogue.searchServices({ size: 5 }));
    const bytes = asked.reduce((sum, one) => sum + one.bytes, 0);
    if (isByParts) expect(bytes).toBeLessThan(file.length / 2);
  });

  test('a missing file, a refusal and a host that is gone are each told', async () => {
    const host = await serve({});
    const { origin } = host;
    await expect(openDataset(`${origin}/absent.json`)).rejects.toMatchObject({ code: 'dataset', reason: 'missing' });
    const refuse = () => Promise.resolve(new Response('', { status: 403 }));
    await expect(openDataset(`${origin}/x.json`, { fetch: refuse })).rejects.toMatchObject({ code: 'forbidden' });
    await host.close();
    await expect(openDataset(`${origin}/absent.json`)).rejects.toMatchObject({ code: 'network' });
    await expect(openDataset('ftp://127.0.0.1/x')).rejects.toMatchObject({ code: 'usage' });
  });

  test('a file cut on the host fails with a word whatever is asked of it', async () => {
    const { origin, files } = await serve({});
    for (const end of [0, 20, 400, 5000, Math.floor(file.length / 2), file.length - 2000]) {
      files.set('/offre.json', json(file.slice(0, end)));
      const reading = openDataset(`${origin}/offre.json`).then(({ source }) => source.services({ size: 10_000 }));
      await expect(reading, `cut at ${end}`).rejects.toMatchObject({ code: 'dataset' });
    }
  });

  test('a part that does not come fails that call only', async () => {
    const { origin } = await serve({ '/offre.json': json(file) });
    let isDown = false;
    const { source } = await openDataset(`${origin}/offre.json`, {
      fetch: (...args) => (isDown ? Promise.reject(new TypeError('down')) : fetch(...args)),
    });
    isDown = true;
    await expect(source.services({ size: 10_000 })).rejects.toMatchObject({ code: 'network' });
    isDown = false;
    expect((await source.services({ size: 10_000 })).items).toEqual((await catalogue.services({ size: 10_000 })).items);
  });

  test('a file replaced while it is read is told', async () => {
    const { origin, files } = await serve({ '/offre.json': json(file) });
    const { source } = await openDataset(`${origin}/offre.json`);
    files.set('/offre.json', json(await writeTerritoryFile(offer, { date: '2026-11-24' })));
    await expect(source.services({ size: 10_000 })).rejects.toMatchObject({ reason: 'changed' });
  });

  test('what must be read whole and is too large is refused, with what to do', async () => {
    const { origin } = await serve({ '/offre.json': json(JSON.stringify(offer)) });
    const error: unknown = await openDataset(`${origin}/offre.json`, { maxBytes: 100_000 }).catch(
      (one: unknown) => one,
    );
    expect(error).toMatchObject({ reason: 'too_large', hint: expect.stringContaining('convert') as string });
  });
});

/** Bundles the page of the bench and its worker as files of a site. */
async function bundlePrograms(): Promise<Record<string, ServedFile>> {
  const entry = (name: string): string => fileURLToPath(new URL(`../scripts/bench/static/${name}.ts`, import.meta.url));
  const { outputFiles } = await build({
    ...{ bundle: true, splitting: true, format: 'esm', target: 'es2022', write: false, outdir: '/' },
    entryPoints: [entry('page'), entry('dataset-worker')],
    conditions: ['inclusion-kit-source'],
  });
  const html =
    '<!doctype html><html lang="fr"><meta charset="utf-8"><title>Dataset</title><script type="module" src="/page.js"></script>';
  return {
    '/': { type: 'text/html', body: Buffer.from(html) },
    ...Object.fromEntries(
      outputFiles.map(({ path, contents }) => [path, { type: 'text/javascript', body: contents }] as const),
    ),
  };
}

describe('in Chromium', () => {
  let browser: Browser;
  let programs: Record<string, ServedFile>;
  beforeAll(async () => {
    browser = await openBrowser();
    programs = await bundlePrograms();
  });
  afterAll(async () => {
    await browser.close();
  });

  const visit = (page: Page, request: Partial<VisitRequest>): Promise<Visit> =>
    page.evaluate((asked) => window.visit(asked), {
      dataset: 'offre.json',
      mode: 'worker' as const,
      code_commune: around.code_commune,
      ...request,
    });
  const firstPage = (page: Page): Promise<unknown> =>
    page.evaluate((asked) => window.dataset?.source.searchServices(asked), around);

  test.each(['worker', 'page'] as const)('answers from a %s as the catalogue does', async (mode) => {
    const { origin } = await serve({ ...programs, '/offre.json': json(file) });
    const page = await browser.newPage();
    await page.goto(origin);
    expect(await visit(page, { mode, words: 'permis' })).toMatchObject({ firstResults: 20 });
    await expect.poll(() => page.workers()).toHaveLength(mode === 'worker' ? 1 : 0);
    expect(await firstPage(page)).toEqual(await catalogue.searchServices(around));
  });

  test('works in the page where a policy allows no worker', async () => {
    const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; connect-src 'self'; worker-src 'none'">`;
    const html = new TextDecoder().decode(programs['/']?.body).replace('<title>', `${policy}<title>`);
    const { origin } = await serve({
      ...programs,
      '/': { type: 'text/html', body: Buffer.from(html) },
      '/offre.json': json(file),
    });
    const page = await browser.newPage();
    await page.goto(origin);
    expect(await visit(page, {})).toMatchObject({ firstResults: 20 });
    expect(page.workers()).toHaveLength(0);
  });

  test('a second visit needs no network, and a third has the new file', async () => {
    const { origin, files, asked } = await serve({ ...programs, '/offre.json': json(file) });
    const context = await browser.newContext();
    const page = await context.newPage();
    const isKept = async (date: string): Promise<void> => {
      const beginning = (): Promise<string> =>
        page.evaluate(async () => {
          const kept = await (await caches.open('inclusion-kit-datasets')).match(new URL('offre.json', location.href));
          return (await kept?.text())?.slice(0, 200) ?? '';
        });
      await expect.poll(beginning).toContain(date);
    };
    const dateOfVisit = async (): Promise<unknown> => {
      await page.goto(origin);
      await visit(page, { cache: true });
      return page.evaluate(() => window.dataset?.date);
    };
    expect(await dateOfVisit()).toBe('2026-11-23');
    await isKept('2026-11-23');

    files.delete('/offre.json');
    expect(await dateOfVisit()).toBe('2026-11-23');
    expect(await firstPage(page)).toEqual(await catalogue.searchServices(around));

    files.set('/offre.json', json(await writeTerritoryFile(offer, { date: '2026-11-24' })));
    expect(await dateOfVisit()).toBe('2026-11-23');
    await isKept('2026-11-24');
    asked.length = 0;
    expect(await dateOfVisit()).toBe('2026-11-24');
    expect(asked.filter(({ path }) => path === '/offre.json')).toEqual([]);
  });
});
