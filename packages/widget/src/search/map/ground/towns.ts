import type { LonLat } from '../../../shared/map/mercator.ts';
import { towns } from './towns.generated.ts';

export interface Town extends LonLat {
  readonly name: string;
}

/** Reads the towns that ship with the map, the largest first. */
export function readTowns(): Town[] {
  return towns.split('\n').map((text) => {
    const [name = '', lat, lon] = text.split('|');
    return { name, lat: Number(lat) / 100, lon: Number(lon) / 100 };
  });
}
