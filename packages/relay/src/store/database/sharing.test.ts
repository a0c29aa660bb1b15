import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, DIALECTS } from '../../testing-internal/databases/databases.ts';
import type { TestDatabase } from '../../testing-internal/databases/postgres-database.ts';
import type { Database } from './database.ts';
import { openDatabase } from './open-database.ts';
import { createMemoryHitCounter, type HitCounter } from '../hit-counter.ts';
import { createLeases } from './leases.ts';
import { createSharedHitCounter } from '../shared-hit-counter.ts';

const HOUR_MS = 3_600_000;
/** A window that has no end while tests run: one of a day ends at midnight. */
const ENDLESS_MS = 1e15;

describe.each(DIALECTS)('two relays that share %s', (dialect) => {
  let place: TestDatabase;
  let relays: Database[];
  beforeEach(async () => {
    place = await createTestDatabase(dialect);
    relays = [await openDatabase(place.url), await openDatabase(place.url)];
  });
  afterEach(async () => {
    await Promise.all(relays.map((relay) => relay.close()));
    await place.remove();
  });

  it('give a job to one of twenty that ask at once', async () => {
    const asked = Array.from({ length: 20 }, (_, i) => createLeases(relays[i % 2]!).acquire('deliveries', HOUR_MS));
    const got = (await Promise.all(asked)).filter((lease) => lease !== null);
    expect(got.map(({ name, fence }) => ({ name, fence }))).toEqual([{ name: 'deliveries', fence: 1 }]);
  });

  it('give it to the next once it is released, and other jobs meanwhile', async () => {
    const [one, two] = relays.map(createLeases);
    const lease = await one!.acquire('deliveries', HOUR_MS);
    expect(await two!.acquire('deliveries', HOUR_MS)).toBeNull();
    expect(await two!.acquire('snapshots', HOUR_MS)).not.toBeNull();
    expect(await lease!.renew()).toBe(true);
    await lease!.release();
    const next = await two!.acquire('deliveries', HOUR_MS);
    expect(next!.fence).toBe(2);
    await lease!.release();
    expect([await lease!.renew(), await next!.renew()]).toEqual([false, true]);
  });

  it('give it to the next once it has run out, and tell the first that it lost it', async () => {
    const [one, two] = relays.map(createLeases);
    const lease = await one!.acquire('deliveries', 1);
    await sleep(10);
    const next = await two!.acquire('deliveries', HOUR_MS);
    expect([lease!.fence, next!.fence]).toEqual([1, 2]);
    expect(await lease!.renew()).toBe(false);
  });

  it('count calls together, one by one, and keep no key in clear', async () => {
    const counters = relays.map((relay) => createSharedHitCounter(relay, Buffer.alloc(32)));
    const hits = await Promise.all(
      Array.from({ length: 40 }, (_, i) => counters[i % 2]!.hit('203.0.113.7', ENDLESS_MS)),
    );
    expect(hits.map(({ count }) => count).sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
    expect((await counters[0]!.hit('203.0.113.8', ENDLESS_MS)).count).toBe(1);
    expect(JSON.stringify(await place.query('select * from rate_counters'))).not.toContain('203.0.113');
  });
});

describe.each<[string, (close: (() => Promise<void>)[]) => Promise<HitCounter>]>([
  ['in memory', () => Promise.resolve(createMemoryHitCounter())],
  ...DIALECTS.map((dialect): [string, (close: (() => Promise<void>)[]) => Promise<HitCounter>] => [
    `on ${dialect}`,
    async (close) => {
      const place = await createTestDatabase(dialect);
      const database = await openDatabase(place.url);
      close.push(database.close, place.remove);
      return createSharedHitCounter(database, Buffer.alloc(32));
    },
  ]),
])('a counter %s', (_where, create) => {
  it('counts within a window and starts again in the next', async () => {
    const close: (() => Promise<void>)[] = [];
    const counter = await create(close);
    const first = await counter.hit('someone', ENDLESS_MS);
    const second = await counter.hit('someone', ENDLESS_MS);
    expect([first.count, second.count]).toEqual([1, 2]);
    expect(second.resetMs).toBeGreaterThanOrEqual(0);
    expect(second.resetMs).toBeLessThanOrEqual(ENDLESS_MS);
    await counter.hit('someone else', 1);
    await sleep(5);
    expect((await counter.hit('someone else', 1)).count).toBe(1);
    for (const one of close) await one();
  });
});

describe('the counter in memory', () => {
  it('forgets those seen first when there are too many', async () => {
    const counter = createMemoryHitCounter({ now: () => 0, maxKeys: 2 });
    for (const key of ['a', 'b', 'a', 'c']) await counter.hit(key, 1000);
    expect((await counter.hit('a', 1000)).count).toBe(3);
    expect((await counter.hit('b', 1000)).count).toBe(1);
  });
});
