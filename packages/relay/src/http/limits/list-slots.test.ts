import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../shared/problem.ts';
import { createListSlots } from './list-slots.ts';

const turn = () => new Promise((resolve) => setTimeout(resolve));

/** Takes slots and notes who has one. */
function createTaker(options: Parameters<typeof createListSlots>[0]) {
  const slots = createListSlots(options);
  const held: { client: string; release: () => void }[] = [];
  return {
    clients: () => held.map(({ client }) => client).join(''),
    take: async (client: string, signal?: AbortSignal) => {
      const release = await slots.take(client, signal);
      held.push({ client, release });
    },
    release: async () => {
      held.shift()?.release();
      await turn();
    },
  };
}

describe('lists on their way', () => {
  it('are so many for a client, the others wait, and another client does not', async () => {
    const { take, clients, release } = createTaker({ mostOfClient: 2 });
    const taken = ['a', 'a', 'a', 'b'].map((client) => take(client));
    await turn();
    expect(clients()).toBe('aab');
    await release();
    expect(clients()).toBe('aba');
    await Promise.all(taken);
  });

  it('are so many in all', async () => {
    const { take, clients, release } = createTaker({ most: 3 });
    const taken = ['a', 'b', 'c', 'd'].map((client) => take(client));
    await turn();
    expect(clients()).toBe('abc');
    await release();
    expect(clients()).toBe('bcd');
    await Promise.all(taken);
  });

  it('are refused to a client of whom too many wait', async () => {
    const { take } = createTaker({ mostOfClient: 1, mostWaiting: 2 });
    void take('a');
    await turn();
    void take('a');
    void take('a');
    await expect(take('a')).rejects.toBeInstanceOf(ProblemError);
    await expect(take('b')).resolves.toBeUndefined();
  });

  it('leave their place when the client leaves, whether it waits or not', async () => {
    const { take, clients } = createTaker({ mostOfClient: 1 });
    const [first, second] = [new AbortController(), new AbortController()];
    const taken = [take('a', first.signal), take('a', second.signal), take('a')];
    await turn();
    second.abort();
    await expect(taken[1]).rejects.toThrow('aborted');
    expect(clients()).toBe('a');
    first.abort();
    await taken[2];
    expect(clients()).toBe('aa');
  });
});
