/** What was synchronised from one API. */
export interface KeptSource {
  /** Name of the API among those of the relay. */
  name: string;
  /** The file kept. */
  path: string;
}

/** What an offer is built from: plain data, so that it can be handed to a worker. */
export interface OfferSpec {
  /** Files and folders given by the person who runs the relay. */
  dataset: readonly string[];
  /** What was last synchronised from APIs; the first that has an id wins. */
  kept: readonly KeptSource[];
  /** Codes of the départements that these offers are narrowed to; none for the whole country. */
  departements: readonly string[];
  /** File of communes; null when none is given. */
  communes: string | null;
  databasePath: string;
  /** Slugs of sources that no list shows. */
  hiddenSources: readonly string[];
}
