import { fr } from '../locales/fr.ts';
import { createRoom, pushRows } from './json-rows.ts';
import type { RowTold } from './row.ts';

/** Reads the rows of a Parquet file: columns inside columns and lists of services are read as those of JSON. */
export async function* readParquetRows(file: string, content: Uint8Array<ArrayBuffer>): AsyncGenerator<RowTold[]> {
  const broken = (reason: string, line = 1): RowTold => ({ kind: 'broken', reason, file, line, isCut: true });
  const { openParquet, ParquetError } = await import('../readers/parquet/parquet-file.ts');
  try {
    const { leftOut, lots } = await openParquet(content);
    yield leftOut.map((column) => ({ kind: 'note', message: fr.readers.leftOut(column), file }));
    const room = createRoom(content.length);
    for await (const lot of lots()) {
      const told: RowTold[] = [];
      if ('reason' in lot) told.push(broken(lot.reason, lot.start + 1));
      else for (const [at, row] of lot.rows.entries()) pushRows(told, file, null, lot.start + at, row, null, room);
      yield told;
    }
  } catch (error) {
    if (!(error instanceof ParquetError)) throw error;
    yield [broken(error.message)];
  }
}
