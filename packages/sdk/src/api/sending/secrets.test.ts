import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createClient, DataInclusionError, type LogFields } from '../../index.ts';
import { clientOf, json, type Answer } from '../testing-internal/client-of.ts';

const token = 'SECRET-123';
const show = (value: unknown) =>
  [
    inspect(value, { depth: 12, showHidden: true, getters: true }),
    JSON.stringify(value),
    String(value),
    value instanceof Error ? value.stack : '',
  ].join('\n');

/** Rejects with what need not be an error, as some do. */
async function rejectWith(anything: unknown): Promise<never> {
  await Promise.resolve();
  throw anything;
}

describe('the token', () => {
  it.each<[string, Answer]>([
    ['a 401', () => json({ detail: 'x' }, { status: 401 })],
    ['a 500', () => json({ detail: 'x' }, { status: 500 })],
    ['no network', () => Promise.reject(new TypeError('fetch failed'))],
    ['silence', () => new Promise<Response>(() => undefined)],
    ['HTML', () => new Response('<html>')],
    ['another shape', () => json({})],
    ['a refusal that repeats it', () => json({ detail: `Bearer ${token} is not known` }, { status: 401 })],
    [
      'a complaint that repeats it',
      () => json({ detail: [{ loc: [token], msg: token, type: token }] }, { status: 422 }),
    ],
    ['a problem that repeats it', () => json({ title: token, status: 400, hint: token }, { status: 400 })],
    ['a request id that repeats it', () => json({}, { status: 400, headers: { 'x-request-id': token } })],
    [
      'a fetch that keeps the request in its error',
      (request) => {
        const inner = Object.assign(new Error(`sent ${token}`), { code: 'ECONNRESET' });
        const lost = new Error('lost', { cause: inner });
        return Promise.reject(Object.assign(lost, { request, headers: [...request.headers] }));
      },
    ],
    ['a fetch that throws anything', (request) => rejectWith({ headers: [...request.headers] })],
    ['a fetch that names its error after it', () => rejectWith(Object.assign(new Error('no'), { name: token }))],
    [
      'a fetch whose error cannot be read',
      () =>
        rejectWith(
          Object.defineProperty(new Error('no'), 'message', {
            get: () => {
              throw new Error(token);
            },
          }),
        ),
    ],
    ['a fetch whose error says nothing', () => rejectWith(Object.assign(new Error('no'), { message: undefined }))],
    ['a fetch that throws a text', () => rejectWith(`no ${token}`)],
  ])('shows nowhere after %s', async (after, answer) => {
    const logged: unknown[] = [];
    const log = (message: string, fields: LogFields) => logged.push([message, fields]);
    // Only silence ends by a time-out: a busy machine may need longer to read an answer.
    const timeoutMs = after === 'silence' ? 20 : 10_000;
    const { client } = clientOf(answer, { token, retries: 1, timeoutMs, logger: { debug: log, warn: log } });
    const error: unknown = await client.sources().catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(DataInclusionError);
    expect(show(error)).not.toContain(token);
    expect(show(client)).not.toContain(token);
    expect(logged.length).toBeGreaterThan(0);
    expect(show(logged)).not.toContain(token);
  });

  it('does not show in the path of what an answer should not hold', async () => {
    const { client } = clientOf(
      ({ url }) => json(url.endsWith('/capabilities') ? { facets: ['publics'] } : { total: 0, facets: { [token]: 1 } }),
      { token },
    );
    const error: unknown = await client.facets({}).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'shape', paths: ['facets.[token]'] });
    expect(show(error)).not.toContain(token);
  });

  it('does not show in the complaint about a malformed one', async () => {
    expect(() => createClient({ token: `${token}\n` })).toThrow(expect.not.stringContaining(token) as Error);
    const { client } = clientOf(() => json([]), { token: () => `${token}\n` });
    expect(show(await client.sources().catch((caught: unknown) => caught))).not.toContain(token);
  });

  it('is asked for anew with each call, and its failure is told', async () => {
    const { client, requests } = clientOf(() => json([]), { token: () => Promise.reject(new Error('vault closed')) });
    const error: unknown = await client.sources().catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'usage', cause: { message: 'vault closed' } });
    expect(requests).toHaveLength(0);
  });

  it('does not show when the function that gives it fails with its own request at hand', async () => {
    const failure = Object.assign(new Error('vault closed'), { headers: { authorization: token } });
    const { client } = clientOf(() => json([]), { token: () => Promise.reject(failure) });
    expect(show(await client.sources().catch((caught: unknown) => caught))).not.toContain(token);
  });

  it('leaves what helps in the cause: names, messages, codes', async () => {
    const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:9'), { code: 'ECONNREFUSED' });
    const { client } = clientOf(() => Promise.reject(new TypeError('fetch failed', { cause: refused })), {
      retries: 0,
    });
    await expect(client.sources()).rejects.toMatchObject({
      cause: { name: 'TypeError', message: 'fetch failed', cause: { code: 'ECONNREFUSED', message: refused.message } },
    });
  });
});
