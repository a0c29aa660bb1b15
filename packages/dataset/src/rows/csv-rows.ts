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

/** Lines in which no quote closes a cell, from one to before another. Each start of a cell above them need not look there again. */
interface Unclosed {
  from: number;
  to: number;
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
  const counts = new Map<number, number>();
  const count = (cells: number): void => {
    const own = (counts.get(cells) ?? 0) + 1;
    counts.set(cells, own);
    // A title above a table has one cell.
    const best = width.usual <= 1 ? 0 : (counts.get(width.usual) ?? 0);
    const isUsual = cells > 1 ? own > best || (own === best && cells > width.usual) : width.usual === 0;
    width = { most: Math.max(width.most, cells), usual: isUsual ? cells : width.usual };
  };
  let unclosed: Unclosed = { from: 0, to: 0 };
  let delimiter: string | null = null;
  let pending: string[] = [];
  let isStart = true;
  const flush = (isEnd: boolean): NumberedCells[] => {
    const rows: NumberedCells[] = [];
    let at = 0;
    while (at < pending.length) {
      const taken = takeRow(pending, at, { delimiter: delimiter ?? ';', width, isEnd, unclosed });
      if (taken === null) break;
      at += taken.lines;
      number += 1;
      if (taken.cells.some((cell) => cell.trim() !== '')) {
        if (taken.isLoose !== true || width.most === 0) count(taken.cells.length);
        rows.push({ number, cells: taken.cells.map(unguardCell) });
      }
    }
    pending = pending.slice(at);
    unclosed = { from: unclosed.from - at, to: unclosed.to - at };
    return rows;
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
      if (delimiter === null && pending.length < SAMPLE_LINES) return [];
      delimiter ??= guessDelimiter(pending.slice(0, SAMPLE_LINES));
      return flush(false);
    },
    end(): NumberedCells[] {
      delimiter ??= guessDelimiter(pending);
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
  { delimiter, width, isEnd, unclosed }: { delimiter: string; width: Width; isEnd: boolean; unclosed: Unclosed },
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
    const isKnown = unclosed.from <= at + 1 && unclosed.to > at + 1;
    let end = isKnown ? unclosed.to : at + 1;
    while (end < last && isInside(lines[end] ?? '', delimiter)) end += 1;
    if (!isKnown) unclosed.from = at + 1;
    unclosed.to = end;
    if (end >= last) return isEnd || last === at + MAX_LINES_A_ROW ? loose() : null;
    // It is closed by the quote of a row of its own: to read all between would be in vain.
    const closes = !cutLine(lines[end] ?? '', delimiter, { cells: [''], isOpen: true }).isOpen;
    if (width.most > 1 && closes && isWhole(lines[end], delimiter, width.most)) return loose();
  }
  while (cut.isOpen && taken < MAX_LINES_A_ROW) {
    const next = lines[at + taken];
    if (next === undefined) {
      if (!isEnd) return null;
      break;
    }
    text += `\n${next}`;
    taken += 1;
    cut = cutLine(next, delimiter, cut);
  }
  // A quote that is never closed, or by a quote of another row, swallows the rows behind it: the line is then read without its quotes.
  const isSwallowed =
    width.most > 1 &&
    taken > 1 &&
    (cut.cells.length > width.most || isWhole(lines[at + taken - 1], delimiter, width.most));
  if (cut.isOpen || isSwallowed) return loose();
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

/** Tells whether a line that begins inside a quoted cell stays in it to its end. */
function isInside(line: string, delimiter: string): boolean {
  if (!line.includes('"')) return true;
  const { cells, isOpen } = cutLine(line, delimiter, { cells: [''], isOpen: true });
  return isOpen && cells.length === 1;
}

/** Tells a line that is a row by itself. One that ends a cell of the lines above has a quote more than those that stand in pairs. */
function isWhole(line = '', delimiter: string, width: number): boolean {
  let isEven = true;
  for (let at = line.indexOf('"'); at !== -1; at = line.indexOf('"', at + 1)) isEven = !isEven;
  if (!isEven) return false;
  const { cells, isOpen } = cutLine(line, delimiter);
  return !isOpen && cells.length === width;
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
