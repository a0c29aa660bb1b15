export { createCatalogue, type Catalogue, type CatalogueOptions } from './catalogue.ts';
