/** An offer of a pin. Its number is its rank, null where it has no card. */
interface Ranked {
  readonly number: number | null;
}

/** Runs of ranks that a pin has room for. */
const MOST_RUNS = 2;

/**
 * Writes the ranks in the list of the offers of a pin, so that each card finds its own: « 1–5 », « 14–15, 19 ». Of more runs than there is
 * room for, the first and how many other cards there are: « 6 +4 ». Null where none of them has a card.
 */
export function writeRanks(offers: readonly Ranked[]): string | null {
  const runs: [first: number, last: number][] = [];
  const numbers = offers.flatMap((offer) => offer.number ?? []).sort((one, other) => one - other);
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && number <= run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  const [lead] = runs;
  if (lead === undefined) return null;
  const write = ([first, last]: readonly [number, number]): string =>
    first === last ? `${first}` : `${first}–${last}`;
  if (runs.length <= MOST_RUNS) return runs.map(write).join(', ');
  return `${write(lead)} +${numbers.length - (lead[1] - lead[0] + 1)}`;
}

/** The width of a sign of ranks in the widest of the usual faces, and what stands around all of them, in pixels. */
const [SIGN, AROUND] = [8, 12];

/** Returns the width of written ranks with their ground, in pixels. */
export const widthOf = ({ length }: string): number => length * SIGN + AROUND;

/** Returns the width of the ranks of a pin, in pixels: 0 where it is a single one, which has room in the head of a drop. */
export const widthOfRanks = (offers: readonly Ranked[]): number => {
  const ranks = writeRanks(offers) ?? '';
  return ranks.length <= 2 ? 0 : widthOf(ranks);
};
