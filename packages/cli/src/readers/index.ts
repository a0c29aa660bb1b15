import type { FileReader } from '@inclusion-kit/relay/dataset';
import { csvReader } from './csv-reader.ts';
import { geojsonReader } from './geojson-reader.ts';
import { xlsxReader } from './xlsx/xlsx-reader.ts';

/** Address of this module, for a relay that reads files in another thread. */
export const readersModule = import.meta.url;

/** The formats that the command line reads beside JSON and NDJSON. */
export const readers: readonly FileReader[] = [csvReader, xlsxReader, geojsonReader];
