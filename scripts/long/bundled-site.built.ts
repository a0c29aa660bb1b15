// A site that bundles the packages as they are built: its searches by words load parts of the tables, and no whole one.
import { createCatalogue, writeTerritoryFile } from '@inclusion-kit/catalogue';
import { createDemonstration } from '@inclusion-kit/demonstration';
import { prepareDataset } from '@inclusion-kit/sdk/prepare';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { importMetaAssets } from '@web/rollup-plugin-import-meta-assets';
import { build as buildByEsbuild } from 'esbuild';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { rollup } from 'rollup';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build as buildByVite } from 'vite';
import { startStaticServer, type ServedFile, type StaticServer } from '../bench/static/server.ts';
import { openBrowser } from '../../e2e/support.ts';
import { root } from '../packages/run.ts';

const demonstration = createDemonstration({ now: new Date('2026-11-25') });
const { structures, services } = prepareDataset(demonstration, { now: '2026-11-25' });
const offer = { structures, services, communes: demonstration.communes };
const catalogue = createCatalogue(offer);
const html = (script: string): string =>
  `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Site</title><script type="module" src="/${script}"></script><di-search dataset="/offre.json"></di-search>`;
/** A part of the tables of words, by the fields that it has. */
const PART = /frequencies/;
/** A phrase that stands in the whole French table alone: all others are in parts. */
const WHOLE_TABLE = /creer-une-entreprise--definir-son-projet-de-creation-dentreprise.{0,40}synonyme/s;

type Built = readonly (readonly [path: string, contents: string | Uint8Array])[];

const bundlers: Record<string, (input: string) => Promise<Built>> = {
  Rollup: async (input) => {
    const bundle = await rollup({
      input,
      plugins: [nodeResolve({ browser: true }), importMetaAssets()],
      onwarn: () => undefined,
    });
    const { output } = await bundle.generate({ format: 'es' });
    await bundle.close();
    return output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]);
  },
  Vite: async (input) => {
    const built = await buildByVite({
      root,
      configFile: false,
      logLevel: 'error',
      build: { write: false, rolldownOptions: { input } },
    });
    return [built]
      .flat()
      .flatMap((one) => ('output' in one ? one.output : []))
      .map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]);
  },
  esbuild: async (input) => {
    const outdir = join(root, 'out');
    const { outputFiles } = await buildByEsbuild({
      entryPoints: [input],
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'browser',
      target: 'es2022',
      outdir,
      write: false,
      logLevel: 'error',
    });
    const worker = await readFile(join(root, 'packages/widget/dist/entries/dataset-worker.js'));
    return [
      ...outputFiles.map(({ path, contents }) => [relative(outdir, path).split(sep).join('/'), contents] as const),
      ['dataset-worker.js', worker],
    ];
  },
};

let browser: Browser;
/** Where packages are found from. */
let folder: string;
let file: Uint8Array;
beforeAll(async () => {
  browser = await openBrowser();
  folder = await mkdtemp(join(root, 'node_modules/.cache/site-'));
  file = await writeTerritoryFile(offer, { date: '2026-11-23' });
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

describe.each(Object.keys(bundlers))('a site that %s bundles', (name) => {
  let server: StaticServer;
  let contents: Map<string, string>;

  beforeAll(async () => {
    const input = join(folder, `${name}.js`);
    await writeFile(input, "import '@inclusion-kit/widget/di-search.static.js';\n");
    const built = await bundlers[name]?.(input);
    contents = new Map((built ?? []).map(([path, text]) => [`/${path}`, Buffer.from(text).toString()]));
    const entry = built?.find(([path]) => path.startsWith(name) || path.startsWith(`assets/${name}`))?.[0] ?? '';
    const files = new Map<string, ServedFile>([
      ['/', { type: 'text/html', body: Buffer.from(html(entry)) }],
      ['/offre.json', { type: 'application/json', body: Buffer.from(file) }],
    ]);
    for (const [path, text] of contents) {
      files.set(path, { type: path.endsWith('.css') ? 'text/css' : 'text/javascript', body: Buffer.from(text) });
    }
    server = await startStaticServer(files);
  });
  afterAll(() => server.close());

  /** Opens the site at an address, waits for its first cards, and returns the files that it asked for. */
  async function visit(query: string): Promise<{ asked: string[]; names: string[] }> {
    const context = await browser.newContext();
    const page: Page = await context.newPage();
    server.asked.length = 0;
    await page.goto(`${server.origin}/?${query}`);
    const titles = page.locator('di-search h3');
    await expect.poll(() => titles.count()).toBeGreaterThan(5);
    const names = await titles.allInnerTexts();
    const asked = [...new Set(server.asked.map(({ path }) => path))];
    await context.close();
    return { asked, names: names.map((one) => one.trim()) };
  }

  const textOf = (path: string): string => contents.get(path) ?? '';
  const partsIn = (asked: readonly string[]): string[] =>
    asked.filter((path) => PART.test(textOf(path)) && textOf(path).length < 60_000);

  it('loads no words with its first search', async () => {
    const { asked } = await visit('di-code_commune=93066');
    expect(asked.some((path) => path.includes('dataset-worker'))).toBe(true);
    expect(partsIn(asked)).toEqual([]);
    expect(asked.filter((path) => WHOLE_TABLE.test(textOf(path)))).toEqual([]);
  });

  it.each([
    ['nourrice', 10_000],
    ['soupe populaire', 10_000],
    ['kongélateur', 17_000],
    ['شريحة هاتف', 10_000],
  ])('finds by « %s » what the catalogue finds, with %i bytes of words at most', async (q, most) => {
    const { asked, names } = await visit(`di-q=${encodeURIComponent(q)}`);
    const { items } = await catalogue.searchServices({ q, size: 1 });
    expect(names[0]).toContain(items[0]?.service.nom);
    const parts = partsIn(asked);
    expect(parts.length).toBeGreaterThan(0);
    expect(parts.reduce((sum, path) => sum + gzipSync(textOf(path), { level: 9 }).length, 0)).toBeLessThan(most);
    expect(asked.filter((path) => WHOLE_TABLE.test(textOf(path)))).toEqual([]);
  });
});
