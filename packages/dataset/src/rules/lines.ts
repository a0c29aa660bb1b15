/** The lines of a file that a complaint is about. */
export interface Lines {
  /** Adds a line, from 1. */
  add(line: number): void;
  /** Adds the lines of another list. */
  addAll(other: Lines): void;
  /** The first and the last line of each run, one behind the other. */
  readonly runs: readonly number[];
  /** Writes them in their order, three and more in a row as a range: `4-9, 12`. */
  toText(): string;
}

/** Creates a list of lines that holds those in a row as one. */
export function createLines(): Lines {
  const runs: number[] = [];
  const add = (line: number): void => {
    if (runs.length > 0 && line === (runs.at(-1) ?? 0) + 1) runs[runs.length - 1] = line;
    else runs.push(line, line);
  };
  return {
    runs,
    add,
    addAll: (other) => {
      for (const line of other.runs) runs.push(line);
    },
    toText: () => formatRuns(runs),
  };
}

/** Writes lines, three and more in a row as a range. */
export function toRanges(lines: readonly number[]): string {
  const all = createLines();
  for (const line of lines) all.add(line);
  return all.toText();
}

function formatRuns(runs: readonly number[]): string {
  const sorted: (readonly [number, number])[] = [];
  for (let at = 0; at < runs.length; at += 2) sorted.push([runs[at] ?? 0, runs[at + 1] ?? 0]);
  sorted.sort(([a], [b]) => a - b);
  const parts: string[] = [];
  for (let at = 0; at < sorted.length;) {
    let [start, end] = sorted[at] ?? [0, 0];
    for (at += 1; at < sorted.length && (sorted[at]?.[0] ?? 0) <= end + 1; at += 1) {
      end = Math.max(end, sorted[at]?.[1] ?? 0);
    }
    if (end - start >= 2) parts.push(`${start}-${end}`);
    else for (; start <= end; start += 1) parts.push(String(start));
  }
  return parts.join(', ');
}
