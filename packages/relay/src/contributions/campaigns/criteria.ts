import * as z from 'zod';
import { parseJson } from '@inclusion-kit/sdk/internal';
import type { Overlays } from '../../offer/overlays/overlays.ts';
import type { LeftAloneQuestion } from '../../offer/partners.ts';

/** The offers that a campaign asks about. */
export const CampaignCriteria = z.object({
  /** Offers that were not updated since this day, `YYYY-MM-DD`, were left alone. */
  avant: z.iso.date(),
  departement: z.nullable(z.string()),
  sources: z.array(z.string()),
  /** Thématiques and categories. */
  thematiques: z.array(z.string()),
  /** Id of the only structure, or null for all. */
  structure: z.nullable(z.string()),
});
export type CampaignCriteria = z.infer<typeof CampaignCriteria>;

/** Reads the criteria of a kept campaign. */
export const readCriteria = (text: string): CampaignCriteria => CampaignCriteria.parse(parseJson(text)?.value);

/** Lists what nobody is asked about: the offers that were confirmed here since a day, and the records that are closed for good. */
export const settledSince = (
  overlays: Overlays | null,
  day: string,
): Pick<LeftAloneQuestion, 'confirmed' | 'withheld'> => ({
  confirmed: (overlays?.list ?? []).flatMap(({ genre, modele, cible, date }) =>
    genre === 'confirmation' && modele === 'service' && date >= day ? [cible] : [],
  ),
  withheld: overlays?.withheld ?? null,
});
