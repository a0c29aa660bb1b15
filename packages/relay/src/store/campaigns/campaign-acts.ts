import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { addAct } from './act-trail.ts';
import { subjectOf, toAddressPrint } from './campaign-names.ts';
import type { CampaignState, MailState } from './campaign-rows.ts';

/** An act of a person on a campaign: on the whole, or on the mails that are unsure (`renvoi`) or refused (`reessai`). */
export interface CampaignAct {
  acte: 'pause' | 'reprise' | 'arret' | 'renvoi' | 'reessai';
  par: string;
  now: Date;
}

/** The states in which an act on the whole campaign has a sense, and the one that it leads to. */
const steps: Readonly<Record<'pause' | 'reprise' | 'arret', { from: CampaignState[]; to: CampaignState }>> = {
  pause: { from: ['en-cours'], to: 'en-pause' },
  reprise: { from: ['en-pause'], to: 'en-cours' },
  arret: { from: ['en-cours', 'en-pause'], to: 'arretee' },
};

/** Does an act, with its entry in the trail, in the transaction of the caller. Returns how many rows it changed. */
export async function actOn(db: Kysely<Tables>, id: string, act: CampaignAct): Promise<number> {
  const { acte, par, now } = act;
  const nombre =
    acte === 'renvoi' || acte === 'reessai' ? await sendAgain(db, id, acte, now) : await step(db, id, acte);
  if (nombre > 0) await addAct(db, { sujet: subjectOf(id), acte, par, now, details: { nombre } });
  return nombre;
}

async function step(db: Kysely<Tables>, id: string, acte: keyof typeof steps): Promise<number> {
  const { from, to } = steps[acte];
  const campaign = db.updateTable('campaigns').set({ etat: to, pause_motif: null }).where('id', '=', id);
  const { numUpdatedRows } = await campaign.where('etat', 'in', from).executeTakeFirst();
  if (numUpdatedRows === 0n || acte !== 'arret') return Number(numUpdatedRows);
  await db
    .updateTable('campaign_mails')
    .set({ etat: 'arrete', prochain_le: null })
    .where('campaign_id', '=', id)
    .where('etat', '=', 'a-envoyer')
    .execute();
  return 1;
}

async function sendAgain(db: Kysely<Tables>, id: string, acte: 'renvoi' | 'reessai', now: Date): Promise<number> {
  // Holds the row, so that the campaign is not stopped meanwhile.
  const campaign = await db
    .updateTable('campaigns')
    .set((set) => ({ etat: set.ref('etat') }))
    .where('id', '=', id)
    .where('etat', '!=', 'arretee')
    .returning('etat')
    .executeTakeFirst();
  if (campaign === undefined) return 0;
  const from: MailState = acte === 'renvoi' ? 'incertain' : 'refuse';
  const mails = await db
    .updateTable('campaign_mails')
    .set({ etat: 'a-envoyer', prochain_le: now.toISOString(), porteur: null, pris_le: null })
    .where('campaign_id', '=', id)
    .where('etat', '=', from)
    .returning('envoi')
    .execute();
  if (mails.length === 0) return 0;
  if (acte === 'reessai')
    for (const { envoi } of mails)
      await db.deleteFrom('mail_stops').where('cible', '=', toAddressPrint(envoi)).execute();
  if (campaign.etat === 'terminee')
    await db.updateTable('campaigns').set({ etat: 'en-cours' }).where('id', '=', id).execute();
  return mails.length;
}
