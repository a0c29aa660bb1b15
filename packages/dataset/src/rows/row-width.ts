/** The lines at the start of a file that its separator and its header are told by. */
export const SAMPLE_LINES = 30;

/** The cells that rows have. */
export interface Width {
  /** As many as the widest. */
  readonly most: number;
  /** As many as the rows that are met most have: one row that has more joins no others. */
  readonly usual: number;
}

/** Creates what tells the width of rows as they come, by the lines of the sample. */
export function createWidths() {
  let width: Width = { most: 0, usual: 0 };
  /** The lines of the sample that have so many cells. */
  const sampled = new Map<number, number>();
  let counts = new Map<number, number>();
  const count = (cells: readonly string[], number: number): void => {
    let size = cells.length;
    width = { ...width, most: Math.max(width.most, size) };
    if (size > 1 && isHeader(size, number)) {
      counts = new Map();
      // Names may be followed by empty cells that no row has.
      if ((sampled.get(size) ?? 0) < 2) size = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
      width = { ...width, usual: size };
    }
    const own = (counts.get(size) ?? 0) + 1;
    counts.set(size, own);
    const best = counts.get(width.usual) ?? 0;
    const isUsual = size > 1 ? own > best || (own > 1 && own === best && size > width.usual) : width.usual === 0;
    if (isUsual) width = { ...width, usual: size };
  };
  /** Tells a row near the start that is wider than the lines above the table. One odd row among others is none. */
  const isHeader = (size: number, number: number): boolean => {
    if (width.usual <= 1) return true;
    if (number > SAMPLE_LINES || size <= width.usual) return false;
    const before = sampled.get(width.usual) ?? 0;
    const all = [...sampled.values()].reduce((sum, one) => sum + one, 0);
    return (sampled.get(size) ?? 0) > before || (width.usual === 2 && before * 2 <= all);
  };
  return {
    get width(): Width {
      return width;
    },
    /** Counts a line of the sample, by its cells. */
    sample: (size: number): void => void sampled.set(size, (sampled.get(size) ?? 0) + 1),
    /** Counts a row, with its rank. */
    count,
  };
}
