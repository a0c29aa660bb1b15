import * as z from 'zod/mini';
import type { ReseauPorteur } from '../referentiels/reseaux-porteurs.ts';
import { openEnum, orNull } from './open-enum.ts';
import { sharedShape } from './record.ts';

const structureShape = {
  ...sharedShape,
  /** Markdown of strangers: show it as text, see `toPlainText`; null when there is none. */
  description: orNull(z.string()),
  /** SIRET of the establishment, or of its head office, 14 digits; null when unknown. */
  siret: orNull(z.string()),
  /** Address of its site; null when there is none. */
  site_web: orNull(z.string()),
  /** Page of the place on acceslibre.beta.gouv.fr; null when there is none. */
  accessibilite_lieu: orNull(z.string()),
  /** Networks that it belongs to; null when unknown. */
  reseaux_porteurs: orNull(z.array(openEnum<ReseauPorteur>())),
};

/**
 * A structure of schema v1 without the figures the API adds, as inside `doublons` of a detail. Unknown fields are kept.
 * @see /api/v1/structures/{id} `doublons` (checked 2026-06-30)
 */
export const BareStructure = z.looseObject(structureShape);
/** A structure without the figures the API adds, as read. */
export interface BareStructure extends z.infer<typeof BareStructure> {}

/**
 * The structure inside a service's detail: with `adresse_certifiee`, without score.
 * @see /api/v1/services/{id} `structure` (checked 2026-06-30)
 */
export const BaseStructure = z.looseObject({
  ...structureShape,
  /** True when the address and the point come from the national address base, false when they are the producer’s own. */
  adresse_certifiee: z._default(z.boolean(), false),
});
/** The structure inside a service’s detail, as read. */
export interface BaseStructure extends z.infer<typeof BaseStructure> {}

/** Names a record by its source and id, as `doublons` does in lists. */
export const SourceId = z.looseObject({
  /** Slug of the producer. */
  source: z.string(),
  /** Identifier, as the record has it. */
  id: z.string(),
});
/** The source and id of a record. */
export interface SourceId extends z.infer<typeof SourceId> {}

/** The fields of a structure that lists and details give alike. */
export const listedStructureShape = {
  ...structureShape,
  /** True when the address and the point come from the national address base, false when they are the producer’s own. */
  adresse_certifiee: z.boolean(),
  /** Mean of the scores of its services, 0–1; 0 without any. */
  score_qualite: z.number(),
};

/**
 * A structure in a list.
 * @see /api/v1/structures (checked 2026-06-30)
 */
export const ListedStructure = z.looseObject({
  ...listedStructureShape,
  /** The same structure as other sources describe it; empty when none is known. */
  doublons: z.array(SourceId),
});
/** A structure in a list, as read. */
export interface ListedStructure extends z.infer<typeof ListedStructure> {
  /** The same structure as other sources describe it; empty when none is known. */
  doublons: SourceId[];
}
