import * as z from 'zod/mini';

/** The id of a service, then its degrees north and its degrees east. */
const Point = z.tuple([z.string(), z.number(), z.number()]);

/**
 * The places of the results of a search. Fields that came since are kept.
 * @see /api/v1/search/services/points of a relay
 */
export const OfferPoints = z.looseObject({ total: z.number(), cut: z.boolean(), points: z.array(Point) });
export type OfferPoints = z.infer<typeof OfferPoints>;
