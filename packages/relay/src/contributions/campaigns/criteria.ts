import * as z from 'zod';
import { dayInParis, parseJson, parseTerritory } from '@inclusion-kit/sdk/internal';
import type { OfferContext } from '../../offer/offer-context.ts';
import type { Overlays } from '../../offer/overlays/overlays.ts';
import type { LeftAloneQuestion } from '../../offer/partners.ts';

/** The offers that a campaign asks about. */
export const CampaignCriteria = z.object({
  /** Offers that were not updated since this day, `YYYY-MM-DD`, were left alone. */
  avant: z.iso.date(),
  departement: z.nullable(z.string()),
  /** The territory that the offers stand in by their own commune, as it is written and named. Null for all. */
  territoire: z.nullable(z.object({ code: z.string(), nom: z.string() })).default(null),
  sources: z.array(z.string()),
  /** Thématiques and categories. */
  thematiques: z.array(z.string()),
  /** Id of the only structure, or null for all. */
  structure: z.nullable(z.string()),
});
export type CampaignCriteria = z.infer<typeof CampaignCriteria>;

const DAY_MS = 86_400_000;
// The months of 30 days and the years of 365 that bands of freshness are made of.
const [MONTH_DAYS, YEAR_DAYS, YEAR_MONTHS] = [30, 365, 12];

/**
 * Returns the day since which an offer was updated that is younger than so many months: the others are those that the figures of a
 * territory count as old.
 * @example leftAloneBefore(12, new Date('2026-11-30')) // '2025-12-01'
 */
export function leftAloneBefore(months: number, now: Date): string {
  const days = Math.floor(months / YEAR_MONTHS) * YEAR_DAYS + (months % YEAR_MONTHS) * MONTH_DAYS;
  return new Date(Date.parse(dayInParis(now)) - (days - 1) * DAY_MS).toISOString().slice(0, 10);
}

/** Months without an update after which an offer is old, as the figures of the territory say it. */
const MONTHS = 12;

/** The criteria of every old offer of a territory, or of all. */
export const everyOldOffer = (now: Date, territoire: CampaignCriteria['territoire']): CampaignCriteria => ({
  ...{ avant: leftAloneBefore(MONTHS, now), departement: null, territoire },
  ...{ sources: [], thematiques: [], structure: null },
});

/** Days after the last mail to a structure, its last answer or the last call that reached it in which nobody writes to it. */
const REST_DAYS = 30;

/** Returns the time since which a contact with a structure is a recent one. */
export const contactSince = (now: Date): Date => new Date(now.getTime() - REST_DAYS * DAY_MS);

/** Reads the criteria of a kept campaign. */
export const readCriteria = (text: string): CampaignCriteria => CampaignCriteria.parse(parseJson(text)?.value);

/** Where the offers of a campaign stand: null communes, and a null département, are any. */
type Place = Required<Pick<LeftAloneQuestion, 'departement' | 'communes'>>;

/**
 * Creates the reader of where the offers of campaigns stand, which reads each territory once. It returns null while nobody can tell:
 * then no offer is taken for one of the territory. The code of a département tells its offers where no list of communes does.
 */
export function createPlaceReader({ territories }: Pick<OfferContext, 'territories'>) {
  const read = new Map<string, Promise<Place | null>>();
  const find = async (code: string): Promise<Place | null> => {
    const name = parseTerritory(code);
    const place = name === null ? null : await territories?.()?.place(name);
    if (place != null) return { departement: null, communes: place.communes };
    return name?.niveau === 'departement' ? { departement: name.code, communes: null } : null;
  };
  return async ({ territoire, departement }: Pick<CampaignCriteria, 'territoire' | 'departement'>) => {
    if (territoire === null) return { departement, communes: null };
    const { code } = territoire;
    const found = read.get(code) ?? find(code);
    read.set(code, found);
    return found;
  };
}

/** Lists what nobody is asked about: the offers that were confirmed here since a day, and the records that are closed for good. */
export const settledSince = (
  overlays: Overlays | null,
  day: string,
): Pick<LeftAloneQuestion, 'confirmed' | 'withheld'> => ({
  confirmed: (overlays?.list ?? []).flatMap(({ genre, modele, cible, date, numero }) =>
    genre === 'confirmation' && numero === undefined && modele === 'service' && date >= day ? [cible] : [],
  ),
  withheld: overlays?.withheld ?? null,
});
