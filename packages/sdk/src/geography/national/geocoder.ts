import * as z from 'zod/mini';
import { pathsOf } from '../../api/parse-answer.ts';
import type { Answer } from '../../api/transport.ts';
import { ShapeError } from '../../errors.ts';
import { Adresse } from '../adresse.ts';
import { communeOf } from '../communes/arrondissements.ts';

/**
 * The national geocoder, keyless. It answers in GeoJSON. The properties of an address include `label`, `citycode`, `postcode`
 * and `type`.
 * @see https://geoservices.ign.fr/documentation/services/services-geoplateforme/geocodage (checked 2026-06-30)
 */
export const GEOCODER_URL = 'https://data.geopf.fr/geocodage';

const Collection = z.object({ features: z.array(z.unknown()) });
const Feature = z.object({
  geometry: z.object({ coordinates: z.array(z.unknown()) }),
  properties: z.looseObject({}),
});

/** Reads the addresses of an answer, in its order, but for other features. @throws ShapeError when all are others */
export function parseAddresses(answer: Answer): Adresse[] {
  const collection = z.safeParse(Collection, answer.body);
  if (!collection.success) throw toError(answer, pathsOf(collection.error));
  const { features } = collection.data;
  const addresses: Adresse[] = [];
  let paths: string[] | undefined;
  for (const [index, feature] of features.entries()) {
    const address = z.safeParse(Adresse, toAdresse(feature));
    if (address.success) addresses.push(address.data);
    else paths ??= pathsOf(address.error).map((path) => `features.${index}.${path}`);
  }
  if (addresses.length === 0 && paths !== undefined) throw toError(answer, paths);
  return addresses;
}

/** Gives the fields of a feature their names in this kit. The schema checks them afterwards. */
function toAdresse(feature: unknown): unknown {
  const parsed = z.safeParse(Feature, feature);
  if (!parsed.success) return {};
  const { geometry, properties } = parsed.data;
  const [longitude, latitude] = geometry.coordinates;
  const { label, citycode, postcode, type } = properties;
  return {
    label,
    latitude,
    longitude,
    code_commune: typeof citycode === 'string' ? communeOf(citycode) : citycode,
    code_postal: typeof postcode === 'string' && /^\d{5}$/.test(postcode) ? postcode : null,
    type,
  };
}

function toError({ call, requestId }: Answer, paths: string[]): ShapeError {
  return new ShapeError(`The answer to ${call} holds no address.`, {
    paths,
    requestId,
    hint: 'The geocoder may have changed: look for a newer version of this kit.',
  });
}
