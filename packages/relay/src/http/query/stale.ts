import * as z from 'zod';
import { parseQuery } from './parse-query.ts';
import { integer, text } from './values.ts';

/** The query of the structures with offers that were left alone. */
export const staleQuery = z.object({
  mois: integer({ min: 1, max: 120 }).default(12),
  code_departement: text().optional(),
  page: integer({ min: 1, max: 100_000 }).default(1),
  size: integer({ min: 1, max: 100 }).default(20),
});

/** The query of the structures with offers that were left alone. */
export interface StaleQuery {
  /** Months without an update after which an offer is left alone. */
  mois: number;
  code_departement: string | null;
  page: number;
  size: number;
}

/** @throws ProblemError 422 naming each parameter at fault */
export function parseStale(query: URLSearchParams): StaleQuery {
  const { code_departement, ...asked } = parseQuery(query, staleQuery);
  return { ...asked, code_departement: code_departement?.trim().toUpperCase() ?? null };
}
