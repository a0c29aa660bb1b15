import { sql, type Kysely } from 'kysely';
import { readByIds } from '../database/statements.ts';
import type { Tables } from '../database/tables.ts';
import { readAnswers } from './campaign-answers.ts';
import { mailOf, toMailId } from './campaign-names.ts';
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

/** Some structures of a campaign, those with most offers that were left alone first. */
export interface OutcomePage {
  size: number;
  /** The structure that the page comes after. Absent for the first page. */
  after?: Pick<StructureOutcome, 'perimees' | 'structure_id'> | undefined;
  /** The only structures to look at. Absent for all. */
  structures?: readonly string[];
  /** Leaves out the structures that nobody may have to call, their last mail having left after this time. Absent for none. */
  silentSince?: string;
}

/** Reads some structures of a campaign with what came of each. */
export async function readOutcomePage(
  db: Kysely<Tables>,
  id: string,
  { size, after, structures, silentSince }: OutcomePage,
): Promise<StructureOutcome[]> {
  let query = db
    .selectFrom('campaign_structures')
    .selectAll()
    .where('campaign_id', '=', id)
    .orderBy('perimees', 'desc')
    .orderBy('structure_id')
    .limit(size);
  if (structures !== undefined) query = query.where('structure_id', 'in', structures);
  if (silentSince !== undefined) {
    const left = sql<string | null>`coalesce(mail.envoye_le, mail.pris_le)`;
    query = query.where((where) =>
      where.or([
        where('motif', 'not in', ['deja-ecrit', 'jointe']),
        where.exists(
          where
            .selectFrom('campaign_mails as mail')
            .select('mail.id')
            .where('mail.id', 'in', [mailOf('campaign_structures', 1), mailOf('campaign_structures', 2)])
            .where((mail) => mail.or([mail('mail.etat', 'in', ['refuse', 'echec']), mail(left, '<=', silentSince)])),
        ),
      ]),
    );
  }
  if (after !== undefined) {
    const { perimees, structure_id } = after;
    query = query.where((where) =>
      where.or([
        where('perimees', '<', perimees),
        where.and([where('perimees', '=', perimees), where('structure_id', '>', structure_id)]),
      ]),
    );
  }
  const page = await addMails(db, id, await query.execute());
  const answers = await readAnswers(
    db,
    id,
    page.map(({ structure_id }) => structure_id),
  );
  const byStructure = new Map(answers.map((one) => [one.structure_id, one]));
  return page.map((one) => ({ repondu_le: null, repondues: 0, ...one, ...byStructure.get(one.structure_id) }));
}

async function addMails(db: Kysely<Tables>, id: string, structures: readonly CampaignStructuresTable[]) {
  const mailIds = new Set(
    structures.flatMap(({ envoi }) => (envoi === null ? [] : [1, 2].map((tour) => toMailId(id, envoi, tour)))),
  );
  const mails = await readByIds([...mailIds], (some) =>
    db
      .selectFrom('campaign_mails')
      .select(['envoi', 'tour', 'etat', 'envoye_le', 'prochain_le', 'pris_le', 'erreur'])
      .where('id', 'in', some)
      .execute(),
  );
  const byTurn = new Map(mails.map(({ envoi, tour, ...mail }) => [`${tour} ${envoi}`, mail]));
  return structures.map(({ campaign_id: _, ...structure }) => ({
    ...structure,
    courriel: byTurn.get(`1 ${structure.envoi ?? ''}`) ?? null,
    relance: byTurn.get(`2 ${structure.envoi ?? ''}`) ?? null,
  }));
}
