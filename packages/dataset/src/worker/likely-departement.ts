import { departementOf } from '@inclusion-kit/sdk/geography';
import type { MendedDataset } from '../mending/mend-dataset.ts';

/** The share of the communes that a département is proposed for. A file of one département has a head office elsewhere. */
const MOSTLY = 0.9;

/** The share of the records with a place that must tell it. */
const TOLD = 0.5;
const PLACES = ['code_insee', 'code_postal', 'commune'];

/**
 * Finds the département of nearly all communes of a file, written in it or found by a mend. Null where there is none, and where most
 * places have no code.
 */
export function likelyDepartementOf({
  structures,
  services,
  mends,
}: Pick<MendedDataset, 'structures' | 'services' | 'mends'>): string | null {
  const records = [...structures, ...services];
  const placed = records.filter((record) => PLACES.some((field) => typeof record[field as 'commune'] === 'string'));
  const codes = [
    ...records.map((record): unknown => record['code_insee']),
    ...mends.flatMap(({ field, after }) => (field === 'code_insee' ? [after] : [])),
  ];
  const counts = new Map<string, number>();
  let all = 0;
  for (const code of codes) {
    if (typeof code !== 'string' || !/^(?:\d{2}|2[AB])\d{3}$/.test(code)) continue;
    const departement = departementOf(code);
    counts.set(departement, (counts.get(departement) ?? 0) + 1);
    all += 1;
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most !== undefined && most[1] >= all * MOSTLY && all >= placed.length * TOLD ? most[0] : null;
}
