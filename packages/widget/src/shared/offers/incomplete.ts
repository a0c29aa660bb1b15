import type { DetailedService } from '@inclusion-kit/sdk/schemas';

/** Tells whether a relay shows a record that lacks what the common schema requires, such as the day of its last update. */
export const isIncomplete = (service: DetailedService): boolean => Array.isArray(service['incomplet']);
