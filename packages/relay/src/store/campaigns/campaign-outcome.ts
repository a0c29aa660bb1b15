import { sql, type Kysely } from 'kysely';
import { readByIds } from '../database/statements.ts';
import type { Tables } from '../database/tables.ts';
import { answersOf } from './campaign-answers.ts';
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

type Answer = Pick<StructureOutcome, 'structure_id' | 'repondues'> & { repondu_le: string };

/** Returns the answers of some structures of a campaign. */
export function readAnswers(db: Kysely<Tables>, id: string, structures: readonly string[]): Promise<Answer[]> {
  return readByIds(structures, (some) =>
    db
      .selectFrom('campaign_offers')
      .innerJoin('campaigns', 'campaigns.id', 'campaign_offers.campaign_id')
      .innerJoin('contributions', (join) =>
        join
          .on('contributions.modele', '=', 'service')
          .onRef('contributions.cible_id', '=', 'campaign_offers.service_id'),
      )
      .innerJoin('contribution_events', 'contribution_events.contribution_id', 'contributions.id')
      .select(({ fn }) => [
        'campaign_offers.structure_id',
        fn.min('contribution_events.date').as('repondu_le'),
        fn.count<number>('campaign_offers.service_id').distinct().as('repondues'),
      ])
      .where('campaign_offers.campaign_id', '=', id)
      .where('campaign_offers.structure_id', 'in', some)
      .where('contribution_events.acte', '=', 'reception')
      .where('contribution_events.par', '=', 'structure')
      .whereRef('contribution_events.date', '>=', 'campaigns.cree_le')
      .groupBy('campaign_offers.structure_id')
      .execute(),
  );
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
        where('motif', '<>', 'deja-ecrit'),
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

/** Structures that are read at once: whoever asks for anything else waits for no more. */
const SLICE = 1000;

/** Returns the structures of a campaign, those with most offers that were left alone first. */
export async function readOutcome(db: Kysely<Tables>, id: string): Promise<StructureOutcome[]> {
  const answered = await answersOf(db, id)
    .select(({ fn }) => [
      'campaign_offers.structure_id',
      fn.min('contribution_events.date').as('date'),
      fn.count<number>('campaign_offers.service_id').distinct().as('nombre'),
    ])
    .execute();
  const answers = new Map(answered.map((one) => [one.structure_id, one]));
  const all: StructureOutcome[] = [];
  for (let last = '', isMore = true; isMore;) {
    const slice = await readSlice(db, id, last);
    for (const one of slice) {
      const answer = answers.get(one.structure_id);
      all.push({ ...one, repondu_le: answer?.date ?? null, repondues: answer?.nombre ?? 0 });
    }
    last = slice.at(-1)?.structure_id ?? '';
    isMore = slice.length === SLICE;
  }
  return all.sort((a, b) => b.perimees - a.perimees || (a.structure_id < b.structure_id ? -1 : 1));
}

async function readSlice(db: Kysely<Tables>, id: string, after: string) {
  const structures = await db
    .selectFrom('campaign_structures')
    .selectAll()
    .where('campaign_id', '=', id)
    .where('structure_id', '>', after)
    .orderBy('structure_id')
    .limit(SLICE)
    .execute();
  return addMails(db, id, structures);
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
