import { communeOf } from './arrondissements.ts';
import { checkPosition } from '../checks.ts';
import type { Commune } from './commune.ts';
import { metresBetween } from '../distance.ts';
import type { CommuneAt, Position } from '../geography.ts';

/** Farther from every centre, a point is at sea or abroad. The largest communes, in Guyane, reach that far. */
const NEIGHBOURHOOD_METRES = 50_000;
/** The shortest degree of latitude, at the equator. */
const SHORTEST_DEGREE_METRES = 110_574;

/**
 * Returns the commune with the nearest centre within 50 km, or null when there is none.
 * An arrondissement stands for its city, when the list holds it: the outer ones are nearer to the centre of another commune
 * than to that of the city.
 * @throws UsageError when the position is no valid point
 */
export function nearestCommune(communes: ReadonlyMap<string, Commune>, position: Position): CommuneAt | null {
  const point = checkPosition(position);
  let nearest: Commune | undefined;
  let least = NEIGHBOURHOOD_METRES;
  for (const commune of communes.values()) {
    const { latitude, longitude } = commune;
    if (latitude === null || longitude === null) continue;
    if (Math.abs(latitude - point.latitude) * SHORTEST_DEGREE_METRES > least) continue;
    const metres = metresBetween(point, { latitude, longitude });
    if (metres > least) continue;
    nearest = commune;
    least = metres;
  }
  if (nearest === undefined) return null;
  return { commune: communes.get(communeOf(nearest.code)) ?? nearest, approximate: true };
}
