import { recordFields, type Model, type RecordField } from './record-fields.ts';

type Table = typeof recordFields;

/** The name of a field of schema v1, as the schema writes it. */
export type FieldName = keyof Table;

type NamesWith<Facts> = { [Name in FieldName]: Table[Name] extends Facts ? Name : never }[FieldName];

/** The fields of a model. */
export type FieldOf<M extends Model> = {
  [Name in FieldName]: M extends Table[Name]['models'][number] ? Name : never;
}[FieldName];
/** The name of a field that schema v1 lets producers write. */
export type WritableField = NamesWith<{ rule: string }>;
/** The name of a field that contributors may correct. */
export type CorrectableField = NamesWith<{ proposed: 'always' }>;
/** The names of the fields of some kinds. */
export type FieldOfKind<Kind extends RecordField['kind']> = NamesWith<{ kind: Kind }>;

const table: Readonly<Record<FieldName, RecordField>> = recordFields;
const names = Object.keys(table) as readonly FieldName[];

/** Returns the facts about a field, or undefined for a name that the schema does not have. */
export function fieldFacts(name: FieldName): RecordField;
export function fieldFacts(name: string): RecordField | undefined;
export function fieldFacts(name: string): RecordField | undefined {
  return typeof name === 'string' && Object.hasOwn(table, name) ? table[name as FieldName] : undefined;
}

/** Lists the fields for which a predicate is true, in the order of the schema, or all fields without a predicate. */
export function fieldsWith(holds: (facts: RecordField) => boolean = () => true): readonly FieldName[] {
  return names.filter((name) => holds(table[name]));
}

function writableWith(holds: (facts: RecordField) => boolean): readonly WritableField[] {
  return fieldsWith((facts) => facts.rule !== undefined && holds(facts)) as readonly WritableField[];
}

/** Lists the fields of a model that a strict rule holds, in the order of the schema. */
export function ruledFields(model: Model): readonly WritableField[] {
  return writableWith(({ models }) => models.includes(model));
}

/** Lists the fields that a record of a model may not be written without, in the order of the schema. */
export function requiredFields(model: Model): readonly WritableField[] {
  return writableWith(({ required = [] }) => required.includes(model));
}

/** Lists the fields of a model that the feed holds, in the order of the schema. */
export function exportedFields(model: Model): readonly WritableField[] {
  return writableWith(({ models, exported }) => exported === true && models.includes(model));
}
