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
/** Cells with doubled quotes that are remembered: the signs of each, and how many. */
const LONGEST_KEPT = 200;
const MOST_KEPT = 5000;
const MORE = -1;
const NO_END = -2;
const BAD_QUOTES = -3;

/**
 * Cuts CSV text into rows. A lost quote loses its own line, not the file: reading goes on at the line after.
 * Blank lines are no rows. Quotes inside a cell that does not start with one are text.
 */
export async function* readCsvRows(chunks: AsyncIterable<string> | Iterable<string>): AsyncGenerator<CsvRow> {
  const cutter = createCsvCutter();
  let rows: CsvRow[] = [];
  const take: TakeRow = (row) => {
    const { broken, line, isGuarded } = row;
    rows.push(broken === null ? { cells: row.cells(), line, isGuarded } : { broken, line });
  };
  for await (const chunk of chunks) {
    rows = [];
    cutter.push(chunk, take);
    yield* rows;
  }
  rows = [];
  cutter.end(take);
  yield* rows;
}

/** The row just cut, or the piece of text that is none. It is the next one once the next is cut. */
export interface CutRow {
  /** The line it starts on, from 1. */
  readonly line: number;
  /** The reason why it is no row, null for a row. */
  readonly broken: 'no_end' | 'quotes' | null;
  /** How many cells it has. */
  readonly count: number;
  /** Tells whether one of its cells begins with an apostrophe. */
  readonly isGuarded: boolean;
  /** Tells whether no cell of it holds anything. */
  readonly isBlank: boolean;
  /** Reads a cell by its place, from 0. */
  cell(at: number): string;
  /** Reads all cells. */
  cells(): string[];
}

/** Takes a row while it is the one just cut. */
export type TakeRow = (row: CutRow) => void;

/** Cuts CSV text into rows, piece by piece. */
interface CsvCutter {
  /** Cuts text that goes on where the last one ended. */
  push(text: string, take: TakeRow): void;
  /** Cuts the text that still waits, once all of it has come. */
  end(take: TakeRow): void;
  /** Tells whether text still waits. */
  isWaiting(): boolean;
  /** Goes on behind lines that were cut elsewhere. */
  skip(lines: number): void;
}

/** Starts to cut CSV text. @param areKept cells may be kept: without it, each of them holds the whole text in memory */
export function createCsvCutter(areKept = true): CsvCutter {
  let cutter: RowCutter | null = null;
  let start = '';
  const begin = (take: TakeRow): RowCutter => {
    cutter = new RowCutter(guessDelimiter(start), areKept);
    cutter.push(start, take);
    return cutter;
  };
  return {
    push: (text, take) => {
      if (cutter !== null) {
        cutter.push(text, take);
        return;
      }
      start += text;
      // The header tells the delimiter. A longer text is no header.
      if (start.includes('\n') || start.length >= MAX_RECORD_CHARACTERS) begin(take);
    },
    end: (take) => (cutter ?? begin(take)).end(take),
    isWaiting: () => cutter?.isWaiting ?? true,
    skip: (lines) => cutter?.skip(lines),
  };
}

/** Returns the one of comma, semicolon and tab that the first line has most of. */
function guessDelimiter(text: string): string {
  const header = text.trimStart().split('\n', 1)[0] ?? '';
  const countOf = (delimiter: string): number => header.split(delimiter).length;
  return [';', '\t'].reduce((best, other) => (countOf(other) > countOf(best) ? other : best), ',');
}

/** Cuts rows, and is the row that it cut last. */
class RowCutter implements CutRow {
  line = 1;
  broken: CutRow['broken'] = null;
  count = 0;
  isGuarded = false;
  isBlank = false;

  readonly #delimiter: number;
  #text = '';
  #at = 0;
  /** The line of the place reached. */
  #lineAt = 1;
  #isEnded = false;
  /** Tells whether the rest of a broken line is still to be stepped over. */
  #isLeaving = false;
  /** Start and end of each cell of the row just found. The end of a cell with doubled quotes is negative. */
  #bounds = new Int32Array(FIRST_CELLS * 2);
  /** Tells whether a cell of the row just found has quotes, and may have lines. */
  #isQuoted = false;
  /** The text that the cells of the row are cut from, and its place in the whole text. */
  #row = '';
  #from = 0;

  /** Cells with doubled quotes that were met, each as it reads. */
  readonly #undoubled = new Map<string, string>();

  /** Tells whether rows outlive the text they come from. */
  readonly #areKept: boolean;

  constructor(delimiter: string, areKept: boolean) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#areKept = areKept;
  }

  cell(at: number): string {
    const bounds = this.#bounds;
    const first = bounds[at * 2] ?? 0;
    const last = bounds[at * 2 + 1] ?? 0;
    // Nearly half of all cells say nothing.
    if (at >= this.count || first === last) return '';
    const from = this.#from;
    return last < 0
      ? this.#undouble(this.#row.slice(first - from, -last - from))
      : this.#row.slice(first - from, last - from);
  }

  /** Puts one quote for two. Lists mostly repeat, and a text that was met has its hash, by which its column looks it up. */
  #undouble(cell: string): string {
    if (cell.length > LONGEST_KEPT) return cell.replaceAll('""', '"');
    const known = this.#undoubled.get(cell);
    if (known !== undefined) return known;
    const text = cell.replaceAll('""', '"');
    if (this.#undoubled.size < MOST_KEPT) this.#undoubled.set(` ${cell}`.slice(1), text);
    return text;
  }

  cells(): string[] {
    return Array.from({ length: this.count }, (_, at) => this.cell(at));
  }

  push(chunk: string, take: TakeRow): void {
    const rest = this.#text.slice(this.#at);
    this.#at = 0;
    if (rest === '') this.#text = chunk;
    else if (this.#isLeaving || !this.#joinRow(rest, chunk, take)) this.#text = rest + chunk;
    this.#cut(take);
  }

  /**
   * Cuts the row that begins in the rest of the text before, joined with as little of the next piece as it needs: to join both would copy a
   * whole piece of the file. Returns whether the next row begins in the new piece.
   */
  #joinRow(rest: string, chunk: string, take: TakeRow): boolean {
    for (let length = FIRST_JOINED; length < chunk.length; length *= 4) {
      this.#text = rest + chunk.slice(0, length);
      const end = this.#findRow(0);
      if (end === MORE) continue;
      if (end < rest.length || end > MAX_RECORD_CHARACTERS) return false;
      this.#take(0, end, take);
      this.#text = chunk;
      this.#at = end - rest.length;
      return true;
    }
    return false;
  }

  get isWaiting(): boolean {
    return this.#isLeaving || this.#at < this.#text.length;
  }

  skip(lines: number): void {
    this.#lineAt += lines;
  }

  end(take: TakeRow): void {
    this.#isEnded = true;
    this.#cut(take);
  }

  #cut(take: TakeRow): void {
    if (this.#isLeaving) this.#leaveLine();
    while (this.#at < this.#text.length) {
      const start = this.#at;
      let end = this.#findRow(start);
      if (end === MORE) {
        if (this.#text.length - start <= MAX_RECORD_CHARACTERS) break;
        end = NO_END;
      }
      // Wherever the text is cut, a row of a length is one or none.
      if (end - start > MAX_RECORD_CHARACTERS) end = NO_END;
      if (end < 0) {
        this.line = this.#lineAt;
        this.#leaveLine();
        this.broken = end === NO_END ? 'no_end' : 'quotes';
        take(this);
        this.broken = null;
        continue;
      }
      this.#at = end;
      this.#take(start, end, take);
    }
  }

  /** Tells of the row just found. Blank lines are no rows. */
  #take(start: number, end: number, take: TakeRow): void {
    this.line = this.#lineAt;
    this.#countLines(start, end);
    if (this.count === 1 && this.isBlank) return;
    // A slice keeps the whole piece of file it comes from in memory: the row is copied first, by the one operation that does.
    this.#row = this.#areKept ? ` ${this.#text.slice(start, end)}`.slice(1) : this.#text;
    this.#from = this.#areKept ? start : 0;
    take(this);
  }

  /** Counts the lines that end in the row just found: without quotes, its own alone. */
  #countLines(start: number, end: number): void {
    const text = this.#text;
    if (!this.#isQuoted) {
      if (text.charCodeAt(end - 1) === LINE_FEED) this.#lineAt += 1;
      return;
    }
    for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) this.#lineAt += 1;
  }

  /** Notes the bounds of the cells of the row that starts here; returns where the next one does, or why there is no row. */
  #findRow(start: number): number {
    const text = this.#text;
    const length = text.length;
    const delimiter = this.#delimiter;
    let bounds = this.#bounds;
    let at = 0;
    let i = start;
    this.isGuarded = false;
    this.isBlank = true;
    this.#isQuoted = false;
    for (;;) {
      if (at === bounds.length) bounds = this.#bounds = grown(bounds, at * 2);
      let end = i;
      let code = text.charCodeAt(i);
      if (code === QUOTE) {
        this.#isQuoted = true;
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
        if (end > i) this.isBlank = false;
        code = text.charCodeAt(i);
        end += 1;
        while (end < length && text.charCodeAt(end) === 0x20) end += 1;
      } else {
        for (let sign = code; end < length; sign = text.charCodeAt(++end)) {
          if (sign === delimiter || sign === LINE_FEED || sign === RETURN) break;
        }
        bounds[at] = i;
        bounds[at + 1] = end;
        if (end > i) this.isBlank = false;
      }
      if (code === APOSTROPHE) this.isGuarded = true;
      at += 2;
      this.count = at / 2;
      if (end >= length) return this.#isEnded ? length : MORE;
      code = text.charCodeAt(end);
      if (code === delimiter) i = end + 1;
      else if (code === LINE_FEED) return end + 1;
      else if (code !== RETURN) return end - start > MAX_RECORD_CHARACTERS ? NO_END : BAD_QUOTES;
      else if (end + 1 === length) return this.#isEnded ? length : MORE;
      else return text.charCodeAt(end + 1) === LINE_FEED ? end + 2 : end + 1;
    }
  }

  #leaveLine(): void {
    const end = this.#text.indexOf('\n', this.#at);
    this.#at = end === -1 ? this.#text.length : end + 1;
    this.#isLeaving = end === -1;
    if (end !== -1) this.#lineAt += 1;
  }
}
