import { fr } from '../locales/fr.ts';
import { columnOf } from '../readers/xlsx/sheet.ts';
import { openWorkbook, reasonOf, type Sheet } from '../readers/xlsx/workbook.ts';
import { takeCells, ZipError, type Room } from '../readers/xlsx/zip.ts';
import type { RowTold } from './row.ts';
import { createTables, type NumberedCells } from './tables.ts';

/** Rows are told in lots: each costs turns of the loop of events. */
const ROWS_AT_ONCE = 200;
const MAX_MERGES = 200_000;

/** Reads the tables of the sheets that are shown. A merged cell counts for all its rows. */
export async function* readWorkbookRows(
  file: string,
  content: Uint8Array<ArrayBuffer>,
  outer?: Room,
): AsyncGenerator<RowTold[]> {
  const broken = (reason: string): RowTold => ({ kind: 'broken', reason, file, line: 1, isCut: true });
  try {
    let isFound = false;
    for (const sheet of await openWorkbook(content, outer)) {
      if (sheet.isHidden) continue;
      const told: RowTold[] = [];
      const tables = createTables({ file, sheet: sheet.name });
      for await (const rows of withMerges(sheet)) {
        for (const row of rows) tables.push(row, told);
        if (told.length >= ROWS_AT_ONCE) yield told.splice(0);
      }
      tables.close(told);
      yield told.splice(0);
      isFound ||= tables.isOpen;
    }
    if (!isFound) yield [broken(fr.rows.noTable)];
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    yield [broken(reasonOf(error))];
  }
}

export async function* withMerges(sheet: Sheet): AsyncGenerator<readonly NumberedCells[]> {
  const merges = await readMerges(sheet);
  const values = new Map<Merge, unknown>();
  for await (const rows of sheet.rows()) {
    for (const { number, cells } of merges.size === 0 ? [] : rows) {
      const own = merges.get(number) ?? [];
      for (const merge of own) {
        if (number === merge.top) values.set(merge, cells[merge.left] ?? null);
        // A title over several columns stays one cell: only what goes down is repeated.
        if (merge.bottom > merge.top) cells[merge.left] ??= values.get(merge) as (typeof cells)[number];
      }
      // Any number of rows may bear one number, and one text go down over all of them.
      if (own.length > 0)
        takeCells(
          sheet.room,
          own.map(({ left }) => cells[left]),
        );
    }
    yield rows;
  }
}

interface Merge {
  top: number;
  bottom: number;
  left: number;
}

async function readMerges(sheet: Sheet): Promise<Map<number, Merge[]>> {
  const byRow = new Map<number, Merge[]>();
  let room = MAX_MERGES;
  for await (const place of sheet.merges()) {
    const [, from = '', top = '', bottom = ''] = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/.exec(place) ?? [];
    const merge = { top: Number(top), bottom: Number(bottom), left: columnOf(from) ?? 0 };
    // From the last row up to the first, it is no place.
    if (merge.bottom < merge.top) continue;
    room -= merge.bottom - merge.top + 1;
    if (room < 0) throw new ZipError({ isInflated: true });
    for (let row = merge.top; row <= merge.bottom; row += 1) {
      const there = byRow.get(row);
      if (there === undefined) byRow.set(row, [merge]);
      else there.push(merge);
    }
  }
  return byRow;
}
