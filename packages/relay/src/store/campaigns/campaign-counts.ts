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

/** Counts some campaigns in the database, by id. All rows would take seconds to read, and so would a query for each campaign. */
export async function countCampaigns(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CampaignCounts>> {
  const counts = new Map(ids.map((id) => [id, { courriels: 0, ecrites: 0, repondues: 0, reponses: 0 }]));
  if (ids.length === 0) return counts;
  const add = (rows: readonly (Partial<CampaignCounts> & { campaign_id: string })[]): void => {
    for (const { campaign_id, ...numbers } of rows) Object.assign(counts.get(campaign_id) ?? {}, numbers);
  };
  add(
    await db
      .selectFrom('campaign_mails as mail')
      .select(({ fn }) => ['mail.campaign_id', fn.countAll<number>().as('courriels')])
      .where('mail.tour', '=', 1)
      .where(leftOn, 'is not', null)
      .groupBy('mail.campaign_id')
      .execute(),
  );
  add(
    await db
      .selectFrom('campaign_structures as one')
      .innerJoin('campaign_mails as mail', (join) => join.on('mail.id', '=', mailOf('one', 1)))
      .select(({ fn }) => ['one.campaign_id', fn.countAll<number>().as('ecrites')])
      .where(leftOn, 'is not', null)
      .groupBy('one.campaign_id')
      .execute(),
  );
  add(
    await db
      .selectFrom(answersOf(db, null).as('answer'))
      .select(({ fn }) => [
        'answer.campaign_id',
        fn.countAll<number>().as('repondues'),
        sql<number>`coalesce(sum(case when answer.date >= answer.parti then 1 else 0 end), 0)`.as('reponses'),
      ])
      .groupBy('answer.campaign_id')
      .execute(),
  );
  return counts;
}
