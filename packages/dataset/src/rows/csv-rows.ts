import { unguardCell } from '@inclusion-kit/sdk/internal';
import { fr } from '../locales/fr.ts';
import type { Decoder } from '../readers/utf8.ts';
import { decodeLines } from './decode-lines.ts';
import { cutLine, type Cut } from './cut-line.ts';
import { forgetLines, noneInside, readInside, type Inside } from './inside-lines.ts';
import type { RowTold } from './row.ts';
import { createWidths, SAMPLE_LINES, type Width } from './row-width.ts';
import { createTables, type NumberedCells } from './tables.ts';

/** The mark that a text may begin with. */
const MARK = 0xfeff;
const DELIMITERS = [';', ',', '\t', '|'] as const;
/** A cell may hold a whole page. One that goes on over more lines has lost its closing quote. */
const MAX_LINES_A_ROW = 1000;
/** A row that no quote protects and that is cut in more lines is none: its lines are read one by one. */
const MAX_PARTS_A_ROW = 20;

/** A row with the number of its lines. Loose is one that is read without its quotes: it may have any number of cells. */
interface TakenRow extends Cut {
  lines: number;
  isLoose?: boolean;
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
  const widths = createWidths();
  const inside = noneInside();
  let delimiter: string | null = null;
  let pending: string[] = [];
  let isStart = true;
  let isSampled = false;
  const flush = (isEnd: boolean): NumberedCells[] => {
    const rows: NumberedCells[] = [];
    let at = 0;
    while (at < pending.length) {
      const taken = takeRow(pending, at, { delimiter: delimiter ?? ';', width: widths.width, isEnd, inside });
      if (taken === null) break;
      at += taken.lines;
      number += 1;
      if (taken.cells.some((cell) => cell.trim() !== '')) {
        if (taken.isLoose !== true || widths.width.most === 0) widths.count(taken.cells, number);
        rows.push({ number, cells: taken.cells.map(unguardCell) });
      }
    }
    pending = pending.slice(at);
    forgetLines(inside, at);
    return rows;
  };
  const sample = (): void => {
    const lines = pending.slice(0, SAMPLE_LINES);
    delimiter ??= guessDelimiter(lines);
    isSampled = true;
    for (const line of lines) {
      const { cells, isOpen } = cutLine(line, delimiter);
      if (!isOpen && line.trim() !== '') widths.sample(cells.length);
    }
  };
  return {
    get isEmpty(): boolean {
      return widths.width.most === 0;
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

/** Tells whether some lines are one row of so many cells, which goes on from each of them to the next in a quoted cell. */
function isOneRow([first = '', ...others]: readonly string[], delimiter: string, size: number): boolean {
  let cut = cutLine(first, delimiter);
  for (const line of others) {
    if (!cut.isOpen) return false;
    cut = cutLine(line, delimiter, cut);
  }
  return !cut.isOpen && cut.cells.length === size;
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
    // So does one whose line has all the cells of a row without its quotes, where its row would have fewer or the lines behind it are one.
    const isWhole = width.usual > 2 && first.split(delimiter).length === width.usual;
    const isRowBehind = (): boolean =>
      to - at > 1 && to - at <= MAX_PARTS_A_ROW && isOneRow(lines.slice(at + 1, to + 1), delimiter, width.usual);
    if (isWhole && (cells < width.usual || isRowBehind())) return loose();
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
