import { readRows } from '../rows/read-rows.ts';
import type { SourceRow } from '../rows/row.ts';
import type { BrokenPiece, FileNote } from '../readers/record.ts';
import type { OpenProgress } from './protocol.ts';

/** The page hears of the reading no more often than so many rows. */
const ROWS_PER_WORD = 2000;

/** Reads the rows of a file with the facts about it as a whole, and tells how far it is. */
export async function readFileRows(
  file: File,
  tell: (progress: OpenProgress) => void,
): Promise<{ rows: SourceRow[]; broken: BrokenPiece[]; notes: FileNote[] }> {
  const rows: SourceRow[] = [];
  const broken: BrokenPiece[] = [];
  const notes: FileNote[] = [];
  let bytes = 0;
  const counted = () => {
    bytes = 0;
    return file.stream().pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform: (chunk, controller) => {
          bytes += chunk.length;
          controller.enqueue(chunk);
        },
      }),
    );
  };
  for await (const told of readRows({ name: file.name, stream: counted })) {
    if (told.kind === 'row') {
      rows.push(told);
      if (rows.length % ROWS_PER_WORD === 0) tell({ phase: 'read', rows: rows.length, bytes });
    } else if (told.kind === 'broken') broken.push(told);
    else notes.push(told);
  }
  return { rows, broken, notes };
}
