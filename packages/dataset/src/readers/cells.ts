import { fieldFacts, type FieldKind } from '@inclusion-kit/sdk/internal';
import { parsePythonLiteral } from './python-literal.ts';

/** The value of a cell: a text in CSV, any of these types in workbooks. */
export type Cell = string | number | boolean | Date | null | undefined;

/** Cells that say nothing, as the official validator reads them. */
const EMPTY: ReadonlySet<string> = new Set(['', 'N/A', 'NA', 'null', 'None', 'nan', 'NaN', 'NULL', '<NA>', '#N/A']);
const [MINUS, DOT, ZERO, NINE] = [0x2d, 0x2e, 0x30, 0x39] as const;
const MAX_CACHED = 20_000;
const MAX_CACHED_LENGTH = 400;

/** Turns the cell of a field into its value. A cell that cannot be turned is left as it is, for the schema to judge. */
export type ToValue = (cell: Cell) => unknown;

/** Kinds of fields whose values are no texts, each with what turns the cells of a column of it. */
const BY_KIND: Readonly<Partial<Record<FieldKind, (kind: FieldKind) => ToValue>>> = {
  values: createToList,
  codes: createToList,
  records: createToList,
  number: () => toNumber,
  flag: () => toBoolean,
};

/** Creates the function that turns the cells of one column. The lists of one column mostly repeat: each text is read once. */
export function createToValue(field: string): ToValue {
  const { kind, length: digits = 0 } = fieldFacts(field) ?? { kind: 'text' };
  return BY_KIND[kind]?.(kind) ?? createToText(digits);
}

function createToText(digits: number): ToValue {
  return (cell) => {
    if (typeof cell === 'string') return isEmpty(cell) ? null : cell;
    if (cell === null || cell === undefined) return null;
    if (cell instanceof Date) return toDay(cell);
    // A workbook may have taken a code for a number: the zeros in front are put back.
    return typeof cell === 'number' ? String(cell).padStart(digits, '0') : cell;
  };
}

function createToList(kind: FieldKind): ToValue {
  const known = new Map<string, unknown>();
  return (cell) => {
    if (typeof cell === 'number' && kind === 'codes') return [toZone(cell)];
    if (typeof cell !== 'string') return cell ?? null;
    const cached = known.get(cell);
    if (cached !== undefined) return cached;
    const list = toList(cell);
    // A slice would keep the whole text that it comes from in memory.
    if (cell.length <= MAX_CACHED_LENGTH && known.size < MAX_CACHED) known.set(` ${cell}`.slice(1), list);
    return list;
  };
}

/** Reads a list written as a Python or JSON literal, or with commas. A literal that is broken stays a text. */
function toList(text: string): unknown {
  if (isEmpty(text)) return null;
  const trimmed = text.trim();
  if (/^[[({]/.test(trimmed)) return parsePythonLiteral(trimmed)?.value ?? text;
  return trimmed
    .split(/[,;]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** A workbook takes « 01 » and « 01004 » for numbers: the zeros in front are put back. */
function toZone(code: number): string {
  const text = String(code);
  return text.length === 1 || text.length === 4 ? `0${text}` : text;
}

function toNumber(cell: Cell): unknown {
  if (typeof cell !== 'string') return cell ?? null;
  if (isPlainNumber(cell)) return Number(cell);
  const text = cell.trim();
  if (isEmpty(text)) return null;
  // In semicolon files, decimals mostly have a comma.
  const value = /^[+-]?[\d.]+(?:,\d+)?(?:e[+-]?\d+)?$/i.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
  return Number.isNaN(value) ? cell : value;
}

/** Tells whether a text is figures with one dot among them or none, as nearly all numbers are. */
function isPlainNumber(text: string): boolean {
  const { length } = text;
  let dots = 0;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === DOT) dots += 1;
    else if ((code < ZERO || code > NINE) && !(code === MINUS && at === 0)) return false;
  }
  const last = text.charCodeAt(length - 1);
  return length > 0 && dots < 2 && last >= ZERO && last <= NINE;
}

function toBoolean(cell: Cell): unknown {
  if (typeof cell !== 'string') return cell ?? null;
  const text = cell.trim().toLowerCase();
  if (text === 'true' || text === 'vrai' || text === '1') return true;
  if (text === 'false' || text === 'faux' || text === '0') return false;
  return isEmpty(cell) ? null : cell;
}

/** Returns the day of a date of a workbook, which has no time zone. A moment keeps its hour. */
export function toDay(date: Date): unknown {
  if (Number.isNaN(date.getTime())) return null;
  const text = date.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19);
}

/** Tells whether the texts of a column are its values as they stand, but for those that say nothing. */
export const isTextual = (field: string): boolean => BY_KIND[fieldFacts(field)?.kind ?? 'text'] === undefined;

/** Tells whether a cell says nothing. */
export function isEmpty(text: string): boolean {
  // Nearly all cells have nothing, or begin with a sign that no space is among: files of millions of cells pass here.
  if (text === '') return true;
  const first = text.charCodeAt(0);
  if (text.length > 4 && first > 0x20 && first < 0x7f) return false;
  return text.length <= 4 && EMPTY.has(text.trim()) ? true : text.trim() === '';
}
