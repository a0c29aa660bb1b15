import { timeZoneOf } from '@inclusion-kit/sdk/normalise';

/** The territory that a relay is for. */
export interface RelayTerritory {
  /** Its name, as the home says it. */
  readonly nom: string;
  /** The code that its offers are counted and searched by. None where the relay holds no others. */
  readonly codes: { readonly code_departement?: string; readonly code_epci?: string };
}

/** Returns the name of the territory that stands at the head of a page. Null for none. */
export const nameOf = (territory: RelayTerritory | null | undefined): string | null => territory?.nom ?? null;

/** Returns the time zone of a territory. Only a département tells its own: mainland time stands for the others. */
export const zoneOf = (territory: RelayTerritory | null | undefined): string =>
  timeZoneOf(territory?.codes.code_departement);
