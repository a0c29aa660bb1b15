import { describe, expect, it } from 'vitest';
import { createClient, type LogFields, type Logger } from '../../index.ts';
import { buildOffer } from '../../testing/index.ts';
import { createFakeApi } from '@inclusion-kit/catalogue/testing';

function listen() {
  const lines: [level: string, message: string, fields: LogFields][] = [];
  const logger: Logger = {
    debug: (message, fields) => lines.push(['debug', message, fields]),
    warn: (message, fields) => lines.push(['warn', message, fields]),
  };
  return { lines, logger };
}

describe('the logger', () => {
  it('is told of every attempt: the path, the status, the request id, the wait; no parameter', async () => {
    const { lines, logger } = listen();
    const failures = [{ kind: 'status', status: 503, retryAfter: 0 }, { kind: 'network' }] as const;
    const { fetch } = createFakeApi({ ...buildOffer(), failures });
    const client = createClient({ baseUrl: 'https://api.test', fetch, logger });
    await client.searchServices({ recherche_public: 'personne malvoyante' });
    const call = 'GET /api/v1/search/services';
    const durationMs = expect.any(Number) as number;
    const waitMs = expect.any(Number) as number;
    expect(lines).toEqual([
      ['warn', 'Refused', { call, attempt: 1, durationMs, status: 503, waitMs: 0, requestId: 'fake-1' }],
      ['warn', 'No answer: the network failed', { call, attempt: 2, durationMs, waitMs }],
      ['debug', 'Answered', { call, attempt: 3, durationMs, status: 200, requestId: 'fake-3' }],
    ]);
    expect(JSON.stringify(lines)).not.toContain('malvoyante');
  });

  it('says when there was no answer in time', async () => {
    const { lines, logger } = listen();
    const { fetch } = createFakeApi({ failures: [{ kind: 'silence' }] });
    const client = createClient({ baseUrl: 'https://api.test', fetch, logger, timeoutMs: 500 });
    await expect(client.sources()).rejects.toMatchObject({ code: 'timeout' });
    expect(lines).toMatchObject([['warn', 'No answer in time', { attempt: 1 }]]);
  });

  it('loses no answer when it throws, at once or later', async () => {
    const broken = () => {
      throw new Error('disk full');
    };
    const unhandled: unknown[] = [];
    const listen = (reason: unknown) => void unhandled.push(reason);
    process.on('unhandledRejection', listen);
    for (const debug of [broken, (() => Promise.resolve().then(broken)) as () => never]) {
      const { fetch } = createFakeApi(buildOffer());
      const client = createClient({ baseUrl: 'https://api.test', fetch, logger: { debug, warn: broken } });
      expect(await client.sources()).toHaveLength(1);
    }
    await new Promise((resolve) => setTimeout(resolve));
    process.off('unhandledRejection', listen);
    expect(unhandled).toEqual([]);
  });

  it('may be the console, and must be something like it', () => {
    expect(() => createClient({ logger: console })).not.toThrow();
    for (const logger of ['console', {}, null, { debug: () => undefined }]) {
      expect(() => createClient({ logger: logger as unknown as Logger })).toThrow('logger must have');
    }
  });
});
