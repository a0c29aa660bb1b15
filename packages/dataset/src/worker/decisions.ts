import type { Decision, PairVerdict } from './protocol.ts';

/** All that a person decided about a file. A change makes a new one. */
export interface Decisions {
  /** Mends by the key of their group. */
  readonly groups: ReadonlyMap<string, Decision>;
  /** Mends by the key of their change, before their group. */
  readonly changes: ReadonlyMap<string, Decision>;
  /** Answers by the key of the value. An empty one says that it is left as it is. */
  readonly answers: ReadonlyMap<string, string>;
  /** Pairs by their key. */
  readonly verdicts: ReadonlyMap<string, PairVerdict>;
}

export const nothingDecided: Decisions = {
  groups: new Map(),
  changes: new Map(),
  answers: new Map(),
  verdicts: new Map(),
};

/** Returns a map with one entry more, or without it when the value is null. */
export function withEntry<V>(map: ReadonlyMap<string, V>, key: string, value: V | null): ReadonlyMap<string, V> {
  const next = new Map(map);
  if (value === null) next.delete(key);
  else next.set(key, value);
  return next;
}
