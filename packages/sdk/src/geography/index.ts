export type { Commune, Geography } from './geography.ts';
export { departementOf, departements, type Departement } from './departements.ts';
export { regions, type Region } from './regions.ts';
