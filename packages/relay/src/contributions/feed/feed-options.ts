/** The name of the feed and of its producer. */
export interface FeedOptions {
  /** Source of its records, known to the commons. Their ids begin with it. */
  slug: string;
  /** Name of the organisation that shares it. */
  producer: string;
  /** Token by which a harvester gets the contacts that are hidden from anonymous readers. */
  token?: string | undefined;
}
