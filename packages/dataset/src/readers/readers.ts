import type { FileReader } from './file-reader.ts';
import { csvReader } from './csv/csv-reader.ts';
import { geojsonReader } from './geojson-reader.ts';
import { jsonReader } from './json/json-reader.ts';
import { xlsxReader } from './xlsx/xlsx-reader.ts';

const readers: readonly FileReader[] = [jsonReader, csvReader, xlsxReader, geojsonReader];

/** Ends of the names of the files that are read, without dot. */
export const extensions: readonly string[] = readers.flatMap((reader) => reader.extensions);

/** Returns the reader of a file by the end of its name, without `.gz`, or undefined when the format is not read. */
export function readerOf(name: string): FileReader | undefined {
  const extension = /\.([^./\\]+?)(?:\.gz)?$/i.exec(name)?.[1]?.toLowerCase();
  return readers.find((reader) => extension !== undefined && reader.extensions.includes(extension));
}
