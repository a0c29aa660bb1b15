/** An API that a relay reads. */
export interface UpstreamSettings {
  /** Its name, told wherever the relay says where offers come from. */
  name: string;
  baseUrl: string;
  /** Null for one that asks for none, as another relay. */
  token: string | null;
}

/** Name of the API of data·inclusion among those of a relay. */
export const MAIN_UPSTREAM = 'data-inclusion';
