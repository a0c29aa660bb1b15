import { factsOf, filterNames } from '@inclusion-kit/sdk/internal';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startRelay, type RelayUnderTest } from '../../../testing-internal/relay-under-test.ts';

const assets = { version: '1.4.2', read: () => Promise.resolve(null) };

let under: RelayUnderTest;
beforeEach(async () => {
  under = await startRelay({ assets, notice: 'Exemples', publicUrl: 'https://offre.mondepartement.fr' });
});
afterEach(() => under.relay.close());

describe('the page where a search is composed', () => {
  it('is led to from the first page, and stands under the policy of pages, with nothing inline', async () => {
    expect(await (await under.ask('/')).text()).toContain('href="/composer"');
    const response = await under.ask('/composer');
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Security-Policy')).toContain("script-src 'self'; style-src 'self'");
    const page = await response.text();
    expect(page).not.toMatch(/ style=|<style|\son\w+=|<script(?![^>]* src=)/);
    expect(page).toContain('data-origin="https://offre.mondepartement.fr"');
    expect(page).toContain('data-version="1.4.2"');
    expect(page).toContain('Exemples');
  });

  it('begins its preview where there are offers, as the data say, and gives three ways to embed', async () => {
    const page = await (await under.ask('/composer')).text();
    expect(page).toContain('data-sample="59350"');
    expect(page, 'and says so').toContain('Exemple\u00a0: Lille. Vos lignes n’ont pas de lieu');
    for (const id of ['code', 'code-cadre', 'code-fichier']) expect(page).toContain(`id="${id}"`);
    for (const tool of ['WordPress', 'Drupal', 'SPIP', 'Joomla']) expect(page).toContain(`>${tool}</summary>`);
  });

  it('says in the language that was asked for that it is in French alone', async () => {
    const ask = async (path: string) => (await under.ask(path)).text();
    expect(await ask('/composer?lang=ar')).toMatch(
      /<p class="notice" role="note" lang="ar" dir="rtl">\s*هذه الصفحة متوفرة بالفرنسية فقط\./,
    );
    expect(await ask('/composer?lang=en')).toContain('This page is in French only.');
    for (const path of ['/composer', '/composer?lang=fr', '/composer?lang=xx'])
      expect(await ask(path), path).not.toMatch(/role="note" lang=/);
  });

  it('names each of its fields', async () => {
    const page = await (await under.ask('/composer')).text();
    const ids = [...page.matchAll(/<(?:select|input)[^>]* id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(10);
    for (const id of ids) expect(page).toContain(`for="${id}"`);
  });

  it('presets every filter, hides it and fixes it', async () => {
    const page = await (await under.ask('/composer')).text();
    const names = filterNames.map((name) => factsOf(name).attribute ?? name);
    expect(names.length).toBeGreaterThan(12);
    for (const name of names) {
      expect(page).toMatch(new RegExp(`<(?:select|input)[^>]* name="${name}"`));
      for (const rule of ['filters-hidden', 'filters-fixed']) expect(page).toContain(`name="${rule}" value="${name}"`);
    }
  });

  it.each([
    ['/pages/composer.css', 'text/css'],
    ['/pages/composer.js', 'text/javascript'],
  ])('serves %s', async (path, type) => {
    const response = await under.ask(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toContain(type);
  });

  it.each(['/pages/home.css', '/pages/home.js'])(
    'serves %s compressed, and no more to a reader who holds it',
    async (path) => {
      const sent = await under.ask(path, { headers: { 'Accept-Encoding': 'gzip' } });
      expect(sent.headers.get('Content-Encoding')).toBe('gzip');
      expect(sent.headers.get('Content-Type')).toMatch(/^text\/(css|javascript); charset=utf-8$/);
      const etag = sent.headers.get('ETag') ?? '';
      const again = await under.ask(path, { headers: { 'Accept-Encoding': 'gzip', 'If-None-Match': etag } });
      expect([again.status, again.headers.get('Cache-Control')]).toEqual([304, 'no-cache']);
    },
  );

  it('is not there where the relay serves no elements', async () => {
    const bare = await startRelay();
    expect((await bare.ask('/composer')).status).toBe(404);
    expect(await (await bare.ask('/')).text()).not.toContain('/composer');
    await bare.relay.close();
  });
});
