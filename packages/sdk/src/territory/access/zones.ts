import type { TerritoryCommune } from '../places.ts';

/** The values that let everybody in France come. */
const EVERYWHERE = new Set(['99100', 'france']);

/** Tells which communes a zone lets come. Null when people of all may. */
export function createIsAllowed(
  zone: readonly string[],
  communes: readonly TerritoryCommune[],
): ((rank: number) => boolean) | null {
  if (zone.length === 0 || zone.some((code) => EVERYWHERE.has(code))) return null;
  const codes = new Set(zone);
  return (rank) => {
    const commune = communes[rank];
    return (
      commune !== undefined &&
      (codes.has(commune.code) || codes.has(commune.departement) || (commune.epci !== null && codes.has(commune.epci)))
    );
  };
}
