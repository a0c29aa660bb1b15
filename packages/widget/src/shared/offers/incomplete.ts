import type { DetailedService } from '@inclusion-kit/sdk/schemas';

/** Tells whether a relay shows a record that lacks what the common schema requires, such as the day of its last update. */
export const isIncomplete = (service: DetailedService): boolean => Array.isArray(service['incomplet']);

/** The day to name a version of a record by when it tells none: the first that the schema allows. */
export const dayOf = ({ date_maj }: { readonly date_maj: string }): string => date_maj.slice(0, 10) || '2000-01-01';
