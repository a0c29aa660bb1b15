import type { Position } from '@inclusion-kit/sdk/geography';
import { searchParameters } from '@inclusion-kit/sdk/internal';
import type { Context } from 'hono';
import * as z from 'zod';
import { parseQuery } from './parse-query.ts';
import { code, integer, number, text } from './values.ts';

const { code_commune, lat, lon } = searchParameters;

export const communesQuery = z.object({
  q: text().default(''),
  limit: integer({ min: 1, max: 100 }).optional(),
});

export const addressesQuery = z.object({
  q: text().default(''),
  limit: integer({ min: 1, max: 20 }).optional(),
  code_commune: code(code_commune.form, code_commune.length).optional(),
});

/** The query of a point, WGS84 degrees, that must be given. */
export const positionQuery = z.object({ lat: number(lat), lon: number(lon) });

/** @throws ProblemError 422 in the API's shape */
export function parsePosition(c: Context): Position {
  const { lat: latitude, lon: longitude } = parseQuery(c, positionQuery);
  return { latitude, longitude };
}
