/** A work under way, for all who wait for it. */
interface Flight<T> {
  done: Promise<T>;
  /** Gives the work up. */
  left: AbortController;
  readers: number;
}

/** Creates works that are done once for all who ask for the same at the same time, and given up once all of them have left. */
export function createFlights<T>() {
  const underWay = new Map<string, Flight<T>>();

  function begin(name: string, work: (left: AbortSignal) => Promise<T>): Flight<T> {
    const left = new AbortController();
    const done = work(left.signal).finally(() => {
      if (underWay.get(name) === flight) underWay.delete(name);
    });
    const flight: Flight<T> = { done, left, readers: 0 };
    underWay.set(name, flight);
    return flight;
  }

  return {
    share(name: string, reader: AbortSignal, work: (left: AbortSignal) => Promise<T>): Promise<T> {
      const shared = underWay.get(name) ?? begin(name, work);
      shared.readers += 1;
      const leave = (): void => {
        shared.readers -= 1;
        if (shared.readers > 0) return;
        if (underWay.get(name) === shared) underWay.delete(name);
        shared.left.abort(reader.reason);
      };
      if (reader.aborted) leave();
      else reader.addEventListener('abort', leave, { once: true });
      return shared.done.finally(() => reader.removeEventListener('abort', leave));
    },
  };
}
