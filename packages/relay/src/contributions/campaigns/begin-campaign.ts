import type { CampaignStore } from '../../store/campaigns/campaign-store.ts';
import type { ChosenStructure } from './choose-structures.ts';
import type { CampaignCriteria } from './criteria.ts';

/** A campaign that a person begins. */
export interface Beginning {
  /** Drawn with the page that shows whom it writes to: pressed twice, it begins once. */
  id: string;
  criteria: CampaignCriteria;
  /** Days without an answer before the reminder, or null for none. */
  relance_jours: number | null;
  par: string;
  now: Date;
}

/** Keeps a campaign with its structures, its offers and its mails: all of them or nothing. Returns false when it was there. */
export function beginCampaign(
  campaigns: CampaignStore,
  chosen: readonly ChosenStructure[],
  { id, criteria, relance_jours, par, now }: Beginning,
): Promise<boolean> {
  return campaigns.begin({
    campaign: { id, criteres: JSON.stringify(criteria), relance_jours, cree_par: par },
    structures: chosen.map((one) => ({
      ...{ structure_id: one.id, nom: one.nom, source: one.source, offres: one.offres, perimees: one.perimees },
      ...{ envoi: one.envoi, motif: one.motif },
    })),
    offers: chosen.flatMap(({ id: structure_id, services }) =>
      services.map((service) => ({ service_id: service.id, structure_id, perimee: service.perimee ? 1 : 0 })),
    ),
    now,
  });
}
