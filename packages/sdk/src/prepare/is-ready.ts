import { writableFields, type Model } from '../schemas/writing/index.ts';
import { areSourceIds, isScore } from './figures.ts';
import type { Fields } from './raw-record.ts';

type IsOfKind = (value: unknown) => boolean;

const isAnything: IsOfKind = () => true;
const isNumberOrNull: IsOfKind = (value) => value === null || typeof value === 'number';
const kinds: Readonly<Record<string, IsOfKind>> = {
  date_maj: (value) => typeof value === 'string' && value.length === 10 && value.charAt(4) === '-',
  longitude: isNumberOrNull,
  latitude: isNumberOrNull,
  volume_horaire_hebdomadaire: isNumberOrNull,
  nombre_semaines: isNumberOrNull,
  adresse_certifiee: (value) => typeof value === 'boolean',
  score_qualite: isScore,
  doublons: areSourceIds,
};

function kindsOf(names: readonly string[]): ReadonlyMap<string, IsOfKind> {
  return new Map(names.map((name) => [name, kinds[name] ?? isAnything]));
}

const answered: Readonly<Record<Model, ReadonlyMap<string, IsOfKind>>> = {
  service: kindsOf([...writableFields('service'), 'adresse_certifiee', 'score_qualite']),
  structure: kindsOf([...writableFields('structure'), 'adresse_certifiee', 'score_qualite', 'doublons']),
};

/**
 * Tells whether a flawless record already has the form of an answer of the API, figures included, and can be kept as it
 * is: no field is absent, no text is blank, numbers are numbers and days are days.
 */
export function isReady(model: Model, record: Readonly<Fields>): boolean {
  const fields = answered[model];
  let left = fields.size;
  // Of all ways to go through the fields of a record, this one alone does not look each up by its name.
  for (const name in record) {
    const value = record[name];
    if (value === undefined || (typeof value === 'string' && mayBeBlank(value))) return false;
    const isOfKind = fields.get(name);
    if (isOfKind === undefined) continue;
    if (!isOfKind(value)) return false;
    left -= 1;
  }
  return left === 0;
}

/** Tells whether a text may be blank: it surely is not when it begins with a sign of ASCII or a letter of Europe. */
function mayBeBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  return !((first > 0x20 && first < 0x7f) || (first > 0xa0 && first < 0x1680)) && text.trim() === '';
}
