import { unguardCell } from '@inclusion-kit/sdk/internal';
import { fr } from '../locales/fr.ts';
import type { Decoder } from '../readers/utf8.ts';
import { decodeLines } from './decode-lines.ts';
import type { RowTold } from './row.ts';
import { createTables, type NumberedCells } from './tables.ts';

/** The mark that a text may begin with. */
const MARK = 0xfeff;
const DELIMITERS = [';', ',', '\t', '|'] as const;
const SAMPLE_LINES = 30;
/** A cell may hold a whole page. One that goes on over more lines has lost its closing quote. */
const MAX_LINES_A_ROW = 1000;
/** A row that no quote protects and that is cut in more lines is none: its lines are read one by one. */
const MAX_PARTS_A_ROW = 20;

/** Blanks between the quote that closes a cell and the separator. */
const MAX_BLANKS = 20;

/** Cells of a row, and whether its last cell waits for its closing quote. */
interface Cut {
  cells: string[];
  isOpen: boolean;
}

/** A row with the number of its lines. Loose is one that is read without its quotes: it may have any number of cells. */
interface TakenRow extends Cut {
  lines: number;
  isLoose?: boolean;
}

/** Lines that stay in a quoted cell to their end when they begin in one, from one to before another. Each cell that begins above ends alike. */
interface Inside {
  from: number;
  to: number;
  /** The cells that begin in the lines before each of them, and before the line behind them. */
  begun: number[];
  /** The line behind them, when it is read and ends the quoted cell: the cells that begin in it, and those it has as a row of its own, or 0. */
  closing: { begun: number; alone: number } | null;
}

/** The cells that rows have. */
interface Width {
  /** As many as the widest. */
  readonly most: number;
  /** As many as the rows that are met most have: one row that has more joins no others. */
  readonly usual: number;
}

/** Reads the tables of a CSV file of any separator and encoding. The number of a row is its rank, lines inside cells not counted. */
export async function* readCsvTables(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  decoder: Decoder,
): AsyncGenerator<RowTold[]> {
  const tables = createTables({ file, sheet: null });
  const cutter = createCutter();
  const toTold = (rows: readonly NumberedCells[]): RowTold[] => {
    const told: RowTold[] = [];
    for (const row of rows) tables.push(row, told);
    return told;
  };
  for await (const lines of decodeLines(bytes, decoder)) yield toTold(cutter.push(lines));
  const told = toTold(cutter.end());
  tables.close(told);
  if (cutter.isEmpty || !tables.isOpen) {
    told.push({
      kind: 'broken',
      reason: cutter.isEmpty ? fr.readers.empty : fr.rows.noTable,
      file,
      line: 1,
      isCut: true,
    });
  }
  yield told;
}

/** Creates what cuts lines into rows, each with its rank. */
function createCutter() {
  let number = 0;
  let width: Width = { most: 0, usual: 0 };
  /** The lines of the sample that have so many cells. */
  const sampled = new Map<number, number>();
  let counts = new Map<number, number>();
  const count = (cells: readonly string[]): void => {
    let size = cells.length;
    width = { ...width, most: Math.max(width.most, size) };
    if (size > 1 && isHeader(size)) {
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
  const isHeader = (size: number): boolean => {
    if (width.usual <= 1) return true;
    if (number > SAMPLE_LINES || size <= width.usual) return false;
    const before = sampled.get(width.usual) ?? 0;
    const all = [...sampled.values()].reduce((sum, one) => sum + one, 0);
    return (sampled.get(size) ?? 0) > before || (width.usual === 2 && before * 2 <= all);
  };
  const inside: Inside = { from: 0, to: 0, begun: [0], closing: null };
  let delimiter: string | null = null;
  let pending: string[] = [];
  let isStart = true;
  let isSampled = false;
  const flush = (isEnd: boolean): NumberedCells[] => {
    const rows: NumberedCells[] = [];
    let at = 0;
    while (at < pending.length) {
      const taken = takeRow(pending, at, { delimiter: delimiter ?? ';', width, isEnd, inside });
      if (taken === null) break;
      at += taken.lines;
      number += 1;
      if (taken.cells.some((cell) => cell.trim() !== '')) {
        if (taken.isLoose !== true || width.most === 0) count(taken.cells);
        rows.push({ number, cells: taken.cells.map(unguardCell) });
      }
    }
    pending = pending.slice(at);
    inside.begun.splice(0, at - inside.from);
    inside.from = Math.max(0, inside.from - at);
    inside.to -= at;
    return rows;
  };
  const sample = (): void => {
    const lines = pending.slice(0, SAMPLE_LINES);
    delimiter ??= guessDelimiter(lines);
    isSampled = true;
    for (const line of lines) {
      const { cells, isOpen } = cutLine(line, delimiter);
      if (!isOpen && line.trim() !== '') sampled.set(cells.length, (sampled.get(cells.length) ?? 0) + 1);
    }
  };
  return {
    get isEmpty(): boolean {
      return width.most === 0;
    },
    push(lines: readonly string[]): NumberedCells[] {
      for (const raw of lines) {
        // A slice keeps the whole piece of file it comes from in memory: a line is copied, by the one operation that does.
        const line = ` ${raw.slice(raw.charCodeAt(0) === MARK ? 1 : 0, raw.endsWith('\r') ? -1 : undefined)}`.slice(1);
        const told = isStart ? /^"?sep=(.)"?/i.exec(line)?.[1] : undefined;
        isStart = false;
        if (told === undefined) pending.push(line);
        else {
          delimiter = told;
          number = 1;
        }
      }
      if (!isSampled && pending.length < SAMPLE_LINES) return [];
      if (!isSampled) sample();
      return flush(false);
    },
    end(): NumberedCells[] {
      if (!isSampled) sample();
      return flush(true);
    },
  };
}

/** Returns the separator that all lines have as many of, as cells may hold lists with commas. Else the one that most lines have most of. */
function guessDelimiter(lines: readonly string[]): string {
  const told = lines.filter((line) => line.trim() !== '').map((line) => line.replace(/"[^"]*"/g, ''));
  const countsOf = (delimiter: string): number[] => told.map((line) => line.split(delimiter).length - 1);
  const isEven = (delimiter: string): boolean => {
    const [first = 0, ...others] = countsOf(delimiter);
    return first > 0 && others.every((count) => count === first);
  };
  const strengthOf = (delimiter: string): number => {
    const counts = countsOf(delimiter)
      .filter((count) => count > 0)
      .sort((a, b) => a - b);
    return counts.length * (counts[Math.floor(counts.length / 2)] ?? 0);
  };
  const even = DELIMITERS.filter(isEven);
  const candidates = (even.length > 0 ? even : DELIMITERS).map((one) => ({ one, strength: strengthOf(one) }));
  return candidates.sort((a, b) => b.strength - a.strength)[0]?.one ?? ';';
}

/** Takes the row that starts at a line, or null when its end is still to come. */
function takeRow(
  lines: readonly string[],
  at: number,
  { delimiter, width, isEnd, inside }: { delimiter: string; width: Width; isEnd: boolean; inside: Inside },
): TakenRow | null {
  const first = lines[at] ?? '';
  const loose = (): TakenRow => ({
    ...{ cells: first.split(delimiter).map((cell) => cell.replace(/^"|"$/g, '')), isOpen: false },
    ...{ lines: 1, isLoose: true },
  });
  let text = first;
  let cut = cutLine(text, delimiter);
  let taken = 1;
  if (cut.isOpen) {
    const last = Math.min(lines.length, at + MAX_LINES_A_ROW);
    readInside(lines, { from: at + 1, last, delimiter, inside });
    const { to, begun, closing } = inside;
    if (closing === null || to >= last) return isEnd || last === at + MAX_LINES_A_ROW ? loose() : null;
    // A quote that is closed by that of another row swallows the rows behind it: the line is then read without its quotes.
    const cells = cut.cells.length + (begun.at(-1) ?? 0) - (begun[at + 1 - inside.from] ?? 0) + closing.begun;
    const isRow = closing.alone > 0 && (closing.alone === width.most || closing.alone === width.usual);
    if (width.most > 1 && (cells > width.most || isRow)) return loose();
    for (; at + taken <= to; taken += 1) {
      const next = lines[at + taken] ?? '';
      text += `\n${next}`;
      cut = cutLine(next, delimiter, cut);
    }
  }
  // A line break that no quote protects cuts a row in two.
  const whole = { ...cut, lines: taken };
  while (width.usual > 2 && cut.cells.length < width.usual && text.trim() !== '') {
    if (taken >= MAX_PARTS_A_ROW) return whole;
    const next = lines[at + taken];
    if (next === undefined) {
      if (!isEnd) return null;
      break;
    }
    const longer = cutLine(`${text}\n${next}`, delimiter);
    const alone = cutLine(next, delimiter);
    if (longer.isOpen || longer.cells.length > width.usual || alone.cells.length >= width.usual || next.trim() === '')
      break;
    text += `\n${next}`;
    taken += 1;
    cut = longer;
  }
  return { ...cut, lines: taken };
}

/** Reads on from a line that begins inside a quoted cell to the one that ends it, or to before the last. Lines that are read are not read again. */
function readInside(
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

/** Counts the cells of a line that is a row by itself, else 0. One that ends a cell of the lines above has a quote more than those that stand in pairs. */
function cellsAlone(line: string, delimiter: string): number {
  let isEven = true;
  for (let at = line.indexOf('"'); at !== -1; at = line.indexOf('"', at + 1)) isEven = !isEven;
  if (!isEven) return 0;
  const { cells, isOpen } = cutLine(line, delimiter);
  return isOpen ? 0 : cells.length;
}

/**
 * Cuts a line into cells. A quote inside a cell counts as text unless a separator or the end follows it.
 * @param before the lines before it, cut, whose last cell goes on in this one: its cells become those of the answer
 */
function cutLine(text: string, delimiter: string, before: Cut | null = null): Cut {
  if (before === null && !text.includes('"')) return { cells: text.split(delimiter), isOpen: false };
  const cells = before?.cells ?? [];
  let goesOn = before !== null;
  let at = 0;
  for (;;) {
    const above = goesOn ? `${cells.pop() ?? ''}\n` : '';
    let start = at;
    while (!goesOn && text[start] === ' ') start += 1;
    if (goesOn || text[start] === '"') {
      const first = goesOn ? at : start + 1;
      let isDoubled = false;
      const toCell = (end?: number): string => {
        const own = text.slice(first, end);
        return above + (isDoubled ? own.replaceAll('""', '"') : own);
      };
      goesOn = false;
      for (let from = first; ;) {
        const quote = text.indexOf('"', from);
        if (quote === -1) {
          cells.push(toCell());
          return { cells, isOpen: true };
        }
        from = quote + 1;
        if (text[from] === '"') {
          // Three quotes before a separator: the second pair ends the cell.
          isDoubled = true;
          from += 1;
          continue;
        }
        let behind = from;
        while (text[behind] === ' ' && behind < quote + MAX_BLANKS) behind += 1;
        if (behind >= text.length || text[behind] === delimiter) {
          cells.push(toCell(quote));
          at = behind;
          break;
        }
      }
    } else {
      const end = text.indexOf(delimiter, at);
      cells.push(end === -1 ? text.slice(at) : text.slice(at, end));
      at = end === -1 ? text.length : end;
    }
    if (text[at] !== delimiter) return { cells, isOpen: false };
    at += 1;
  }
}
