import type { Bbox, Capabilities, ExtraSearchParams, OfferSource, Tri } from '@inclusion-kit/sdk';
import { readDepartement, readReseaux } from './filters.ts';
import { QueryReader } from './read-query.ts';

const TRIS: ReadonlySet<string> = new Set<Tri>(['distance', 'pertinence', 'date']);
/** What a source can do that says nothing about it. */
const NOTHING_MORE: Capabilities = { params: [], tri: [], facets: [] };

/** Reads what a search for services may be asked on top of the API. */
export function readExtraParams(reader: QueryReader): ExtraSearchParams {
  return {
    q: reader.text('q'),
    rayon_km: reader.number('rayon_km', { min: 1, max: 100 }),
    bbox: readBbox(reader),
    // False asks for nothing.
    ouvert: reader.boolean('ouvert') === true ? true : undefined,
    maj_depuis: readDay(reader, 'maj_depuis'),
    code_departement: readDepartement(reader),
    code_epci: reader.code('code_epci', 9, /^\d{9}$/),
    reseaux_porteurs: readReseaux(reader),
    tri: reader.oneOf('tri', TRIS) as Tri | undefined,
  };
}

/** Returns what a source can do on top of the API. */
export async function capabilitiesOf(source: OfferSource, signal: AbortSignal): Promise<Capabilities> {
  return source.capabilities === undefined ? NOTHING_MORE : source.capabilities({ signal });
}

/**
 * Refuses the extra parameters that a source does not know: ignored, they would widen the answer without a word.
 * @throws ProblemError 422 naming each of them
 */
export async function checkExtraParams(
  params: ExtraSearchParams,
  source: OfferSource,
  signal: AbortSignal,
): Promise<void> {
  const asked = Object.entries(params).filter(([, value]) => value !== undefined);
  if (asked.length === 0) return;
  const capabilities = await capabilitiesOf(source, signal);
  const understood = new Set<string>(capabilities.params);
  const reader = new QueryReader(new URLSearchParams());
  for (const [name] of asked) {
    if (!understood.has(name)) {
      reader.complain(name, 'unsupported', `The source of these offers cannot search by '${name}'`);
    }
  }
  const { tri } = params;
  if (tri !== undefined && understood.has('tri') && !capabilities.tri.includes(tri)) {
    reader.complain('tri', 'unsupported', `The source of these offers cannot order by '${tri}'`);
  }
  reader.check();
}

/** Reads `minLon,minLat,maxLon,maxLat`. A rectangle over the antimeridian has its west east of its east: none is French. */
function readBbox(reader: QueryReader): Bbox | undefined {
  const text = reader.text('bbox');
  if (text === undefined) return undefined;
  const degrees = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const [minLon, minLat, maxLon, maxLat] = degrees;
  if (
    degrees.length !== 4 ||
    minLon === undefined ||
    minLat === undefined ||
    maxLon === undefined ||
    maxLat === undefined ||
    !degrees.every(Number.isFinite)
  ) {
    reader.complain('bbox', 'bbox_parsing', 'Input should be four numbers: minLon,minLat,maxLon,maxLat');
    return undefined;
  }
  const isInWorld = minLon >= -180 && maxLon <= 180 && minLat >= -90 && maxLat <= 90;
  if (!isInWorld || minLon > maxLon || minLat > maxLat) {
    reader.complain('bbox', 'bbox_range', 'Input should be degrees, west before east and south before north');
    return undefined;
  }
  return [minLon, minLat, maxLon, maxLat];
}

function readDay(reader: QueryReader, name: string): string | undefined {
  const text = reader.text(name)?.trim();
  if (text === undefined) return undefined;
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  // A day that no month has would be read as one of the next month.
  if (date !== null && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)) return text;
  reader.complain(name, 'date_parsing', 'Input should be a valid date in the format YYYY-MM-DD');
  return undefined;
}
