import * as z from 'zod/mini';

/** An activity of a list, as far as a form shows it. */
const OfferActivity = z.looseObject({
  code_activite: z.string(),
  libelle: z.string(),
  famille: z.nullable(z.string()),
  heures_defaut: z.nullable(z.number()),
  semaines_defaut: z.nullable(z.number()),
  source: z.nullable(z.string()),
});

/**
 * The activities that an offer may serve, best first, of the list that a relay has. Fields that came since are kept.
 * @see /api/v1/activites of a relay
 */
export const OfferActivities = z.looseObject({ items: z.array(OfferActivity) });
export type OfferActivities = z.infer<typeof OfferActivities>;
