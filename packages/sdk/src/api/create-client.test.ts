import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createClient, type AppInfo } from '../index.ts';
import { VERSION } from '../version.ts';
import { clientOf, codeOf, emptyPage, json } from './testing-internal/client-of.ts';

const browser = {
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0',
};
const emulated = { userAgent: 'Mozilla/5.0 (linux) AppleWebKit/537.36 (KHTML, like Gecko) jsdom/26.0.0' };

describe('a copy of a client', () => {
  it('has other options and adds its headers, and the client stays as it was', async () => {
    const { client, requests } = clientOf(() => json({}, { status: 503, headers: { 'retry-after': '0' } }), {
      retries: 0,
      headers: { 'x-a': 'client', 'x-b': 'client' },
    });
    const copy = client.withOptions({ baseUrl: 'https://other.test', retries: 1, headers: { 'X-B': 'copy' } });
    expect([client.baseUrl, copy.baseUrl]).toEqual(['https://api.test', 'https://other.test']);
    expect(await codeOf(copy.sources())).toBe('server');
    expect(await codeOf(client.sources())).toBe('server');
    expect(requests.map(({ url, headers }) => [new URL(url).host, headers.get('x-a'), headers.get('x-b')])).toEqual([
      ['other.test', 'client', 'copy'],
      ['other.test', 'client', 'copy'],
      ['api.test', 'client', 'client'],
    ]);
  });

  it('may be copied again, and may leave an option out', async () => {
    const { client, requests } = clientOf(() => json([]), { token: 'tok' });
    await client
      .withOptions({ headers: { 'x-a': '1' } })
      .withOptions({ token: undefined })
      .sources();
    expect(['x-a', 'authorization'].map((name) => requests[0]?.headers.get(name))).toEqual(['1', null]);
  });

  it('knows what its server can, as long as it asks the same one as the same caller', async () => {
    const { client, requests } = clientOf(({ url }) =>
      json(url.endsWith('/capabilities') ? { params: ['q'] } : emptyPage),
    );
    const asked = () => requests.filter(({ url }) => url.endsWith('/capabilities')).length;
    await client.searchServices({ q: 'permis' });
    await client.withOptions({ timeoutMs: 500 }).searchServices({ q: 'permis' });
    expect(asked()).toBe(1);
    await client.withOptions({ token: 'tok' }).searchServices({ q: 'permis' });
    expect(asked()).toBe(2);
  });

  it('asks what its server can in its own way', async () => {
    const { client, requests } = clientOf(() => json({ params: ['q'] }));
    await client.withOptions({ headers: { 'x-gateway': 'key' } }).capabilities();
    expect(requests.map(({ headers }) => headers.get('x-gateway'))).toEqual(['key']);
  });

  it('is refused for options that make no sense', () => {
    const { client } = clientOf(() => json([]));
    expect(() => client.withOptions({ retry: 1 } as object)).toThrow('Unknown option "retry"');
    expect(() => client.withOptions({ headers: { authorization: 'x' } })).toThrow('no authorization');
    expect(() => client.withOptions({ headers: 'x: 1' as unknown as Headers })).toThrow('headers must be');
    expect(() => client.withOptions(null as unknown as object)).toThrow('must be an object');
  });
});

describe('the user agent', () => {
  afterEach(() => void vi.unstubAllGlobals());
  const sent = async (options: Parameters<typeof clientOf>[1]) => {
    const { client, requests } = clientOf(() => json([]), options);
    await client.sources();
    return requests[0]?.headers.get('user-agent');
  };

  it('names the SDK with its version, after the program', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    expect(VERSION).toBe(version);
    expect(await sent({})).toBe(`inclusion-kit-sdk/${VERSION}`);
    expect(await sent({ appInfo: { name: 'mon-accueil' } })).toBe(`mon-accueil inclusion-kit-sdk/${VERSION}`);
    const appInfo = { name: 'mon-accueil', version: '1.2', url: 'https://accueil.test/?a=1' };
    expect(await sent({ appInfo })).toBe(`mon-accueil/1.2 (https://accueil.test/?a=1) inclusion-kit-sdk/${VERSION}`);
  });

  it('may be the caller’s, and is the browser’s own in a page', async () => {
    expect(await sent({ headers: { 'User-Agent': 'mien' }, appInfo: { name: 'mon-accueil' } })).toBe('mien');
    vi.stubGlobal('navigator', browser);
    expect(await sent({ appInfo: { name: 'mon-accueil' } })).toBeNull();
  });

  it.each([
    {},
    { name: '' },
    { name: 'mon accueil' },
    { name: 'é' },
    { name: 'a', version: 1 },
    { name: 'a', url: 'b)' },
  ])('is refused when HTTP cannot carry the program: %j', (appInfo) => {
    expect(() => createClient({ appInfo: appInfo as AppInfo })).toThrow(/^appInfo\.(?:name|version|url) must be/);
  });

  it('is refused for a program with unknown facts', () => {
    expect(() => createClient({ appInfo: { nom: 'a' } as unknown as AppInfo })).toThrow('Unknown option "nom"');
    expect(() => createClient({ appInfo: null as unknown as AppInfo })).toThrow('must be an object');
  });
});

describe('a token in a page', () => {
  afterEach(() => void vi.unstubAllGlobals());

  it('is refused with the reason, as a text or a function, and leaves the page a client without one', () => {
    vi.stubGlobal('navigator', browser);
    const client = createClient({ baseUrl: 'https://api.test', token: undefined });
    for (const make of [
      () => createClient({ token: 'SECRET-123' }),
      () => createClient({ token: () => 'SECRET-123' }),
      () => client.withOptions({ token: 'SECRET-123' }),
    ]) {
      expect(make).toThrow('A token is given in a page, where every visitor could read it.');
      expect(make).not.toThrow('SECRET-123');
    }
  });

  it('is taken where a page is only emulated, and where there is no navigator', () => {
    for (const navigator of [
      emulated,
      undefined,
      {},
      { userAgent: 'Node.js/26' },
      { userAgent: 'Cloudflare-Workers' },
    ]) {
      vi.stubGlobal('navigator', navigator);
      expect(() => createClient({ token: 'SECRET-123' })).not.toThrow();
    }
  });
});
