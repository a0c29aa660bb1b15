import { byCode } from './places.ts';
import { halfUp, sum } from './rounding.ts';

/** Fewer people than these give no rate, and are hidden where counts are shown. */
export const FEWEST_PEOPLE = 11;

/** Tells that so few people are not told. */
export const isSmall = (people: number, fewest: number = FEWEST_PEOPLE): boolean => people > 0 && people < fewest;

/** The count that rows are ordered by: all that are not told are the same, so that their order tells nothing of them. */
export const rankOfCount = (count: number, fewest: number = FEWEST_PEOPLE): number =>
  isSmall(count, fewest) ? 1 : count;

/** The cells of a sum that are hidden. */
export interface HiddenCells {
  /** Keys of the cells that are too small to be told. */
  readonly primaire: string[];
  /** Keys of the cells that are hidden so that the others cannot be found by subtraction. */
  readonly secondaire: string[];
  /** Tells whether the sum is hidden too. */
  readonly total_masque: boolean;
}

/**
 * Hides small counts of people whose sum is told, and as many others as it takes not to find them by subtraction.
 * @param cells counts of people, by key. A zero is told.
 * @param fewest fewer than these are hidden
 * @example hideSmallNumbers({ a: 3, b: 20, c: 50 }) // { primaire: ['a'], secondaire: ['b'], total_masque: false }
 */
export function hideSmallNumbers(cells: Readonly<Record<string, number>>, fewest: number = FEWEST_PEOPLE): HiddenCells {
  return hideAmong(Object.entries(cells), fewest);
}

/** Hides as `hideSmallNumbers` does, among counts with their keys. */
export function hideAmong(cells: readonly (readonly [string, number])[], fewest: number = FEWEST_PEOPLE): HiddenCells {
  const small = cells.filter((cell) => isSmall(cell[1], fewest));
  if (small.length === 0) return { primaire: [], secondaire: [], total_masque: false };
  const others = cells.filter((cell) => cell[1] >= fewest).sort((a, b) => a[1] - b[1] || byCode(a[0], b[0]));
  const hidden = small.map(([, value]) => value);
  const isFound = (): boolean => hidden.length < 2 || sum(hidden) < fewest;
  const secondary: string[] = [];
  for (const [key, value] of others) {
    if (!isFound()) break;
    secondary.push(key);
    hidden.push(value);
  }
  return {
    primaire: small.map(([key]) => key).sort(byCode),
    secondaire: secondary.sort(byCode),
    total_masque: isFound(),
  };
}

/**
 * Divides offers by people. Returns null under eleven people, an unknown number included.
 * @param per the number of people that the rate is for, 100 or 1,000
 * @example rateOf(1, 160, 100) // 0.63
 */
export function rateOf(offers: number, people: number | null, per: number): number | null {
  return people === null || people < FEWEST_PEOPLE ? null : halfUp(per * offers, people, 2);
}
