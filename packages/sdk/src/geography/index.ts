export type { Commune, Geography } from './geography.ts';
