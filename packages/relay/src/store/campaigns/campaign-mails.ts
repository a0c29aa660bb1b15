import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { CampaignMailsTable, MailState } from './campaign-rows.ts';
import { toAddressPrint, toMailId } from './campaign-names.ts';
import { addStop } from './mail-stops.ts';

/** The end of a try that a server of mail did not take. */
export interface FailedMail {
  etat: Extract<MailState, 'a-envoyer' | 'incertain' | 'refuse' | 'echec' | 'sans-objet'>;
  /** Why, without any address. Null when there was nothing to ask. */
  erreur: string | null;
  /** When to try again: for `a-envoyer` alone. */
  prochain_le?: string;
  /** Tells whether the try counts. One that never met the reader does not. */
  isCounted?: boolean;
  now: Date;
}

const DAY_MS = 86_400_000;

/** The mails that may leave now, the longest due first. */
export const dueMails = (db: Kysely<Tables>, now: Date) =>
  db
    .selectFrom('campaign_mails as due')
    .innerJoin('campaigns', 'campaigns.id', 'due.campaign_id')
    .select('due.id')
    .where('campaigns.etat', '=', 'en-cours')
    .where('due.etat', '=', 'a-envoyer')
    .where('due.prochain_le', '<=', now.toISOString())
    // By nothing else: the index gives this order, while mails of one hour would all be sorted for each that leaves.
    .orderBy('due.prochain_le');

export async function takeMail(db: Kysely<Tables>, porteur: string, now: Date): Promise<CampaignMailsTable | null> {
  const at = now.toISOString();
  // A try whose end was not heard of took it already.
  const mine = await db
    .selectFrom('campaign_mails')
    .selectAll()
    .where('etat', '=', 'en-cours')
    .where('porteur', '=', porteur)
    .executeTakeFirst();
  if (mine !== undefined) return mine;
  const taken = await db
    .updateTable('campaign_mails')
    .set((set) => ({ etat: 'en-cours', porteur, pris_le: at, essais: set('essais', '+', 1) }))
    .where('etat', '=', 'a-envoyer')
    .where('id', '=', dueMails(db, now).limit(1))
    .returningAll()
    .executeTakeFirst();
  return taken ?? null;
}

/** A relay that was thought lost may tell the end of its try late: what it knows is right. */
const ofTry = (db: Kysely<Tables>, { id, porteur }: CampaignMailsTable) =>
  db
    .updateTable('campaign_mails')
    .where('id', '=', id)
    .where('porteur', '=', porteur)
    .where('etat', 'in', ['en-cours', 'incertain']);

export async function sentMail(db: Kysely<Tables>, mail: CampaignMailsTable, now: Date): Promise<void> {
  const done = { etat: 'envoye', envoye_le: now.toISOString(), prochain_le: null, erreur: null } as const;
  const { numUpdatedRows } = await ofTry(db, mail).set(done).executeTakeFirst();
  if (numUpdatedRows > 0n) await planReminder(db, mail, now);
}

export async function failMail(
  db: Kysely<Tables>,
  mail: CampaignMailsTable,
  { etat, erreur, prochain_le, isCounted = true, now }: FailedMail,
): Promise<void> {
  const { numUpdatedRows } = await ofTry(db, mail)
    .set((set) => ({
      etat,
      erreur,
      prochain_le: prochain_le ?? null,
      ...(isCounted ? {} : { essais: set('essais', '-', 1) }),
    }))
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return;
  if (etat === 'a-envoyer') await endWithStopped(db, mail);
  if (etat === 'refuse') {
    const stop = { motif: 'adresse-refusee', par: 'relais', depuis: now.toISOString() } as const;
    await addStop(db, { cible: toAddressPrint(mail.envoi), ...stop });
  }
  if (etat === 'incertain') await planReminder(db, mail, now);
}

/** A campaign that was stopped while its mail was tried sends it no more. */
async function endWithStopped(db: Kysely<Tables>, { id, campaign_id }: CampaignMailsTable): Promise<void> {
  await db
    .updateTable('campaign_mails')
    .set({ etat: 'arrete', prochain_le: null })
    .where('id', '=', id)
    .where('etat', '=', 'a-envoyer')
    .where((where) =>
      where.exists(
        where
          .selectFrom('campaigns')
          .select('id')
          .where('campaigns.id', '=', campaign_id)
          .where('etat', '=', 'arretee'),
      ),
    )
    .execute();
}

export async function loseMails(db: Kysely<Tables>, before: Date, now: Date): Promise<number> {
  const lost = await db
    .updateTable('campaign_mails')
    .set({ etat: 'incertain' })
    .where('etat', '=', 'en-cours')
    .where('pris_le', '<', before.toISOString())
    .returningAll()
    .execute();
  for (const mail of lost) await planReminder(db, mail, now);
  return lost.length;
}

/** Plans the reminder that follows a first mail. Of one that may not have come, too. */
async function planReminder(db: Kysely<Tables>, mail: CampaignMailsTable, now: Date): Promise<void> {
  const { campaign_id, envoi, tour } = mail;
  if (tour !== 1) return;
  const campaign = await db
    .selectFrom('campaigns')
    .select(['relance_jours', 'etat'])
    .where('id', '=', campaign_id)
    .executeTakeFirst();
  if (campaign?.relance_jours == null || campaign.etat === 'arretee') return;
  const prochain_le = new Date(now.getTime() + campaign.relance_jours * DAY_MS).toISOString();
  await db
    .insertInto('campaign_mails')
    .values({
      ...{
        id: toMailId(campaign_id, envoi, 2),
        campaign_id,
        envoi,
        tour: 2,
        etat: 'a-envoyer',
        essais: 0,
        prochain_le,
      },
      ...{ porteur: null, pris_le: null, envoye_le: null, erreur: null },
    })
    // Of a first mail that was sent anew, the days count from the last one.
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ prochain_le }).where('campaign_mails.etat', '=', 'a-envoyer'),
    )
    .execute();
}
