/** An offer of a pin. Its number is its rank, null where it has no card. */
interface Ranked {
  readonly number: number | null;
}

/** Runs of ranks that a pin has room for, and signs where there are more. */
const MOST_RUNS = 2;
const MOST_SIGNS = 7;

/**
 * Writes the ranks in the list of the offers of a pin, so that each card finds its own: « 1–5 », « 14–15, 19 ». Of more runs than there is
 * room for, the first ones: « 6, 9… ». How many others there are is not told: it would read as a count against that of the circle. Where
 * there is little room, of more than one run the first alone. Null where none of them has a card.
 */
export function writeRanks(offers: readonly Ranked[], isShort = false): string | null {
  const runs: [first: number, last: number][] = [];
  const numbers = offers.flatMap((offer) => offer.number ?? []).sort((one, other) => one - other);
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && number <= run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  const [lead, second] = runs;
  if (lead === undefined) return null;
  const write = ([first, last]: readonly [number, number]): string =>
    first === last ? `${first}` : `${first}–${last}`;
  if (second === undefined || (runs.length <= MOST_RUNS && !isShort)) return runs.map(write).join(', ');
  const both = `${write(lead)}, ${write(second)}…`;
  return isShort || both.length > MOST_SIGNS ? `${write(lead)}…` : both;
}

/** The width of a sign of ranks in the widest of the usual faces, and what stands around all of them, in pixels. */
const [SIGN, AROUND] = [8, 12];

/** Returns the width of written ranks with their ground, in pixels. */
export const widthOf = ({ length }: string): number => length * SIGN + AROUND;

/** Returns the width of the ranks of a pin, in pixels: 0 where it is a single one, which has room in the head of a drop. */
export const widthOfRanks = (offers: readonly Ranked[]): number => {
  const ranks = writeRanks(offers) ?? '';
  return /^\d{0,2}$/.test(ranks) ? 0 : widthOf(ranks);
};
