/** An API that a relay reads. */
export interface UpstreamSettings {
  /** Its name, shown wherever the relay names the origin of offers. */
  name: string;
  baseUrl: string;
  /** Null for one that asks for none, as another relay. */
  token: string | null;
}

/** Name of the API of data·inclusion among those of a relay. */
export const MAIN_UPSTREAM = 'data-inclusion';

/** Settings that say where a relay of this program reads offers. */
export interface OfferSettings {
  /** Secret token of the API. Null when offers come from files alone. */
  token: string | null;
  /** Base address of the read API. */
  upstreamUrl: string;
  /** Files and folders. Empty for the demonstration. */
  dataset: string[];
  /** Slugs of sources that no list shows. Null for those that the API hides. */
  hiddenSources: string[] | null;
  /** New values of vocabularies by the old ones that records and pages may still have. */
  renamedValues: Readonly<Record<string, string>>;
  /** Shows records of files without `date_maj` or `description`, marked incomplete. Default: false. */
  lenient?: boolean;
  /** Looks for records that are probably one, groups them in searches and proposes them to those who moderate. Default: false. */
  duplicates?: boolean;
  /** Other APIs in the common schema, each with its token. After data·inclusion's own, the first that has a record wins. */
  otherSources: readonly UpstreamSettings[];
  /** Codes of the départements that the offers of APIs are narrowed to. Empty for the whole country. */
  departements: readonly string[];
  /** CSV or JSON file of communes. Null when none is given. */
  communes: string | null;
  /** CSV or JSON file of words that people of the territory say. Default: none. */
  words?: string | null;
  /** Files of the needs and the job seekers of the territory. Default: none. */
  needs?: readonly string[];
  /** Path of the SQLite file. Other kept files lie beside it. With PostgreSQL, a path in the current folder. */
  databasePath: string;
  /** Milliseconds between two synchronisations with the API. */
  syncEveryMs: number;
}
