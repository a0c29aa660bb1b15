export { Adresse } from './adresse.ts';
export { arrondissementsOf, communeOf } from './communes/arrondissements.ts';
export { toCommuneLabels } from './communes/commune-labels.ts';
export { Commune } from './communes/commune.ts';
export { departementOf, departements, type Departement } from './departements.ts';
export { loadEpciNames } from './epcis/epci-names.ts';
export { fetchCommunes } from './communes/fetch-communes.ts';
export {
  isAddressLookup,
  isPositionLookup,
  type AddressLookup,
  type CommuneAt,
  type Geography,
  type Position,
  type PositionLookup,
  type FirstPlaces,
} from './geography.ts';
export { createNationalGeography, type NationalGeographyOptions } from './national/national.ts';
export { createGeography } from './offline.ts';
export { parseCommunes, type ParsedCommunes } from './communes/parse-communes.ts';
export { regions, type Region } from './regions.ts';
export { createTerritory, type Offered, type Territory, type TerritoryCodes } from './territory.ts';
export { createRelayLookups } from './relay/lookups.ts';
export { createRelayGeography, type RelayGeographyOptions } from './relay/relay.ts';
