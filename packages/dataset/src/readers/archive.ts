import { streamOf } from './chunks.ts';
import type { DataFile, Inside } from './file-reader.ts';
import { readEntryBytes, type Room, type ZipEntry } from './xlsx/zip.ts';

/** Archives inside archives are opened no deeper. */
export const MAX_DEPTH = 3;

/** Returns the place of a file inside the one of a place. */
export const deeper = ({ depth, room }: Inside, inner?: Room): Inside => ({ depth: depth + 1, room: room ?? inner });

/** Tells whether the files of an archive are the parts of a workbook. */
export const isWorkbook = (entries: ReadonlyMap<string, ZipEntry>): boolean =>
  entries.has('xl/workbook.xml') || entries.has('[Content_Types].xml');

/** Returns the files of an archive, without its folders and the files that systems hide in it. */
export function filesIn(
  archive: string,
  entries: ReadonlyMap<string, ZipEntry>,
): (DataFile & { readonly room: Room })[] {
  return [...entries]
    .filter(([inner]) => !inner.endsWith('/') && !/(?:^|\/)(?:\.|__MACOSX)/.test(inner))
    .map(([inner, entry]) => ({
      name: `${archive}/${inner}`,
      isUnzipped: true,
      stream: () => streamOf(readEntryBytes(entry)),
      room: entry.room,
    }));
}
