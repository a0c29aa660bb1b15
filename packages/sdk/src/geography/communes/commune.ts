import * as z from 'zod/mini';
import { EPCI, INSEE_COMMUNE, INSEE_DEPARTEMENT, POSTAL } from '../forms.ts';
import { orNull } from '../../schemas/open-enum.ts';

/**
 * A commune, or a municipal arrondissement of Paris, Lyon or Marseille.
 * `code` is the INSEE code. `codes_postaux` is in ascending order and may hold several. `code_epci` is a SIREN, null without
 * EPCI. `population` counts inhabitants. The coordinates are the centre in WGS84 degrees. Null means unknown.
 * @see https://geo.api.gouv.fr/decoupage-administratif/communes (checked 2026-06-30)
 */
export const Commune = z.object({
  code: z.string().check(z.regex(INSEE_COMMUNE)),
  nom: z.string().check(z.minLength(1)),
  codes_postaux: z.array(z.string().check(z.regex(POSTAL))),
  code_departement: z.string().check(z.regex(INSEE_DEPARTEMENT)),
  code_epci: orNull(z.string().check(z.regex(EPCI))),
  population: orNull(z.number().check(z.gte(0))),
  latitude: orNull(z.number().check(z.gte(-90), z.lte(90))),
  longitude: orNull(z.number().check(z.gte(-180), z.lte(180))),
});
export type Commune = z.infer<typeof Commune>;
