import { byCode, type Territories } from './places.ts';
import { halfUp, roundTo } from './rounding.ts';
import { textsOf, type RawRecord } from './offer.ts';
import type { Cell } from './table.ts';

/** The columns of the growth of a territory. */
export const growthColumns: readonly string[] = [
  'code',
  'avant',
  'apres',
  'apparues',
  'disparues',
  'arrivees',
  'parties',
  'mises_a_jour',
  'modifiees_sans_date',
  'reculees',
  'inchangees',
  'taux',
  'taux_annuel',
  'renouvellement',
];

/** Values that are computed from others, or that are no part of the record. */
const NOT_COMPARED = new Set(['score_qualite', 'adresse_certifiee', 'extra', 'doublons', 'date_maj']);
/** Lists without an order, where an empty one says as much as none. */
const SETS = new Set([
  'thematiques',
  'publics',
  'modes_accueil',
  'modes_mobilisation',
  'mobilisable_par',
  'zone_eligibilite',
  'reseaux_porteurs',
]);

type Change = 'mises_a_jour' | 'modifiees_sans_date' | 'reculees' | 'inchangees';
type Counts = Record<'avant' | 'apres' | 'apparues' | 'disparues' | 'arrivees' | 'parties' | Change, number>;

/** A record of one of two dates. */
interface Version {
  readonly before: RawRecord | undefined;
  readonly after: RawRecord | undefined;
  readonly change: Change | null;
}

/** Pairs the records of two dates by their ids. A record that stands twice counts once, as last read. */
export function pairVersions(before: Iterable<RawRecord>, after: Iterable<RawRecord>): Version[] {
  const old = new Map([...before].map((record) => [record['id'], record]));
  const current = new Map([...after].map((record) => [record['id'], record]));
  const ids = new Set([...old.keys(), ...current.keys()]);
  return [...ids].map((id) => {
    const [a, b] = [old.get(id), current.get(id)];
    return { before: a, after: b, change: a === undefined || b === undefined ? null : changeOf(a, b) };
  });
}

function changeOf(before: RawRecord, after: RawRecord): Change {
  const [old, current] = [before, after].map(({ date_maj: day }) => (typeof day === 'string' ? day : ''));
  if (old !== undefined && current !== undefined && old !== current) {
    return current > old ? 'mises_a_jour' : 'reculees';
  }
  for (const name in before) if (!isSame(name, before[name], after[name])) return 'modifiees_sans_date';
  for (const name in after) if (!(name in before) && !isSame(name, null, after[name])) return 'modifiees_sans_date';
  return 'inchangees';
}

function isSame(name: string, a: unknown, b: unknown): boolean {
  if (a === b || NOT_COMPARED.has(name)) return true;
  if (typeof a === 'string' && typeof b === 'string') return false;
  // Most lists are written in one order on both days.
  if (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one, at) => one === b[at])) return true;
  return formOf(name, a) === formOf(name, b);
}

function formOf(name: string, value: unknown): string {
  if (SETS.has(name)) return JSON.stringify([...new Set(textsOf(value))].sort());
  return JSON.stringify(value ?? null);
}

/** The commune of each record of two dates, by number, −1 for a record that none has. */
export interface Moves {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Places the records of two dates. */
export function placeVersions(versions: readonly Version[], placeOf: (record: RawRecord) => number): Moves {
  const placesOf = (side: 'before' | 'after'): Int32Array =>
    Int32Array.from(versions, (version) => {
      const record = version[side];
      return record === undefined ? -1 : placeOf(record);
    });
  return { from: placesOf('before'), to: placesOf('after') };
}

/**
 * Counts what appeared, left and changed in each territory between two dates. Of the records of both dates, what they became
 * counts where they are now.
 * @param territories the territories to tell, those without a record included. Null: all records together, placed or not
 */
export function countGrowth(
  versions: readonly Version[],
  { from, to }: Moves,
  territories: Territories | null,
  days: number,
): Cell[][] {
  const codes = territories?.codes ?? ['france'];
  const counts = codes.map(createCounts);
  const at = (place: number): number => (territories === null ? 0 : place === -1 ? -1 : (territories.of[place] ?? -1));
  for (const [index, { before, after, change }] of versions.entries()) {
    const old = at(from[index] ?? -1);
    const current = at(to[index] ?? -1);
    const left = counts[old];
    const entered = counts[current];
    if (before !== undefined && left !== undefined) {
      left.avant += 1;
      if (after === undefined) left.disparues += 1;
      else if (old !== current) left.parties += 1;
    }
    if (after !== undefined && entered !== undefined) {
      entered.apres += 1;
      if (before === undefined) entered.apparues += 1;
      else if (old !== current) entered.arrivees += 1;
      if (change !== null) entered[change] += 1;
    }
  }
  return codes
    .map((code, territory) => [code, counts[territory] ?? createCounts()] as const)
    .sort(([a], [b]) => byCode(a, b))
    .map(([code, told]) => toRow(code, told, days));
}

function createCounts(): Counts {
  return {
    avant: 0,
    apres: 0,
    apparues: 0,
    disparues: 0,
    arrivees: 0,
    parties: 0,
    mises_a_jour: 0,
    modifiees_sans_date: 0,
    reculees: 0,
    inchangees: 0,
  };
}

function toRow(code: string, counts: Counts, days: number): Cell[] {
  const { avant, apres, apparues, disparues } = counts;
  return [
    code,
    ...Object.values(counts),
    growthRate(avant, apres),
    avant === 0 || days <= 0 ? null : roundTo((apres / avant) ** (365 / days) - 1, 4),
    halfUp(2 * (apparues + disparues), avant + apres, 4),
  ];
}

/** The growth from one count to another, 4 decimals. Null from zero. */
export function growthRate(before: number, after: number): number | null {
  return halfUp(after - before, before, 4);
}
