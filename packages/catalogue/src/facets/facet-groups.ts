import type { FacetKeys } from './facet-keys.ts';

/** Filters of few values that are counted together: a service adds to one count instead of one a filter. */
export interface FacetGroup {
  readonly members: readonly FacetMember[];
  /** Service → code. */
  readonly codes: () => Uint32Array;
  /** How many codes there are. */
  readonly size: number;
}

/** A filter in a group. */
export interface FacetMember {
  /** Its position among all filters. */
  readonly filter: number;
  /** Code → class: codes of a class count for the same values. */
  readonly classes: Uint32Array;
  /** Class → one of its codes. */
  readonly codeOf: readonly number[];
  /** How far apart codes of the group are that differ by one class. */
  readonly stride: number;
}

/** Codes of a group: their counts stay in the processor's nearest cache. */
const MOST_CODES = 4096;

/** Puts filters into groups, those of the fewest classes first. A filter that would be alone in its group is in none. */
export function groupFacets(keys: readonly FacetKeys[]): FacetGroup[] {
  const candidates = keys
    .flatMap((one, filter) => {
      if (!one.isLasting || one.size() > MOST_CODES) return [];
      const classes = toClasses(one);
      return [{ filter, keys: one, ...classes, count: classes.codeOf.length }];
    })
    .sort((a, b) => a.count - b.count);
  const groups: { size: number; members: (FacetMember & { readonly keys: FacetKeys })[] }[] = [];
  for (const { count, ...one } of candidates) {
    const group = groups.find(({ size }) => size * count <= MOST_CODES);
    if (group === undefined) groups.push({ size: count, members: [{ ...one, stride: 1 }] });
    else {
      group.members.push({ ...one, stride: group.size });
      group.size *= count;
    }
  }
  return groups
    .filter(({ members }) => members.length > 1)
    .map(({ size, members }) => ({ size, members, codes: () => combine(members) }));
}

/** Returns the code of a filter that a code of its group stands for. */
export function codeIn({ codeOf, stride }: FacetMember, code: number): number {
  return codeOf[Math.floor(code / stride) % codeOf.length] ?? 0;
}

function toClasses({ size, keysOf }: FacetKeys): Pick<FacetMember, 'classes' | 'codeOf'> {
  const known = new Map<string, number>();
  const codeOf: number[] = [];
  const classes = Uint32Array.from({ length: size() }, (_, code) => {
    const values = Array.from(keysOf(code)).join();
    const found = known.get(values);
    if (found !== undefined) return found;
    known.set(values, codeOf.length);
    return codeOf.push(code) - 1;
  });
  return { classes, codeOf };
}

function combine(members: readonly (FacetMember & { readonly keys: FacetKeys })[]): Uint32Array {
  const [first] = members;
  const combined = new Uint32Array(first?.keys.codes().length ?? 0);
  for (const { keys, classes, stride } of members) {
    const codes = keys.codes();
    for (let number = 0; number < combined.length; number += 1) {
      combined[number] = (combined[number] ?? 0) + (classes[codes[number] ?? 0] ?? 0) * stride;
    }
  }
  return combined;
}
