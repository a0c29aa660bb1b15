import { isNumber, isRecord } from '../../schemas/accept/checks.ts';
import type { Adresse } from '../adresse.ts';
import type { Commune } from '../communes/commune.ts';
import { EPCI, INSEE_COMMUNE, INSEE_DEPARTEMENT, POSTAL } from '../forms.ts';

// Accept functions: each says yes when its schema would return the like of a value. Fields that the schema drops are left to it.

const communeFields = 8;
const addressFields = 6;

/** Tells whether a value is a commune as a relay gives it. */
export function isCommune(value: unknown): value is Commune {
  if (!isRecord(value) || Object.keys(value).length !== communeFields) return false;
  const { code, nom, codes_postaux, code_departement, code_epci, population, latitude, longitude } = value;
  return (
    hasForm(code, INSEE_COMMUNE) &&
    isText(nom) &&
    Array.isArray(codes_postaux) &&
    codes_postaux.every((one) => hasForm(one, POSTAL)) &&
    hasForm(code_departement, INSEE_DEPARTEMENT) &&
    (code_epci === null || hasForm(code_epci, EPCI)) &&
    (population === null || (isNumber(population) && population >= 0)) &&
    (latitude === null || isDegrees(latitude, 90)) &&
    (longitude === null || isDegrees(longitude, 180))
  );
}

/** Tells whether a value is an address as a relay gives it. */
export function isAdresse(value: unknown): value is Adresse {
  if (!isRecord(value) || Object.keys(value).length !== addressFields) return false;
  const { label, latitude, longitude, code_commune, code_postal, type } = value;
  return (
    isText(label) &&
    isDegrees(latitude, 90) &&
    isDegrees(longitude, 180) &&
    hasForm(code_commune, INSEE_COMMUNE) &&
    (code_postal === null || hasForm(code_postal, POSTAL)) &&
    isText(type)
  );
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function hasForm(value: unknown, form: RegExp): boolean {
  return typeof value === 'string' && form.test(value);
}

function isDegrees(value: unknown, most: number): boolean {
  return isNumber(value) && Math.abs(value) <= most;
}
