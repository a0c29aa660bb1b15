export interface KeptSource {
  name: string;
  path: string;
}

/** The parts that an offer is built from, as plain data that can be handed to a worker. */
export interface OfferSpec {
  /** Files and folders given by the person who runs the relay. */
  dataset: readonly string[];
  /** The records last synchronised from APIs. The first API that has an id wins. */
  kept: readonly KeptSource[];
  /** Codes of the départements that these offers are narrowed to, none for the whole country. */
  departements: readonly string[];
  /** File of communes, or null when none is given. */
  communes: string | null;
  /** File of words that people of the territory say. */
  words?: string | null;
  /** Files of the needs and the job seekers of the territory. */
  needs?: readonly string[];
  databasePath: string;
  hiddenSources: readonly string[];
  /** New values of vocabularies by the old ones. */
  renamedValues: Readonly<Record<string, string>>;
  /** Shows records of files without `date_maj` or `description`, marked incomplete. */
  lenient?: boolean;
  /** Looks for records that are probably one, once the offer answers. */
  duplicates?: boolean;
}
