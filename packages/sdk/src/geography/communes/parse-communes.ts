import * as z from 'zod/mini';
import { isObject } from '../../arguments.ts';
import { Commune } from './commune.ts';
import { departementOf } from '../departements.ts';

/** The result of reading a list of communes. */
export interface ParsedCommunes {
  /** The communes that could be read, in the order of the file. */
  communes: Commune[];
  /** Delegated and associated communes: they belong to another one and are not searched around. */
  skipped: number;
  /** Rows that are no commune, by reason: the field at fault, how many rows, and the place of the first (from 0). */
  refused: { field: string; count: number; first: number }[];
  /** Columns that nothing reads, in the order of the file: one of them may be a spelling that is not known here. */
  unread: string[];
  /** Fields that no commune of the file has. Without `code_epci`, no search and no zone by EPCI finds anything. */
  absent: ('code_epci' | 'latitude')[];
}

const KEPT_TYPES: ReadonlySet<string> = new Set(['commune-actuelle', 'arrondissement-municipal']);

/**
 * Reads communes from parsed JSON or from the rows of a CSV already turned into objects. It accepts four spellings: that of
 * the kit (`codes_postaux`, `code_departement`…), that of the geo API (`codesPostaux`, `codeDepartement`, `centre`…), that of
 * data·inclusion (`siren_epci`…) and that of CSV files (postal codes in one text, `departement`, `epci`, `lat`, `lon`, numbers
 * in texts).
 * @param rows an array of objects. Any other value counts as one refused row.
 * @example const { communes, refused } = parseCommunes(JSON.parse(text));
 * @see https://geo.api.gouv.fr/decoupage-administratif/communes (checked 2026-06-30)
 */
export function parseCommunes(rows: unknown): ParsedCommunes {
  const communes = new Map<string, Commune>();
  const refused = new Map<string, { field: string; count: number; first: number }>();
  const unread = new Set<string>();
  let skipped = 0;
  const refuse = (field: string, index: number): void => {
    const reason = refused.get(field);
    if (reason === undefined) refused.set(field, { field, count: 1, first: index });
    else reason.count += 1;
  };

  for (const [index, row] of (Array.isArray(rows) ? (rows as unknown[]) : [rows]).entries()) {
    if (!isObject(row)) {
      refuse('', index);
      continue;
    }
    for (const column of Object.keys(row)) {
      if (!READ_COLUMNS.has(column)) unread.add(column);
    }
    if (typeof row.type === 'string' && row.type !== '' && !KEPT_TYPES.has(row.type)) {
      skipped += 1;
      continue;
    }
    const parsed = z.safeParse(Commune, toOurSpelling(row));
    if (!parsed.success) refuse(String(parsed.error.issues[0]?.path[0] ?? ''), index);
    else if (communes.has(parsed.data.code)) refuse('code', index);
    else communes.set(parsed.data.code, parsed.data);
  }
  const all = [...communes.values()];
  const absent = all.length === 0 ? [] : OFTEN_LOST.filter((field) => all.every((commune) => commune[field] === null));
  return { communes: all, skipped, refused: [...refused.values()], unread: [...unread], absent };
}

type Row = Readonly<Record<string, unknown>>;

/** The spellings of each field, the kit's own before the others. */
const SPELLINGS = {
  codes_postaux: ['codes_postaux', 'codesPostaux'],
  code_departement: ['code_departement', 'codeDepartement', 'departement'],
  code_epci: ['code_epci', 'codeEpci', 'siren_epci', 'epci'],
  latitude: ['latitude', 'lat'],
  longitude: ['longitude', 'lon'],
} as const;

/** Columns that are read, and those that a commune is known to have and nothing needs. */
const READ_COLUMNS: ReadonlySet<string> = new Set([
  ...Object.values(SPELLINGS).flat(),
  ...['code', 'nom', 'population', 'type', 'centre', 'region', 'code_region', 'codeRegion'],
]);
const OFTEN_LOST = ['code_epci', 'latitude'] as const;

function toOurSpelling(row: Row): Row {
  const read = (field: keyof typeof SPELLINGS): unknown =>
    SPELLINGS[field].map((name) => row[name]).find((value) => value !== undefined && value !== null);
  const code = toText(row.code);
  const point =
    isObject(row.centre) && Array.isArray(row.centre.coordinates) ? (row.centre.coordinates as unknown[]) : [];
  const codes = read('codes_postaux') ?? [];
  const [longitude = null, latitude = null] = [read('longitude') ?? point[0], read('latitude') ?? point[1]];
  return {
    code,
    nom: toText(row.nom),
    codes_postaux: toSorted(typeof codes === 'string' ? codes.split(/[^\p{L}\p{N}]+/u).filter(Boolean) : codes),
    code_departement: toText(read('code_departement')) ?? (typeof code === 'string' ? departementOf(code) : null),
    code_epci: toText(read('code_epci')),
    population: toNumber(row.population),
    // Half a point is no point.
    latitude: toNumber(longitude) === null ? null : toNumber(latitude),
    longitude: toNumber(latitude) === null ? null : toNumber(longitude),
  };
}

/** Turns empty texts into null. The schema checks the rest. */
function toText(value: unknown): unknown {
  if (typeof value !== 'string') return value ?? null;
  const text = value.trim();
  return text === '' ? null : text;
}

function toNumber(value: unknown): unknown {
  const text = toText(value);
  return typeof text === 'string' ? Number(text) : text;
}

function toSorted(codes: unknown): unknown {
  return Array.isArray(codes) ? [...(codes as unknown[])].sort() : codes;
}
