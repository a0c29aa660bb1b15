/** Names a campaign in the trail of acts. */
export const subjectOf = (campaign: string): string => `campagne:${campaign}`;

/** Names the first mail or the reminder of a campaign to an address. */
export const toMailId = (campaign: string, envoi: string, tour: number): string => `${campaign}.${envoi}.${tour}`;

/** Returns the fingerprint of the address that a mail goes to. Structures that are many share several mails. */
export const toAddressPrint = (envoi: string): string => envoi.split('.', 1)[0] ?? envoi;
