import { MAX_RECORD_CHARACTERS } from '../record.ts';

/** One row of a CSV file, with the line it starts on, from 1, or a piece of text that is no row. */
export type CsvRow = { cells: string[]; line: number } | { broken: 'no_end' | 'quotes'; line: number };

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const MORE = -1;
const NO_END = -2;
const BAD_QUOTES = -3;

/**
 * Cuts CSV text into rows. A lost quote loses its own line, not the file: reading goes on at the line after.
 * Blank lines are no rows. Quotes inside a cell that does not start with one are text.
 */
export async function* readCsvRows(chunks: AsyncIterable<string> | Iterable<string>): AsyncGenerator<CsvRow> {
  for await (const lot of readCsvLots(chunks)) yield* lot;
}

/** Cuts CSV text into rows, those of a chunk in one lot. */
export async function* readCsvLots(chunks: AsyncIterable<string> | Iterable<string>): AsyncGenerator<CsvRow[]> {
  let cutter: RowCutter | null = null;
  let start = '';
  for await (const chunk of chunks) {
    if (cutter === null) {
      start += chunk;
      // The header tells the delimiter. A longer text is no header.
      if (!start.includes('\n') && start.length < MAX_RECORD_CHARACTERS) continue;
      cutter = new RowCutter(guessDelimiter(start));
      yield cutter.push(start);
    } else yield cutter.push(chunk);
  }
  if (cutter === null) {
    cutter = new RowCutter(guessDelimiter(start));
    yield cutter.push(start);
  }
  yield cutter.end();
}

/** Returns the one of comma, semicolon and tab that the first line has most of. */
function guessDelimiter(text: string): string {
  const header = text.trimStart().split('\n', 1)[0] ?? '';
  const countOf = (delimiter: string): number => header.split(delimiter).length;
  return [';', '\t'].reduce((best, other) => (countOf(other) > countOf(best) ? other : best), ',');
}

class RowCutter {
  readonly #delimiter: number;
  #text = '';
  #at = 0;
  #line = 1;
  #isEnded = false;
  /** Tells whether the rest of a broken line is still to be stepped over. */
  #isLeaving = false;
  /** Start and end of each cell of the row just found, and whether it holds doubled quotes. */
  readonly #bounds: number[] = [];

  constructor(delimiter: string) {
    this.#delimiter = delimiter.charCodeAt(0);
  }

  push(chunk: string): CsvRow[] {
    this.#text = this.#text.slice(this.#at) + chunk;
    this.#at = 0;
    return this.#cut();
  }

  end(): CsvRow[] {
    this.#isEnded = true;
    return this.#cut();
  }

  #cut(): CsvRow[] {
    const rows: CsvRow[] = [];
    if (this.#isLeaving) this.#leaveLine();
    while (this.#at < this.#text.length) {
      const line = this.#line;
      const start = this.#at;
      let end = this.#findRow(start);
      if (end === MORE) {
        if (this.#text.length - start < MAX_RECORD_CHARACTERS) break;
        end = NO_END;
      }
      if (end < 0) {
        this.#leaveLine();
        rows.push({ broken: end === NO_END ? 'no_end' : 'quotes', line });
        continue;
      }
      this.#at = end;
      const cells = this.#cells(start, end);
      if (cells.length > 1 || cells[0] !== '') rows.push({ cells, line });
    }
    return rows;
  }

  /** Notes the bounds of the cells of the row that starts here; returns where the next one does, or why there is no row. */
  #findRow(start: number): number {
    const text = this.#text;
    const length = text.length;
    const bounds = this.#bounds;
    const delimiter = this.#delimiter;
    bounds.length = 0;
    let i = start;
    for (;;) {
      let end: number;
      if (text.charCodeAt(i) === QUOTE) {
        i += 1;
        const from = i;
        let doubled = 0;
        for (;;) {
          i = text.indexOf('"', i);
          if (i === -1) return this.#isEnded ? NO_END : MORE;
          if (i + 1 === length && !this.#isEnded) return MORE;
          if (text.charCodeAt(i + 1) !== QUOTE) break;
          doubled = 1;
          i += 2;
        }
        bounds.push(from, i, doubled);
        end = i + 1;
        while (end < length && text.charCodeAt(end) === 0x20) end += 1;
      } else {
        end = i;
        for (; end < length; end += 1) {
          const code = text.charCodeAt(end);
          if (code === delimiter || code === LINE_FEED || code === RETURN) break;
        }
        bounds.push(i, end, 0);
      }
      if (end >= length) return this.#isEnded ? length : MORE;
      const code = text.charCodeAt(end);
      if (code === delimiter) i = end + 1;
      else if (code === LINE_FEED) return end + 1;
      else if (code !== RETURN) return BAD_QUOTES;
      else if (end + 1 === length) return this.#isEnded ? length : MORE;
      else return text.charCodeAt(end + 1) === LINE_FEED ? end + 2 : end + 1;
    }
  }

  #cells(start: number, end: number): string[] {
    // A slice keeps the whole piece of file it comes from in memory: the row is copied first, by the one operation that does.
    const row = ` ${this.#text.slice(start, end)}`.slice(1);
    const bounds = this.#bounds;
    const cells: string[] = [];
    for (let i = 0; i < bounds.length; i += 3) {
      const cell = row.slice((bounds[i] ?? 0) - start, (bounds[i + 1] ?? 0) - start);
      cells.push(bounds[i + 2] === 1 ? cell.replaceAll('""', '"') : cell);
    }
    for (let i = row.indexOf('\n'); i !== -1; i = row.indexOf('\n', i + 1)) this.#line += 1;
    return cells;
  }

  #leaveLine(): void {
    const end = this.#text.indexOf('\n', this.#at);
    this.#at = end === -1 ? this.#text.length : end + 1;
    this.#isLeaving = end === -1;
    if (end !== -1) this.#line += 1;
  }
}
