import type { Acte, Etat, Genre } from '@inclusion-kit/sdk/contributions';
import type { Model } from '@inclusion-kit/sdk/schemas';
import type { Generated } from 'kysely';
import type {
  CampaignMailsTable,
  CampaignOffersTable,
  CampaignsTable,
  CampaignStructuresTable,
  MailStopsTable,
  TerritoryActsTable,
} from '../campaigns/campaign-rows.ts';
import type { Delivery } from '../contributions/delivery-store.ts';

/** A contribution, as received. The author is apart so that it can be erased alone. */
export interface ContributionsTable {
  id: string;
  numero: string;
  genre: Genre;
  modele: Model | null;
  cible_id: string | null;
  cible_source: string | null;
  /** JSON of the contribution without its author. */
  corps: string;
  /** JSON of the author. Null when there is none, or once erased. */
  auteur: string | null;
  etat: Etat;
  idempotency_key: string | null;
  corps_hash: string;
  /** ISO date and time, UTC. */
  recue_le: string;
  /**
   * Fingerprint of the visitor who confirmed, or changed the number of an offer, until its day is over. Then `redite` where that
   * visitor had done so before on that day, else `dite`. Null for others.
   */
  voix: Generated<string | null>;
  /** Number of its events. It grows at each, so that two people who act at once are told apart. */
  version: Generated<number>;
}

/** The events of contributions. Rows are added and never changed. */
export interface ContributionEventsTable {
  id: Generated<number>;
  contribution_id: string;
  etat: Etat;
  /** ISO date and time, UTC. */
  date: string;
  /** Null for the receptions that version 0.1 wrote. */
  acte: Acte | null;
  par: string | null;
  /** JSON of the other parts of the event, or null without any. */
  details: string | null;
}

/** Moderators who are signed in. */
export interface SessionsTable {
  /** Fingerprint of the token that the browser holds. */
  empreinte: string;
  nom: string;
  /** ISO date and time, UTC. */
  expire_le: string;
}

/** Values that this database keeps for itself, such as the secret behind the follow-up links. */
export interface SettingsTable {
  key: string;
  value: string;
}

/** Who does a job for now, among the relays of one database. */
export interface LeasesTable {
  name: string;
  holder: string;
  /** Grows each time the job changes hands. */
  fence: number;
  /** Milliseconds since 1970, by the clock of the database. */
  expires_at: number;
}

/** How often a caller came in the current window of time. */
export interface RateCountersTable {
  /** Keyed fingerprint of the caller: no address is kept. */
  key: string;
  count: number;
  /** Milliseconds since 1970, by the clock of the database. */
  expires_at: number;
}

/** Figures of the offer on one day, by one dimension. */
export interface OfferFiguresTable {
  /** Day in Paris, `YYYY-MM-DD`. */
  jour: string;
  dimension: string;
  /** The day from whose row this one is written as a difference, or null when it is whole. */
  base: string | null;
  /** ISO date and time of the records counted, or null when they have none. */
  offre_du: string | null;
  /** Cells of the day, written in either way. */
  cellules: number;
  /** Cells as compressed JSON, in base64. */
  contenu: string;
}

/** The searches of a month that found something or nothing, by the criteria asked. It holds nothing that a person wrote. */
export interface SearchCountsTable {
  /** Month in Paris, `YYYY-MM`. */
  mois: string;
  /** `aucun` or `trouve`. */
  resultat: string;
  /** Code of a commune or of a département, `''` when none was asked, `*` for any. */
  lieu: string;
  /** Up to three values joined by commas, categories among them. `''` when none was asked, `*` for any. */
  thematiques: string;
  /** Up to three values joined by commas. `''` when none was asked, `*` for any. */
  publics: string;
  /** Tells whether something else narrowed the search, be it a word: `oui`, `non`, or `*` for either. */
  autres_filtres: string;
  nombre: number;
}

/** When and by whom structures were last asked whether their offers are up to date. */
export interface InvitationsTable {
  structure_id: string;
  /** ISO date and time, UTC, of the last mail, and the name of who had it sent. */
  courriel_le: string | null;
  courriel_par: string | null;
  /** The same of the last link taken to be handed over otherwise. */
  lien_le: string | null;
  lien_par: string | null;
}

/** Links that open once and were opened, until they end. */
export interface UsedLinksTable {
  empreinte: string;
  /** ISO date and time, UTC. */
  expire_le: string;
}

/** The objections of people to being shown. The values themselves are kept nowhere. */
export interface ObjectionsTable {
  /** Short, for a command line. */
  id: string;
  /** `courriel`, `telephone` or `nom`. */
  genre: string;
  /** Keyed fingerprint of the value. */
  empreinte: string;
  /** Words of a name, 0 for other values. */
  mots: number;
  marque: number;
  /** The words of the person who added it to find it again, such as the number of a letter. Null without any. */
  reference: string | null;
  /** ISO date and time, UTC. */
  cree_le: string;
}

/** The tables of the database, by name. */
export interface Tables {
  /** Secrets and marks of this database, by name. */
  settings: SettingsTable;
  /** Contributions. */
  contributions: ContributionsTable;
  /** Events of contributions. */
  contribution_events: ContributionEventsTable;
  /** Deliveries of accepted contributions to their sources. */
  deliveries: Delivery;
  /** Sessions of moderators. */
  sessions: SessionsTable;
  /** The last time that each structure was asked whether its offers are up to date. */
  invitations: InvitationsTable;
  /** Links that open once and were opened. */
  used_links: UsedLinksTable;
  /** Works that one relay at a time does. */
  leases: LeasesTable;
  /** Counts of requests that several relays share. */
  rate_counters: RateCountersTable;
  /** Figures of the offer, by day. */
  offer_figures: OfferFiguresTable;
  /** Counts of searches, by month. */
  search_counts: SearchCountsTable;
  /** Objections of persons, as prints. */
  objections: ObjectionsTable;
  /** Campaigns that ask structures whether their offers are up to date. */
  campaigns: CampaignsTable;
  /** The structures of campaigns. */
  campaign_structures: CampaignStructuresTable;
  /** The offers of these structures, by which an answer is known. */
  campaign_offers: CampaignOffersTable;
  /** The mails of campaigns. */
  campaign_mails: CampaignMailsTable;
  /** The structures and the addresses that no campaign writes to. */
  mail_stops: MailStopsTable;
  /** The acts of those who work on the territory. Rows are added and never changed. */
  territory_acts: TerritoryActsTable;
}

/** The tables that a backup carries, each after those it refers to. */
export const KEPT_TABLES = [
  'settings',
  'contributions',
  'contribution_events',
  'deliveries',
  'offer_figures',
  'search_counts',
  'objections',
  'invitations',
  'campaigns',
  'campaign_structures',
  'campaign_offers',
  'campaign_mails',
  'mail_stops',
  'territory_acts',
  'sessions',
  'used_links',
] as const satisfies (keyof Tables)[];

/** The tables that hold for the moment only: every other one. */
export const PASSING_TABLES = ['leases', 'rate_counters'] as const satisfies Exclude<
  keyof Tables,
  (typeof KEPT_TABLES)[number]
>[];
