import { sql, type Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { answersOf } from './campaign-answers.ts';
import { leftOn, mailOf } from './campaign-names.ts';

/** The numbers of a campaign in a list of campaigns. */
export interface CampaignCounts {
  /** First mails that left, be it that nobody knows whether they came. */
  courriels: number;
  /** Structures that these were for. */
  ecrites: number;
  /** Structures that answered by their link, and those of them that had been written to before. */
  repondues: number;
  reponses: number;
}

/** Counts a campaign in the database: all its rows would take seconds to read. */
export async function countCampaign(db: Kysely<Tables>, id: string): Promise<CampaignCounts> {
  const mails = await db
    .selectFrom('campaign_mails as mail')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('mail.campaign_id', '=', id)
    .where('mail.tour', '=', 1)
    .where(leftOn, 'is not', null)
    .executeTakeFirstOrThrow();
  const structures = await db
    .selectFrom('campaign_structures as one')
    .innerJoin('campaign_mails as mail', (join) => join.on('mail.id', '=', mailOf('one', 1)))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('one.campaign_id', '=', id)
    .where(leftOn, 'is not', null)
    .executeTakeFirstOrThrow();
  const answers = await db
    .selectFrom(
      answersOf(db, id)
        .select(({ fn }) => ['campaign_offers.structure_id', fn.min('contribution_events.date').as('date')])
        .as('answer'),
    )
    .innerJoin('campaign_structures as one', (join) =>
      join.on('one.campaign_id', '=', id).onRef('one.structure_id', '=', 'answer.structure_id'),
    )
    .leftJoin('campaign_mails as mail', (join) => join.on('mail.id', '=', mailOf('one', 1)))
    .select(({ fn }) => [
      fn.countAll<number>().as('all'),
      sql<number>`coalesce(sum(case when answer.date >= ${leftOn} then 1 else 0 end), 0)`.as('after'),
    ])
    .executeTakeFirstOrThrow();
  return {
    courriels: mails.count,
    ecrites: structures.count,
    repondues: answers.all,
    reponses: answers.after,
  };
}
