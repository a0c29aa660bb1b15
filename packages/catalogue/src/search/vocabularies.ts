// A file apart, so that the rest of the vocabularies' entry stays out of it in a page.
export { isReferentielName, referentiels, sources } from '@inclusion-kit/sdk/referentiels';
