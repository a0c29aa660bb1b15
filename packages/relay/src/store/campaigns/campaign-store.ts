import type { Insertable, Kysely } from 'kysely';
import { toCibleId } from '../contributions/contribution-rows.ts';
import type { Database } from '../database/database.ts';
import { createLeases } from '../database/leases.ts';
import { readByIds } from '../database/statements.ts';
import { eachWhenAvailable } from '../database/store-unavailable.ts';
import type { Tables } from '../database/tables.ts';
import { addAct, createActTrail } from './act-trail.ts';
import { countCampaigns, type CampaignCounts } from './campaign-counts.ts';
import { readAnswers } from './campaign-answers.ts';
import { readOutcomePage, type OutcomePage, type StructureOutcome } from './campaign-outcome.ts';
import type {
  CampaignMailsTable,
  CampaignOffersTable,
  CampaignsTable,
  CampaignStructuresTable,
  MailStopsTable,
  PauseCause,
} from './campaign-rows.ts';
import { actOn, type CampaignAct } from './campaign-acts.ts';
import { subjectOf, toAddressPrint, toMailId } from './campaign-names.ts';
import { readSources, readSummary, type CampaignSummary, type SourceOutcome } from './campaign-summary.ts';
import { addStop } from './mail-stops.ts';
import { dueMails, failMail, loseMails, sentMail, takeMail, type FailedMail } from './campaign-mails.ts';

/** A campaign to begin, with all whom it is about. */
export interface NewCampaign {
  campaign: Pick<CampaignsTable, 'id' | 'criteres' | 'relance_jours' | 'cree_par'>;
  structures: readonly Omit<CampaignStructuresTable, 'campaign_id'>[];
  offers: readonly Omit<CampaignOffersTable, 'campaign_id'>[];
  now: Date;
}

/** Rows of one statement: far below the number of values that either database takes. */
const BATCH = 500;
/** The pace of mails is one for all campaigns and all relays of a database: a server of mail counts them so. */
const PACE = 'campagne-courriel';

/** Keeps campaigns and their mails. Several relays of one database may work on them at once. */
export type CampaignStore = ReturnType<typeof createCampaignStore>;

export function createCampaignStore(database: Database) {
  const { db } = database;
  const leases = createLeases(database);
  return {
    trail: createActTrail({ db }),
    /** Takes the right to send the next mail, and keeps everybody from another one for some time. */
    takeTurn: async (paceMs: number): Promise<boolean> => (await leases.acquire(PACE, paceMs)) !== null,
    ...eachWhenAvailable({
      /** Begins a campaign, once however often it is asked under one id. Returns false when it was there. */
      begin: (campaign: NewCampaign): Promise<boolean> =>
        db.transaction().execute((transaction) => begin(transaction, campaign)),
      /** Lists the campaigns, the latest first. */
      list: (): Promise<CampaignsTable[]> =>
        db.selectFrom('campaigns').selectAll().orderBy('cree_le', 'desc').orderBy('id').execute(),
      find: async (id: string): Promise<CampaignsTable | null> =>
        (await db.selectFrom('campaigns').selectAll().where('id', '=', id).executeTakeFirst()) ?? null,
      /** Does an act of a person. Returns false when the campaign has no room for it. */
      act: async (id: string, act: CampaignAct): Promise<boolean> =>
        (await db.transaction().execute((transaction) => actOn(transaction, id, act))) > 0,
      /** Pauses a campaign for a cause that the relay saw. */
      pause: (id: string, motif: PauseCause, now: Date): Promise<void> =>
        db.transaction().execute(async (transaction) => {
          const { numUpdatedRows } = await transaction
            .updateTable('campaigns')
            .set({ etat: 'en-pause', pause_motif: motif })
            .where('id', '=', id)
            .where('etat', '=', 'en-cours')
            .executeTakeFirst();
          if (numUpdatedRows === 0n) return;
          await addAct(transaction, { sujet: subjectOf(id), acte: 'pause', par: 'relais', now, details: { motif } });
        }),
      /** Ends the campaigns that have nothing left to send. */
      endDone: async (): Promise<void> => {
        await db
          .updateTable('campaigns')
          .set({ etat: 'terminee' })
          .where('etat', '=', 'en-cours')
          .where((where) =>
            where.not(
              where.exists(
                where
                  .selectFrom('campaign_mails')
                  .select('campaign_mails.id')
                  .whereRef('campaign_mails.campaign_id', '=', 'campaigns.id')
                  .where('campaign_mails.etat', 'in', ['a-envoyer', 'en-cours']),
              ),
            ),
          )
          .execute();
      },
      /** Takes the mail that is longest due, before it is sent. `porteur` names this try. Null when none is due. */
      take: (porteur: string, now: Date): Promise<CampaignMailsTable | null> => takeMail(db, porteur, now),
      /** Notes that a server of mail took it, and plans the reminder. */
      sent: (mail: CampaignMailsTable, now: Date): Promise<void> =>
        db.transaction().execute((transaction) => sentMail(transaction, mail, now)),
      /** Notes why a mail was not sent, or that nobody knows. */
      failed: (mail: CampaignMailsTable, failed: FailedMail): Promise<void> =>
        db.transaction().execute((transaction) => failMail(transaction, mail, failed)),
      /** Notes that nobody knows of the mails that a relay began to send before some time, and never told of. Returns how many. */
      lose: (before: Date, now: Date): Promise<number> =>
        db.transaction().execute((transaction) => loseMails(transaction, before, now)),
      /** Returns the structures of one mail. */
      readersOf: ({ campaign_id, envoi }: CampaignMailsTable): Promise<CampaignStructuresTable[]> =>
        db
          .selectFrom('campaign_structures')
          .selectAll()
          .where('campaign_id', '=', campaign_id)
          .where('envoi', '=', envoi)
          .orderBy('structure_id')
          .execute(),
      /** Returns the offers of some structures of a campaign that were left alone when it began. */
      leftAloneOf: (id: string, structures: readonly string[]): Promise<CampaignOffersTable[]> =>
        db
          .selectFrom('campaign_offers')
          .selectAll()
          .where('campaign_id', '=', id)
          .where('structure_id', 'in', structures)
          .where('perimee', '=', 1)
          .execute(),
      /** Returns which of some structures of a campaign answered by their link since it began, be it to another one. */
      answered: async (id: string, structures: readonly string[]): Promise<ReadonlySet<string>> =>
        new Set((await readAnswers(db, id, structures, { any: true })).map(({ structure_id }) => structure_id)),
      /** Returns the ids of the structures, or of their offers, that said something by their link after some time, and was not refused. */
      answeredSince: async (since: Date): Promise<string[]> => {
        const rows = await db
          .selectFrom('contribution_events')
          .innerJoin('contributions', 'contributions.id', 'contribution_events.contribution_id')
          .select('contributions.cible_id')
          .distinct()
          .where('contribution_events.acte', '=', 'reception')
          .where('contribution_events.par', '=', 'structure')
          .where('contribution_events.date', '>', since.toISOString())
          .where('contributions.etat', '<>', 'refusee')
          .execute();
        return rows.flatMap(({ cible_id }) => cible_id ?? []);
      },
      /** Tells whether a mail is due. */
      hasDue: async (now: Date): Promise<boolean> =>
        (await dueMails(db, now).limit(1).executeTakeFirst()) !== undefined,
      /** Returns the structures that a first mail of another campaign waits for. */
      awaited: async (): Promise<ReadonlySet<string>> => {
        const rows = await db
          .selectFrom('campaign_mails')
          .innerJoin('campaigns', 'campaigns.id', 'campaign_mails.campaign_id')
          .innerJoin('campaign_structures', (join) =>
            join
              .onRef('campaign_structures.campaign_id', '=', 'campaign_mails.campaign_id')
              .onRef('campaign_structures.envoi', '=', 'campaign_mails.envoi'),
          )
          .select('campaign_structures.structure_id')
          .where('campaign_mails.etat', 'in', ['a-envoyer', 'en-cours'])
          .where('campaigns.etat', 'in', ['en-cours', 'en-pause'])
          .execute();
        return new Set(rows.map(({ structure_id }) => structure_id));
      },
      /** Counts the first mails of all campaigns that wait or that left since some time, by the fingerprint of their address. */
      countByAddress: async (since: Date): Promise<ReadonlyMap<string, number>> => {
        const rows = await db
          .selectFrom('campaign_mails')
          .select('envoi')
          .where('tour', '=', 1)
          .where((where) =>
            where.or([where('etat', 'in', ['a-envoyer', 'en-cours']), where('pris_le', '>', since.toISOString())]),
          )
          .execute();
        const counts = new Map<string, number>();
        for (const { envoi } of rows) {
          const print = toAddressPrint(envoi);
          counts.set(print, (counts.get(print) ?? 0) + 1);
        }
        return counts;
      },
      /** Counts the mails and the answers of some campaigns, by id. */
      counts: (ids: readonly string[]): Promise<ReadonlyMap<string, CampaignCounts>> => countCampaigns(db, ids),
      /** Returns the outcome of each source in all campaigns together. */
      sources: async (): Promise<SourceOutcome[]> => (await readSources(db, null)).sources,
      /** Returns the outcome of a campaign in numbers. */
      summary: (id: string): Promise<CampaignSummary> => readSummary(db, id),
      /** Returns some structures of a campaign with what came of each. */
      outcomePage: (id: string, page: OutcomePage): Promise<StructureOutcome[]> => readOutcomePage(db, id, page),
      /** Returns which of some structures some campaigns are about. */
      among: async (campaigns: readonly string[], structures: readonly string[]): Promise<ReadonlySet<string>> => {
        if (campaigns.length === 0) return new Set();
        const rows = await readByIds(structures, (some) =>
          db
            .selectFrom('campaign_structures')
            .select('structure_id')
            .where('campaign_id', 'in', campaigns)
            .where('structure_id', 'in', some)
            .execute(),
        );
        return new Set(rows.map(({ structure_id }) => structure_id));
      },
      /** Returns the stops of some structures and fingerprints of addresses. */
      stops: (targets: readonly string[]): Promise<MailStopsTable[]> =>
        readByIds(targets, (some) => db.selectFrom('mail_stops').selectAll().where('cible', 'in', some).execute()),
      /** Lets no campaign write to a structure any more. */
      stop: (structure: string, par: string, now: Date): Promise<void> =>
        db.transaction().execute(async (transaction) => {
          await addStop(transaction, { cible: structure, motif: 'demande', par, depuis: now.toISOString() });
          await addAct(transaction, { sujet: `structure:${structure}`, acte: 'ne-plus-ecrire', par, now });
        }),
      /** Lets campaigns write to a structure again. */
      unstop: (structure: string, par: string, now: Date): Promise<void> =>
        db.transaction().execute(async (transaction) => {
          await transaction.deleteFrom('mail_stops').where('cible', '=', structure).execute();
          await addAct(transaction, { sujet: `structure:${structure}`, acte: 'ecrire-de-nouveau', par, now });
        }),
    }),
  };
}

async function begin(db: Kysely<Tables>, { campaign, structures, offers, now }: NewCampaign): Promise<boolean> {
  const at = now.toISOString();
  const made = await db
    .insertInto('campaigns')
    .values({ ...campaign, etat: 'en-cours', pause_motif: null, cree_le: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (made === undefined) return false;
  const { id: campaign_id } = campaign;
  await insertAll(
    db,
    'campaign_structures',
    structures.map((one) => ({
      campaign_id,
      ...one,
      structure_id: toCibleId(one.structure_id),
      nom: toCibleId(one.nom),
    })),
  );
  await insertAll(
    db,
    'campaign_offers',
    offers.map((one) => ({
      ...{ campaign_id, perimee: one.perimee },
      // As contributions name them.
      ...{ service_id: toCibleId(one.service_id), structure_id: toCibleId(one.structure_id) },
    })),
  );
  const envois = new Set(structures.flatMap(({ envoi }) => envoi ?? []));
  const mails = [...envois].map((envoi): CampaignMailsTable => ({
    ...{ id: toMailId(campaign_id, envoi, 1), campaign_id, envoi, tour: 1, etat: 'a-envoyer', essais: 0 },
    ...{ prochain_le: at, porteur: null, pris_le: null, envoye_le: null, erreur: null },
  }));
  await insertAll(db, 'campaign_mails', mails);
  await addAct(db, {
    ...{ sujet: subjectOf(campaign_id), acte: 'lancement', par: campaign.cree_par, now },
    details: { structures: structures.length, courriels: mails.length, offres: sum(structures) },
  });
  return true;
}

const sum = (structures: NewCampaign['structures']): number =>
  structures.reduce((total, { perimees }) => total + perimees, 0);

async function insertAll<T extends 'campaign_structures' | 'campaign_offers' | 'campaign_mails'>(
  db: Kysely<Tables>,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += BATCH)
    await db
      .insertInto(table)
      .values(rows.slice(from, from + BATCH))
      .execute();
}
