import * as z from 'zod/mini';

// `z.record` says the same and weighs half a kilobyte more.
const Counts = z.catchall(z.object({}), z.number());

/**
 * Counts of a search: results in all, and per value of each filter. Filters that came since are kept.
 * @see /api/v1/search/services/facets of a relay
 */
export const Facets = z.looseObject({
  total: z.number(),
  facets: z.catchall(z.object({}), Counts),
  propositions: z.optional(z.array(z.looseObject({ name: z.string(), value: z.string(), count: z.number() }))),
});
export type Facets = z.infer<typeof Facets>;
