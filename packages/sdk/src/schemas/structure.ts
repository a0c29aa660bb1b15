import * as z from 'zod/mini';
import type { ReseauPorteur } from '../referentiels/reseaux-porteurs.ts';
import { openEnum, orNull } from './open-enum.ts';
import { sharedShape } from './record.ts';

const structureShape = {
  ...sharedShape,
  description: orNull(z.string()),
  siret: orNull(z.string()),
  site_web: orNull(z.string()),
  accessibilite_lieu: orNull(z.string()),
  reseaux_porteurs: orNull(z.array(openEnum<ReseauPorteur>())),
};

/**
 * A structure of schema v1 without the figures the API adds, as inside `doublons` of a detail. Unknown fields are kept.
 * @see /api/v1/structures/{id} `doublons` (checked 2026-06-30)
 */
export const BareStructure = z.looseObject(structureShape);
export type BareStructure = z.infer<typeof BareStructure>;

/**
 * The structure inside a service's detail: with `adresse_certifiee`, without score.
 * @see /api/v1/services/{id} `structure` (checked 2026-06-30)
 */
export const BaseStructure = z.looseObject({ ...structureShape, adresse_certifiee: z._default(z.boolean(), false) });
export type BaseStructure = z.infer<typeof BaseStructure>;

/** Names a record by its source and id, as `doublons` does in lists. */
export const SourceId = z.looseObject({ source: z.string(), id: z.string() });
export type SourceId = z.infer<typeof SourceId>;

/**
 * A structure in a list.
 * @see /api/v1/structures (checked 2026-06-30)
 */
export const ListedStructure = z.looseObject({
  ...structureShape,
  adresse_certifiee: z.boolean(),
  score_qualite: z.number(),
  doublons: z.array(SourceId),
});
export type ListedStructure = z.infer<typeof ListedStructure>;
