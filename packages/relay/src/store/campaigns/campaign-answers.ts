import type { Kysely, SelectQueryBuilder } from 'kysely';
import { readByIds } from '../database/statements.ts';
import type { Tables } from '../database/tables.ts';

type Joined = 'contribution_events' | 'contributions' | 'campaigns' | 'campaign_offers';

/**
 * Gathers the answers to a campaign by structure. They are read off the contributions: what a structure says by its link is kept
 * once, there. They come first, in both databases: contributions of structures are fewer than the offers of a campaign.
 */
export const answersOf = (db: Kysely<Tables>, id: string) =>
  gather(
    db.selectFrom('contribution_events').crossJoin('contributions').crossJoin('campaigns').crossJoin('campaign_offers'),
    id,
  );

/** The answers of a structure to a campaign. */
export interface StructureAnswers {
  structure_id: string;
  /** When it first answered: ISO date and time, UTC. */
  repondu_le: string;
  /** Its offers that it confirmed, corrected or closed. */
  repondues: number;
}

/** Reads the answers of some structures of a campaign: their offers come first, which are fewer than the answers of all. */
export const readAnswers = (
  db: Kysely<Tables>,
  id: string,
  structures: readonly string[],
): Promise<StructureAnswers[]> =>
  readByIds(structures, (some) =>
    gather(
      db
        .selectFrom('campaign_offers')
        .crossJoin('campaigns')
        .crossJoin('contributions')
        .crossJoin('contribution_events'),
      id,
    )
      .select(({ fn }) => [
        'campaign_offers.structure_id',
        fn.min('contribution_events.date').as('repondu_le'),
        fn.count<number>('campaign_offers.service_id').distinct().as('repondues'),
      ])
      .where('campaign_offers.structure_id', 'in', some)
      .execute(),
  );

function gather(tables: SelectQueryBuilder<Tables, Joined, object>, id: string) {
  return tables
    .where('contribution_events.acte', '=', 'reception')
    .where('contribution_events.par', '=', 'structure')
    .whereRef('contributions.id', '=', 'contribution_events.contribution_id')
    .where('contributions.modele', '=', 'service')
    .where('campaigns.id', '=', id)
    .whereRef('contribution_events.date', '>=', 'campaigns.cree_le')
    .whereRef('campaign_offers.campaign_id', '=', 'campaigns.id')
    .whereRef('campaign_offers.service_id', '=', 'contributions.cible_id')
    .groupBy('campaign_offers.structure_id');
}
