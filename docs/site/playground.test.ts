// The playground in a browser, on the relay whose elements it shows.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setUp } from '../../e2e/bench.ts';
import { expectAccessible, overflowOf } from '../../e2e/support.ts';
import { PAGE_POLICY } from '../../packages/relay/src/http/guards/security-headers.ts';
import { createManifest, elementsOf } from '../../scripts/docs/elements.ts';
import { listPages } from './pages.ts';
import { describeElements } from './playground.ts';
import { writeSite } from './write-site.ts';

const folder = `${mkdtempSync(join(tmpdir(), 'inclusion-kit-playground-'))}/`;
const { relay, newPage } = setUp({
  env: { RATE_LIMITS: 'off' },
  entries: ['di-search.relay', 'di-service.relay', 'di-territory.relay'],
});

const types: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
};

beforeAll(() =>
  writeSite(
    listPages().filter(
      ({ source }) =>
        ['docs/playground.md', 'packages/widget/ELEMENTS.md'].includes(source) || source.startsWith('docs/developers/'),
    ),
    folder,
  ),
);
afterAll(() => rmSync(folder, { recursive: true }));

/** Opens the playground as the relay would serve it. */
async function open(options: object = {}, hash = '') {
  const opened = await newPage(options);
  const { page } = opened;
  await page.route(`${relay.url}/docs/**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice('/docs/'.length);
    return route.fulfill({
      contentType: `${types[name.split('.').at(-1) ?? ''] ?? 'text/plain'}; charset=utf-8`,
      headers: { 'Content-Security-Policy': PAGE_POLICY },
      body: readFileSync(folder + name),
    });
  });
  await page.goto(`${relay.url}/docs/playground.html${hash}`);
  await page.getByRole('combobox', { name: 'Element' }).waitFor();
  return { ...opened, lines: () => page.locator('#lines').textContent() };
}

const firstCard = (page: Page): Promise<void> => page.locator('di-search di-offer-card').first().waitFor();

it('has every element that a site may show, and every attribute but those that say where offers come from', async () => {
  const described = await describeElements();
  const inManifest = elementsOf(await createManifest()).filter(({ tagName }) => tagName !== 'di-moderation');
  expect(described.map(({ tag }) => tag)).toEqual(inManifest.map(({ tagName }) => tagName));
  for (const { tag, attributes } of described) {
    const told = inManifest.find(({ tagName }) => tagName === tag)?.attributes ?? [];
    const others = told.map(({ name }) => name).filter((name) => !['api', 'dataset', 'src'].includes(name));
    expect(attributes.map(({ name }) => name).sort()).toEqual(others.sort());
    expect(attributes.filter(({ description }) => description === '')).toEqual([]);
  }
  // The reader is first asked where and what.
  const ofSearch = described.find(({ tag }) => tag === 'di-search')?.attributes.map(({ name }) => name) ?? [];
  expect(ofSearch.slice(0, 3)).toEqual(['code-commune', 'sources', 'thematiques']);
});

describe('in a browser', () => {
  it('shows a search, changes it by an attribute, and gives the lines to copy', async () => {
    const { page, problems, lines } = await open();
    await firstCard(page);
    expect(await lines()).toMatch(
      new RegExp(
        `^<script type="module" src="${relay.url}/widget/latest/di-search.relay.js"></script>\\n<di-search api="${relay.url}" code-commune="\\w{5}"></di-search>$`,
      ),
    );
    await page.getByRole('combobox', { name: 'view' }).selectOption('list');
    await page.getByRole('checkbox', { name: 'ouvert' }).check();
    const search = page.locator('di-search');
    expect(await search.getAttribute('view')).toBe('list');
    expect(await search.getAttribute('ouvert')).toBe('');
    expect(await lines()).toContain(' view="list"');
    expect(await lines()).toMatch(/ ouvert[ >]/);
    const q = page.getByRole('textbox', { name: 'q', exact: true });
    await q.fill('a "b" & c');
    await q.press('Tab');
    expect(await lines()).toContain('q="a &quot;b&quot; &amp; c"');
    await q.fill('');
    await q.press('Tab');
    expect(await search.getAttribute('q')).toBeNull();
    expect(problems).toEqual([]);
  });

  it('copies the lines, which show the same elsewhere, and keeps them in its address', async () => {
    const { page, context, lines } = await open({}, '#di-search?code-commune=13055&view=list');
    await firstCard(page);
    expect(await lines()).toContain('<di-search api="' + relay.url + '" code-commune="13055" view="list"></di-search>');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy the lines' }).click();
    await page.getByRole('status').filter({ hasText: 'Copied.' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await lines());
    const site = await context.newPage();
    await site.route(`${relay.url}/essai`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><html lang="fr"><title>Site</title>${copied}</html>`,
      }),
    );
    await site.goto(`${relay.url}/essai`);
    await firstCard(site);
    expect(new URL(page.url()).hash).toBe('#di-search?code-commune=13055&view=list');
  });

  it('shows figures of a territory to who is not signed in, says whose they are, and gives the lines of the relay', async () => {
    const { page, problems, lines } = await open({}, '#di-territory');
    await page.locator('di-territory').getByText('Bouches-du-Rhône').first().waitFor();
    expect(await page.locator('di-territory').getByRole('alert').count()).toBe(0);
    await page.getByText('fictitious figures of the demonstration').waitFor();
    expect(await page.getByRole('link', { name: 'signed in there' }).getAttribute('href')).toBe('/territoire');
    const guide = await page.getByRole('link', { name: 'how to read them' }).getAttribute('href');
    expect(listPages().map(({ path }) => path)).toContain(guide);
    expect(await lines()).toContain(`<di-territory api="${relay.url}"></di-territory>`);
    await page.getByRole('combobox', { name: 'Element' }).selectOption('di-search');
    await firstCard(page);
    expect(await page.getByText('fictitious figures of the demonstration').count()).toBe(0);
    expect(problems).toEqual([]);
  });

  it.each([
    ['light', 1280],
    ['dark', 360],
  ] as const)(
    'has nothing that axe finds wrong, %s, %i pixels wide, whichever element is shown',
    async (colorScheme, width) => {
      const { page, problems } = await open({ colorScheme, viewport: { width, height: 900 } });
      await firstCard(page);
      await expectAccessible(page);
      expect(await overflowOf(page)).toBe(0);
      await page.getByRole('combobox', { name: 'Element' }).selectOption('di-service');
      await page.locator('di-service').getByRole('heading', { name: 'Contacter' }).waitFor();
      await expectAccessible(page);
      expect(await overflowOf(page)).toBe(0);
      await page.getByRole('combobox', { name: 'Element' }).selectOption('di-territory');
      await page.locator('di-territory').getByText('Bouches-du-Rhône').first().waitFor();
      await expectAccessible(page);
      expect(await overflowOf(page)).toBe(0);
      expect(problems).toEqual([]);
    },
  );
});
