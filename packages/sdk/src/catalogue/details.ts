import type { BareStructure, BaseStructure, ListedStructure } from '../schemas/index.ts';

/** Returns a structure as it stands inside a service's detail: with `adresse_certifiee`, without score or duplicates. */
export function toBaseStructure({ score_qualite, doublons, ...structure }: ListedStructure): BaseStructure {
  return structure;
}

/** Returns a structure as it stands in `doublons` of a detail: without any of the figures the API adds. */
export function toBareStructure({
  adresse_certifiee,
  score_qualite,
  doublons,
  ...structure
}: ListedStructure): BareStructure {
  return structure;
}
