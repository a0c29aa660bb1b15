import type { QueryReader } from './read-query.ts';

/** Which structures with offers that were left alone are asked for. */
export interface StaleQuery {
  /** Months without an update after which an offer is left alone. */
  mois: number;
  code_departement: string | null;
  page: number;
  size: number;
}

/** Reads it. */
export function readStale(reader: QueryReader): StaleQuery {
  return {
    mois: reader.integer('mois', { min: 1, max: 120 }) ?? 12,
    code_departement: reader.text('code_departement')?.trim().toUpperCase() ?? null,
    page: reader.integer('page', { min: 1, max: 100_000 }) ?? 1,
    size: reader.integer('size', { min: 1, max: 100 }) ?? 20,
  };
}
