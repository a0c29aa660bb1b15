/** Returns the candidate that a mistyped text most likely means; undefined when none is near. */
export function suggest(text: string, candidates: readonly { readonly value: string; readonly label: string }[]) {
  const wanted = toBare(text);
  if (wanted === '') return undefined;
  let best: string | undefined;
  // A third of the letters may differ; further away, a guess would mislead more than help.
  let bestDistance = Math.ceil(wanted.length / 3);
  for (const { value, label } of candidates) {
    if (toBare(label) === wanted) return value;
    const bare = toBare(value);
    const theme = bare.indexOf(' ', value.indexOf('--'));
    const short = value.includes('--') && !text.includes('--') ? bare.slice(theme).trim() : bare;
    const distance = editDistance(wanted, short, bestDistance);
    if (distance < bestDistance) {
      best = value;
      bestDistance = distance;
    }
  }
  return best;
}

function toBare(text: string): string {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return bare
    .slice(0, 200)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Counts the letters to add, drop, change or swap; `limit` when that many or more. */
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
