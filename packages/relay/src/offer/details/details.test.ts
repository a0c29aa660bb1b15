import { afterEach, describe, expect, it, vi } from 'vitest';
import { ApiError, NetworkError } from '@inclusion-kit/sdk';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { service } from '../../testing-internal/records.ts';
import { createDetails, type Details } from './details.ts';
import type { HostedOffer } from '../worker/hosted-offer.ts';

const told = (id: string, nom = 'Dit par l’API') => ({ ...service({ id }), nom }) as unknown as DetailedService;

let details: Details;
afterEach(() => {
  details.close();
  vi.useRealTimers();
});

/**
 * Creates details of APIs that answer as given, over an offer in which each id belongs to the API that its name begins with.
 */
function start(
  apis: Readonly<Record<string, (id: string) => Promise<DetailedService>>>,
  { synchronised = true, now = () => new Date('2026-11-25T06:00:00Z') } = {},
) {
  const asked: string[] = [];
  const offer = {
    ownerOf: (_model: string, id: string) => Promise.resolve(id.startsWith('local') ? null : (id.split('--')[0] ?? '')),
    source: {
      service: (id: string) =>
        id.endsWith('--new') ? Promise.reject(new ApiError(404, 'none')) : Promise.resolve(told(id, 'Copie')),
    },
  } as unknown as HostedOffer;
  details = createDetails({
    upstreams: Object.entries(apis).map(([name, answer]) => ({
      name,
      source: {
        service: (id: string) => {
          asked.push(`${name} ${id}`);
          return answer(id);
        },
        structure: () => Promise.reject(new ApiError(404, 'none')),
      },
    })),
    inMemory: () => (synchronised ? { offer, atOf: () => Date.parse('2026-11-25T05:00:00Z') } : null),
    now,
    budgetMs: 1000,
    pauseMs: 60_000,
    staleMs: 3_600_000,
  });
  return { asked };
}
const down = () => Promise.reject(new NetworkError('down'));
const none = () => Promise.reject(new ApiError(404, 'none'));
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('the details of a relay', () => {
  it('answer at once from the copy, and tell the API that the record is of', async () => {
    let answer: (detail: DetailedService) => void = () => undefined;
    const slow = () => new Promise<DetailedService>((resolve) => (answer = resolve));
    const { asked } = start({ a: slow, b: none });
    expect((await details.service('a--1')).nom).toBe('Copie');
    expect((await details.service('local--1')).nom).toBe('Copie');
    expect(asked).toEqual(['a a--1']);
    answer(told('a--1'));
    await settled();
    expect((await details.service('a--1')).nom).toBe('Dit par l’API');
  });

  it('ask all APIs at once for what is in no copy, one request for all who ask', async () => {
    const { asked } = start({ a: none, b: (id) => Promise.resolve(told(id)) });
    const both = await Promise.all([details.service('b--new'), details.service('b--new')]);
    expect(both.map(({ id }) => id)).toEqual(['b--new', 'b--new']);
    expect(asked.sort()).toEqual(['a b--new', 'b b--new']);
    start({ a: none, b: none });
    await expect(details.service('b--new')).rejects.toMatchObject({ code: 'not_found' });
    // The one that is down may have it.
    start({ a: none, b: down });
    await expect(details.service('b--new')).rejects.toMatchObject({ code: 'network' });
  });

  it('leave an API that failed three times in a row alone, and the others not', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const { asked } = start({ a: down, b: (id) => Promise.resolve(told(id)) }, { synchronised: false });
    for (let turn = 0; turn < 5; turn += 1) expect((await details.service(`x--${turn}`)).id).toBe(`x--${turn}`);
    const countOf = (name: string) => asked.filter((one) => one.startsWith(name)).length;
    expect([countOf('a'), countOf('b')]).toEqual([3, 5]);
    vi.advanceTimersByTime(60_001);
    await details.service('x--9');
    expect(countOf('a')).toBe(4);
  });

  it('show what an API said last while it fails, within a limit', async () => {
    let isDown = false;
    let now = new Date('2026-11-25T06:00:00Z');
    start({ a: (id) => (isDown ? down() : Promise.resolve(told(id))) }, { synchronised: false, now: () => now });
    await details.service('a--1');
    isDown = true;
    now = new Date(now.getTime() + 3_599_000);
    expect((await details.service('a--1')).nom).toBe('Dit par l’API');
    now = new Date(now.getTime() + 2000);
    await expect(details.service('a--1')).rejects.toMatchObject({ code: 'network' });
  });

  it('do not let a visitor wait longer than the time there is', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    start({ a: () => new Promise(() => undefined) }, { synchronised: false });
    const waiting = expect(details.service('a--1')).rejects.toMatchObject({ code: 'timeout' });
    await vi.advanceTimersByTimeAsync(1000);
    await waiting;
  });
});
