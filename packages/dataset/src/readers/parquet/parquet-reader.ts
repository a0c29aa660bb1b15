import { fr } from '../../locales/fr.ts';
import type { Cell } from '../cells.ts';
import { MAX_WHOLE_BYTES, readWhole } from '../chunks.ts';
import type { FileReader } from '../file-reader.ts';
import type { BrokenPiece, FileTold } from '../record.ts';
import { createTable } from '../table.ts';

/** Reads Parquet, as data·inclusion and open data publish it. Its rows have no line: they are counted from 1. */
export const parquetReader: FileReader = {
  extensions: ['parquet'],
  async *read({ name, bytes }): AsyncGenerator<FileTold[]> {
    const broken = (reason: string, line = 1): BrokenPiece => ({
      kind: 'broken',
      reason,
      file: name,
      line,
      isCut: true,
    });
    const content = await readWhole(bytes());
    if (content === null) {
      yield [broken(fr.readers.parquetTooLarge(MAX_WHOLE_BYTES / 1e6))];
      return;
    }
    if (content.length === 0) {
      yield [broken(fr.readers.empty)];
      return;
    }
    // Few files are Parquet: what reads them comes with the first.
    const { openParquet, ParquetError } = await import('./parquet-file.ts');
    try {
      const { columns, leftOut, lots } = await openParquet(content);
      const table = createTable(columns, name);
      if (table === null) {
        yield [broken(fr.readers.noId)];
        return;
      }
      const notes = leftOut.map(
        (column) => ({ kind: 'note', message: fr.readers.leftOut(column), file: name }) as const,
      );
      yield table.note === null ? notes : [table.note, ...notes];
      for await (const lot of lots()) {
        if ('reason' in lot) {
          yield [broken(lot.reason, lot.start + 1)];
          continue;
        }
        const told: FileTold[] = [];
        for (const [at, row] of lot.rows.entries()) {
          // Lists and objects stay as they are: a column of the schema that is one turns texts only.
          const cellAt = (column: number) => row[columns[column] ?? ''] as Cell;
          if (table.isIgnored(cellAt)) continue;
          const line = lot.start + at + 1;
          told.push({ kind: 'record', value: table.toRecord(cellAt), file: name, line, list: table.list });
        }
        yield told;
      }
    } catch (error) {
      if (!(error instanceof ParquetError)) throw error;
      yield [broken(error.message)];
    }
  },
};
