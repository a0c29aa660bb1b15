// The lines that the documentation tells readers to paste, as they are written there, each in the page of a separate site.
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { json } from 'node:stream/consumers';
import { createDemonstration } from '@inclusion-kit/demonstration';
import { createAssets } from '@inclusion-kit/widget/assets';
import { toFirstQuestion } from '@inclusion-kit/widget/first-question';
import { build } from 'esbuild';
import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { setUp } from './bench.ts';
import { version } from '../packages/widget/entry-names.mjs';

const demonstration = createDemonstration({ now: new Date('2026-11-25') });
let origin: string;
let shown = '';
let hostScript = '';
const kept: unknown[] = [];

beforeAll(async () => {
  const assets = await createAssets();
  const site = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://site').pathname;
    const answer = async (): Promise<void> => {
      const script = path.startsWith('/kit/') ? await assets.read(path.slice('/kit/'.length)) : null;
      if (script !== null) response.setHeader('Content-Type', 'text/javascript').end(script);
      else if (path === '/host.js') response.setHeader('Content-Type', 'text/javascript').end(hostScript);
      else if (path === '/contributions') {
        kept.push(await json(request));
        response.end(JSON.stringify({ id: '1', numero: 'IK-1', etat: 'recue' }));
      } else if (path === '/offre-59.json' || path === '/offre.json')
        response.setHeader('Content-Type', 'application/json').end(JSON.stringify(demonstration));
      else if (path === '/')
        response
          .setHeader('Content-Type', 'text/html; charset=utf-8')
          .end(`<!doctype html><html lang="fr"><title>Site</title><link rel="icon" href="data:,">${shown}</html>`);
      else response.writeHead(404).end();
    };
    void answer();
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => site.once('listening', resolve));
  origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  closeLater(() => site.close());
  // Bundled now: no page waits for that.
  for (const name of ['di-search.static', 'dataset-worker', 'di-search.host', 'inclusion-kit'])
    await assets.read(`${name}.js`);
});
const { relay, folder, newPage, closeLater } = setUp({
  env: () => ({ ALLOWED_ORIGINS: origin, RATE_LIMITS: 'off' }),
  entries: ['di-search.relay'],
});

/** The blocks of HTML of a page of the documentation that hold a text. */
async function blocksOf(page: string, holding: string): Promise<string[]> {
  const text = await readFile(new URL(`../${page}`, import.meta.url), 'utf8');
  return [...text.matchAll(/^```html\n(.*?)^```$/gms)]
    .map(([, block = '']) => block)
    .filter((one) => one.includes(holding));
}

/** Shows lines in the page of the site, the relay of the documentation being this one. */
async function paste(lines: string): Promise<{ context: BrowserContext; page: Page; problems: string[] }> {
  shown = lines.replaceAll(/https:\/\/offre\.(?:mondepartement|example)\.fr|http:\/\/127\.0\.0\.1:8787/g, relay.url);
  const { context, page, problems } = await newPage({}, [origin]);
  await page.goto(origin);
  return { context, page, problems };
}

const firstCard = (page: Page) => page.locator('di-offer-card').first().waitFor();

describe('the lines to paste', () => {
  it.each([
    ['README.md', '<di-search api='],
    ['docs/guide-departement.md', '<di-search api='],
    ['packages/widget/README.md', '<di-search api='],
    ['packages/widget/README.md', '<di-search\n'],
    ['packages/widget/README.md', '<di-search dataset='],
  ])('of %s with %s find offers, and nothing is asked of anybody else', async (name, holding) => {
    const blocks = await blocksOf(name, holding);
    expect(blocks.length).toBeGreaterThan(0);
    for (const block of blocks) {
      const script = block.includes('src=')
        ? ''
        : (await blocksOf(name, 'di-search.relay.js'))[0]!.replace(/<di-search.*/s, '');
      const { context, page, problems } = await paste(script + block);
      await page.locator('di-filters').first().waitFor();
      if (!block.includes('code-')) {
        await page.locator('di-search').getByRole('combobox', { name: /^Où/ }).fill('marseil');
        await page.locator('di-place-field').getByRole('option').first().click();
      }
      await firstCard(page);
      expect(problems).toEqual([]);
      await context.close();
    }
  });

  it('of the relay’s own page fetch the element once', async () => {
    const composer = await newPage();
    await composer.page.goto(`${relay.url}/composer`);
    const code = composer.page.locator('#code');
    await expect.poll(() => code.textContent()).toContain('</di-search>');
    const text = (await code.textContent()) ?? '';
    await composer.context.close();
    expect(text).not.toContain('integrity');
    const { page, problems } = await paste(
      text.replace(/<di-search(?: code-commune="\d+")?/, '<di-search code-commune="13055"'),
    );
    await firstCard(page);
    const fetched = await page.evaluate(
      () => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/element.js')).length,
    );
    expect(fetched).toBe(1);
    expect(problems).toEqual([]);
  });

  it('that preload the first answer have it read while the element comes, asked for once and taken by the element', async () => {
    const question = `${relay.url}${toFirstQuestion({ 'code-commune': '13055' })}`;
    const { page, problems } = await paste(`<link rel="preload" as="fetch" crossorigin href="${question}">
      <script type="module" src="${relay.url}/widget/latest/di-search.relay.js"></script>
      <di-search api="${relay.url}" code-commune="13055"></di-search>`);
    await firstCard(page);
    const answers = await page.evaluate(
      (asked) => ({
        left: globalThis.diPreloaded?.size,
        asked: performance.getEntriesByType('resource').filter(({ name }) => name === asked).length,
      }),
      question,
    );
    expect(answers).toEqual({ left: 0, asked: 1 });
    expect(problems).toEqual([]);
  });

  it('pasted a year ago still find offers, and with the hash of the files of that time they leave the link between the tags', async () => {
    const old = `${version.split('.')[0]}.0.0`;
    const linesWith = (hash: string): string =>
      `<link rel="modulepreload" href="${relay.url}/widget/${old}/di-search.relay/element.js"${hash}>
      <script type="module" src="${relay.url}/widget/${old}/di-search.relay.js"${hash}></script>
      <di-search api="${relay.url}" code-commune="13055"><a href="${relay.url}/">Chercher une offre</a></di-search>`;
    const plain = await paste(linesWith(''));
    await firstCard(plain.page);
    expect(plain.problems).toEqual([]);
    const { page, problems } = await paste(linesWith(` integrity="sha384-${'A'.repeat(64)}" crossorigin="anonymous"`));
    await expect.poll(() => problems.join('\n')).toContain('blocked');
    expect(await page.evaluate(() => customElements.get('di-search') === undefined)).toBe(true);
    expect(await page.getByRole('link', { name: 'Chercher une offre' }).isVisible()).toBe(true);
    await page.getByRole('link', { name: 'Chercher une offre' }).click();
    await page.getByRole('heading', { level: 1, name: 'De quoi avez-vous besoin' }).waitFor();
  });

  it('of README.md for a page with its own back end hand it over', async () => {
    const readme = await readFile(new URL('../packages/widget/README.md', import.meta.url), 'utf8');
    const block = /^```js\n(import '@inclusion-kit\/widget\/di-search\.host\.js';.*?)^```$/ms.exec(readme)?.[1] ?? '';
    const bundled = await build({
      stdin: { contents: block.replace('@inclusion-kit/widget/', '/kit/'), resolveDir: import.meta.dirname },
      bundle: true,
      write: false,
      format: 'esm',
      external: ['/kit/*'],
      conditions: ['inclusion-kit-source'],
    });
    hostScript = bundled.outputFiles[0]?.text ?? '';
    const { page, problems } = await paste(
      '<di-search code-commune="13055"></di-search><script type="module" src="/host.js"></script>',
    );
    await firstCard(page);
    await page
      .locator('di-offer-card')
      .first()
      .getByRole('button', { name: /^Oui : confirmer/ })
      .click();
    await expect.poll(() => kept).toMatchObject([{ genre: 'confirmation', cible: { modele: 'service' } }]);
    await page.getByText('pas encore confirmée').first().waitFor();
    expect(problems).toEqual([]);
  });
});

describe('a site whose origin the relay does not know', () => {
  it('has the setting named in the console of its page, once, and in the log of the relay', async () => {
    // The same site by another name is another origin.
    const stranger = origin.replace('127.0.0.1', 'localhost');
    shown = `<script type="module" src="${relay.url}/widget/latest/di-search.relay.js"></script>
      <di-search api="${relay.url}" code-commune="13055"></di-search>`;
    const { page } = await newPage({}, [stranger]);
    const told: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'warning') told.push(message.text());
    });
    await page.goto(stranger);
    await expect.poll(() => told.join('\n')).toContain(`add ${stranger} to its setting ALLOWED_ORIGINS`);
    const said = page.getByRole('alert').filter({ hasText: 'Les offres n’ont pas pu être chargées' });
    await said.waitFor();
    // To try again would change nothing for the person who reads: only the owner of the page can mend it.
    expect(await said.getByRole('button').count()).toBe(0);
    expect(await page.locator('di-search').getByRole('article').count()).toBe(0);
    expect(told.filter((one) => one.includes('ALLOWED_ORIGINS'))).toHaveLength(1);
    await expect.poll(() => relay.output()).toContain(`Une page de ${stranger} demande des offres`);
  });
});

describe('a page that is opened by a double click', () => {
  it('is told that no relay can allow a file, and what to do', async () => {
    const path = join(folder.path, 'page.html');
    await writeFile(
      path,
      `<!doctype html><html lang="fr"><title>Site</title><script type="module" src="${relay.url}/widget/latest/di-search.relay.js"></script>
      <di-search api="${relay.url}" code-commune="13055"></di-search></html>`,
    );
    const { page } = await newPage();
    const told: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'warning') told.push(message.text());
    });
    await page.goto(pathToFileURL(path).href);
    await expect
      .poll(() => told)
      .toEqual([
        `${relay.url} answers, but a page opened from a file has no origin that it could allow. Serve its folder, for instance by "python3 -m http.server 8080", and add http://127.0.0.1:8080 to its setting ALLOWED_ORIGINS.`,
      ]);
    await expect.poll(() => relay.output()).toContain('Une page ouverte depuis un fichier demande des offres');
    expect(relay.output()).not.toContain('Une page de null');
  });
});

describe('a page that loads the script more than once', () => {
  it('searches all the same, and is told once when the versions differ', async () => {
    const { context, page, problems } = await newPage({}, [origin]);
    const told: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'warning') told.push(message.text());
    });
    // The script of a year ago, all elements in one file.
    await context.route('**/kit/inclusion-kit.js?old', async (route) => {
      const answer = await route.fetch();
      const script = await answer.text();
      const old = script.replace(`\`${version}\``, '"0.0.1"');
      expect(old).not.toBe(script);
      await route.fulfill({ response: answer, body: old });
    });
    const line = `<script type="module" src="${relay.url}/widget/latest/di-search.relay.js"></script>`;
    const search = `<di-search api="${relay.url}" code-commune="13055"></di-search>`;
    shown = `${line}${line}${line.replace('.js"', '.js?again"')}${search}`;
    await page.goto(origin);
    await firstCard(page);
    expect(told).toEqual([]);

    for (const order of [
      `${line}<script type="module" src="/kit/inclusion-kit.js?old"></script>`,
      `<script type="module" src="/kit/inclusion-kit.js?old"></script>${line}`,
    ]) {
      told.length = 0;
      shown = `${order}${search}`;
      await page.goto(origin);
      await firstCard(page);
      await page.locator('di-filters').waitFor();
      await page.locator('di-offer-card').first().getByRole('heading').getByRole('link').first().click();
      await page.locator('di-service').getByRole('heading', { name: 'Contacter' }).waitFor();
      await expect.poll(() => told.length).toBeGreaterThan(0);
      expect(told).toEqual([expect.stringMatching(/by version 0\.\S+ of the kit, .*Load one version alone/)]);
    }
    expect(problems).toEqual([]);
  });
});

describe('a token in the page of a site', () => {
  it('is refused with the reason, before anything is asked', async () => {
    const { page } = await newPage({}, [origin]);
    const told: string[] = [];
    page.on('console', (message) => told.push(message.text()));
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    shown = `<script type="module" src="${relay.url}/widget/latest/di-search.relay.js"></script>
      <di-search api="${relay.url}" token="SECRET-123" code-commune="13055"></di-search>`;
    await page.goto(origin);
    await page.locator('di-search').getByText('n’est pas encore reliée aux offres').waitFor();
    await expect
      .poll(() => told)
      .toContain(
        '<di-search> can show nothing. A token stands in its attribute "token", where every visitor reads it. Have it replaced by those who gave it, remove it from the page, and give the new one to a relay, which keeps it: DATA_INCLUSION_TOKEN.',
      );
    expect(asked.filter((url) => url.includes('/api/'))).toEqual([]);
  });
});

describe('one file that needs no other', () => {
  it('searches a file of the site without a network, from then on', async () => {
    const { context, page, problems } = await paste(
      '<script type="module" src="/kit/inclusion-kit.js"></script><di-search dataset="/offre-59.json" code-commune="13055"></di-search>',
    );
    await firstCard(page);
    await context.setOffline(true);
    const search = page.locator('di-search');
    await search.getByRole('combobox', { name: /^Où/ }).fill('aubagn');
    await page.locator('di-place-field').getByRole('option').first().click();
    await search.getByRole('heading', { name: /^\d+ offres.*Aubagne/ }).waitFor();
    await page.locator('di-offer-card').first().getByRole('heading').getByRole('link').first().click();
    await page.locator('di-service').getByRole('heading', { name: 'Contacter' }).waitFor();
    expect(problems).toEqual([]);
  });
});
