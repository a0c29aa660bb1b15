/** The territory that a relay is for. */
export interface RelayTerritory {
  /** Its name, as the home says it. */
  readonly nom: string;
  /** The code that its offers are counted and searched by. None where the relay holds no others. */
  readonly codes: { readonly code_departement?: string; readonly code_epci?: string };
}
