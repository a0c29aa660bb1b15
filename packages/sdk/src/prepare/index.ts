export {
  createPreparation,
  type Preparation,
  type PreparationOptions,
  type PreparedDataset,
  type PrepareOptions,
} from './create-preparation.ts';
export { formatReport } from './format/report.ts';
export { prepareDataset, type RawDataset } from './prepare-dataset.ts';
export type { CommunePlace } from './misplaced-point.ts';
export type { LocatedRecord, RawRecord } from './raw-record.ts';
export type { Counts, DatasetReport, Example, Reason, Severity } from './report.ts';
