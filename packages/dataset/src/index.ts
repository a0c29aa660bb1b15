export {
  compareDatasets,
  type ComparedDatasets,
  type ComparedModel,
  type FieldChange,
  type RecordChange,
} from './compare/compare-datasets.ts';
export {
  mergeDatasets,
  type DatasetOfSource,
  type MergedDatasets,
  type MergeDatasetsOptions,
  type MergedRecord,
} from './compare/merge-datasets.ts';
export type { ConflictingField } from './compare/merge-fields.ts';
export {
  findDuplicates,
  type DuplicatePair,
  type DuplicateVerdict,
  type FindDuplicatesOptions,
  type FoundDuplicates,
} from './duplicates/find-duplicates.ts';
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
export {
  listOf,
  MAX_RECORD_CHARACTERS,
  type BrokenPiece,
  type FileNote,
  type FileRecord,
  type RecordList,
} from './readers/record.ts';
export type { ReferenceCode } from './rules/references.ts';
export type { Complaint } from './rules/check-record.ts';
export { measureDataset, type DatasetMeasures, type ModelMeasures } from './rules/measure-dataset.ts';
export { groupIssues } from './rules/group-issues.ts';
export type { IssueGroup } from './rules/issue-groups.ts';
export type { GroupedValidation } from './rules/tally.ts';
export { createValidation, type Validation } from './rules/validation.ts';
export type { ValidationOptions } from './rules/validation-options.ts';
export {
  validateFiles,
  type ValidateFilesOptions,
  type ValidatedFiles,
  type ValidationProgress,
} from './rules/validate-files.ts';
export {
  validateDataset,
  type DatasetIssue,
  type DatasetToValidate,
  type DatasetValidation,
  type ModelSummary,
  type ValidateDatasetOptions,
} from './rules/validate-dataset.ts';
export { applyMapping, type ApplyOptions, type Draft } from './mapping/apply-mapping.ts';
export type { RawValue } from './mapping/row-values.ts';
export { parseMapping, type MappedColumn, type Mapping } from './mapping/mapping.ts';
export { addNewColumns } from './mapping/new-columns.ts';
export { suggestMapping, type SuggestMappingOptions } from './mapping/suggest-mapping.ts';
export {
  mendDataset,
  mendInTurns,
  seenRowOf,
  type Mend,
  type MendedDataset,
  type MendedRecord,
  type MendInTurnsOptions,
  type MendOptions,
  type Question,
  type ValuePlace,
} from './mending/mend-dataset.ts';
export { withoutUnclear, type PublishableDataset } from './mending/held-back.ts';
export type { QuestionCode } from './values/outcome.ts';
export type { RecordContext } from './mending/record/draft-values.ts';
export { createPlaces, type Places } from './values/places/places.ts';
export { readRows } from './rows/read-rows.ts';
export type { RowTold, SourceRow } from './rows/row.ts';
export { toMendedCells, type MendedCells } from './writers/mended-cells.ts';
export { writeInPlace, type WrittenInPlace } from './writers/write-in-place.ts';
export { writeParquet } from './writers/write-parquet.ts';
export { writeTables, writeWorkbook } from './writers/write-workbook.ts';
