import { sql, type Kysely, type SelectQueryBuilder } from 'kysely';
import { readByIds } from '../database/statements.ts';
import type { Tables } from '../database/tables.ts';
import { leftOn, mailOf } from './campaign-names.ts';

type Joined = 'contribution_events' | 'contributions' | 'campaigns' | 'campaign_offers';

/**
 * Gathers the answers to a campaign by structure. They are read off the contributions: what a structure says by its link is kept
 * once, there. They come first, in both databases: contributions of structures are fewer than the offers of a campaign.
 */
export const answersOf = (db: Kysely<Tables>, id: string) =>
  gather(
    db.selectFrom('contribution_events').crossJoin('contributions').crossJoin('campaigns').crossJoin('campaign_offers'),
    id,
  )
    .where('contribution_events.acte', '=', 'reception')
    .where(isOwn(db));

/** The answers of a structure to a campaign. */
export interface StructureAnswers {
  structure_id: string;
  /** When it first answered: ISO date and time, UTC. */
  repondu_le: string;
  /** Its offers that it confirmed, corrected or closed. */
  repondues: number;
}

/**
 * Reads the answers of some structures of a campaign: their offers come first, which are fewer than the answers of all.
 * @param options.any takes those to another campaign too, for a mail that is then needless
 */
export const readAnswers = (
  db: Kysely<Tables>,
  id: string,
  structures: readonly string[],
  { any = false }: { any?: boolean } = {},
): Promise<StructureAnswers[]> =>
  readByIds(structures, (some) =>
    answersOfSome(db, id, some)
      .$if(!any, (query) => query.where(isOwn(db)))
      .execute(),
  );

/** The answers of some structures to a campaign, and to any after it. */
export const answersOfSome = (db: Kysely<Tables>, id: string, structures: readonly string[]) =>
  gather(
    db.selectFrom('campaign_offers').crossJoin('campaigns').crossJoin('contributions').crossJoin('contribution_events'),
    id,
  )
    .select(({ fn }) => [
      'campaign_offers.structure_id',
      fn.min('contribution_events.date').as('repondu_le'),
      fn.count<number>('campaign_offers.service_id').distinct().as('repondues'),
    ])
    .where('campaign_offers.structure_id', 'in', structures)
    // SQLite, which has no statistics, would look for the events of each contribution by their act, among all of them.
    .where(sql<string>`coalesce(contribution_events.acte, '')`, '=', 'reception');

function gather(tables: SelectQueryBuilder<Tables, Joined, object>, id: string) {
  return tables
    .where('contribution_events.par', '=', 'structure')
    .whereRef('contributions.id', '=', 'contribution_events.contribution_id')
    .where('contributions.modele', '=', 'service')
    .where('campaigns.id', '=', id)
    .whereRef('contribution_events.date', '>=', 'campaigns.cree_le')
    .whereRef('campaign_offers.campaign_id', '=', 'campaigns.id')
    .whereRef('campaign_offers.service_id', '=', 'contributions.cible_id')
    .groupBy('campaign_offers.structure_id');
}

/** Tells that no other campaign wrote to the structure after this one and before its answer: that counts for the last one. */
function isOwn(db: Kysely<Tables>) {
  const first = db
    .selectFrom('campaigns as other')
    .crossJoin('campaign_structures as one')
    .crossJoin('campaign_mails as mail')
    .whereRef('one.campaign_id', '=', 'other.id')
    .where('mail.id', '=', mailOf('one', 1))
    .where('one.structure_id', '=', sql.ref<string>('campaign_offers.structure_id'))
    .where(leftOn, '<=', sql.ref<string>('contribution_events.date'));
  const own = first.where('other.id', '=', sql.ref<string>('campaigns.id')).select(leftOn.as('parti'));
  const later = first
    .where('other.id', '<>', sql.ref<string>('campaigns.id'))
    .where(leftOn, '>', sql<string>`coalesce(${own}, '')`)
    .select('other.id');
  return sql<boolean>`not exists ${later}`;
}
