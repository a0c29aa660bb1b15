import { sql } from 'kysely';

/** Names a campaign in the trail of acts. */
export const subjectOf = (campaign: string): string => `campagne:${campaign}`;

/** Names the first mail or the reminder of a campaign to an address. */
export const toMailId = (campaign: string, envoi: string, tour: number): string => `${campaign}.${envoi}.${tour}`;

/** Names the mail to a structure in a query, as `toMailId` does. */
export const mailOf = (table: string, tour: 1 | 2) =>
  sql<string>`${sql.ref(`${table}.campaign_id`)} || '.' || ${sql.ref(`${table}.envoi`)} || ${sql.lit(`.${tour}`)}`;

/** Returns the fingerprint of the address that a mail goes to. Structures that are many share several mails. */
export const toAddressPrint = (envoi: string): string => envoi.split('.', 1)[0] ?? envoi;

/** When a first mail left: the column that `writtenOn` reads of a structure. */
export const leftOn = sql<
  string | null
>`coalesce(mail.envoye_le, case when mail.etat = 'incertain' then mail.pris_le end)`;
