import type { Pixels } from '../../../shared/map/mercator.ts';
import { aroundOf, type Room } from '../rooms.ts';
import { sideOf } from './circles.ts';
import { roomOf } from './drops/drops.ts';
import { isOnePlace, type Pin } from './pins.ts';
import { widthOfRanks } from './ranks.ts';

/** A pin as the ground sees it: the place that it stands for, and the rooms that it takes. */
export interface PinOnGround {
  readonly place: Pixels;
  readonly rooms: readonly Room[];
  /** The name of the place, where the pin shows a single one that is known. */
  readonly name?: string | null | undefined;
}

/** From the edge of a circle to that of its halo. */
const HALO = 7;
/** Half of a point with its border and its shadow. */
const POINT = 9;

/** Returns the rooms that a pin takes at a place. */
export function roomsOf(pin: Pin, place: Pixels): readonly Room[] {
  if (pin.kind === 'drop') return [roomOf({ ...pin, at: place, wide: widthOfRanks(pin.offers) })];
  if (pin.kind === 'point') return [aroundOf(place, POINT)];
  return [aroundOf(place, sideOf(pin.offers.length) / 2 + HALO)];
}

/** Returns the name of the structure at the place of a pin. Null where it shows several places, or the list does not have its offer. */
export function placeNameOf(pin: Pin): string | null {
  if (!isOnePlace(pin)) return null;
  return pin.offers.find(({ result }) => result !== null)?.result?.service.structure.nom ?? null;
}
