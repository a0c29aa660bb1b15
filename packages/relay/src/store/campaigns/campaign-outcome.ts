import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { CampaignMailsTable, CampaignStructuresTable } from './campaign-rows.ts';

type MailOutcome = Pick<CampaignMailsTable, 'etat' | 'envoye_le' | 'prochain_le' | 'pris_le' | 'erreur'>;

/** A structure of a campaign with what came of its mails. */
export interface StructureOutcome extends Omit<CampaignStructuresTable, 'campaign_id'> {
  /** The first mail, null when the structure is not written to. */
  courriel: MailOutcome | null;
  /** The reminder, null when none is planned. */
  relance: MailOutcome | null;
  /** When it first answered by its link: ISO date and time, UTC, or null. */
  repondu_le: string | null;
  /** Its offers that it confirmed, corrected or closed since. */
  repondues: number;
}

/** Answers are read off the contributions: what a structure says by its link is kept once, there. */
const answersOf = (db: Kysely<Tables>, id: string) =>
  db
    .selectFrom('campaign_offers')
    .innerJoin('campaigns', 'campaigns.id', 'campaign_offers.campaign_id')
    .innerJoin('contributions', (join) =>
      join
        .on('contributions.modele', '=', 'service')
        .onRef('contributions.cible_id', '=', 'campaign_offers.service_id'),
    )
    .innerJoin('contribution_events', 'contribution_events.contribution_id', 'contributions.id')
    .where('campaign_offers.campaign_id', '=', id)
    .where('contribution_events.acte', '=', 'reception')
    .where('contribution_events.par', '=', 'structure')
    .whereRef('contribution_events.date', '>=', 'campaigns.cree_le')
    .groupBy('campaign_offers.structure_id');

/** Returns which of some structures of a campaign answered. */
export async function readAnswered(
  db: Kysely<Tables>,
  id: string,
  structures: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await answersOf(db, id)
    .select('campaign_offers.structure_id')
    .where('campaign_offers.structure_id', 'in', structures)
    .execute();
  return new Set(rows.map(({ structure_id }) => structure_id));
}

export async function readOutcome(db: Kysely<Tables>, id: string): Promise<StructureOutcome[]> {
  const structures = await db
    .selectFrom('campaign_structures')
    .selectAll()
    .where('campaign_id', '=', id)
    .orderBy('perimees', 'desc')
    .orderBy('structure_id')
    .execute();
  const mails = await db
    .selectFrom('campaign_mails')
    .select(['envoi', 'tour', 'etat', 'envoye_le', 'prochain_le', 'pris_le', 'erreur'])
    .where('campaign_id', '=', id)
    .execute();
  const byTurn = new Map(mails.map(({ envoi, tour, ...mail }) => [`${tour} ${envoi}`, mail]));
  const answered = await answersOf(db, id)
    .select(({ fn }) => [
      'campaign_offers.structure_id',
      fn.min('contribution_events.date').as('date'),
      fn.count<number>('campaign_offers.service_id').distinct().as('nombre'),
    ])
    .execute();
  const answers = new Map(answered.map((one) => [one.structure_id, one]));
  return structures.map(({ campaign_id: _, ...structure }) => {
    const answer = answers.get(structure.structure_id);
    return {
      ...structure,
      courriel: byTurn.get(`1 ${structure.envoi ?? ''}`) ?? null,
      relance: byTurn.get(`2 ${structure.envoi ?? ''}`) ?? null,
      repondu_le: answer?.date ?? null,
      repondues: answer?.nombre ?? 0,
    };
  });
}
