import { parseTerritory, type TerritoryName } from '@inclusion-kit/sdk/internal';
import { timeZoneOf } from '@inclusion-kit/sdk/normalise';
import { home } from '../locales/fr/home.ts';

/** The territory that a relay is for. */
export interface RelayTerritory {
  /** Its name, as the home says it. */
  readonly nom: string;
  /** The code that its offers are counted and searched by. None where the relay holds no others. */
  readonly codes: { readonly code_departement?: string; readonly code_epci?: string };
}

/** Returns the name of the territory that stands at the head of a page. Null for none. */
export const nameOf = (territory: RelayTerritory | null | undefined): string | null => territory?.nom ?? null;

/** Names the site of a relay in French, as its pages do. */
export const siteOf = (territory: RelayTerritory | null | undefined): string => nameOf(territory) ?? home.name;

/** Returns the time zone of a territory. Only a département tells its own: mainland time stands for the others. */
export const zoneOf = (territory: RelayTerritory | null | undefined): string =>
  timeZoneOf(territory?.codes.code_departement);

/** Returns the kind and the code of the territory of a relay. Null where it is for all that it holds. */
export function ownTerritory(territory: RelayTerritory | null | undefined): TerritoryName | null {
  const [[name, code] = []] = Object.entries(territory?.codes ?? {});
  return name === undefined || code === undefined ? null : parseTerritory(`${name.replace('code_', '')}-${code}`);
}

/** Names a territory of a relay: its own has the name that the settings give it. */
export function nameWithin(
  territory: RelayTerritory | null | undefined,
  { niveau, code }: TerritoryName,
  nom: string,
): string {
  const own = ownTerritory(territory);
  return territory != null && niveau === 'epci' && own?.niveau === niveau && own.code === code ? territory.nom : nom;
}
