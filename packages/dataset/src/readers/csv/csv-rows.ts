import { grown } from '../grown.ts';
import { MAX_RECORD_CHARACTERS } from '../record.ts';

/** One row of a CSV file, with the line it starts on, from 1, or a piece of text that is no row. */
export type CsvRow =
  { cells: string[]; line: number; isGuarded?: boolean } | { broken: 'no_end' | 'quotes'; line: number };

const QUOTE = 0x22;
export const APOSTROPHE = 0x27;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const FIRST_CELLS = 64;
/** Characters of the next piece by which a row that was cut is looked for first. */
const FIRST_JOINED = 2048;
const MORE = -1;
const NO_END = -2;
const BAD_QUOTES = -3;

/**
 * Cuts CSV text into rows. A lost quote loses its own line, not the file: reading goes on at the line after.
 * Blank lines are no rows. Quotes inside a cell that does not start with one are text.
 */
export async function* readCsvRows(chunks: AsyncIterable<string> | Iterable<string>): AsyncGenerator<CsvRow> {
  const cutter = createCsvCutter();
  for await (const chunk of chunks) yield* cutter.push(chunk);
  yield* cutter.end();
}

/** Cuts CSV text into rows, piece by piece. */
interface CsvCutter {
  /** Cuts text that goes on where the last one ended. */
  push(text: string): CsvRow[];
  /** Cuts what still waits, once the text has ended. */
  end(): CsvRow[];
}

/** Starts to cut CSV text. @param areKept cells may be kept: without it, each of them holds the whole text in memory */
export function createCsvCutter(areKept = true): CsvCutter {
  let cutter: RowCutter | null = null;
  let start = '';
  const begin = (): CsvRow[] => {
    cutter = new RowCutter(guessDelimiter(start), areKept);
    return cutter.push(start);
  };
  return {
    push: (text) => {
      if (cutter !== null) return cutter.push(text);
      start += text;
      // The header tells the delimiter. A longer text is no header.
      return start.includes('\n') || start.length >= MAX_RECORD_CHARACTERS ? begin() : [];
    },
    end: () => {
      const rows = cutter === null ? begin() : [];
      return [...rows, ...(cutter?.end() ?? [])];
    },
  };
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
  /** Start and end of each cell of the row just found. The end of a cell with doubled quotes is negative. */
  #bounds = new Int32Array(FIRST_CELLS * 2);
  /** How many cells the row just found has. */
  #count = 0;
  /** Tells whether a cell of the row just found begins with an apostrophe. */
  #isGuarded = false;

  /** Tells whether rows outlive the text they come from. */
  readonly #areKept: boolean;

  constructor(delimiter: string, areKept: boolean) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#areKept = areKept;
  }

  push(chunk: string): CsvRow[] {
    const rest = this.#text.slice(this.#at);
    this.#at = 0;
    const rows: CsvRow[] = [];
    if (rest === '') this.#text = chunk;
    else if (this.#isLeaving || !this.#joinRow(rest, chunk, rows)) this.#text = rest + chunk;
    this.#cut(rows);
    return rows;
  }

  /**
   * Cuts the row that begins in the rest of the text before, joined with as little of the next piece as it needs: to join both would copy a
   * whole piece of the file. Returns whether the next row begins in the new piece.
   */
  #joinRow(rest: string, chunk: string, rows: CsvRow[]): boolean {
    for (let length = FIRST_JOINED; length < chunk.length; length *= 4) {
      this.#text = rest + chunk.slice(0, length);
      const end = this.#findRow(0);
      if (end === MORE) continue;
      if (end < rest.length || end > MAX_RECORD_CHARACTERS) return false;
      this.#take(0, end, rows);
      this.#text = chunk;
      this.#at = end - rest.length;
      return true;
    }
    return false;
  }

  end(): CsvRow[] {
    this.#isEnded = true;
    const rows: CsvRow[] = [];
    this.#cut(rows);
    return rows;
  }

  #cut(rows: CsvRow[]): void {
    if (this.#isLeaving) this.#leaveLine();
    while (this.#at < this.#text.length) {
      const line = this.#line;
      const start = this.#at;
      let end = this.#findRow(start);
      if (end === MORE) {
        if (this.#text.length - start <= MAX_RECORD_CHARACTERS) break;
        end = NO_END;
      }
      // Wherever the text is cut, a row of a length is one or none.
      if (end - start > MAX_RECORD_CHARACTERS) end = NO_END;
      if (end < 0) {
        this.#leaveLine();
        rows.push({ broken: end === NO_END ? 'no_end' : 'quotes', line });
        continue;
      }
      this.#at = end;
      this.#take(start, end, rows);
    }
  }

  #take(start: number, end: number, rows: CsvRow[]): void {
    const line = this.#line;
    const cells = this.#cells(start, end);
    if (cells.length > 1 || cells[0] !== '') rows.push({ cells, line, isGuarded: this.#isGuarded });
  }

  /** Notes the bounds of the cells of the row that starts here; returns where the next one does, or why there is no row. */
  #findRow(start: number): number {
    const text = this.#text;
    const length = text.length;
    const delimiter = this.#delimiter;
    let bounds = this.#bounds;
    let at = 0;
    let i = start;
    this.#isGuarded = false;
    for (;;) {
      if (at === bounds.length) bounds = this.#bounds = grown(bounds, at * 2);
      let end = i;
      let code = text.charCodeAt(i);
      if (code === QUOTE) {
        i += 1;
        bounds[at] = i;
        let isDoubled = false;
        for (;;) {
          end = text.indexOf('"', end + 1);
          if (end === -1) return this.#isEnded ? NO_END : MORE;
          if (end + 1 === length && !this.#isEnded) return MORE;
          if (text.charCodeAt(end + 1) !== QUOTE) break;
          isDoubled = true;
          end += 1;
        }
        bounds[at + 1] = isDoubled ? -end : end;
        code = text.charCodeAt(i);
        end += 1;
        while (end < length && text.charCodeAt(end) === 0x20) end += 1;
      } else {
        for (let sign = code; end < length; sign = text.charCodeAt(++end)) {
          if (sign === delimiter || sign === LINE_FEED || sign === RETURN) break;
        }
        bounds[at] = i;
        bounds[at + 1] = end;
      }
      if (code === APOSTROPHE) this.#isGuarded = true;
      at += 2;
      this.#count = at / 2;
      if (end >= length) return this.#isEnded ? length : MORE;
      code = text.charCodeAt(end);
      if (code === delimiter) i = end + 1;
      else if (code === LINE_FEED) return end + 1;
      else if (code !== RETURN) return end - start > MAX_RECORD_CHARACTERS ? NO_END : BAD_QUOTES;
      else if (end + 1 === length) return this.#isEnded ? length : MORE;
      else return text.charCodeAt(end + 1) === LINE_FEED ? end + 2 : end + 1;
    }
  }

  #cells(start: number, end: number): string[] {
    // A slice keeps the whole piece of file it comes from in memory: the row is copied first, by the one operation that does.
    const row = this.#areKept ? ` ${this.#text.slice(start, end)}`.slice(1) : this.#text;
    const from = this.#areKept ? start : 0;
    const bounds = this.#bounds;
    // A list that grows leaves its smaller ones behind.
    const cells = new Array<string>(this.#count);
    for (let cell = 0; cell < cells.length; cell += 1) {
      const first = (bounds[cell * 2] ?? 0) - from;
      const last = bounds[cell * 2 + 1] ?? 0;
      // Nearly half of all cells say nothing.
      cells[cell] =
        first + from === last
          ? ''
          : last < 0
            ? row.slice(first, -last - from).replaceAll('""', '"')
            : row.slice(first, last - from);
    }
    for (let i = this.#text.indexOf('\n', start); i !== -1 && i < end; i = this.#text.indexOf('\n', i + 1))
      this.#line += 1;
    return cells;
  }

  #leaveLine(): void {
    const end = this.#text.indexOf('\n', this.#at);
    this.#at = end === -1 ? this.#text.length : end + 1;
    this.#isLeaving = end === -1;
    if (end !== -1) this.#line += 1;
  }
}
