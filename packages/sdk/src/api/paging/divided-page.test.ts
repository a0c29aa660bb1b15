import { describe, expect, it } from 'vitest';
import { createClient, type AllCallOptions, type UnreadableItem } from '../../index.ts';
import { buildService } from '../../testing/index.ts';
import { createFakeApi, type FakeApiOptions } from '@inclusion-kit/catalogue/testing';

const idOf = (number: number) => `dora--${String(number).padStart(4, '0')}`;
const services = Array.from({ length: 2500 }, (_, index) => buildService({ id: idOf(index) }, { seed: index % 7 }));

async function read(fake: FakeApiOptions, options: AllCallOptions = {}) {
  const api = createFakeApi({ services, ...fake });
  const client = createClient({ baseUrl: 'https://api.test', fetch: api.fetch, retries: 0 });
  const unreadable: UnreadableItem[] = [];
  const ids: string[] = [];
  const reportUnreadableItem = (item: UnreadableItem) => void unreadable.push(item);
  const reading = async () => {
    for await (const { id } of client.allServices({}, { reportUnreadableItem, ...options })) ids.push(id);
  };
  const error: unknown = await reading().then(
    () => null,
    (caught: unknown) => caught,
  );
  return { ids, unreadable, error, requests: api.requests };
}

const without = (...left: string[]) => services.map(({ id }) => id).filter((id) => !left.includes(id));

describe('a list with a record that the server fails on', () => {
  it('is read whole but for this record, which is named with its place, the status and the request', async () => {
    const { ids, unreadable, error, requests } = await read({ unreadableIds: [idOf(1777)] });
    expect(error).toBeNull();
    expect(ids).toEqual(without(idOf(1777)));
    expect(unreadable).toEqual([
      {
        call: 'GET /api/v1/services',
        page: 2,
        index: 777,
        status: 500,
        requestId: expect.stringMatching(/^fake-\d+$/) as string,
      },
    ]);
    // Three pages, the second once more, a sign of life, and the pieces of six divisions.
    expect(requests.length).toBeLessThanOrEqual(3 + 1 + 1 + 2 + 2 + 2 + 5 + 5 + 5);
  });

  it('is read so when several are bad, side by side or apart, the first and the last among them', async () => {
    const bad = [0, 1, 499, 500, 1000, 1001, 2499].map(idOf);
    const { ids, unreadable, error } = await read({ unreadableIds: bad });
    expect(error).toBeNull();
    expect(ids).toEqual(without(...bad));
    expect(unreadable.map(({ page, index }) => idOf((page - 1) * 1000 + index))).toEqual(bad);
  });

  it.each([
    [1000, 500],
    [10, 7],
    [7, 3],
    [1, 2],
  ])('is read so by pages of %i', async (size, bad) => {
    const few = services.slice(0, 30);
    const { ids, error } = await read(
      { services: size === 1000 ? services : few, unreadableIds: [idOf(bad)] },
      { size },
    );
    expect(error).toBeNull();
    expect(ids).toEqual(without(idOf(bad)).slice(0, size === 1000 ? undefined : 29));
  });

  it('tells a page that failed once, and leaves nothing out', async () => {
    const { ids, unreadable } = await read({ failures: [{ kind: 'status', status: 500, after: 1 }] });
    expect(ids).toHaveLength(2500);
    expect(unreadable).toEqual([]);
  });
});

describe('a server that is down', () => {
  it('is asked four times and no more', async () => {
    const { error, requests } = await read({ failures: [{ kind: 'status', status: 500, times: 1000 }] });
    expect(error).toMatchObject({ name: 'ApiError', status: 500 });
    expect(requests).toHaveLength(4);
  });

  it('is asked once where it says so itself, as before', async () => {
    for (const status of [502, 503, 504, 429]) {
      const { error, requests } = await read({ failures: [{ kind: 'status', status, times: 1000 }] });
      expect(error).toMatchObject({ status });
      expect(requests).toHaveLength(1);
    }
  });

  it('ends the reading when it goes down among the pieces, or when too many records are bad', async () => {
    const down = await read({
      unreadableIds: [idOf(3)],
      failures: [{ kind: 'status', status: 500, after: 5, times: 1000 }],
    });
    expect(down.error).toMatchObject({ status: 500 });
    expect(down.requests.length).toBeLessThan(40);
    const rotten = await read({ unreadableIds: services.filter((_, at) => at % 10 === 3).map(({ id }) => id) });
    expect(rotten.error).toMatchObject({ status: 500 });
    expect(rotten.requests.length).toBeLessThan(320);
  });

  it('ends the reading as before where nobody listens for unreadable items', async () => {
    const { error, requests } = await read({ unreadableIds: [idOf(3)] }, { reportUnreadableItem: undefined });
    expect(error).toMatchObject({ status: 500 });
    expect(requests).toHaveLength(1);
  });
});
