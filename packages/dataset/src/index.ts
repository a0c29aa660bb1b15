export { readCsvRows, type CsvRow } from './readers/csv/csv-rows.ts';
export type { DataFile, OpenTerritory, ReadOptions } from './readers/file-reader.ts';
export { readJsonRecords } from './readers/json/json-records.ts';
export {
  countUnreadable,
  formatUnreadable,
  readDataset,
  type ReadDataset,
  type Unreadable,
} from './readers/read-dataset.ts';
export { readDataFile } from './readers/read-file.ts';
export { listOf, MAX_RECORD_CHARACTERS, type FileNote, type FileRecord, type RecordList } from './readers/record.ts';
export type { ReferenceCode } from './rules/references.ts';
export {
  validateDataset,
  type DatasetIssue,
  type DatasetToValidate,
  type DatasetValidation,
  type ModelSummary,
  type ValidateDatasetOptions,
} from './rules/validate-dataset.ts';
