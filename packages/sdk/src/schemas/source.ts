import * as z from 'zod/mini';
import { orNull } from './open-enum.ts';
import type { Read, UnknownFields } from './read.ts';

const sourceShape = {
  /** The value of `source` in records. */
  slug: z.string(),
  /** Name for people. */
  nom: z.string(),
  /** A sentence about the source, in French, null when nothing is said. */
  description: orNull(z.string()),
};

/**
 * A source of data·inclusion.
 * @see /api/v1/sources (checked 2026-06-30)
 */
export const Source = z.looseObject(sourceShape);
/** A source of data·inclusion, as read. */
export interface Source extends Read<typeof sourceShape>, UnknownFields {}

const valueShape = {
  /** The value in records. */
  value: z.string(),
  /** French label, for people. */
  label: z.string(),
  /** The meaning of the value, in French, null when nothing is said. */
  description: orNull(z.string()),
};

/**
 * One value of a vocabulary.
 * @see /api/v1/doc/publics (checked 2026-06-30)
 */
export const ReferentielValue = z.looseObject(valueShape);
/** One value of a vocabulary, as read. */
export interface ReferentielValue extends Read<typeof valueShape>, UnknownFields {}
