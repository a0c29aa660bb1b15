import { inspect } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { createClient, type Hooks } from '../../index.ts';
import { VERSION } from '../../version.ts';
import { clientOf, codeOf, json } from '../testing-internal/client-of.ts';

const token = 'SECRET-123';
const call = 'GET /api/v1/sources';
const busy = () => json({ detail: token }, { status: 503, headers: { 'retry-after': '0', 'x-echo': token } });

describe('hooks', () => {
  it('are told of each attempt in turn, and of nothing secret', async () => {
    const told: [string, object][] = [];
    const hooks: Hooks = {
      beforeRequest: ({ headers, ...attempt }) => void told.push(['beforeRequest', { ...attempt, sent: [...headers] }]),
      afterResponse: ({ header, ...answer }) =>
        void told.push(['afterResponse', { ...answer, echo: header('x-echo') }]),
      beforeRetry: ({ error, ...retry }) => void told.push(['beforeRetry', { ...retry, code: error.code, error }]),
      beforeError: ({ error, ...failure }) => void told.push(['beforeError', { ...failure, code: error.code }]),
    };
    const { client } = clientOf(busy, { token, retries: 1, hooks });
    expect(await codeOf(client.sources())).toBe('server');
    const sent = [
      ['accept', 'application/json'],
      ['user-agent', `inclusion-kit-sdk/${VERSION}`],
    ];
    expect(told).toEqual([
      ['beforeRequest', { call, attempt: 1, sent }],
      ['afterResponse', { call, attempt: 1, status: 503, echo: '[token]' }],
      ['beforeRetry', { call, attempt: 2, code: 'server', error: expect.any(Error) as Error }],
      ['beforeRequest', { call, attempt: 2, sent }],
      ['afterResponse', { call, attempt: 2, status: 503, echo: '[token]' }],
      ['beforeError', { call, attempt: 2, code: 'server' }],
    ]);
    expect(inspect(told, { depth: 12, showHidden: true })).not.toContain(token);
  });

  it('may add headers, which the token follows, and may wait', async () => {
    const beforeRequest = async ({ headers, attempt }: { headers: Headers; attempt: number }) => {
      await Promise.resolve();
      headers.set('x-trace', `turn ${attempt}`);
      headers.set('authorization', 'other');
    };
    const { client, requests } = clientOf([busy, () => json([])], { token, hooks: { beforeRequest } });
    await client.sources();
    expect(requests.map(({ headers }) => headers.get('x-trace'))).toEqual(['turn 1', 'turn 2']);
    expect(requests.map(({ headers }) => headers.get('authorization'))).toEqual([`Bearer ${token}`, `Bearer ${token}`]);
  });

  it('leave the whole answer to the client', async () => {
    const afterResponse = vi.fn();
    const { client } = clientOf(() => json([{ slug: 'dora', nom: 'DORA' }]), { hooks: { afterResponse } });
    expect(await client.sources()).toHaveLength(1);
    expect(afterResponse).toHaveBeenCalledOnce();
  });

  it.each(['beforeRequest', 'afterResponse', 'beforeRetry', 'beforeError'] as const)(
    'end the call when they fail, and show no token: %s',
    async (name) => {
      const failing = () => {
        throw Object.assign(new Error(`lost ${token}`), { headers: { authorization: token } });
      };
      const { client } = clientOf(busy, { token, retries: 1, hooks: { [name]: failing } });
      const error: unknown = await client.sources().catch((caught: unknown) => caught);
      expect(error).toMatchObject({ code: 'usage', message: expect.stringContaining(name) as string });
      expect(inspect(error, { depth: 12, showHidden: true })).not.toContain(token);
    },
  );

  it('that never end fall under the time of the call', async () => {
    const never = async () => new Promise<void>(() => undefined);
    for (const name of ['beforeRequest', 'afterResponse', 'beforeRetry'] as const) {
      const { client } = clientOf(busy, { timeoutMs: 20, hooks: { [name]: never } });
      expect(await codeOf(client.sources())).toBe('timeout');
    }
  });

  it('are not told when the caller leaves', async () => {
    const beforeError = vi.fn();
    const { client } = clientOf(() => new Promise<Response>(() => undefined), { hooks: { beforeError } });
    const controller = new AbortController();
    const ended = codeOf(client.sources({ signal: controller.signal }));
    setTimeout(() => controller.abort(), 5);
    expect(await ended).toMatchObject({ name: 'AbortError' });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(beforeError).not.toHaveBeenCalled();
  });

  it('are refused when they are none', () => {
    const make = (hooks: unknown) => () => createClient({ hooks: hooks as Hooks });
    expect(make({ beforeRequest: [] })).toThrow('hooks.beforeRequest must be a function');
    expect(make({ beforeSend: () => undefined })).toThrow('Unknown option "beforeSend"');
    expect(make(null)).toThrow('must be an object');
    expect(make({ beforeRequest: undefined })).not.toThrow();
  });
});
