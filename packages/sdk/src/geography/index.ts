export { Commune } from './commune.ts';
export { departementOf, departements, type Departement } from './departements.ts';
export { fetchCommunes } from './fetch-communes.ts';
export type { Geography } from './geography.ts';
export { createGeography } from './offline.ts';
export { parseCommunes, type ParsedCommunes } from './parse-communes.ts';
export { regions, type Region } from './regions.ts';
export { createRelayGeography, type RelayGeographyOptions } from './relay.ts';
