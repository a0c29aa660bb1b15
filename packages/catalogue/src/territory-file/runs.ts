import type { Span } from './preface.ts';

/** Blocks that are read in one request, with what stands between them. */
export interface Run extends Span {
  readonly blocks: readonly number[];
}

/** Bytes between two blocks that are cheaper to read than to ask apart. */
const WORTH_READING = 4 * 1024;
/** Requests that browsers send at once to one HTTP/1.1 host. */
const MAX_REQUESTS = 6;

/** Joins blocks into few requests: near ones together, then the nearest until there are no more than browsers send at once. */
export function toRuns(blocks: readonly number[], spans: readonly Span[]): Run[] {
  const runs: { start: number; end: number; blocks: number[] }[] = [];
  for (const block of blocks) {
    const { start, end } = spans[block] ?? { start: 0, end: 0 };
    const last = runs.at(-1);
    if (last !== undefined && start - last.end <= WORTH_READING) {
      last.end = end;
      last.blocks.push(block);
    } else {
      runs.push({ start, end, blocks: [block] });
    }
  }
  while (runs.length > MAX_REQUESTS) {
    const gaps = runs.slice(1).map(({ start }, index) => start - (runs[index]?.end ?? 0));
    const nearest = gaps.indexOf(Math.min(...gaps));
    const [left, right] = runs.slice(nearest, nearest + 2);
    if (left === undefined || right === undefined) break;
    runs.splice(nearest, 2, { start: left.start, end: right.end, blocks: [...left.blocks, ...right.blocks] });
  }
  return runs;
}
