/** An offer of a pin. Its number is its rank, null where it has no card. */
interface Ranked {
  readonly number: number | null;
}

/** Runs of ranks that a pin has room for. */
const MOST_RUNS = 2;

/**
 * Writes the ranks in the list of the offers of a pin, so that each card finds its own: « 1–5 », « 14–15, 19 », « 6, 8… ». Null where none of
 * them has a card.
 */
export function writeRanks(offers: readonly Ranked[]): string | null {
  const runs: [first: number, last: number][] = [];
  for (const number of offers.flatMap((offer) => offer.number ?? []).sort((one, other) => one - other)) {
    const run = runs.at(-1);
    if (run !== undefined && number <= run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  if (runs.length === 0) return null;
  const written = runs.slice(0, MOST_RUNS).map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`));
  return `${written.join(', ')}${runs.length > MOST_RUNS ? '…' : ''}`;
}

/** The width of a sign of ranks, and what stands around all of them, in pixels. */
const [SIGN, AROUND] = [6.5, 10];

/** Returns the width of the ranks of a drop, in pixels. A single one has room in its head. */
export const widthOfRanks = (offers: readonly Ranked[]): number => {
  const { length } = writeRanks(offers) ?? '';
  return length <= 2 ? 0 : length * SIGN + AROUND;
};
