import { writeTables } from '@inclusion-kit/dataset';
import type { Table } from '../../shared/files/table.ts';

/** Writes a table as a workbook of one sheet. */
export const toWorkbook = (title: string, { heads, rows }: Table): Promise<Blob> =>
  writeTables([{ sheet: title, rows: [heads, ...rows] }]);
