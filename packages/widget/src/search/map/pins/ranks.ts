/** An offer of a pin. Its number is its rank, null where it has no card. */
interface Ranked {
  readonly number: number | null;
}

/** Runs of ranks that the head of a drop has room for. */
const MOST_RUNS = 2;

/** Gathers ranks into runs, in their order. */
function runsOf(offers: readonly Ranked[]): (readonly [first: number, last: number])[] {
  const runs: [first: number, last: number][] = [];
  const numbers = offers.flatMap((offer) => offer.number ?? []).sort((one, other) => one - other);
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && number <= run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}

const write = ([first, last]: readonly [number, number]): string => (first === last ? `${first}` : `${first}–${last}`);

/** Tells all the ranks in the list of the offers of a pin, so that each card finds its own: « 1–5 », « 2, 5, 9 ». Null where none has a card. */
export function tellRanks(offers: readonly Ranked[]): string | null {
  const runs = runsOf(offers);
  return runs.length === 0 ? null : runs.map(write).join(', ');
}

/** Writes the ranks of a pin on its head. Of more runs than there is room for, the first one and how many others there are: « 6 +3 ». */
export function writeRanks(offers: readonly Ranked[]): string | null {
  const [lead, ...further] = runsOf(offers);
  if (lead === undefined || further.length < MOST_RUNS) return tellRanks(offers);
  const others = further.reduce((count, [first, last]) => count + last - first + 1, 0);
  return `${write(lead)} +${others}`;
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

/** Tells whether several offers of a pin have a rank, which one drop shows. */
export const hasSeveralRanks = (offers: readonly Ranked[]): boolean =>
  offers.filter(({ number }) => number !== null).length > 1;
