import type { Facets, OfferSearchParams } from '@inclusion-kit/sdk';
import {
  categorieOf,
  createLabels,
  expandThematiques,
  isNeed,
  needOf,
  needTexts,
  thematiques,
  thematiquesCategories,
} from '@inclusion-kit/sdk/referentiels';
import { MOST_ANSWERS, type Draft } from './subject.ts';

/** Thématiques that are answered together. */
interface Part {
  readonly values: readonly string[];
  readonly count: number;
}

const labelOf = createLabels([...thematiquesCategories, ...thematiques]);
const toLabel = (name: string): string => (isNeed(name) ? needTexts.fr[name].label : labelOf(name));
const toNeed = (value: string): string => needOf(value) ?? categorieOf(value);

/**
 * Proposes the thématiques of the results in at most four groups of about as many results: whole needs while there are as many
 * as groups, then thématiques. Those of one need stay side by side.
 */
export function draftThematiques(
  { thematiques: asked = [] }: OfferSearchParams,
  { thematiques: counts = {} }: Facets['facets'],
): readonly Draft[] {
  const wanted = new Set(expandThematiques(asked));
  const known = thematiques.map(({ value }) => value as string);
  const held = [...known, ...[...wanted].filter((value) => !known.includes(value))].filter(
    (value) => (counts[value] ?? 0) > 0,
  );
  const values = held.filter((value) => wanted.size === 0 || wanted.has(value));
  const needs = [...new Set(values.map(toNeed))].map((need) => values.filter((value) => toNeed(value) === need));
  const lists = needs.length < MOST_ANSWERS ? needs.flat().map((value) => [value]) : needs;
  if (lists.length < 2) return [];
  const parts = lists.map((list) => ({
    values: list,
    count: list.reduce((sum, value) => sum + (counts[value] ?? 0), 0),
  }));
  return divide(parts).map((group) => {
    const members = group.flatMap((one) => one.values);
    const names = toNames(members, held);
    return {
      id: names.join(' '),
      label: names.map(toLabel).join(' · '),
      params: { thematiques: members },
      weight: group.reduce((sum, { count }) => sum + count, 0),
    };
  });
}

/** Names the members of a group by the needs and the categories that it holds whole, of all thématiques around. */
function toNames(members: readonly string[], all: readonly string[]): string[] {
  const isWhole = (holderOf: (value: string) => string, value: string): boolean =>
    all.every((one) => holderOf(one) !== holderOf(value) || members.includes(one));
  const nameOf = (value: string): string => [toNeed, categorieOf].find((of) => isWhole(of, value))?.(value) ?? value;
  return [...new Set(members.map(nameOf))];
}

/** Divides parts, in their order, into groups whose sums are as even as can be. */
function divide(parts: readonly Part[]): Part[][] {
  const sums = [0];
  for (const { count } of parts) sums.push((sums.at(-1) ?? 0) + count);
  /** For each number of groups, then of parts: the least sum of squares, and where its last group begins. */
  let best = sums.map((sum, end) => ({ cost: sum ** 2, cuts: end === 0 ? [] : [0] }));
  for (let groups = 2; groups <= Math.min(MOST_ANSWERS, parts.length); groups += 1) {
    const before = best;
    best = sums.map((sum, end) => {
      let least = before[end] ?? { cost: 0, cuts: [] };
      for (let cut = 1; cut < end; cut += 1) {
        const { cost, cuts } = before[cut] ?? { cost: Infinity, cuts: [] };
        const all = cost + (sum - (sums[cut] ?? 0)) ** 2;
        if (all < least.cost) least = { cost: all, cuts: [...cuts, cut] };
      }
      return least;
    });
  }
  const cuts = best.at(-1)?.cuts ?? [];
  return cuts.map((start, index) => parts.slice(start, cuts[index + 1]));
}
