import type { Answer } from '../../api/transport.ts';
import { ShapeError } from '../../errors.ts';
import type { Commune } from '../communes/commune.ts';
import { parseCommunes } from '../communes/parse-communes.ts';

/** The public geo API, keyless. @see https://geo.api.gouv.fr/decoupage-administratif/communes (checked 2026-06-30) */
export const GEO_API_URL = 'https://geo.api.gouv.fr';
/** The fields of a commune that the kit reads, so that the API gives no others. */
export const GEO_API_FIELDS = 'nom,code,codesPostaux,centre,codeEpci,codeDepartement,population';
/** Without it the API leaves out the arrondissements of Paris, Lyon and Marseille. */
export const GEO_API_TYPES = 'commune-actuelle,arrondissement-municipal';

/** Reads the communes of an answer, in its order, but for other rows. @throws ShapeError when all are others */
export function parseGeoApiCommunes({ body, call, requestId }: Answer): Commune[] {
  const { communes, refused } = parseCommunes(body);
  const [first] = refused;
  if (Array.isArray(body) && (communes.length > 0 || first === undefined)) return communes;
  const field = first?.field ?? '';
  throw new ShapeError(`The answer to ${call} holds no commune${field === '' ? '' : `: see ${field}`}.`, {
    paths: field === '' ? [] : [`${first?.first ?? 0}.${field}`],
    requestId,
    hint: 'The geo API may have changed: look for a newer version of this kit.',
  });
}
