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
  /** The need, or the thématique. */
  readonly name: string;
  readonly label: string;
  readonly values: readonly string[];
  readonly count: number;
}

const labelOf = createLabels([...thematiquesCategories, ...thematiques]);
const labelOfNeed = (name: string): string => (isNeed(name) ? needTexts.fr[name].label : labelOf(name));

/**
 * Proposes the thématiques of the results in at most four groups of about as many results: needs while there are several, then
 * the thématiques of the need.
 */
export function draftThematiques(
  { thematiques: asked = [] }: OfferSearchParams,
  { thematiques: counts = {} }: Facets['facets'],
): readonly Draft[] {
  const wanted = new Set(expandThematiques(asked));
  const known = thematiques.map(({ value }) => value as string);
  const values = [...known, ...[...wanted].filter((value) => !known.includes(value))].filter(
    (value) => (wanted.size === 0 || wanted.has(value)) && (counts[value] ?? 0) > 0,
  );
  const partsBy = (nameOf: (value: string) => string, toLabel: (name: string) => string): Part[] =>
    [...new Set(values.map(nameOf))].map((name) => {
      const members = values.filter((value) => nameOf(value) === name);
      return {
        name,
        label: toLabel(name),
        values: members,
        count: members.reduce((sum, value) => sum + (counts[value] ?? 0), 0),
      };
    });
  const needs = partsBy((value) => needOf(value) ?? categorieOf(value), labelOfNeed);
  const parts = needs.length > 1 ? needs : partsBy((value) => value, labelOf);
  if (parts.length < 2) return [];
  return divide(parts).map((group) => {
    const members = group.flatMap((one) => one.values);
    return {
      id: group.map(({ name }) => name).join(' '),
      label: group.map(({ label }) => label).join(' · '),
      params: { thematiques: members },
      weight: group.reduce((sum, { count }) => sum + count, 0),
    };
  });
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
