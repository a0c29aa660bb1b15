import * as z from 'zod/mini';
import { INSEE_COMMUNE, POSTAL } from './forms.ts';
import { orNull } from '../schemas/open-enum.ts';

/**
 * An address with its point.
 * `label` is the whole address on one line. The coordinates are WGS84 degrees. `code_commune` is the INSEE code of the
 * commune, never that of an arrondissement of Paris, Lyon or Marseille. `code_postal` is null when unknown. `type` says how
 * precise the point is: `housenumber`, `street`, `locality`, `municipality`, or a newer value.
 */
export const Adresse = z.object({
  label: z.string().check(z.minLength(1)),
  latitude: z.number().check(z.gte(-90), z.lte(90)),
  longitude: z.number().check(z.gte(-180), z.lte(180)),
  code_commune: z.string().check(z.regex(INSEE_COMMUNE)),
  code_postal: orNull(z.string().check(z.regex(POSTAL))),
  type: z.string().check(z.minLength(1)),
});
export type Adresse = z.infer<typeof Adresse>;
