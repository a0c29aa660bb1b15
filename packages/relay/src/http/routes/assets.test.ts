import { createHash } from 'node:crypto';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startRelay, type RelayUnderTest } from '../../testing-internal/relay-under-test.ts';

const encoder = new TextEncoder();
const contents: Readonly<Record<string, string>> = {
  'di-search.relay.js': 'import "./chunks/a-1b2c3d4e.js";'.repeat(100),
  'chunks/a-1b2c3d4e.js': 'export const a = 1;',
  'dataset-worker.js': 'import("./chunks/a-1b2c3d4e.js");',
};
const assets = {
  version: '1.4.2',
  read: (path: string) => {
    const text = contents[path];
    return Promise.resolve(text === undefined ? null : encoder.encode(text));
  },
  list: () => Promise.resolve(Object.keys(contents)),
};

let under: RelayUnderTest;
beforeEach(async () => {
  under = await startRelay({ assets });
});
afterEach(() => under.relay.close());

describe('the files of the elements', () => {
  it('have their integrity told, and it is that of the bytes sent', async () => {
    const response = await under.ask('/widget/1.4.2/integrity.json', { headers: { Origin: 'https://any.org' } });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=300',
      'content-type': 'application/json; charset=utf-8',
    });
    const { version, files } = (await response.json()) as { version: string; files: Record<string, string> };
    expect(version).toBe('1.4.2');
    expect(Object.keys(files)).toEqual(['chunks/a-1b2c3d4e.js', 'dataset-worker.js', 'di-search.relay.js', 'embed.js']);
    for (const [path, integrity] of Object.entries(files)) {
      const bytes = Buffer.from(await (await under.ask(`/widget/1.4.2/${path}`)).arrayBuffer());
      expect(integrity).toBe(`sha384-${createHash('sha384').update(bytes).digest('base64')}`);
    }
  });

  it('may do nothing by themselves, but for the worker, which reads a dataset', async () => {
    const policyOf = async (path: string) =>
      (await under.ask(`/widget/1.4.2/${path}`)).headers.get('Content-Security-Policy');
    expect(await policyOf('di-search.relay.js')).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(await policyOf('dataset-worker.js')).toMatch(
      /^default-src 'none'; script-src 'self'; connect-src 'self' https:;/,
    );
  });

  it('are compressed, have a tag, and answer HEAD', async () => {
    const path = '/widget/1.4.2/di-search.relay.js';
    const response = await under.ask(path, { headers: { 'Accept-Encoding': 'gzip, br' } });
    expect(response.headers.get('Content-Encoding')).toBe('br');
    expect(response.headers.get('Vary')).toContain('Accept-Encoding');
    expect(brotliDecompressSync(Buffer.from(await response.arrayBuffer())).toString()).toBe(
      contents['di-search.relay.js'],
    );
    const held = { 'Accept-Encoding': 'gzip, br', 'If-None-Match': response.headers.get('ETag') ?? '' };
    expect((await under.ask(path, { headers: held })).status).toBe(304);
    const head = await under.ask(path, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(head.headers.get('Content-Length')).toBe(String(contents['di-search.relay.js']?.length));
  });

  it.each(['latest', '1.4.1', '1.3.9', '1.0.0'])('are found by a line that names %s', async (version) => {
    const response = await under.ask(`/widget/${version}/di-search.relay.js`);
    // Led on, the script would be in the page twice: its parts name it by the address of this version.
    expect([response.status, await response.text()]).toEqual([200, `export * from '../1.4.2/di-search.relay.js';\n`]);
    expect(response.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=300');
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    const worker = await under.ask(`/widget/${version}/dataset-worker.js`);
    expect([worker.status, worker.headers.get('Location')]).toEqual([302, '/widget/1.4.2/dataset-worker.js']);
  });

  it.each(['/widget/1.4.3/di-search.relay.js', '/widget/0.9.0/di-search.relay.js', '/widget/latest/none.js'])(
    'are not at %s',
    async (path) => {
      expect((await under.ask(path)).status).toBe(404);
    },
  );

  it('are kept for good by a browser where their name tells their content, and asked for again where a line names them', async () => {
    const lifeOf = async (path: string) => (await under.ask(`/widget/1.4.2/${path}`)).headers.get('Cache-Control');
    expect(await lifeOf('chunks/a-1b2c3d4e.js')).toBe('public, max-age=31536000, immutable');
    for (const path of ['di-search.relay.js', 'dataset-worker.js', 'embed.js']) {
      expect(await lifeOf(path)).toBe('public, max-age=300');
    }
  });

  it('are named on the first page without an integrity, which the next version would break', async () => {
    const page = await (await under.ask('/recherche')).text();
    expect(page).toContain('/widget/1.4.2/di-search.relay.js"></script>');
    expect(page).not.toContain('integrity');
  });
});
