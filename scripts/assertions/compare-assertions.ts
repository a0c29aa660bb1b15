import type { Assertion } from './read-assertions.ts';

export interface PlacedAssertion extends Assertion {
  file: string;
}

export interface Difference {
  /** Assertions that nothing took the place of. */
  removed: PlacedAssertion[];
  /** Assertions with the one that is most like each among the added ones. */
  changed: { from: PlacedAssertion; to: PlacedAssertion }[];
}

/** Compares two multisets of assertions by their keys: one that moved to another file is in neither list. */
export function compareAssertions(before: PlacedAssertion[], after: PlacedAssertion[]): Difference {
  const gone = subtract(before, after);
  const added = new Set(subtract(after, before));
  const pairs = gone
    .flatMap((from) => [...added].map((to) => ({ from, to, likeness: likenessOf(from, to) })))
    .filter(({ likeness }) => likeness >= 0.5)
    .sort((a, b) => b.likeness - a.likeness);
  const changed = new Map<PlacedAssertion, PlacedAssertion>();
  for (const { from, to } of pairs) {
    if (changed.has(from) || !added.has(to)) continue;
    changed.set(from, to);
    added.delete(to);
  }
  return {
    removed: gone.filter((from) => !changed.has(from)),
    changed: gone.flatMap((from) => {
      const to = changed.get(from);
      return to === undefined ? [] : [{ from, to }];
    }),
  };
}

/** Gives those of `list` that `others` does not hold, each as often as it is too many. */
export function subtract(list: PlacedAssertion[], others: PlacedAssertion[]): PlacedAssertion[] {
  const left = new Map<string, number>();
  for (const { key } of others) left.set(key, (left.get(key) ?? 0) + 1);
  // An assertion that stayed in its file is matched first, so that the one named is the one that went.
  const places = new Set(others.map(({ file, key }) => `${file}\0${key}`));
  const stayed = (one: PlacedAssertion): number => (places.has(`${one.file}\0${one.key}`) ? 0 : 1);
  const missing = new Set(
    [...list]
      .sort((a, b) => stayed(a) - stayed(b))
      .filter(({ key }) => {
        const count = left.get(key) ?? 0;
        if (count > 0) left.set(key, count - 1);
        return count === 0;
      }),
  );
  return list.filter((one) => missing.has(one));
}

/** Measures how alike two assertions are, from 0 to 1: the share of their words that both have. */
function likenessOf(a: PlacedAssertion, b: PlacedAssertion): number {
  const words = new Set(a.key.split(' '));
  const others = new Set(b.key.split(' '));
  const both = [...words].filter((word) => others.has(word)).length;
  const share = both / (words.size + others.size - both);
  return a.file === b.file ? Math.min(1, share + 0.1) : share;
}
