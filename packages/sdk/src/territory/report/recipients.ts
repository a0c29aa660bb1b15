import { groupBy } from '../../group-by.ts';
import { sum } from '../rounding.ts';
import { hideSmallNumbers, rateOf } from '../small-numbers.ts';
import { listPlaces, type Level } from '../places.ts';
import type { RecipientsFigures } from './report.ts';
import type { TerritoryOffer } from './territory-offer.ts';

/**
 * Counts the recipients of the RSA of a territory of whole départements, and the offers for 100 of them. Null without a file, or where
 * the territory is no sum of départements: nobody counts them there. A département without a number leaves the sum unknown.
 * @param services offers of the territory, those of duplicates once
 */
export function tellRecipients(
  { facts: { departements }, places }: TerritoryOffer,
  niveau: Level,
  code: string,
  services: number,
): RecipientsFigures | null {
  if (departements === undefined || !['france', 'region', 'departement'].includes(niveau)) return null;
  const counts = new Map(departements.map((one) => [one.code, one.beneficiaires_rsa]));
  const regions = new Map<string, string>();
  const inside = new Set<string>();
  for (const { codes } of listPlaces(places)) {
    if (codes.departement === null) continue;
    regions.set(codes.departement, codes.region ?? '');
    if (codes[niveau] === code) inside.add(codes.departement);
  }
  const inconnus = [...inside].filter((one) => (counts.get(one) ?? null) === null).sort();
  const isHidden = findHidden(counts, regions);
  const isTold = inside.size > 0 && inconnus.length === 0 && !isHidden(niveau, code);
  const personnes = isTold ? sum([...inside].map((one) => counts.get(one) ?? 0)) : null;
  return { personnes, pour_100: rateOf(services, personnes, 100), inconnus };
}

/** Finds what would tell a small number, by itself or by subtraction from the région or the country around it. */
function findHidden(
  counts: ReadonlyMap<string, number | null>,
  regions: ReadonlyMap<string, string>,
): (niveau: Level, code: string) => boolean {
  const parts = new Set<string>();
  const wholes = new Set<string>();
  for (const [region, members] of groupBy(regions.keys(), (one) => regions.get(one) ?? '')) {
    const cells = Object.fromEntries(members.map((one) => [one, counts.get(one) ?? 0]));
    const { primaire, secondaire, total_masque: isWhole } = hideSmallNumbers(cells);
    for (const one of [...primaire, ...secondaire]) parts.add(one);
    if (isWhole) wholes.add(region);
  }
  return (niveau, code) =>
    niveau === 'departement' ? parts.has(code) : niveau === 'region' ? wholes.has(code) : wholes.size > 0;
}
