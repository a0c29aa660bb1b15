import { afterEach, describe, expect, it, vi } from 'vitest';
import { createLimitedFetch } from './limited-fetch.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});
const answerWith = (response: Response): void => {
  vi.stubGlobal('fetch', () => Promise.resolve(response));
};

describe('a fetch that is limited', () => {
  it('ends a body that is longer than any answer', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (stream) => {
        sent += 100;
        stream.enqueue(new Uint8Array(100));
      },
    });
    answerWith(new Response(endless));
    const response = await createLimitedFetch(1000)('https://api.example');
    await expect(response.text()).rejects.toThrow('no end');
    expect(sent).toBeLessThan(3000);
  });

  it('gives any other as it is, and says where a redirection led', async () => {
    const there = new Response('{"items":[]}', { status: 203, headers: { 'Retry-After': '7' } });
    Object.defineProperties(there, { url: { value: 'https://elsewhere.example/' }, redirected: { value: true } });
    answerWith(there);
    const response = await createLimitedFetch(1000)('https://api.example');
    expect([response.status, response.headers.get('Retry-After'), response.url, response.redirected]).toEqual([
      203,
      '7',
      'https://elsewhere.example/',
      true,
    ]);
    expect(await response.json()).toEqual({ items: [] });
  });

  it('gives an answer without a body', async () => {
    answerWith(new Response(null, { status: 204 }));
    expect((await createLimitedFetch(1000)('https://api.example')).status).toBe(204);
  });
});
