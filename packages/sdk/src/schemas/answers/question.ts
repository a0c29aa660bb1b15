import * as z from 'zod/mini';

const Answer = z.looseObject({
  id: z.string(),
  label: z.string(),
  /** Parameters by name: those that came since are asked as they are. */
  params: z.looseObject({}),
  count: z.number(),
  inconnus: z.optional(z.number()),
});

/**
 * The question to ask next about the results of a search. Fields that came since are kept.
 * @see /api/v1/search/services/question of a relay
 */
export const OfferQuestion = z.looseObject({
  total: z.number(),
  question: z.nullable(z.looseObject({ id: z.string(), label: z.string(), answers: z.array(Answer) })),
});
export type OfferQuestion = z.infer<typeof OfferQuestion>;
