export type { OfferRecords } from './columns/build-columns.ts';
export {
  createCatalogue,
  sourcesHiddenUpstream,
  type Catalogue,
  type CatalogueOptions,
  type CatalogueSettings,
} from './offer/catalogue.ts';
export { createUpdatableSource, type UpdatableCatalogue } from './offer/updatable.ts';
export type { Dataset, DatasetProgress } from './offer/dataset.ts';
export { openDataset, type DatasetInput, type OpenDatasetOptions } from './opening/open-dataset.ts';
export {
  writeTerritoryFile,
  type TerritoryFileOptions,
  type TerritoryOffer,
} from './territory-file/write-territory.ts';
export { connectDataset, type ConnectDatasetOptions } from './worker/connect.ts';
export type { DatasetWorker } from './worker/connection.ts';
export { openDatasetAside, type OpenDatasetAsideOptions } from './worker/open-aside.ts';
export { serveDatasets, type Listened } from './worker/serve.ts';
export { isAskedNow } from './words/meanings/asked-now.ts';
export { mergeSources, type MergedSource, type MergeOptions } from './merge/merge-sources.ts';
export type { AbsentPart, MergedPart, ReadableSource } from './merge/part.ts';
