import { sql, type Kysely } from 'kysely';
import { readByIds } from '../database/statements.ts';
import type { Tables } from '../database/tables.ts';
import { leftOn, mailOf } from './campaign-names.ts';

/**
 * Gathers the answers to a campaign, or to each of all, by structure. They are read off the contributions: what a structure says by
 * its link is kept once, there. An answer counts in the period of the last campaign that wrote before it. The periods are found once:
 * to ask of each answer which campaigns wrote before it takes the square of the campaigns.
 * @param id null for all campaigns
 */
export const answersOf = (db: Kysely<Tables>, id: string | null) =>
  db
    .with(
      (name) => name('period').materialized(),
      (among) =>
        among
          .selectFrom(periodsOf(among, id).as('whole'))
          .crossJoin('campaign_offers')
          .selectAll('whole')
          .select('campaign_offers.service_id')
          .whereRef('campaign_offers.campaign_id', '=', 'whole.campaign_id')
          .whereRef('campaign_offers.structure_id', '=', 'whole.structure_id')
          .$if(id !== null, (query) => query.where('whole.campaign_id', '=', id)),
    )
    .selectFrom('contribution_events')
    .crossJoin('contributions')
    .crossJoin('period')
    .select(({ fn }) => [
      ...(['period.campaign_id', 'period.structure_id', 'period.source', 'period.parti'] as const),
      fn.min('contribution_events.date').as('date'),
      fn.count<number>('period.service_id').distinct().as('offres'),
    ])
    .where('contribution_events.acte', '=', 'reception')
    .where('contribution_events.par', '=', 'structure')
    .whereRef('contributions.id', '=', 'contribution_events.contribution_id')
    .where('contributions.modele', '=', 'service')
    .whereRef('period.service_id', '=', 'contributions.cible_id')
    .whereRef('period.debut', '<=', 'contribution_events.date')
    .where(
      sql<boolean>`(period.premier is null or contribution_events.date < period.premier
        or (contribution_events.date >= period.parti and (period.fin is null or contribution_events.date < period.fin)))`,
    )
    .groupBy(['period.campaign_id', 'period.structure_id', 'period.source', 'period.parti']);

/** The structures of campaigns, each with when the campaign began and wrote, when the first of all wrote, and when the next one did. */
const periodsOf = (db: Pick<Kysely<Tables>, 'selectFrom'>, id: string | null) =>
  db
    .selectFrom('campaigns')
    .crossJoin('campaign_structures as one')
    .leftJoin('campaign_mails as mail', (join) => join.on('mail.id', '=', mailOf('one', 1)))
    .select([
      ...(['one.campaign_id', 'one.structure_id', 'one.source'] as const),
      leftOn.as('parti'),
      'campaigns.cree_le as debut',
      // Before anybody wrote, an answer counts for all campaigns that had begun.
      sql<string | null>`min(${leftOn}) over (partition by one.structure_id)`.as('premier'),
      // Campaigns that wrote at one moment do not end each other.
      sql<string | null>`min(${leftOn}) over (
        partition by one.structure_id order by coalesce(${leftOn}, '')
        groups between 1 following and unbounded following
      )`.as('fin'),
    ])
    .whereRef('one.campaign_id', '=', 'campaigns.id')
    .$if(id !== null, (query) =>
      query.where('one.structure_id', 'in', (own) =>
        own.selectFrom('campaign_structures').select('structure_id').where('campaign_id', '=', id),
      ),
    );

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
  db
    .selectFrom('campaign_offers')
    .crossJoin('campaigns')
    .crossJoin('contributions')
    .crossJoin('contribution_events')
    .select(({ fn }) => [
      'campaign_offers.structure_id',
      fn.min('contribution_events.date').as('repondu_le'),
      fn.count<number>('campaign_offers.service_id').distinct().as('repondues'),
    ])
    .where('campaign_offers.structure_id', 'in', structures)
    // SQLite, which has no statistics, would look for the events of each contribution by their act, among all of them.
    .where(sql<string>`coalesce(contribution_events.acte, '')`, '=', 'reception')
    .where('contribution_events.par', '=', 'structure')
    .whereRef('contributions.id', '=', 'contribution_events.contribution_id')
    .where('contributions.modele', '=', 'service')
    .where('campaigns.id', '=', id)
    .whereRef('contribution_events.date', '>=', 'campaigns.cree_le')
    .whereRef('campaign_offers.campaign_id', '=', 'campaigns.id')
    .whereRef('campaign_offers.service_id', '=', 'contributions.cible_id')
    .groupBy('campaign_offers.structure_id');

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
