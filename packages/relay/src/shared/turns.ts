import PQueue from 'p-queue';

/** Creates the turns of clients on something that is given so many calls at once, however many one of them sends. */
export function createTurns(concurrency: number) {
  const thread = new PQueue({ concurrency });
  const clients = new Map<string, PQueue>();
  return {
    thread,
    clients,
    /** Returns the lane of a client, which is forgotten once nothing is in it, left calls included. */
    laneOf(client: string): PQueue {
      const known = clients.get(client);
      if (known !== undefined) return known;
      // One more waits for the thread itself, so that it never waits for the next of them.
      const own = new PQueue({ concurrency: concurrency + 1 });
      own.addEventListener('idle', () => clients.delete(client));
      clients.set(client, own);
      return own;
    },
  };
}
