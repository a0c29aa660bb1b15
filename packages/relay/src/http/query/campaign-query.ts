import * as z from 'zod';
import { integer, text } from './values.ts';

/** The offers that a campaign asks about. Empty values, as a form sends them, choose nothing. */
export const campaignsQuery = z.object({
  /** Months without an update after which an offer is left alone. */
  mois: integer({ min: 1, max: 120 }).default(12),
  /** Written as in the address of the figures, `epci-200054807`. */
  territoire: text(200).optional(),
  source: text(100).optional(),
  thematique: text(200).optional(),
  structure: text(2000).optional(),
});
export type CampaignsQuery = z.infer<typeof campaignsQuery>;

/** The query of a list of structures: the place that its page comes after. */
export const afterQuery = z.object({ apres: text(2500).optional() });

/** The query of a page of one territory, written as in the address of the figures. Empty or absent, it is of that of the relay. */
export const withinQuery = campaignsQuery.pick({ territoire: true });
export const callsQuery = afterQuery.extend({
  ...withinQuery.shape,
  /** The structure of which a call was just noted, or taken back. */
  fait: text(2000).optional(),
  /** The call was taken back: one before it is told by no receipt that could take it back too. */
  annule: text(3).optional(),
});
