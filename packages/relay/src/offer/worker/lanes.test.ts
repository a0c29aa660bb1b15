import { describe, expect, it } from 'vitest';
import { askingClient } from '../../shared/asking-client.ts';
import { ProblemError } from '../../shared/problem.ts';
import { createLanes, laneOf } from './lanes.ts';

/** A thread that does one call after the other, each when it is told to. */
function createThread() {
  const began: string[] = [];
  const ends: (() => void)[] = [];
  return {
    began,
    call: (name: string) => (): Promise<string> => {
      began.push(name);
      return new Promise((resolve) => ends.push(() => resolve(name)));
    },
    /** Ends the call that began first among those under way. */
    end: async (): Promise<void> => {
      ends.shift()?.();
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

const statusOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 200,
    (error: unknown) => (error instanceof ProblemError ? error.problem.status : error),
  );

describe('the lanes of a thread', () => {
  it('let a search pass before the lists that wait, and make one list at a time', async () => {
    const { began, call, end } = createThread();
    const lanes = createLanes();
    const lists = ['a', 'b', 'c'].map((name) => lanes.run(5000, call(`list ${name}`)));
    const searches = ['1', '2', '3'].map((name) => lanes.run(20, call(`search ${name}`)));
    await end();
    for (let turn = 0; turn < 6; turn += 1) await end();
    expect(began).toEqual(['list a', 'search 1', 'search 2', 'search 3', 'list b', 'list c']);
    expect(await Promise.all([...lists, ...searches])).toHaveLength(6);
  });

  it('let searches pass beside the report of a territory, which goes through the whole offer', async () => {
    const { began, call, end } = createThread();
    const lanes = createLanes({ mostPaced: 1 });
    const report = (name: string): Promise<string> => lanes.run(laneOf('territory', {}), call(name));
    const reports = [report('report 1'), report('report 2')];
    expect(await statusOf(report('refused'))).toBe(503);
    const searches = ['1', '2'].map((name) => lanes.run(laneOf('searchServices', { size: 20 }), call(name)));
    await new Promise((resolve) => setTimeout(resolve));
    expect(began).toEqual(['report 1', '1', '2']);
    for (let turn = 0; turn < 4; turn += 1) await end();
    expect(began.at(-1)).toBe('report 2');
    expect(await Promise.all([...reports, ...searches])).toHaveLength(4);
  });

  it('let the search of one client pass before those that another sent in numbers, none of which is lost', async () => {
    const { began, call, end } = createThread();
    const lanes = createLanes({ mostSearches: 20 });
    const search = (client: string, name: string): Promise<string> =>
      askingClient.run(client, () => lanes.run(20, call(name)));
    const many = Array.from({ length: 23 }, (_, index) => search('203.0.113.1', `many ${index}`));
    expect(await statusOf(search('203.0.113.1', 'refused'))).toBe(503);
    const one = search('203.0.113.2', 'one');
    for (let turn = 0; turn < 24; turn += 1) await end();
    expect(began.indexOf('one')).toBe(3);
    expect(await Promise.all([one, ...many])).toHaveLength(24);
  });

  it('give the thread many look-ups at once, which the flood of one client does not take from the others', async () => {
    const { began, call, end } = createThread();
    const lanes = createLanes();
    const lookUp = (client: string, name: string): Promise<string> =>
      askingClient.run(client, () => lanes.run(0, call(name)));
    const many = Array.from({ length: 40 }, (_, index) => lookUp('203.0.113.1', `many ${index}`));
    const others = [lookUp('203.0.113.2', 'one'), lanes.run(20, call('search'))];
    await new Promise((resolve) => setTimeout(resolve));
    expect(began).toHaveLength(17);
    expect(began).toContain('search');
    for (let turn = 0; turn < 42; turn += 1) await end();
    expect(began.indexOf('one')).toBe(18);
    expect(await Promise.all([...many, ...others])).toHaveLength(42);
  });

  it('forget a client once its calls are done, those that it left too', async () => {
    const { call, end } = createThread();
    const lanes = createLanes();
    const reader = new AbortController();
    const left = ['a', 'b', 'c', 'd'].map((name) =>
      askingClient.run(`of ${name}`, () => lanes.run(20, call(name), reader.signal)),
    );
    expect(lanes.clients()).toBe(4);
    reader.abort();
    for (const answer of left) await expect(answer).rejects.toThrow('aborted');
    for (let turn = 0; turn < 4; turn += 1) await end();
    expect(lanes.clients()).toBe(0);
  });

  it('never make a call whose reader left while it waited', async () => {
    const { began, call, end } = createThread();
    const lanes = createLanes();
    const first = lanes.run(5000, call('first'));
    const left = Array.from({ length: 40 }, (_, index) => {
      const reader = new AbortController();
      const answer = lanes.run(5000, call(`left ${index}`), reader.signal);
      reader.abort();
      return answer;
    });
    for (const answer of left) await expect(answer).rejects.toThrow('aborted');
    const last = lanes.run(5000, call('last'));
    await end();
    await end();
    expect(await Promise.all([first, last])).toEqual(['first', 'last']);
    expect(began).toEqual(['first', 'last']);
  });

  it('hold the place of a call that began, though its reader left', async () => {
    const { began, call, end } = createThread();
    const lanes = createLanes();
    const reader = new AbortController();
    const first = lanes.run(5000, call('first'), reader.signal);
    const second = lanes.run(5000, call('second'));
    await Promise.resolve();
    reader.abort();
    await expect(first).rejects.toThrow('aborted');
    expect(began).toEqual(['first']);
    await end();
    await end();
    expect(await second).toBe('second');
  });

  it('refuse with 503 what would wait too long, each lane by itself', async () => {
    const { call } = createThread();
    const lanes = createLanes({ mostLists: 2, mostSearches: 3 });
    const lists = [1, 2, 3, 4].map(() => statusOf(lanes.run(5000, call('list'))));
    expect(await lists[3]).toBe(503);
    const searches = [1, 2, 3, 4, 5, 6, 7].map(() => statusOf(lanes.run(20, call('search'))));
    expect(await searches[6]).toBe(503);
  });
});
