import * as z from 'zod/mini';
import type { ReseauPorteur } from '../referentiels/values/reseaux-porteurs.ts';
import { openEnum, orNull } from './open-enum.ts';
import type { Read, UnknownFields } from './read.ts';
import { sharedShape } from './record.ts';

/** The fields of a structure that a service has not, or not so. */
export const structureShape = {
  /** Markdown of strangers, null when there is none. Show it as text, see `toPlainText`. */
  description: orNull(z.string()),
  /** SIRET of the establishment, or of its head office, 14 digits, null when unknown. */
  siret: orNull(z.string()),
  /** Address of its site, null when there is none. */
  site_web: orNull(z.string()),
  /** Page of the place on acceslibre.beta.gouv.fr, null when there is none. */
  accessibilite_lieu: orNull(z.string()),
  /** Networks that it belongs to, null when unknown. */
  reseaux_porteurs: orNull(z.array(openEnum<ReseauPorteur>())),
};

/**
 * A structure of schema v1 without the figures the API adds, as inside `doublons` of a detail. Unknown fields are kept.
 * @see /api/v1/structures/{id} `doublons` (checked 2026-06-30)
 */
export const BareStructure = z.looseObject({ ...sharedShape, ...structureShape });
/** A structure without the figures the API adds, as read. */
export interface BareStructure extends Read<typeof sharedShape>, Read<typeof structureShape>, UnknownFields {}

const baseShape = {
  ...structureShape,
  /** True when the address and the point come from the national address base, false when they come from the producer. */
  adresse_certifiee: z._default(z.boolean(), false),
};

/**
 * The structure inside a service's detail: with `adresse_certifiee`, without score.
 * @see /api/v1/services/{id} `structure` (checked 2026-06-30)
 */
export const BaseStructure = z.looseObject({ ...sharedShape, ...baseShape });
/** The structure inside a service’s detail, as read. */
export interface BaseStructure extends Read<typeof sharedShape>, Read<typeof baseShape>, UnknownFields {}

const sourceIdShape = {
  /** Slug of the producer. */
  source: z.string(),
  /** Identifier, as the record has it. */
  id: z.string(),
};

/** Names a record by its source and id, as `doublons` does in lists. */
export const SourceId = z.looseObject(sourceIdShape);
/** The source and id of a record. */
export interface SourceId extends Read<typeof sourceIdShape>, UnknownFields {}

/** The fields of `structureShape`, with what the API adds in lists and details alike. */
export const listedStructureShape = {
  ...structureShape,
  /** True when the address and the point come from the national address base, false when they come from the producer. */
  adresse_certifiee: z.boolean(),
  /** Mean of the scores of its services, 0–1, or 0 without services. */
  score_qualite: z.number(),
};

/**
 * A structure in a list.
 * @see /api/v1/structures (checked 2026-06-30)
 */
export const ListedStructure = z.looseObject({
  ...sharedShape,
  ...listedStructureShape,
  /** The same structure as other sources describe it. Empty when no other description is known. */
  doublons: z.array(SourceId),
});
/** A structure in a list, as read. */
export interface ListedStructure extends Read<typeof sharedShape>, Read<typeof listedStructureShape>, UnknownFields {
  /** The same structure as other sources describe it. Empty when no other description is known. */
  doublons: SourceId[];
}
