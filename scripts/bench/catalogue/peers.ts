/**
 * The times of the real API for the same work, its code and PostGIS on one machine, 60,000 services (snapshot of 2026-06-30).
 * It does not run here: these are recorded constants.
 */
export const peers = {
  search: { name: 'the API’s search around a commune', ms: 242 },
  words: { name: 'the API’s search by words', ms: 48 },
} as const;
