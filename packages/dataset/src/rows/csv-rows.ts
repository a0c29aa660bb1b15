import { unguardCell } from '@inclusion-kit/sdk/internal';
import { fr } from '../locales/fr.ts';
import { decodeLines } from './decode-lines.ts';
import type { RowTold } from './row.ts';
import { createTables } from './tables.ts';

const DELIMITERS = [';', ',', '\t', '|'] as const;
const SAMPLE_LINES = 30;
/** A cell that goes on over more lines has lost its closing quote. */
const MAX_LINES_A_ROW = 200;
/** A row that no quote protects and that is cut in more lines is none: its lines are read one by one. */
const MAX_PARTS_A_ROW = 20;

/** Cells of a row, and whether its last cell waits for its closing quote. */
interface Cut {
  cells: string[];
  isOpen: boolean;
}

/** Reads the tables of a CSV file of any separator and encoding. The number of a row is its rank, lines inside cells not counted. */
export async function* readCsvTables(file: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<RowTold> {
  const tables = createTables({ file, sheet: null });
  let isEmpty = true;
  for await (const { number, cells } of cutRows(decodeLines(bytes))) {
    isEmpty = false;
    yield* tables.push({ number, cells: cells.map((cell) => unguardCell(cell)) });
  }
  yield* tables.end();
  if (isEmpty || !tables.isOpen) {
    yield { kind: 'broken', reason: isEmpty ? fr.readers.empty : fr.rows.noTable, file, line: 1, isCut: true };
  }
}

async function* cutRows(lines: AsyncIterable<string>): AsyncGenerator<{ number: number; cells: string[] }> {
  let number = 0;
  let width = 0;
  let delimiter: string | null = null;
  let pending: string[] = [];
  let sample: string[] = [];

  function* flush(isEnd: boolean): Generator<{ number: number; cells: string[] }> {
    while (pending.length > 0) {
      const taken = takeRow(pending, delimiter ?? ';', width, isEnd);
      if (taken === null) return;
      pending = pending.slice(taken.lines);
      number += 1;
      if (taken.cells.some((cell) => cell.trim() !== '')) {
        width = Math.max(width, taken.cells.length);
        yield { number, cells: taken.cells };
      }
    }
  }

  for await (const raw of lines) {
    const line = raw.replace(/^\uFEFF/, '').replace(/\r$/, '');
    const told =
      number === 0 && pending.length === 0 && sample.length === 0 ? /^"?sep=(.)"?/i.exec(line)?.[1] : undefined;
    if (told !== undefined) {
      delimiter = told;
      number = 1;
      continue;
    }
    if (delimiter === null) {
      sample.push(line);
      if (sample.length < SAMPLE_LINES) continue;
      delimiter = guessDelimiter(sample);
      pending = sample;
      sample = [];
    } else pending.push(line);
    yield* flush(false);
  }
  delimiter ??= guessDelimiter(sample);
  pending.push(...sample);
  yield* flush(true);
}

/** Returns the separator that most lines have most of. */
function guessDelimiter(lines: readonly string[]): string {
  const strengthOf = (delimiter: string): number => {
    const counts = lines.map((line) => line.replace(/"[^"]*"/g, '').split(delimiter).length - 1).filter((n) => n > 0);
    counts.sort((a, b) => a - b);
    return counts.length * (counts[Math.floor(counts.length / 2)] ?? 0);
  };
  return DELIMITERS.reduce<string>((best, one) => (strengthOf(one) > strengthOf(best) ? one : best), ';');
}

/** Takes the row that starts the lines, or null when its end is still to come. */
function takeRow(
  lines: readonly string[],
  delimiter: string,
  width: number,
  isEnd: boolean,
): (Cut & { lines: number }) | null {
  const [first = ''] = lines;
  let text = first;
  let cut = cutLine(text, delimiter);
  let taken = 1;
  while (cut.isOpen && taken < MAX_LINES_A_ROW) {
    const next = lines[taken];
    if (next === undefined) {
      if (!isEnd) return null;
      break;
    }
    text += `\n${next}`;
    taken += 1;
    cut = cutLine(text, delimiter);
  }
  // A quote that is never closed swallows the rows behind it: the line is then read without its quotes.
  if (cut.isOpen || (width > 1 && cut.cells.length > width && taken > 1)) {
    return { cells: first.split(delimiter).map((cell) => cell.replace(/^"|"$/g, '')), isOpen: false, lines: 1 };
  }
  // A line break that no quote protects cuts a row in two.
  const whole = { ...cut, lines: taken };
  while (width > 2 && cut.cells.length < width && text.trim() !== '') {
    if (taken >= MAX_PARTS_A_ROW) return whole;
    const next = lines[taken];
    if (next === undefined) {
      if (!isEnd) return null;
      break;
    }
    const longer = cutLine(`${text}\n${next}`, delimiter);
    const alone = cutLine(next, delimiter);
    if (longer.isOpen || longer.cells.length > width || alone.cells.length >= width || next.trim() === '') break;
    text += `\n${next}`;
    taken += 1;
    cut = longer;
  }
  return { ...cut, lines: taken };
}

/** Cuts a line into cells. A quote inside a cell counts as text unless a separator or the end follows it. */
function cutLine(text: string, delimiter: string): Cut {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    let cell = '';
    let start = at;
    while (text[start] === ' ') start += 1;
    if (text[start] === '"') {
      let from = start + 1;
      for (;;) {
        const quote = text.indexOf('"', from);
        if (quote === -1) return { cells: [...cells, cell + text.slice(from)], isOpen: true };
        const behind = /^ *(?=$|[^])/.exec(text.slice(quote + 1, quote + 20))?.[0].length ?? 0;
        const next = text[quote + 1 + behind];
        if (text[quote + 1] === '"') {
          cell += `${text.slice(from, quote)}"`;
          from = quote + 2;
          // Three quotes before a separator: the second pair ends the cell.
          continue;
        }
        if (next === undefined || next === delimiter) {
          cell += text.slice(from, quote);
          at = quote + 1 + behind;
          break;
        }
        cell += text.slice(from, quote + 1);
        from = quote + 1;
      }
    } else {
      const end = text.indexOf(delimiter, at);
      cell = end === -1 ? text.slice(at) : text.slice(at, end);
      at = end === -1 ? text.length : end;
    }
    cells.push(cell);
    if (text[at] !== delimiter) return { cells, isOpen: false };
    at += 1;
  }
}
