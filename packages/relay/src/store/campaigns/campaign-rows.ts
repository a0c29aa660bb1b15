/** How far a campaign has come. */
export const campaignStates = ['en-cours', 'en-pause', 'arretee', 'terminee'] as const;
export type CampaignState = (typeof campaignStates)[number];

/**
 * The cause of a pause that no person made: the server of mail refuses us or many readers, or the database was restored from a
 * backup that may not know of the latest mails.
 */
export type PauseCause = 'serveur' | 'refus' | 'restauration';

/** A campaign that asks structures whether their offers are up to date. */
export interface CampaignsTable {
  id: string;
  etat: CampaignState;
  /** Null when a person paused it, or when it is not paused. */
  pause_motif: PauseCause | null;
  /** JSON of the criteria by which its offers were chosen. */
  criteres: string;
  /** Days without an answer after which structures are reminded, or null for never. */
  relance_jours: number | null;
  /** ISO date and time, UTC. */
  cree_le: string;
  cree_par: string;
}

/** The cause for which a structure of a campaign is not written to. */
export const leftOutCauses = [
  ...(['sans-courriel', 'refus', 'adresse-refusee', 'deja-ecrit'] as const),
  // Since the last contact: a mail that stayed without an answer, an answer about some offers, a call.
  ...(['silence', 'a-repondu', 'jointe'] as const),
] as const;
export type LeftOutCause = (typeof leftOutCauses)[number];

/** A structure of a campaign, as it was when the campaign began. */
export interface CampaignStructuresTable {
  campaign_id: string;
  structure_id: string;
  nom: string;
  source: string | null;
  /** Its offers, and how many of them were left alone. */
  offres: number;
  perimees: number;
  /** Names the mails that it gets, with the structures that share its address. Null when it is not written to. */
  envoi: string | null;
  /** Why it is not written to. Null when it is. */
  motif: LeftOutCause | null;
}

/** An offer of a structure of a campaign. */
export interface CampaignOffersTable {
  campaign_id: string;
  service_id: string;
  structure_id: string;
  /** 1 when it was left alone, 0 for the others. */
  perimee: number;
}

/** How far a mail has come. */
export const mailStates = [
  'a-envoyer',
  'en-cours',
  'envoye',
  'incertain',
  'refuse',
  'echec',
  'sans-objet',
  'arrete',
] as const;
/**
 * The state of a mail: it waits (`a-envoyer`), a relay is sending it (`en-cours`), it was taken by the server of mail
 * (`envoye`), nobody knows (`incertain`), the server refuses its address for good (`refuse`), every try failed (`echec`), there
 * is nothing to ask any more (`sans-objet`), or its campaign was stopped (`arrete`).
 */
export type MailState = (typeof mailStates)[number];

/** A mail of a campaign to one address. It holds no address: that is read from the record when the mail leaves. */
export interface CampaignMailsTable {
  /** Also the beginning of its Message-ID: the same at each try. */
  id: string;
  campaign_id: string;
  envoi: string;
  /** 1 for the first mail, 2 for the reminder. */
  tour: number;
  etat: MailState;
  essais: number;
  /** When it is due: ISO date and time, UTC. */
  prochain_le: string | null;
  /** Names the try under way, and the relay that makes it. */
  porteur: string | null;
  /** When that try began. */
  pris_le: string | null;
  envoye_le: string | null;
  /** Why the last try failed, without any address. */
  erreur: string | null;
}

/** A structure or an address that no campaign writes to. */
export interface MailStopsTable {
  /** Id of the structure, or keyed fingerprint of the address. */
  cible: string;
  /** `demande` when it asked so, `adresse-refusee` when a server refuses the address for good. */
  motif: 'demande' | 'adresse-refusee';
  /** `structure`, `relais`, or the name of a moderator. */
  par: string;
  /** ISO date and time, UTC. */
  depuis: string;
}

/** An act of those who work on the territory: on a campaign, on a structure, on a need or on a word. */
export interface TerritoryActsTable {
  /** Begins with the date, so that ids are in the order of acts. */
  id: string;
  sujet: string;
  acte: string;
  /** Name of the moderator, `structure`, or `relais`. */
  par: string;
  /** ISO date and time, UTC. */
  date: string;
  /** JSON of the rest, or null without any. */
  details: string | null;
}
