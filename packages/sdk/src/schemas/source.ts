import * as z from 'zod/mini';
import { orNull } from './open-enum.ts';

/**
 * A source of data·inclusion.
 * @see /api/v1/sources (checked 2026-06-30)
 */
export const Source = z.looseObject({ slug: z.string(), nom: z.string(), description: orNull(z.string()) });
export type Source = z.infer<typeof Source>;

/**
 * One value of a vocabulary.
 * @see /api/v1/doc/publics (checked 2026-06-30)
 */
export const ReferentielValue = z.looseObject({
  value: z.string(),
  label: z.string(),
  description: orNull(z.string()),
});
export type ReferentielValue = z.infer<typeof ReferentielValue>;
