import { textsOf, type CountedService } from '../offer.ts';
import type { TerritoryReport } from './report.ts';

/** Counts the offers by each value that they tell, those of duplicates once. An offer of several values counts for each, once. */
export function tellValues(services: readonly CountedService[]): NonNullable<TerritoryReport['repartition']> {
  const distinct = services.filter(({ isDistinct }) => isDistinct);
  const count = (name: string) => {
    const valeurs: Record<string, number> = Object.create(null) as Record<string, number>;
    let inconnus = 0;
    for (const { record } of distinct) {
      const value = record[name];
      const values = typeof value === 'string' && value !== '' ? [value] : textsOf(value);
      if (values.length === 0) inconnus += 1;
      for (const one of values.length < 2 ? values : new Set(values)) valeurs[one] = (valeurs[one] ?? 0) + 1;
    }
    return { valeurs: { ...valeurs }, inconnus };
  };
  return {
    thematiques: count('thematiques'),
    publics: count('publics'),
    type: count('type'),
    modes_accueil: count('modes_accueil'),
  };
}
