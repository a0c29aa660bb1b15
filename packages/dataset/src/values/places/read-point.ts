import { isObject, metresBetween } from '@inclusion-kit/sdk/internal';
import type { Commune, Position } from '@inclusion-kit/sdk/geography';
import { isEmptyMark } from '../empty-mark.ts';
import { isDecimal, toNumber } from '../fields/numbers.ts';
import { MAX_CHARACTERS, toTextOf } from '../fields/text.ts';
import { ask, keep, mend, nothing, type Outcome } from '../outcome.ts';
import { ofLambert93 } from './lambert-93.ts';

/** A point this far from the centre of its commune is in another one. Communes of Guyane are as large as départements. */
const FAR_METRES = 20_000;
const FAR_IN_GUYANE = 100_000;
const SAME_REGION_METRES = 200_000;
/** A point with its sign put back is this near to the centre of its commune. */
const MIRRORED_METRES = 8000;
/** A point of a commune near the meridian of Greenwich stays near it without its sign: the other one is nearer by far. */
const AT_CENTRE_METRES = 3000;
const MIRRORS = [
  [1, 1],
  [1, -1],
  [-1, 1],
  [-1, -1],
] as const;

export interface ReadPoint {
  latitude: Outcome;
  longitude: Outcome;
}

const both = (outcome: Outcome): ReadPoint => ({ latitude: outcome, longitude: outcome });

/** Reads a point. Numbers that were exchanged, or lost their sign or decimal point, are put right when the commune tells. */
export function readPoint(rawLatitude: unknown, rawLongitude: unknown, commune: Commune | null): ReadPoint {
  const isNone = (raw: unknown): boolean => typeof raw !== 'number' && isEmptyMark(toTextOf(raw));
  if (isNone(rawLatitude) && isNone(rawLongitude)) return both(nothing);
  const [latitude, longitude] = [toDegrees(rawLatitude), toDegrees(rawLongitude)];
  if (latitude === null || longitude === null) return both(ask('point_illisible'));
  if (latitude === 0 && longitude === 0) return both(nothing);
  const told = { latitude, longitude };
  const centre = toCentre(commune);
  if (centre === null) {
    if (latitude > -6 && latitude < 10 && longitude > 41 && longitude < 52)
      return moved({ latitude: longitude, longitude: latitude });
    return isOnEarth(told) ? same(told, rawLatitude, rawLongitude) : both(ask('point_illisible'));
  }
  const far = commune?.code_departement === '973' ? FAR_IN_GUYANE : FAR_METRES;
  const isNear = (point: Position): boolean => isOnEarth(point) && metresBetween(centre, point) <= far;
  if (isNear(told)) {
    const other = { latitude, longitude: -longitude };
    const isLost = metresBetween(centre, told) > MIRRORED_METRES && metresBetween(centre, other) <= AT_CENTRE_METRES;
    return isLost && commune?.code_departement !== '973' ? moved(other) : same(told, rawLatitude, rawLongitude);
  }
  const mirrored = MIRRORS.map(([north, east]) => ({ latitude: latitude * north, longitude: longitude * east }));
  // A sign that was lost, as no other point would come so near by chance.
  const beside = mirrored.find((point) => isOnEarth(point) && metresBetween(centre, point) <= MIRRORED_METRES);
  if (isOnEarth(told) && beside !== undefined) return moved(beside);
  // A point of the region may be right and the commune wrong.
  if (isOnEarth(told) && metresBetween(centre, told) < SAME_REGION_METRES) return both(ask('point_hors_commune'));
  const projected = isOnEarth(told) ? undefined : [told, { latitude: longitude, longitude: latitude }].map(ofLambert93);
  const ofGrid = projected?.find((point) => point !== null && isNear(point));
  if (ofGrid !== undefined && ofGrid !== null) return moved(ofGrid);
  const others = [
    ...[1, -1].flatMap((north) => [1, -1].map((east) => ({ latitude: longitude * north, longitude: latitude * east }))),
    ...mirrored,
    ...(isOnEarth(told)
      ? []
      : [{ latitude: scaled(latitude, centre.latitude), longitude: scaled(longitude, centre.longitude) }]),
  ];
  const right = others.find((point) => isNear(point));
  return right === undefined ? both(ask('point_hors_commune')) : moved(right);
}

const DEGREES = /^(\d{1,3})\s*°\s*(\d{1,2})\s*['’′]\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:["”″]|''|’’))?\s*([NSEWO])$/i;

/** Reads a latitude or a longitude: a number, or degrees, minutes and seconds with the side they are on. */
function toDegrees(value: unknown): number | null {
  if (isDecimal(value)) return toNumber(value);
  const [, degrees, minutes = '', seconds = '0', side = ''] =
    DEGREES.exec(toTextOf(value).slice(0, MAX_CHARACTERS).trim()) ?? [];
  if (degrees === undefined) return toSided(value);
  const [minute, second] = [Number(minutes), Number(seconds.replace(',', '.'))];
  if (minute > 59 || second >= 60) return null;
  const told = Math.round((Number(degrees) + minute / 60 + second / 3600) * 1e6) / 1e6;
  return /[SWO]/i.test(side) ? -told : told;
}

const SIDED = /^(\d{1,3}[.,]\d+)\s*°?\s*([NSEWO])$/i;

/** Reads a number that may have the side that it is on behind it: « 48.3545 N ». */
function toSided(value: unknown): number | null {
  const [, number, side = ''] = SIDED.exec(toTextOf(value).slice(0, MAX_CHARACTERS).trim()) ?? [];
  const told = toNumber(number ?? value);
  return told !== null && /[SWO]/i.test(side) ? -told : told;
}

/** Reads a point of one cell: GeoJSON, or « 48.85, 2.35 ». */
export function splitPoint(value: unknown): readonly [latitude: unknown, longitude: unknown] {
  if (isObject(value)) {
    const coordinates = value['coordinates'];
    if (Array.isArray(coordinates) && (value['type'] === undefined || value['type'] === 'Point'))
      return [coordinates[1], coordinates[0]];
    const [only, ...others] =
      value['type'] === 'MultiPoint' && Array.isArray(coordinates) ? (coordinates as unknown[]) : [];
    if (Array.isArray(only) && others.length === 0) return [only[1], only[0]];
    return [value['latitude'] ?? value['lat'] ?? null, value['longitude'] ?? value['lon'] ?? value['lng'] ?? null];
  }
  if (Array.isArray(value)) return [value[1], value[0]];
  const text = toTextOf(value)
    .slice(0, MAX_CHARACTERS)
    .replace(/^POINT\s*\(\s*(\S+)\s+(\S+)\s*\)$/i, '$2 $1')
    .replace(/[[\]()]/g, ' ')
    .trim();
  const parts = text.split(text.includes(';') ? /\s*;\s*/ : /,\s+|\s*\/\s*|\s+|(?<=\.\d+),(?=-?\d)/);
  return parts.length === 2 ? [parts[0], parts[1]] : [text === '' ? null : text, null];
}

function same({ latitude, longitude }: Position, rawLatitude: unknown, rawLongitude: unknown): ReadPoint {
  const outcome = (number: number, raw: unknown): Outcome => (number === raw ? keep(number) : mend(number, 'nombre'));
  return { latitude: outcome(latitude, rawLatitude), longitude: outcome(longitude, rawLongitude) };
}

const moved = ({ latitude, longitude }: Position): ReadPoint => ({
  latitude: mend(latitude, 'point'),
  longitude: mend(longitude, 'point'),
});
const isOnEarth = ({ latitude, longitude }: Position): boolean =>
  Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;

function toCentre(commune: Commune | null): Position | null {
  if (commune === null || commune.latitude === null || commune.longitude === null) return null;
  return { latitude: commune.latitude, longitude: commune.longitude };
}

/** Puts a lost decimal point back where the number comes near the centre. */
function scaled(number: number, centre: number): number {
  for (let power = 0; power <= 8; power += 1) {
    const one = number / 10 ** power;
    if (Math.abs(one - centre) < 1) return one;
  }
  return number;
}
