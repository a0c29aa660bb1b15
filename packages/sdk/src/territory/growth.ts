import { byCode } from './places.ts';
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
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (!NOT_COMPARED.has(name) && formOf(name, before[name]) !== formOf(name, after[name])) {
      return 'modifiees_sans_date';
    }
  }
  return 'inchangees';
}

function formOf(name: string, value: unknown): string {
  if (SETS.has(name)) return JSON.stringify([...new Set(textsOf(value))].sort());
  return JSON.stringify(value ?? null);
}

/**
 * Counts what appeared, left and changed in each territory between two dates. Of the records of both dates, what they became
 * counts where they are now.
 * @param territoryOf code of the territory of a record, or null
 * @param codes the territories to tell, those without a record included
 */
export function countGrowth(
  versions: readonly Version[],
  territoryOf: (record: RawRecord) => string | null,
  codes: Iterable<string>,
  days: number,
): Cell[][] {
  const byCodes = new Map([...codes].map((code) => [code, createCounts()]));
  const add = (code: string | null, ...names: (keyof Counts)[]): void => {
    const counts = byCodes.get(code ?? '');
    if (counts !== undefined) for (const name of names) counts[name] += 1;
  };
  for (const { before, after, change } of versions) {
    const from = before === undefined ? null : territoryOf(before);
    const to = after === undefined ? null : territoryOf(after);
    if (before !== undefined) add(from, 'avant');
    if (after !== undefined) add(to, 'apres');
    if (after === undefined) add(from, 'disparues');
    else if (before === undefined) add(to, 'apparues');
    else {
      if (from !== to) {
        add(from, 'parties');
        add(to, 'arrivees');
      }
      if (change !== null) add(to, change);
    }
  }
  return [...byCodes].sort(([a], [b]) => byCode(a, b)).map(([code, counts]) => toRow(code, counts, days));
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
