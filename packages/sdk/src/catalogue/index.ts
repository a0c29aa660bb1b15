export type { OfferRecords } from './build-columns.ts';
export { createCatalogue, type Catalogue, type CatalogueOptions, type CatalogueSettings } from './catalogue.ts';
export type { Dataset, DatasetProgress } from './static/dataset.ts';
export { openDataset, type DatasetInput, type OpenDatasetOptions } from './static/open-dataset.ts';
export { writeTerritoryFile, type TerritoryFileOptions, type TerritoryOffer } from './static/write-territory.ts';
