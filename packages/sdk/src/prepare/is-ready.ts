import { fieldFacts, fieldsWith } from '../tables/field-names.ts';
import type { Model, RecordField } from '../tables/record-fields.ts';
import { isText } from '../schemas/accept/writing-checks.ts';
import { areSourceIds, isScore } from './figures.ts';
import type { Fields } from './raw-record.ts';

type IsOfKind = (value: unknown) => boolean;

const isAnything: IsOfKind = () => true;
const isNumberOrNull: IsOfKind = (value) => value === null || typeof value === 'number';
const kinds: Readonly<Partial<Record<RecordField['kind'], IsOfKind>>> = {
  date: (value) => typeof value === 'string' && value.length === 10 && value.charAt(4) === '-',
  number: isNumberOrNull,
  flag: (value) => typeof value === 'boolean',
  records: areSourceIds,
};

function answeredBy(model: Model): ReadonlyMap<string, IsOfKind> {
  const names = fieldsWith(({ models }) => models.includes(model));
  return new Map(names.map((name) => [name, toIsOfKind(fieldFacts(name))]));
}

function toIsOfKind({ kind, unit }: RecordField): IsOfKind {
  return unit === 'score' ? isScore : (kinds[kind] ?? isAnything);
}

const answered: Readonly<Record<Model, ReadonlyMap<string, IsOfKind>>> = {
  service: answeredBy('service'),
  structure: answeredBy('structure'),
};

/** Tells whether a flawless record already has the form of an answer of the API, figures included, to be kept as it is. */
export function isReady(model: Model, record: Readonly<Fields>): boolean {
  const fields = answered[model];
  let left = fields.size;
  // Of all ways to go through the fields of a record, this one alone does not look each up by its name.
  for (const name in record) {
    const value = record[name];
    if (value === undefined || value === '' || (typeof value === 'string' && !isText(value))) return false;
    const isOfKind = fields.get(name);
    if (isOfKind === undefined) continue;
    if (!isOfKind(value)) return false;
    left -= 1;
  }
  return left === 0;
}
