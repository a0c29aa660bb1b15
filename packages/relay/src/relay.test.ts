import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OfferSource } from '@inclusion-kit/sdk';
import { startRelay, type RelayUnderTest } from './testing-internal/relay-under-test.ts';
import { listWith } from './testing-internal/matchers.ts';
import type { FullStore } from './store/sql-store.ts';

const bundle = 'customElements.define("di-x", class extends HTMLElement {})';
const assets = {
  version: '1.2.3',
  read: (path: string) => Promise.resolve(path === 'di-search.relay.js' ? new TextEncoder().encode(bundle) : null),
};

let under: RelayUnderTest;
beforeEach(async () => {
  under = await startRelay({ assets, notice: 'Offres <fictives>', allowedOrigins: ['https://site.fr'] });
});
afterEach(() => under.relay.close());

describe('every answer', () => {
  it.each(['/', '/api/v1/sources', '/nothing', '/pages/style.css', '/healthz', '/contributions/x'])(
    '%s carries the security headers and an id',
    async (path) => {
      const { headers } = await under.ask(path);
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Referrer-Policy')).not.toBeNull();
      expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'");
      expect(headers.get('X-Request-Id')).not.toBeNull();
    },
  );

  it('keeps the id that a proxy gave, if it is a plain one', async () => {
    const ask = async (id: string) =>
      (await under.ask('/healthz', { headers: { 'X-Request-Id': id } })).headers.get('X-Request-Id');
    expect(await ask('proxy-0001')).toBe('proxy-0001');
    expect(await ask('x"y z; <script>')).not.toContain('script');
  });

  it('lets pages of allowed origins read, and no other', async () => {
    const ask = async (Origin: string) =>
      (await under.ask('/api/v1/sources', { headers: { Origin } })).headers.get('Access-Control-Allow-Origin');
    expect(await ask('https://site.fr')).toBe('https://site.fr');
    expect(await ask('https://evil-site.fr')).toBeNull();
  });
});

describe('the records closed for good', () => {
  it('are not known while the contributions cannot be read, which is not the same as none', async () => {
    await under.relay.begun;
    expect(under.relay.withheld(), 'none').toBeNull();
    const store = Object.assign(Object.create(under.store) as FullStore, {
      acceptedVersion: () => Promise.reject(new Error('the database is away')),
    });
    const other = await startRelay({ store });
    await other.relay.begun;
    expect(other.relay.withheld(), 'not read').toBeUndefined();
    await other.relay.close();
  });
});

describe('the elements', () => {
  it('are open to the pages of any site', async () => {
    const response = await under.ask('/widget/1.2.3/di-search.relay.js', { headers: { Origin: 'https://any.org' } });
    expect(await response.text()).toBe(bundle);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=300',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    });
  });

  it.each(['/widget/9.9.9/di-search.relay.js', '/widget/1.2.3/other.js', '/widget/1.2.3/..%2f..%2fpackage.json'])(
    'are not at %s',
    async (path) => {
      expect((await under.ask(path)).status).toBe(404);
    },
  );
});

describe('the first page', () => {
  it('shows the question and the notice, with nothing inline', async () => {
    const response = await under.ask('/');
    const page = await response.text();
    expect(response.headers.get('Content-Security-Policy')).toContain("script-src 'self'");
    expect(page).toContain('De quoi avez-vous besoin');
    expect(page).toContain('Offres &lt;fictives&gt;');
    expect(page).not.toMatch(/ style=|<style| on\w+=/);
  });

  it('stands without counts when the offers cannot be read', async () => {
    const source = { searchServices: () => Promise.reject(new Error('down')) } as unknown as OfferSource;
    const other = await startRelay({ source, assets });
    expect(await (await other.ask('/')).text()).toContain('De quoi avez-vous besoin');
    const composer = await (await other.ask('/composer')).text();
    expect(composer).toContain('<di-search api=""');
    await other.relay.close();
  });

  it('leads to the lines to embed, with the address that visitors see', async () => {
    const other = await startRelay({ publicUrl: 'https://offre.mondepartement.fr', assets });
    expect(await (await other.ask('/')).text()).toContain('href="/composer"');
    const composer = await (await other.ask('/composer')).text();
    expect(composer).toContain('https://offre.mondepartement.fr');
    expect(composer).toContain('1.2.3');
    await other.relay.close();
  });
});

describe('the probes and the schema', () => {
  it('tell life, and readiness by the database', async () => {
    expect((await under.ask('/healthz')).status).toBe(200);
    expect((await under.ask('/readyz')).status).toBe(200);
    const store = { ...under.store, ping: () => Promise.reject(new Error('gone')) };
    const other = await startRelay({ store });
    expect((await other.ask('/readyz')).status).toBe(503);
    expect((await other.ask('/healthz')).status).toBe(200);
  });

  it('publish the shape of a contribution', async () => {
    const response = await under.ask('/schemas/contribution.json');
    const schema = (await response.json()) as { required: string[]; properties: Record<string, unknown> };
    expect(schema.required).toEqual(expect.arrayContaining(['genre', 'licence']));
    expect(schema.properties['genre']).toMatchObject({ enum: listWith('correction') });
  });
});
