export type { OfferRecords } from './build-columns.ts';
export {
  createCatalogue,
  sourcesHiddenUpstream,
  type Catalogue,
  type CatalogueOptions,
  type CatalogueSettings,
} from './catalogue.ts';
export { createUpdatableSource, type UpdatableCatalogue } from './updatable.ts';
export type { Dataset, DatasetProgress } from './static/dataset.ts';
export { openDataset, type DatasetInput, type OpenDatasetOptions } from './static/open-dataset.ts';
export { writeTerritoryFile, type TerritoryFileOptions, type TerritoryOffer } from './static/write-territory.ts';
export { connectDataset, type ConnectDatasetOptions } from './worker/connect.ts';
export type { DatasetWorker } from './worker/connection.ts';
export { openDatasetAside, type OpenDatasetAsideOptions } from './worker/open-aside.ts';
export { serveDatasets, type Listened } from './worker/serve.ts';
