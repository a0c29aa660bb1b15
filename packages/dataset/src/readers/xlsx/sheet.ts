import type { Cell } from '../cells.ts';
import { attributeOf, decodeText, elementsOf, joinTexts, readElementLots } from './xml.ts';
import { takeCells, type Room } from './zip.ts';

/** The parts of a workbook that cells refer to. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly isDate: (style: number) => boolean;
  /** Tells whether days are counted from 1904, as old versions for Macintosh did. */
  readonly is1904: boolean;
}

const VALUE = /<(?:\w+:)?v(?:\s[^<>]*)?>([^<]*)<\/(?:\w+:)?v>/;
const PLAIN_INLINE = /^<is><t(?: [^>]*)?>[^<]*<\/t><\/is>$/;
const SPACE = 0x20;
const QUOTE = 0x22;
const SLASH = 0x2f;
const [LETTER_C, LETTER_R, LETTER_S, LETTER_T] = [0x63, 0x72, 0x73, 0x74];
/** A sheet of Excel has no more columns. */
const MAX_COLUMNS = 16_384;
const DAY_MS = 86_400_000;
/** Days from the origin of workbooks to 1970. The first origin counts a 29 February 1900 that never was. */
const DAYS_TO_1970 = 25_569;
const DAYS_FROM_1900_TO_1904 = 1462;

/** A row of a sheet, with its number from 1. */
export interface SheetRow {
  number: number;
  cells: Cell[];
}

/** Reads the rows of a sheet, those of a piece in one lot. @throws ZipError when there is no room for their cells */
export async function* readRows(
  pieces: AsyncIterable<string>,
  context: CellContext,
  room: Room,
): AsyncGenerator<SheetRow[]> {
  let number = 0;
  for await (const elements of readElementLots(pieces, 'row')) {
    const rows: SheetRow[] = [];
    for (const { attributes, content } of elements) {
      number = Number(attributeOf(attributes, 'r') ?? number + 1);
      const cells = readPlainCells(content, context) ?? readCells(content, context);
      takeCells(room, cells);
      if (cells.length > 0) rows.push({ number, cells });
    }
    yield rows;
  }
}

/** Reads the cells of a row, however they are written. */
export function readCells(content: string, context: CellContext): Cell[] {
  const cells: Cell[] = [];
  for (const { attributes, content: inner } of elementsOf(content, 'c')) {
    const place = attributeOf(attributes, 'r');
    const type = attributeOf(attributes, 't');
    const style = attributeOf(attributes, 's');
    put(cells, place, inner === '' ? null : toCell(type, style, inner, context));
  }
  return cells;
}

/** Reads the cells of a row as programs write nearly all of them, sign by sign. Null for any other row. */
export function readPlainCells(content: string, context: CellContext): Cell[] | null {
  const cells: Cell[] = [];
  for (let at = content.indexOf('<'); at !== -1; at = content.indexOf('<', at)) {
    if (content.charCodeAt(at + 1) !== LETTER_C) return null;
    const tagEnd = content.indexOf('>', at);
    if (tagEnd === -1) return null;
    const isEmpty = content.charCodeAt(tagEnd - 1) === SLASH;
    const last = isEmpty ? tagEnd - 1 : tagEnd;
    let place: string | null = null;
    let type: string | null = null;
    let style: string | null = null;
    let from = at + 2;
    while (from < last) {
      if (content.charCodeAt(from) !== SPACE) return null;
      const equals = content.indexOf('=', from);
      if (equals === -1 || equals > last || content.charCodeAt(equals + 1) !== QUOTE) return null;
      const end = content.indexOf('"', equals + 2);
      if (end === -1 || end >= last) return null;
      const value = content.slice(equals + 2, end);
      if (value.includes('&')) return null;
      const isOneLetter = equals === from + 2;
      const letter = content.charCodeAt(from + 1);
      if (!isOneLetter) {
        // A name with a prefix, or blanks around it, is left to the other reader.
        if (content.slice(from + 1, equals).trim().length !== equals - from - 1) return null;
      } else if (letter === LETTER_R) place ??= value;
      else if (letter === LETTER_T) type ??= value;
      else if (letter === LETTER_S) style ??= value;
      from = end + 1;
    }
    at = tagEnd + 1;
    if (isEmpty) {
      put(cells, place, null);
      continue;
    }
    const close = content.indexOf('</c>', at);
    if (close === -1) return null;
    if (close === at) put(cells, place, null);
    else if (content.startsWith('<v>', at) && type !== 'inlineStr') {
      const end = content.indexOf('<', at + 3);
      if (end + 4 !== close || !content.startsWith('</v>', end)) return null;
      put(cells, place, toValue(type, style, content.slice(at + 3, end), context));
    } else {
      const inner = content.slice(at, close);
      if (type !== 'inlineStr' || !PLAIN_INLINE.test(inner)) return null;
      put(cells, place, joinTexts(inner.slice(4, -5)));
    }
    at = close + 4;
  }
  return cells;
}

function put(cells: Cell[], place: string | null, cell: Cell): void {
  const at = columnOf(place) ?? cells.length;
  if (at >= MAX_COLUMNS) return;
  while (cells.length < at) cells.push(null);
  cells[at] = cell;
}

function toCell(type: string | null, style: string | null, content: string, context: CellContext): Cell {
  if (type === 'inlineStr') return joinTexts(content);
  const value = VALUE.exec(content)?.[1];
  return value === undefined ? null : toValue(type, style, value, context);
}

function toValue(
  type: string | null,
  style: string | null,
  value: string,
  { strings, isDate, is1904 }: CellContext,
): Cell {
  switch (type) {
    case 's':
      return strings[Number(value)] ?? null;
    case 'str':
      return decodeText(value);
    case 'b':
      return value === '1' || value === 'true';
    case 'd':
      return new Date(value);
    case 'e':
      return null;
    default:
      break;
  }
  const number = Number(value);
  if (!isDate(Number(style ?? 0))) return number;
  const days = number + (is1904 ? DAYS_FROM_1900_TO_1904 : 0) - DAYS_TO_1970;
  // A serial number holds whole seconds. The rest is rounding.
  return new Date(Math.round((days * DAY_MS) / 1000) * 1000);
}

/** Returns the column of a place such as `AB12`, from 0. */
export function columnOf(place: string | null): number | null {
  let column = 0;
  for (let at = 0; place !== null && at < 3; at += 1) {
    const letter = place.charCodeAt(at) - 64;
    if (!(letter >= 1 && letter <= 26)) break;
    column = column * 26 + letter;
  }
  return column === 0 ? null : column - 1;
}
