// The site built from the pages of the repository, without the reference of functions, which typedoc needs a minute for:
// `npm run docs` looks through that one too.
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import MiniSearch from 'minisearch';
import { createNodeHandler, openDocumentation } from '@inclusion-kit/relay';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, openBrowser, overflowOf, watch } from '../../e2e/support.ts';
import { startRelay } from '../../packages/relay/src/testing-internal/relay-under-test.ts';
import { findFaults, MOST_BYTES } from './faults.ts';
import { createNames } from './markdown.ts';
import { API_FOLDER, listPages, root } from './pages.ts';
import { findPages, searchOptions, weighFor, type FoundPage, type Indexed } from './search-options.ts';
import { writeSite } from './write-site.ts';

const folder = `${mkdtempSync(join(tmpdir(), 'inclusion-kit-site-'))}/`;
const pages = listPages().filter(({ source }) => !source.startsWith(API_FOLDER));
const read = (path: string): string => readFileSync(folder + path, 'utf8');

beforeAll(() => writeSite(pages, folder));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the site', () => {
  it('has every page of the documentation', () => {
    const inSite = new Set(pages.map(({ source }) => source));
    const written = globSync(['docs/**/*.md', 'packages/*/README.md', 'examples/**/README.md', '*.md'], { cwd: root })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => !path.includes('node_modules') && !path.startsWith(API_FOLDER));
    expect(written.filter((source) => !inSite.has(source))).toEqual([]);
    expect(new Set(pages.map(({ path }) => path)).size).toBe(pages.length);
  });

  it('links to nothing that is not there, and has no page that is heavy or that a strict policy refuses', () => {
    const { faults, heaviest } = findFaults(folder);
    expect(faults).toEqual([]);
    expect(heaviest.bytes).toBeLessThan(MOST_BYTES);
  });

  it('would tell a link that leads nowhere, an inline style and a heavy page', () => {
    const added = join(folder, 'wrong.html');
    const wrong =
      '<p id="a" style="color: red"><a href="nothing.html">x</a><a href="#b">x</a><a href="/nowhere">x</a>' +
      '<a href="wrong.pdf">x</a></p>';
    writeFileSync(added, wrong + 'x'.repeat(MOST_BYTES));
    writeFileSync(join(folder, 'wrong.pdf'), '');
    const { faults } = findFaults(folder);
    for (const file of [added, join(folder, 'wrong.pdf')]) rmSync(file);
    expect(faults.map((fault) => fault.replace(/\d+ bytes/, 'too much'))).toEqual([
      `wrong.html weighs too much, more than ${MOST_BYTES}.`,
      'wrong.html holds <p id="a" style=, which a strict policy refuses.',
      'wrong.html links to nothing.html, which is not there.',
      'wrong.html links to #b, a heading that is not there.',
      'wrong.html links to /nowhere, which the relay does not have.',
      'wrong.html links to wrong.pdf, a kind of file that the relay does not serve.',
    ]);
  });

  it.each([
    ['https://schema.data.inclusion.gouv.fr/', null],
    ['http://127.0.0.1:8787/semaine', null],
    ['mailto:contact@departement.fr?subject=Offre', null],
    ['http://schema.data.inclusion.gouv.fr/', 'which is not encrypted'],
    ['https://inclusion', 'whose host cannot be'],
    ['https://relay.example.org/', 'which is made up'],
    ['https://departement.fr/a).', 'which is no address'],
    ['https://a:b@departement.fr/', 'which carries a name of an account'],
    ['https://departement.fr//page', 'which names a folder without a name'],
    ['mailto:contact', 'which is no address of mail'],
  ])('looks at the form of a link out of it: %s', (address, fault) => {
    const added = join(folder, 'outside.html');
    writeFileSync(added, `<a href="${address}">x</a>`);
    const { faults } = findFaults(folder);
    rmSync(added);
    expect(faults).toEqual(fault === null ? [] : [`outside.html links to ${address}, ${fault}.`]);
  });

  it('opens three doors, in both languages, and leads to the addresses of the relay and to the page that tries the elements', () => {
    const home = read('index.html');
    for (const door of ['departement', 'developpeur', 'editeur']) expect(home).toContain(`href="${door}.html"`);
    for (const path of ['index.html', 'start.html']) {
      expect(read(path)).toContain('href="/reference"');
      expect(read(path)).toContain('href="/composer"');
    }
    expect(home).toContain('<html lang="fr">');
    expect(read('start.html')).toContain('<html lang="en">');
    expect(read('start.html')).toContain('are in French alone');
  });

  it('lists the pages of the language of the reader first', () => {
    const sections = (path: string): string[] =>
      [...read(path).matchAll(/<nav class="pages"[\s\S]*<\/nav>/g)].flatMap(([nav]) =>
        [...nav.matchAll(/<h2>([^<]+)<\/h2>/g)].map(([, name = '']) => name),
      );
    expect(sections('index.html').slice(0, 2)).toEqual(['Commencer', 'Guides pour un département']);
    expect(sections('start.html').slice(0, 3)).toEqual(['Developers', 'Software publishers', 'The project']);
    expect(sections('start.html')).toHaveLength(sections('index.html').length);
  });

  it('is listed for language models', () => {
    const list = read('llms.txt');
    for (const { path } of pages) expect(list).toContain(`(${path})`);
    // Each is told by its own first sentence, in its language.
    expect(list).toContain('(exploiter.html): Pour la personne qui tient la machine, une fois le relais installé');
    expect(list).toContain(
      '(playground.html): Choose an element, set its attributes, see it at once, copy the lines.\n',
    );
    expect(list).not.toContain(': in French');
  });

  it('names a page that it links to by its title, never by its file', () => {
    const installer = read('installer.html');
    expect(installer).toMatch(/<a href="guide-departement\.html">(?!guide-departement)[^<]+<\/a>/);
    const byFile = pages.flatMap(
      ({ path }) => read(path).match(/<a [^>]*>(?:<code>)?[\w/.-]+\.md(?:<\/code>)?<\/a>/g) ?? [],
    );
    expect(byFile).toEqual([]);
  });

  it('names headings as forges do', () => {
    const name = createNames();
    expect(['Vérifier l’intégrité', 'A `b`-c: d', 'A `b`-c: d'].map(name)).toEqual([
      'vérifier-lintégrité',
      'a-b-c-d',
      'a-b-c-d-1',
    ]);
  });
});

describe('the search of the site', () => {
  const look = (words: string, lang = ''): readonly FoundPage[] =>
    findPages(MiniSearch.loadJSON<Indexed>(read('search-index.json'), searchOptions), words, lang);
  const find = (words: string, lang = ''): string[] => look(words, lang).map(({ id }) => id);

  it.each([
    ['clause contrat', 'clause.html'],
    ['donnees personnelles', 'rgpd.html'],
    ['couleurs', 'apparence.html'],
    ['récépissé', 'guide-departement.html'],
    ['wordpress', 'cms.html'],
    ['sauvegarde', 'guide-departement.html'],
    ['createClient', 'sdk.html'],
    ['nightly import', 'recipes/nightly-import.html'],
    ['parquet', 'decisions/0061-parquet.html'],
  ])('finds « %s »', (words, path) => {
    expect(find(words).slice(0, 3)).toContain(path);
  });

  it.each([
    ['fr', 'sauvegarde', 'exploiter.html#la-sauvegarde-de-chaque-nuit'],
    ['fr', 'mettre à jour le relais', 'installer.html#mettre-à-jour'],
    ['fr', 'revenir en arrière', 'exploiter.html#revenir-à-la-version-davant'],
    ['fr', 'haute disponibilité', 'exploiter.html#deux-relais-derrière-une-adresse'],
    ['fr', 'reverse proxy', 'installer.html#derrière-nginx-ou-caddy'],
    ['fr', 'supervision', 'installer.html#surveiller'],
    ['fr', 'machine perdue', 'exploiter.html#lexercice-dune-machine-perdue'],
    ['fr', 'SMTP_URL', 'installer.html'],
    ['fr', 'logs', 'installer.html'],
    ['fr', 'port 8787 déjà utilisé', 'installer.html'],
    ['en', 'rollback', 'exploiter.html#revenir-à-la-version-davant'],
    ['en', 'backup', 'exploiter.html#la-sauvegarde-de-chaque-nuit'],
    ['en', 'environment variables', 'install.html'],
    ['en', 'dark mode', 'theme.html'],
    ['en', 'upgrade', 'upgrade.html'],
  ])('leads a technician who reads %s and types « %s » to the part that tells it', (lang, words, place) => {
    const [first] = look(words, lang);
    expect(first?.part == null ? first?.id : `${first.id}#${first.part.id}`).toBe(place);
  });

  it('finds pages by another word for what they tell, and by some of the words where none has all', () => {
    expect(find('CORS', 'fr').slice(0, 4)).toContain('integrer.html');
    expect(find('nginx zzxxqqjjkk', 'fr')[0]).toBe('installer.html');
    expect(find('zzxxqqjjkk', 'fr')).toEqual([]);
  });

  it('puts the guide before the audit, and guides before the reference of functions', () => {
    expect(find('hors ligne', 'fr')[0]).toBe('hors-ligne.html');
    // The reference of functions is not in this site: it weighs less than a guide, were it in the other language.
    const weigh = weighFor('en');
    expect(weigh('api/relay/backup.html', '', { lang: 'en' })).toBeLessThan(
      weigh('exploiter.html', '', { lang: 'fr' }),
    );
  });
});

describe('in a browser, on the relay that serves it', () => {
  let browser: Browser;
  let page: Page;
  let problems: string[];
  let url: string;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const { relay } = await startRelay({ documentation: openDocumentation(pathToFileURL(folder)) });
    const server = createServer(createNodeHandler(relay));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await openBrowser();
    ({ page, problems } = watch(await browser.newPage(), [url]));
    close = async () => {
      await browser.close();
      server.closeAllConnections();
      server.close();
      await relay.close();
    };
  });
  afterAll(() => close());

  it.each([
    ['index.html', 'light', 1280],
    ['guides', 'dark', 320],
    ['start.html', 'dark', 1280],
    ['elements.html', 'light', 320],
    ['types.html', 'dark', 1280],
    ['benchmarks.html', 'light', 1280],
  ] as const)('has nothing that axe finds wrong on %s, %s, %i pixels wide', async (name, colorScheme, width) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${url}/docs/${name === 'guides' ? 'rgpd.html' : name}`);
    await expectAccessible(page);
    expect(await overflowOf(page)).toBe(0);
    expect(problems).toEqual([]);
  });

  it('is given whole by the relay: every file that a page links to, shows or loads', async () => {
    const addresses = new Set(
      pages.flatMap(({ path }) =>
        [...read(path).matchAll(/\s(?:href|src|data-index)="(?![a-z]+:|[#/])([^"#]+)/g)].map(
          ([, address = '']) => new URL(address.replaceAll('&amp;', '&'), `${url}/docs/${path}`).href,
        ),
      ),
    );
    expect(addresses.size).toBeGreaterThan(pages.length);
    expect([...addresses].some((address) => address.endsWith('.csv'))).toBe(true);
    const missing: string[] = [];
    for (const address of addresses) {
      const answer = await fetch(address);
      if (!answer.ok) missing.push(`${address} answers ${answer.status}.`);
      await answer.arrayBuffer();
    }
    expect(missing).toEqual([]);
  });

  it('is searched by keyboard, from a page in a folder too, and sends nothing elsewhere', async () => {
    await page.goto(`${url}/docs/decisions/0061-parquet.html`);
    await page.getByRole('searchbox').fill('donnees personnelles');
    const results = page.getByRole('search').getByRole('link');
    await results.first().waitFor();
    expect(await page.getByRole('search').getByRole('status').textContent()).toMatch(/pages? found/);
    await expectAccessible(page);
    // The arrows go through the results, and back to the field.
    const isFocused = (at: number): Promise<boolean> =>
      results.nth(at).evaluate((one) => one === document.activeElement);
    await page.keyboard.press('ArrowDown');
    expect(await isFocused(0)).toBe(true);
    await page.keyboard.press('ArrowDown');
    expect(await isFocused(1)).toBe(true);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.locator('[type=search]:focus').waitFor();
    await page.getByRole('searchbox').press('Enter');
    await page.waitForURL(`${url}/docs/rgpd.html`);
    expect(await page.locator('h1').textContent()).toBe('Les données personnelles');
    expect(problems).toEqual([]);
  });
});
