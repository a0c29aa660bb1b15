import type { Position } from '@inclusion-kit/sdk/geography';
import type { QueryReader } from './read-query.ts';

/** What a search for communes asks. */
export interface CommunesQuery {
  q: string;
  limit: number | undefined;
}

/** Reads the parameters of a search for communes. */
export function readCommunes(reader: QueryReader): CommunesQuery {
  return { q: reader.text('q') ?? '', limit: reader.integer('limit', { min: 1, max: 100 }) };
}

/** Reads the parameters of a search for addresses. */
export function readAddresses(reader: QueryReader): CommunesQuery & { code_commune: string | undefined } {
  return {
    q: reader.text('q') ?? '',
    limit: reader.integer('limit', { min: 1, max: 20 }),
    code_commune: reader.code('code_commune', 5, /^(?:\d{2}|2[AB])\d{3}$/),
  };
}

/** Reads the point, WGS84 degrees, that must be given. */
export function readPosition(reader: QueryReader): Position {
  const latitude = reader.number('lat', { min: -90, max: 90 });
  const longitude = reader.number('lon', { min: -180, max: 180 });
  for (const [name, value] of [
    ['lat', latitude],
    ['lon', longitude],
  ] as const) {
    if (value === undefined && reader.text(name) === undefined) reader.complain(name, 'missing', 'Field required');
  }
  return { latitude: latitude ?? 0, longitude: longitude ?? 0 };
}
