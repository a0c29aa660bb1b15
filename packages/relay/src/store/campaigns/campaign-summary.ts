import { sql, type Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { answersOf } from './campaign-answers.ts';
import { leftOn, mailOf } from './campaign-names.ts';
import type { MailState } from './campaign-rows.ts';

/** The outcome of the structures of one source. */
export interface SourceOutcome {
  /** Null for structures that tell none. */
  source: string | null;
  structures: number;
  /** Structures that a first mail left for, be it that nobody knows whether it came. */
  ecrites: number;
  /** Structures that answered by their link. */
  repondues: number;
  /** Offers that these confirmed, corrected or closed. */
  offres: number;
  /** Days from the first mail to each answer that came after it. */
  delais: number[];
}

/** The first mails or the reminders of one state that left on one day, or that did not leave. */
export interface MailGroup {
  tour: 1 | 2;
  etat: MailState;
  /** `YYYY-MM-DD`, UTC. Null for those that did not leave. */
  jour: string | null;
  /** Structures that they are for. */
  structures: number;
  mails: number;
  /** When the next of them is due: ISO date and time, or null. */
  prochain_le: string | null;
  /** Why one of them was not sent, or null. */
  erreur: string | null;
}

/** A campaign in numbers. */
export interface CampaignSummary {
  sources: SourceOutcome[];
  mails: MailGroup[];
  /** When each structure that answered first did: ISO dates and times. */
  reponses: string[];
  /** The structures that each doubt is about, those with most offers first, up to so many. Absent without any. */
  doutes: Partial<Record<'incertain' | 'refuse', { noms: string[]; mails: number }>>;
}

const DAY_MS = 86_400_000;
/** Names that are shown of a doubt. */
const MOST_NAMES = 50;

/** Reads a campaign in numbers. Of its structures, those that answered are read, and they are few. */
export async function readSummary(db: Kysely<Tables>, id: string): Promise<CampaignSummary> {
  const { sources, reponses } = await readSources(db, id);
  const mails = [...(await readMails(db, id, 1)), ...(await readMails(db, id, 2))];
  const doutes: CampaignSummary['doutes'] = {};
  for (const etat of ['incertain', 'refuse'] as const)
    if (mails.some((one) => one.etat === etat)) doutes[etat] = await readDoubt(db, id, etat);
  return { sources, mails, reponses, doutes };
}

/**
 * Reads the outcome of each source in a campaign, or in all together, where a structure counts once for each.
 * @param id null for all campaigns
 */
export async function readSources(
  db: Kysely<Tables>,
  id: string | null,
): Promise<Pick<CampaignSummary, 'sources' | 'reponses'>> {
  const groups = await db
    .selectFrom('campaign_structures as one')
    .leftJoin('campaign_mails as mail', (join) => join.on('mail.id', '=', mailOf('one', 1)))
    .select(({ fn }) => [
      'one.source',
      fn.countAll<number>().as('structures'),
      sql<number>`sum(case when ${leftOn} is null then 0 else 1 end)`.as('ecrites'),
    ])
    .$if(id !== null, (query) => query.where('one.campaign_id', '=', id))
    .groupBy('one.source')
    .execute();
  const answers = await db
    .selectFrom(answersOf(db, id).as('answer'))
    .select(['answer.source', 'answer.date', 'answer.offres', 'answer.parti'])
    .execute();
  const sources = groups.map(({ source, structures, ecrites }) => {
    const own = answers.filter((one) => one.source === source);
    return {
      ...{ source, structures, ecrites, repondues: own.length },
      offres: own.reduce((sum, { offres }) => sum + offres, 0),
      delais: own.flatMap(({ date, parti }) =>
        parti === null || date < parti ? [] : [(Date.parse(date) - Date.parse(parti)) / DAY_MS],
      ),
    };
  });
  return { sources, reponses: answers.map(({ date }) => date) };
}

async function readMails(db: Kysely<Tables>, id: string, tour: 1 | 2): Promise<MailGroup[]> {
  const jour = sql<string | null>`substr(${tour === 1 ? leftOn : sql.ref('mail.envoye_le')}, 1, 10)`;
  const groups = await db
    .selectFrom('campaign_structures as one')
    .innerJoin('campaign_mails as mail', (join) => join.on('mail.id', '=', mailOf('one', tour)))
    .select(({ fn }) => [
      ...(['mail.etat'] as const),
      jour.as('jour'),
      fn.countAll<number>().as('structures'),
      fn.count<number>('one.envoi').distinct().as('mails'),
      fn.min('mail.prochain_le').as('prochain_le'),
      fn.min('mail.erreur').as('erreur'),
    ])
    .where('one.campaign_id', '=', id)
    .groupBy(['mail.etat', jour])
    .execute();
  return groups.map((group) => ({ ...group, tour }));
}

/** Reads the structures of which a mail, the first one or the reminder, is in a state. */
async function readDoubt(db: Kysely<Tables>, id: string, etat: MailState) {
  const doubted = db
    .selectFrom('campaign_structures as one')
    .where('one.campaign_id', '=', id)
    .where((where) =>
      where.exists(
        where
          .selectFrom('campaign_mails as mail')
          .select('mail.id')
          .where('mail.id', 'in', [mailOf('one', 1), mailOf('one', 2)])
          .where('mail.etat', '=', etat),
      ),
    );
  const named = await doubted
    .select('one.nom')
    .orderBy('one.perimees', 'desc')
    .orderBy('one.structure_id')
    .limit(MOST_NAMES)
    .execute();
  const { mails } = await doubted
    .select(({ fn }) => fn.count<number>('one.envoi').distinct().as('mails'))
    .executeTakeFirstOrThrow();
  return { noms: named.map(({ nom }) => nom), mails };
}
