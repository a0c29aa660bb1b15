import { readsAsColumn } from '../mapping/column-names.ts';
import { toColumn, type SourceRow } from './row.ts';

/** A row of cells with its number as the person sees it. */
export interface NumberedCells {
  number: number;
  cells: readonly unknown[];
}

/** Column by which producers' workbooks mark the rows that explain or show. */
const IGNORE = '__ignore__';
/** Rows above a header: a title, an address, a date. */
const MAX_TITLE_ROWS = 40;
const TOTAL = /^(?:sous[- ]?)?tota(?:l|ux)\b|^nombre (?:total|d)|^somme\b|^moyenne\b/i;

interface Header {
  names: readonly string[];
  ignoreAt: number;
}

const isBlank = (cell: unknown): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
const countFilled = (cells: readonly unknown[]): number =>
  cells.reduce<number>((n, cell) => n + (isBlank(cell) ? 0 : 1), 0);

/**
 * Cuts the rows of a sheet into tables. A header is a row of different texts, several of which are names of columns. Titles,
 * blank rows, totals, notes and copies of a row are left out. A second header begins another table.
 */
export function createTables(place: Pick<SourceRow, 'file' | 'sheet'>) {
  let header: Header | null = null;
  let table = 0;
  let waiting: NumberedCells[] = [];
  let copies = new Set<string>();

  const toRow = ({ number, cells }: NumberedCells, { names, ignoreAt }: Header): SourceRow | null => {
    if (ignoreAt !== -1 && isMarked(cells[ignoreAt])) return null;
    const filled = countFilled(cells.filter((_, at) => at !== ignoreAt && at < names.length));
    if (filled === 0) return null;
    const start = cells.find((cell) => !isBlank(cell));
    const isFew = filled <= Math.max(2, names.length / 3);
    if (isFew && typeof start === 'string' && TOTAL.test(start.trim())) return null;
    // One cell alone is a note, or the title of a part.
    if (filled === 1 && names.filter((name) => name !== '').length > 3) return null;
    if (names.every((name, at) => toColumn(cells[at] ?? '') === name)) return null;
    const values = Object.fromEntries(
      names.flatMap((name, at) => (name === '' || name === IGNORE ? [] : [[name, cells[at] ?? null] as const])),
    );
    const key = JSON.stringify(values);
    if (copies.has(key)) return null;
    copies.add(key);
    return { kind: 'row', ...place, table, row: number, pointer: null, cells: values };
  };

  const open = (row: NumberedCells): void => {
    const names = unique(row.cells.map(toColumn));
    header = { names, ignoreAt: names.indexOf(IGNORE) };
    table += 1;
    copies = new Set();
  };

  return {
    /** Takes the next row and gives the rows of tables that are known by then. */
    *push(row: NumberedCells): Generator<SourceRow> {
      if (header !== null) {
        if (table > 0 && score(row.cells) >= 4 && isOtherHeader(row.cells, header)) {
          open(row);
          return;
        }
        const told = toRow(row, header);
        if (told !== null) yield told;
        return;
      }
      waiting.push(row);
      if (waiting.length >= MAX_TITLE_ROWS) yield* this.end();
    },
    /** Gives the rows that still wait for a header. */
    *end(): Generator<SourceRow> {
      if (header !== null) return;
      const rows = waiting;
      waiting = [];
      const scores = rows.map(({ cells }) => score(cells));
      const best = Math.max(0, ...scores);
      if (best < 2 && rows.length < MAX_TITLE_ROWS && rows.length < 2) return;
      // Of two rows of names, groups stand above and columns below. A merged cell fills both.
      let at =
        best >= 2 ? scores.findIndex((one) => one >= best * 0.75) : rows.findIndex(({ cells }) => isNames(cells));
      if (at === -1) return;
      const next = scores[at + 1] ?? 0;
      if (next >= (scores[at] ?? 0) && next >= 2) at += 1;
      const first = rows[at];
      if (first === undefined) return;
      open(first);
      for (const row of rows.slice(at + 1)) yield* this.push(row);
    },
    get isOpen(): boolean {
      return header !== null;
    },
  };
}

/** Counts the names of columns in a row of texts. */
function score(cells: readonly unknown[]): number {
  if (!isNames(cells)) return 0;
  return cells.filter((cell) => readsAsColumn(toColumn(cell))).length;
}

/** Tells whether a row may be a header: at least two texts, short, nearly all of its cells. */
function isNames(cells: readonly unknown[]): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  const texts = filled.filter((cell) => typeof cell === 'string' && cell.trim().length <= 80);
  return texts.length >= 2 && texts.length >= filled.length * 0.8 && new Set(texts).size > texts.length / 2;
}

function isOtherHeader(cells: readonly unknown[], { names }: Header): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  const named = filled.filter((cell) => readsAsColumn(toColumn(cell))).length;
  return named >= filled.length * 0.6 && !names.every((name, at) => toColumn(cells[at] ?? '') === name);
}

/** Numbers the names that come twice. */
function unique(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const rank = (seen.get(name) ?? 0) + 1;
    seen.set(name, rank);
    return name === '' || rank === 1 ? name : `${name} (${rank})`;
  });
}

function isMarked(cell: unknown): boolean {
  if (typeof cell === 'boolean') return cell;
  const text = toColumn(typeof cell === 'number' ? String(cell) : cell).toLowerCase();
  return text !== '' && !['false', 'faux', '0', 'non'].includes(text);
}
