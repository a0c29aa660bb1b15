// Made from the schemas by scripts/generate-accept.ts: change them, then run it again.
import { areAll, isNumber, isRecord } from '../../schemas/accept/checks.ts';
import type { Commune } from '../communes/commune.ts';
import type { Adresse } from '../adresse.ts';

/**
 * Tells whether a value is a `Commune` as the API gives it, every field present: `Commune.parse` would return its like.
 * When it is not, `Commune.parse` completes it or says what is wrong.
 * @example const model = isCommune(value) ? value : Commune.parse(value);
 */
export function isCommune(given: unknown): given is Commune {
  if (!isRecord(given) || Object.keys(given).length !== 8) return false;
  const { code, nom, codes_postaux, code_departement, code_epci, population, latitude, longitude } = given;
  return (
    typeof code === 'string' &&
    /^(?:\d{2}|2[AB])\d{3}$/.test(code) &&
    typeof nom === 'string' &&
    nom.length >= 1 &&
    areAll(codes_postaux, (item: unknown) => typeof item === 'string' && /^\d{5}$/.test(item)) &&
    typeof code_departement === 'string' &&
    /^(?:\d{2,3}|2[AB])$/.test(code_departement) &&
    (code_epci === null || (typeof code_epci === 'string' && /^\d{9}$/.test(code_epci))) &&
    (population === null || (isNumber(population) && population >= 0)) &&
    (latitude === null || (isNumber(latitude) && latitude >= -90 && latitude <= 90)) &&
    (longitude === null || (isNumber(longitude) && longitude >= -180 && longitude <= 180))
  );
}

/**
 * Tells whether a value is a `Adresse` as the API gives it, every field present: `Adresse.parse` would return its like.
 * When it is not, `Adresse.parse` completes it or says what is wrong.
 * @example const model = isAdresse(value) ? value : Adresse.parse(value);
 */
export function isAdresse(given: unknown): given is Adresse {
  if (!isRecord(given) || Object.keys(given).length !== 6) return false;
  const { label, latitude, longitude, code_commune, code_postal, type } = given;
  return (
    typeof label === 'string' &&
    label.length >= 1 &&
    isNumber(latitude) &&
    latitude >= -90 &&
    latitude <= 90 &&
    isNumber(longitude) &&
    longitude >= -180 &&
    longitude <= 180 &&
    typeof code_commune === 'string' &&
    /^(?:\d{2}|2[AB])\d{3}$/.test(code_commune) &&
    (code_postal === null || (typeof code_postal === 'string' && /^\d{5}$/.test(code_postal))) &&
    typeof type === 'string' &&
    type.length >= 1
  );
}
