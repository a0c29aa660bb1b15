import type { PartFigures } from '../report.ts';

/** The territory with fewest offers for its people, beside those of about as many people. */
export interface LeastServed {
  /** The one of most people, where several have the same rate. */
  readonly part: PartFigures;
  /** Its rate, as it is told. */
  readonly pour_1000: number;
  /** Others that have the same rate, those of most people first. */
  readonly others: readonly PartFigures[];
  /** Territories of half to twice as many people, and the rate in their middle. Null for too few of them. */
  readonly like: { readonly count: number; readonly pour_1000: number } | null;
}

/** Fewer territories are not compared. */
const FEWEST_LIKE = 3;
/** A territory is like another of up to so many times its people. */
const LIKE = 2;

/** Returns a rate as it is told. Two that are written alike are the same. A small one has two decimals: some offers are not none. */
export const toToldRate = (rate: number): number =>
  rate < 1 ? Math.round(rate * 100) / 100 : Math.round(rate * 10) / 10;

/**
 * Finds the least served of some territories. Null where no rate is known, and where all have the same.
 * @example findLeastServed(report.comites ?? [])?.part.nom // 'Centre Ardèche'
 */
export function findLeastServed(parts: readonly PartFigures[]): LeastServed | null {
  const rated = parts.flatMap((part) =>
    // A few communes of a place that stands elsewhere do not tell how it is served.
    part.pour_1000 === null || part.personnes === null || part.partielle === true
      ? []
      : [{ part, rate: toToldRate(part.pour_1000), people: part.personnes }],
  );
  const lowest = Math.min(...rated.map(({ rate }) => rate));
  const [first, ...others] = rated.filter(({ rate }) => rate === lowest).sort((a, b) => b.people - a.people);
  if (first === undefined || others.length + 1 === rated.length) return null;
  const like = rated
    .filter((one) => one !== first && one.people * LIKE >= first.people && one.people <= first.people * LIKE)
    .map(({ rate }) => rate)
    .sort((a, b) => a - b);
  const middle = ((like[(like.length - 1) >> 1] ?? 0) + (like[like.length >> 1] ?? 0)) / 2;
  return {
    part: first.part,
    pour_1000: lowest,
    others: others.map(({ part }) => part),
    like: like.length < FEWEST_LIKE ? null : { count: like.length, pour_1000: toToldRate(middle) },
  };
}
