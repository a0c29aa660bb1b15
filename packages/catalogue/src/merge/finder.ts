import type { DetailedService, DetailedStructure } from '@inclusion-kit/sdk/schemas';
import { isRefusal, type AbsentPart, type Outcome, type Part } from './part.ts';

type Details = { service: DetailedService; structure: DetailedStructure };

/** Records whose part is remembered. */
const MAX_REMEMBERED = 20_000;

/** Creates what finds single records among several parts. */
export function createFinder(parts: readonly Part[]) {
  const seenIn = new Map<string, string>();

  const remember = (key: string, part: string): void => {
    if (seenIn.has(key)) return;
    seenIn.set(key, part);
    const [oldest] = seenIn.keys();
    if (seenIn.size > MAX_REMEMBERED && oldest !== undefined) seenIn.delete(oldest);
  };

  /** Returns a record from the part it was last seen in, else from the first that answers. @throws the error of a part */
  async function find<M extends keyof Details>(model: M, id: string, signal?: AbortSignal): Promise<Details[M]> {
    signal?.throwIfAborted();
    const ask = (part: Part): Promise<Outcome<Details[M]>> =>
      part.ask((source, call) => source[model](id, call) as Promise<Details[M]>, signal);
    const home = parts.find(({ name }) => name === seenIn.get(`${model} ${id}`));
    const absent: AbsentPart[] = [];
    if (home !== undefined) {
      const outcome = await ask(home);
      if ('value' in outcome) return outcome.value;
      absent.push(outcome);
    }
    const found = await firstOf(parts.filter((part) => part !== home).map(ask), (outcome) => absent.push(outcome));
    if (found === null) throw worst(absent);
    remember(`${model} ${id}`, found.name);
    return found.value;
  }

  return {
    find,
    /** Remembers which part the records of a list came from. */
    note: (part: string, items: readonly unknown[]): void => {
      for (const item of items as {
        id?: string;
        structure_id?: string;
        service?: { id: string; structure_id: string };
      }[]) {
        const { id, structure_id } = item.service ?? item;
        if (id === undefined) continue;
        if (structure_id === undefined) remember(`structure ${id}`, part);
        else {
          remember(`service ${id}`, part);
          remember(`structure ${structure_id}`, part);
        }
      }
    },
  };
}

/** Returns the first value that comes, or null when none comes. */
function firstOf<T>(
  asked: readonly Promise<Outcome<T>>[],
  onAbsent: (outcome: AbsentPart) => void,
): Promise<{ name: string; value: T } | null> {
  return new Promise((resolve, reject) => {
    let left = asked.length;
    if (left === 0) resolve(null);
    for (const one of asked) {
      one.then((outcome) => {
        if ('value' in outcome) resolve(outcome);
        else onAbsent(outcome);
        left -= 1;
        if (left === 0) resolve(null);
      }, reject);
    }
  });
}

/** Returns the error to throw when no part answered: a failure first, since the part that failed might know the record. */
export function worst(absent: readonly AbsentPart[]): unknown {
  const failure = absent.find(({ error }) => !isRefusal(error));
  return (failure ?? absent[0])?.error;
}
