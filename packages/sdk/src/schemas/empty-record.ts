import { ruledFields, type FieldOf, type WritableField } from '../tables/field-names.ts';
import type { Model } from '../tables/record-fields.ts';

/** A record of which nothing is known. */
export type EmptyRecord<M extends Model> = Record<FieldOf<M> & WritableField, null>;

/**
 * Makes a record whose fields are all there and null, for a record that fills some of them.
 * @example const service = { ...emptyRecord('service'), id: 'dora--1', nom: 'Atelier' };
 */
export function emptyRecord<M extends Model>(model: M): EmptyRecord<M> {
  return Object.fromEntries(ruledFields(model).map((name) => [name, null])) as EmptyRecord<M>;
}
