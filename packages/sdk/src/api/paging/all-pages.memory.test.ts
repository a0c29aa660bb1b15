import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { createClient } from '../../index.ts';
import { buildService } from '../../testing/index.ts';

const TOTAL = 200_000;
const SIZE = 1000;
const PAGES = TOTAL / SIZE;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Answers pages of one service under many ids, as text, so that the server holds nothing. */
function createEndlessShelf() {
  const [head, tail] = JSON.stringify(buildService({ id: '@@' })).split('@@') as [string, string];
  let inFlight = 0;
  let most = 0;
  const fetch = async (input: RequestInfo | URL) => {
    most = Math.max(most, (inFlight += 1));
    await Promise.resolve();
    inFlight -= 1;
    const page = Number(new URL(input as string).searchParams.get('page'));
    const first = (page - 1) * SIZE;
    const items = Array.from({ length: SIZE }, (_, index) => `${head}dora--${first + index}${tail}`).join(',');
    return new Response(`{"items":[${items}],"total":${TOTAL},"page":${page},"size":${SIZE},"pages":${PAGES}}`);
  };
  return { fetch, mostInFlight: () => most };
}

describe('the memory of a long reading', () => {
  it('holds two pages of 200,000 items at most, and a heap that does not grow', async () => {
    const shelf = createEndlessShelf();
    const client = createClient({ baseUrl: 'https://api.test', fetch: shelf.fetch });
    const firstItems: WeakRef<object>[] = [];
    const heaps: number[] = [];
    let received = 0;
    let mostPagesAlive = 0;
    for await (const service of client.allServices({}, { size: SIZE })) {
      if (received % SIZE === 0) firstItems.push(new WeakRef(service));
      received += 1;
      // A WeakRef made in a turn of the event loop keeps its object until the turn ends.
      if (received % (SIZE * 20) !== SIZE / 2) continue;
      await new Promise((resolve) => setTimeout(resolve, 0));
      collectGarbage();
      heaps.push(process.memoryUsage().heapUsed);
      const alive = firstItems.filter((item) => item.deref() !== undefined).length;
      mostPagesAlive = Math.max(mostPagesAlive, alive);
    }
    expect(received).toBe(TOTAL);
    expect(shelf.mostInFlight()).toBe(1);
    // The page ahead has handed out no item yet: only the one being read may be alive.
    expect(mostPagesAlive).toBe(1);
    expect(heaps).toHaveLength(10);
    // A page weighs some 3 MB once parsed. The 180 pages between the two measures would weigh 500 MB if they were kept.
    expect((heaps.at(-1) as number) - (heaps[0] as number)).toBeLessThan(10e6);
  });
});
