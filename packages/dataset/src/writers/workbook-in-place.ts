import { columnOf } from '../readers/xlsx/sheet.ts';
import { openWorkbook, type Sheet } from '../readers/xlsx/workbook.ts';
import { attributeOf, elementsOf, type XmlElement } from '../readers/xlsx/xml.ts';
import { openZip, readEntry } from '../readers/xlsx/zip.ts';
import { toSheetCell } from './write-workbook.ts';
import { createTables } from '../rows/tables.ts';
import { withMerges } from '../rows/workbook-rows.ts';
import type { RowTold } from '../rows/row.ts';
import { writeZip, type ZipContent } from './zip.ts';
import type { MendedCells } from './mended-cells.ts';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Writes a workbook again as it came, with its mended values: titles, styles, widths, other sheets and charts stay. A cell that is computed,
 * and a true date, stay as they are.
 * @throws ZipError when it is no workbook
 */
export async function writeWorkbookInPlace(
  file: string,
  content: Uint8Array<ArrayBuffer>,
  cells: MendedCells,
): Promise<Blob> {
  const files = new Map<string, ZipContent>(openZip(content));
  for (const sheet of await openWorkbook(content)) {
    if (sheet.isHidden) continue;
    const values = await findValues(file, sheet, cells);
    const entry = openZip(content).get(sheet.part);
    if (values.size === 0 || entry === undefined) continue;
    let text = '';
    for await (const piece of readEntry(entry)) text += piece;
    files.set(sheet.part, putValues(text, values));
  }
  return new Blob([await writeZip(files)], { type: WORKBOOK });
}

/** Finds the mended values of a sheet by row and by column, both as the sheet counts them, columns from 0. */
async function findValues(
  file: string,
  sheet: Sheet,
  cells: MendedCells,
): Promise<ReadonlyMap<number, ReadonlyMap<number, unknown>>> {
  const found = new Map<number, Map<number, unknown>>();
  const copies: { row: number; of: number }[] = [];
  const tables = createTables({ file, sheet: sheet.name }, (copy) => copies.push(copy));
  const take = (told: readonly RowTold[]): void => {
    for (const one of told) {
      if (one.kind !== 'row') continue;
      for (const { name, at } of tables.columnsOf(one.table)) {
        const mended = cells.valueOf(one, name);
        if (mended === undefined || one.cells[name] instanceof Date) continue;
        const row = found.get(one.row) ?? new Map<number, unknown>();
        found.set(one.row, row.set(at, mended.value));
      }
    }
  };
  for await (const rows of withMerges(sheet)) {
    const told: RowTold[] = [];
    for (const row of rows) tables.push(row, told);
    take(told);
  }
  const told: RowTold[] = [];
  tables.close(told);
  take(told);
  // A row that is told once stands as often as before.
  for (const { row, of } of copies) {
    const values = found.get(of);
    if (values !== undefined) found.set(row, values);
  }
  return found;
}

const FORMULA = /<(?:\w+:)?f[\s/>]/;
const PREFIX = /<(\w+:)?/y;

/** Puts values into the cells of a sheet that hold one. */
function putValues(xml: string, values: ReadonlyMap<number, ReadonlyMap<number, unknown>>): string {
  let number = 0;
  return replaceElements(xml, 'row', ({ attributes, content, start, end }) => {
    number = Number(attributeOf(attributes, 'r') ?? number + 1);
    const row = values.get(number);
    if (row === undefined || content === '') return null;
    const [, prefix = ''] = matchAt(PREFIX, xml, start) ?? [];
    let next = 0;
    const written = replaceElements(content, 'c', ({ attributes: own, content: inner }) => {
      const at = columnOf(attributeOf(own, 'r')) ?? next;
      next = at + 1;
      // A cell without a value is a part of a merged one.
      if (inner === '' || FORMULA.test(inner) || !row.has(at)) return null;
      return toCell(prefix, own, row.get(at));
    });
    const contentEnd = xml.lastIndexOf('</', end - 1);
    return xml.slice(start, contentEnd - content.length) + written + xml.slice(contentEnd, end);
  });
}

/** Puts other texts in the place of the elements of one name, those for which null is returned left as they are. */
function replaceElements(xml: string, name: string, replace: (element: XmlElement) => string | null): string {
  let written = '';
  let at = 0;
  for (const element of elementsOf(xml, name)) {
    const other = replace(element);
    if (other === null) continue;
    written += xml.slice(at, element.start) + other;
    at = element.end;
  }
  return written + xml.slice(at);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function toCell(prefix: string, attributes: string, value: unknown): string {
  const kept = attributes.replace(/\st\s*=\s*(?:"[^"]*"|'[^']*')/, '');
  const p = prefix;
  if (value === null || value === undefined || value === '') return `<${p}c${kept}/>`;
  if (typeof value === 'number') return `<${p}c${kept}><${p}v>${value}</${p}v></${p}c>`;
  if (typeof value === 'boolean') return `<${p}c${kept} t="b"><${p}v>${Number(value)}</${p}v></${p}c>`;
  const text = escape(typeof value === 'string' ? value : (toSheetCell(value) ?? ''));
  return `<${p}c${kept} t="inlineStr"><${p}is><${p}t xml:space="preserve">${text}</${p}t></${p}is></${p}c>`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** Signs that XML forbids are left out. */
const escape = (text: string | number | boolean): string =>
  String(text)
    // eslint-disable-next-line no-control-regex
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
    .replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign);
