import type { TerritoryReport } from '@inclusion-kit/sdk/territory';
import type { TerritoryTexts } from '../locales/fr/territory.ts';

/** An offer in so many départements is one of the country. */
const COUNTRY = 90;

/**
 * Names a territory. The whole offer is named by the départements that have some of it: it is seldom that of the country.
 * @param most départements that are named, more are counted
 */
export function sayName(
  { served }: Pick<TerritoryTexts, 'served'>,
  { territoire: { niveau, nom }, parties }: Pick<TerritoryReport, 'territoire' | 'parties'>,
  most = 3,
): string {
  const names = parties.filter(({ services }) => services > 0).map((part) => part.nom);
  return niveau !== 'france' || names.length === 0 || names.length >= COUNTRY ? nom : served(names.toSorted(), most);
}
