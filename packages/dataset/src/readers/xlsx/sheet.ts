import type { Cell } from '../cells.ts';
import { attributeOf, decodeText, joinTexts, readElements } from './xml.ts';

/** The parts of a workbook that cells refer to. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly isDate: (style: number) => boolean;
  /** Tells whether days are counted from 1904, as old versions for Macintosh did. */
  readonly is1904: boolean;
}

const CELL = /<(?:\w+:)?c((?:\s[^>]*?)?)(?:\/>|>(.*?)<\/(?:\w+:)?c>)/gs;
const VALUE = /<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)<\/(?:\w+:)?v>/;
/** A sheet of Excel has no more columns. */
const MAX_COLUMNS = 16_384;
const DAY_MS = 86_400_000;
/** Days from the origin of workbooks to 1970. The first origin counts a 29 February 1900 that never was. */
const DAYS_TO_1970 = 25_569;
const DAYS_FROM_1900_TO_1904 = 1462;

export async function* readRows(
  pieces: AsyncIterable<string>,
  context: CellContext,
): AsyncGenerator<{ number: number; cells: Cell[] }> {
  let number = 0;
  for await (const { attributes, content } of readElements(pieces, 'row')) {
    number = Number(attributeOf(attributes, 'r') ?? number + 1);
    const cells: Cell[] = [];
    for (const [, cellAttributes = '', inner = ''] of content.matchAll(CELL)) {
      const at = columnOf(attributeOf(cellAttributes, 'r')) ?? cells.length;
      if (at >= MAX_COLUMNS) continue;
      while (cells.length < at) cells.push(null);
      cells[at] = toCell(cellAttributes, inner, context);
    }
    if (cells.length > 0) yield { number, cells };
  }
}

function toCell(attributes: string, content: string, { strings, isDate, is1904 }: CellContext): Cell {
  if (content === '') return null;
  const type = attributeOf(attributes, 't');
  if (type === 'inlineStr') return joinTexts(content);
  const value = VALUE.exec(content)?.[1];
  if (value === undefined) return null;
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
  if (!isDate(Number(attributeOf(attributes, 's') ?? 0))) return number;
  const days = number + (is1904 ? DAYS_FROM_1900_TO_1904 : 0) - DAYS_TO_1970;
  // A serial number holds whole seconds. The rest is rounding.
  return new Date(Math.round((days * DAY_MS) / 1000) * 1000);
}

/** Returns the column of a place such as `AB12`, from 0. */
export function columnOf(place: string | null): number | null {
  const letters = /^[A-Z]{1,3}/.exec(place ?? '')?.[0];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
