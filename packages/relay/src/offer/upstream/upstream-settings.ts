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
