/** The values and labels among which a suggestion is searched. */
type Candidates = readonly { readonly value: string; readonly label: string }[];

/** A candidate as it is compared: without accents, capitals and signs. */
interface Bare {
  value: string;
  label: string;
  whole: string;
  /** The value without its category, or `whole` when it has none. */
  short: string;
}

/** The memory of one vocabulary, as a file repeats the same mistake on thousands of lines. */
interface Memory {
  bare: readonly Bare[];
  found: Map<string, string | undefined>;
}

const MAX_LETTERS = 200;
/** The most answers kept for each vocabulary. Beyond, as with a file of endless new values, the memory is emptied. */
const MAX_FOUND = 1000;
const memories = new WeakMap<Candidates, Memory>();

/** Returns the candidate that a mistyped text most likely stands for, or undefined when none is near. */
export function suggest(text: string, candidates: Candidates): string | undefined {
  const memory: Memory = memories.get(candidates) ?? { bare: candidates.map(toCandidate), found: new Map() };
  memories.set(candidates, memory);
  const { found } = memory;
  if (found.has(text)) return found.get(text);
  const best = findNearest(toBare(text), !text.includes('--'), memory.bare);
  if (text.length > MAX_LETTERS) return best;
  if (found.size >= MAX_FOUND) found.clear();
  found.set(text, best);
  return best;
}

function findNearest(wanted: string, withoutCategory: boolean, candidates: readonly Bare[]): string | undefined {
  if (wanted === '') return undefined;
  let best: string | undefined;
  // A third of the letters may differ. With more, a guess would mislead more than help.
  let bestDistance = Math.ceil(wanted.length / 3);
  for (const { value, label, whole, short } of candidates) {
    if (label === wanted) return value;
    const distance = editDistance(wanted, withoutCategory ? short : whole, bestDistance);
    if (distance < bestDistance) {
      best = value;
      bestDistance = distance;
    }
  }
  return best;
}

function toCandidate({ value, label }: Candidates[number]): Bare {
  const whole = toBare(value);
  const theme = whole.indexOf(' ', value.indexOf('--'));
  return { value, label: toBare(label), whole, short: value.includes('--') ? whole.slice(theme).trim() : whole };
}

function toBare(text: string): string {
  // Cut before anything else: a file may hold megabytes where a value is expected.
  const bare = text
    .slice(0, 2 * MAX_LETTERS)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
  return bare
    .slice(0, MAX_LETTERS)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Counts the letters to add, drop, change or swap. Returns `limit` when the count reaches it. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(at(last, column) + 1, at(line, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      }
      line.push(cost);
    }
    if (Math.min(...line) >= limit) return limit;
    [beforeLast, last] = [last, line];
  }
  return at(last, b.length);
}

function at(line: readonly number[], column: number): number {
  return line[column] ?? Number.POSITIVE_INFINITY;
}
