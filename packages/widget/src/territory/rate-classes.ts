import { toToldRate } from '@inclusion-kit/sdk/internal';

/** The hues, the last one the most visible: it stands for the lowest rates, those of the worst served. */
const HUES = 5;
/** Fewer rates are put into fewer classes: one class for each would compare nothing. */
const [FEW, CLASSES_OF_FEW] = [10, 3];
/** Rates of which the highest is under so many times the lowest differ by little: they are one class, which tells good from bad nowhere. */
const CLOSE = 1.25;

/** Rates in classes of about as many each. */
export interface RateClasses {
  /** Where each class but the first begins. */
  readonly limits: readonly number[];
  /** The lowest rate and the highest, as they are written. Null where none is known. */
  readonly range: readonly [lowest: number, highest: number] | null;
  /** The hue of each class, from 5 for the lowest rates to 1. */
  readonly hues: readonly number[];
  /** Tells the hue of a rate, 0 for one that is not known. */
  readonly hueOf: (rate: number | null) => number;
}

/** Puts rates into classes. Two that are written alike are in one, and none is empty. */
export function classRates(rates: readonly (number | null)[]): RateClasses {
  const sorted = rates.flatMap((rate) => (rate === null ? [] : [toToldRate(rate)])).sort((a, b) => a - b);
  const [lowest = 0, highest = 0] = [sorted[0], sorted.at(-1)];
  const count = sorted.length < FEW ? CLASSES_OF_FEW : HUES;
  const limits = Array.from({ length: count - 1 }, (_, at) =>
    // Rounded so that it reads well.
    Number((sorted[Math.floor(((at + 1) * sorted.length) / count)] ?? 0).toPrecision(2)),
  );
  const found = [...new Set(limits)].filter((limit) => limit > lowest && limit <= highest);
  // Where most rates are the lowest, the others are a class all the same.
  const above = sorted.find((rate) => rate > lowest);
  const kept = highest < lowest * CLOSE ? [] : found.length > 0 || above === undefined ? found : [above];
  const hues = [...kept, 0].map((_, at) =>
    kept.length === 0 ? Math.ceil(HUES / 2) : HUES - Math.round((at * (HUES - 1)) / kept.length),
  );
  return {
    limits: kept,
    range: sorted.length === 0 ? null : [lowest, highest],
    hues,
    hueOf: (rate) => (rate === null ? 0 : (hues[kept.filter((limit) => toToldRate(rate) >= limit).length] ?? 0)),
  };
}
