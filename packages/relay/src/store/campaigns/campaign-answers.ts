import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';

/**
 * Gathers the answers to a campaign by structure. They are read off the contributions: what a structure says by its link is kept
 * once, there. They come first, in both databases: contributions of structures are fewer than the offers of a campaign.
 */
export const answersOf = (db: Kysely<Tables>, id: string) =>
  db
    .selectFrom('contribution_events')
    .crossJoin('contributions')
    .crossJoin('campaigns')
    .crossJoin('campaign_offers')
    .where('contribution_events.acte', '=', 'reception')
    .where('contribution_events.par', '=', 'structure')
    .whereRef('contributions.id', '=', 'contribution_events.contribution_id')
    .where('contributions.modele', '=', 'service')
    .where('campaigns.id', '=', id)
    .whereRef('contribution_events.date', '>=', 'campaigns.cree_le')
    .whereRef('campaign_offers.campaign_id', '=', 'campaigns.id')
    .whereRef('campaign_offers.service_id', '=', 'contributions.cible_id')
    .groupBy('campaign_offers.structure_id');
