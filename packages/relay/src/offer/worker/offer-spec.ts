/** The file of the records synchronised from one API. */
export interface KeptSource {
  /** Name of the API among those of the relay. */
  name: string;
  /** The file kept. */
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
  databasePath: string;
  /** Slugs of sources that no list shows. */
  hiddenSources: readonly string[];
}
