import type { FileReader } from './file-reader.ts';
import { csvReader } from './csv/csv-reader.ts';
import { geojsonReader } from './geojson-reader.ts';
import { xlsxReader } from './xlsx/xlsx-reader.ts';

/** The formats that the command line reads beside JSON and NDJSON. */
export const readers: readonly FileReader[] = [csvReader, xlsxReader, geojsonReader];
