import type { Mapping } from '../mapping/mapping.ts';
import type { Mend } from '../mending/mend-dataset.ts';
import { chunksOf, MAX_WHOLE_BYTES, readWhole, streamOf } from '../readers/chunks.ts';
import type { DataFile } from '../readers/file-reader.ts';
import { readBytes, UnreadableError } from '../readers/read-file.ts';
import { openZip, ZipError } from '../readers/xlsx/zip.ts';
import { writeJsonInPlace } from './json-in-place.ts';
import { toMendedCells } from './mended-cells.ts';
import { writeWorkbookInPlace } from './workbook-in-place.ts';

/** A file written again in the layout it came in. */
export interface WrittenInPlace {
  /** Its format. `json` is GeoJSON too. */
  format: 'json' | 'ndjson' | 'xlsx';
  /** Its bytes. */
  content: Blob;
}

const ZIP = [0x50, 0x4b];

/**
 * Writes a workbook, JSON or GeoJSON again in the layout it came in, with the mended values in their cells. All the rest stays. A cell that
 * gives several fields keeps its text.
 * @returns null for a file of another format, one larger than 200 MB, and one that cannot be read
 * @example const written = await writeInPlace(file, { mends, mapping });
 */
export async function writeInPlace(
  file: DataFile,
  { mends, mapping }: { mends: readonly Mend[]; mapping: Mapping },
): Promise<WrittenInPlace | null> {
  try {
    return await write(file, { mends, mapping });
  } catch (error) {
    if (error instanceof UnreadableError || error instanceof ZipError) return null;
    throw error;
  }
}

async function write(
  file: DataFile,
  { mends, mapping }: { mends: readonly Mend[]; mapping: Mapping },
): Promise<WrittenInPlace | null> {
  const content = await readWhole(readBytes(file));
  if (content === null) return null;
  const cells = toMendedCells(file.name, mends, mapping);
  if (ZIP.every((byte, at) => content[at] === byte)) {
    if (!openZip(content).has('xl/workbook.xml')) return null;
    return { format: 'xlsx', content: await writeWorkbookInPlace(file.name, content, cells) };
  }
  const start = new TextDecoder()
    .decode(content.subarray(0, 64))
    .replace(/^\uFEFF/, '')
    .trimStart();
  // UTF-16 stands with a sign of nothing between its letters.
  if (!/^[[{]/.test(start.replaceAll('\0', '').replace(/^\uFFFD+/, ''))) return null;
  const written = await writeJsonInPlace(chunksOf(streamOf([content])), cells, MAX_WHOLE_BYTES);
  return written === null ? null : { format: written.isByLine ? 'ndjson' : 'json', content: written.content };
}
