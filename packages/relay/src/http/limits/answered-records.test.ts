import { Hono } from 'hono';
import pino from 'pino';
import { expect, it } from 'vitest';
import { createMemoryHitCounter } from '../../store/hit-counter.ts';
import { ProblemError } from '../../shared/problem.ts';
import { noProxies } from './client-address.ts';
import { createRateLimiter, limitRates, noteRecords } from './rate-limiter.ts';

/** A server that answers so many records to whoever asks, three requests a minute to each client. */
function createServer(records: number) {
  const options = {
    limits: { reads: 3, text: 3, addresses: 3, tiles: 0, writes: 3 },
    counter: createMemoryHitCounter({ now: () => 0 }),
    proxies: noProxies,
    names: (client: string) => client,
    logger: pino({ level: 'silent' }),
  };
  const app = new Hono();
  app.onError((error, c) => c.body(null, error instanceof ProblemError ? (error.problem.status as 429) : 500));
  app.use(limitRates(createRateLimiter(options), options));
  app.get('/list', (c) => {
    noteRecords(c, records);
    return c.text('');
  });
  return async (address: string) => (await app.fetch(new Request('http://relay.test/list'), { address })).status;
}

it('counts an answer by its records, for the client that asked for it', async () => {
  const large = createServer(250);
  expect([await large('203.0.113.1'), await large('203.0.113.1')]).toEqual([200, 429]);
  expect(await large('203.0.113.2')).toBe(200);
  const small = createServer(99);
  expect([await small('203.0.113.1'), await small('203.0.113.1'), await small('203.0.113.1')]).toEqual([200, 200, 200]);
});
