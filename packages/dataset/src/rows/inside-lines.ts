import { cellsAlone, cutLine } from './cut-line.ts';

/** Lines that stay in a quoted cell to their end when they begin in one, from one to before another. Each cell that begins above ends alike. */
export interface Inside {
  from: number;
  to: number;
  /** The cells that begin in the lines before each of them, and before the line behind them. */
  begun: number[];
  /** The line behind them, when it is read and ends the quoted cell: the cells that begin in it, and those it has as a row of its own, or 0. */
  closing: { begun: number; alone: number } | null;
}

/** Creates what is known of the lines inside a quoted cell: none yet. */
export const noneInside = (): Inside => ({ from: 0, to: 0, begun: [0], closing: null });

/** Reads on from a line that begins inside a quoted cell to the one that ends it, or to before the last. Lines that are read are not read again. */
export function readInside(
  lines: readonly string[],
  { from, last, delimiter, inside }: { from: number; last: number; delimiter: string; inside: Inside },
): void {
  if (from < inside.from || from > inside.to) Object.assign(inside, { from, to: from, begun: [0], closing: null });
  while (inside.closing === null && inside.to < last) {
    const line = lines[inside.to] ?? '';
    const { cells, isOpen } = line.includes('"')
      ? cutLine(line, delimiter, { cells: [''], isOpen: true })
      : { cells: [''], isOpen: true };
    const begun = cells.length - 1;
    if (isOpen) {
      inside.begun.push((inside.begun.at(-1) ?? 0) + begun);
      inside.to += 1;
    } else inside.closing = { begun, alone: cellsAlone(line, delimiter) };
  }
}

/** Forgets the lines before one, which rows were made of. It is the first one from now on. */
export function forgetLines(inside: Inside, before: number): void {
  inside.begun.splice(0, before - inside.from);
  inside.from = Math.max(0, inside.from - before);
  inside.to -= before;
}
