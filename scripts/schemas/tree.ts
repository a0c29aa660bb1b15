// The constraints of a schema, read from zod's definition of it, for generators and comparisons.
import type { Rule } from '../../packages/sdk/src/schemas/writing/rules.ts';

/** The constraints that a schema puts on a value. */
export type Tree = Shape & {
  /** Whether null is taken. */
  nullable: boolean;
  /** Whether a value may be left out. */
  optional: boolean;
};

type Shape =
  | { kind: 'text' | 'number' | 'boolean'; rules: Rule[] }
  | { kind: 'enum'; values: string[] }
  | { kind: 'list'; item: Tree; rules: Rule[] }
  | { kind: 'record'; fields: Record<string, Tree>; schema: Schema }
  | { kind: 'union'; options: Tree[] };

/** The part of a zod schema that is read. */
export interface Schema {
  readonly _zod: { readonly def: unknown };
}

interface Definition {
  type: string;
  checks?: { _zod: { check: unknown } }[];
  innerType?: Schema;
  element?: Schema;
  out?: Schema;
  entries?: Record<string, string>;
  options?: Schema[];
  shape?: Record<string, Schema>;
}

/** Reads a schema. @throws when it says something that this reader does not know */
export function toTree(schema: Schema): Tree {
  const def = schema._zod.def as Definition;
  const rules = (def.checks ?? []).flatMap(toRules);
  const plain = { nullable: false, optional: false };
  const inner = def.innerType;
  switch (def.type) {
    case 'string':
      return { kind: 'text', rules, ...plain };
    case 'number':
    case 'boolean':
      return { kind: def.type, rules, ...plain };
    case 'nullable':
      return { ...toTree(required(inner)), nullable: true };
    case 'default':
    case 'optional':
      return { ...toTree(required(inner)), optional: true };
    // The transformations in the schemas read a number written as a text and a day written as a number. `isQuantity` and `isDay` do
    // the same.
    case 'pipe':
      return toTree(required(def.out));
    case 'enum':
      return { kind: 'enum', values: Object.values(required(def.entries)), ...plain };
    case 'array':
      return { kind: 'list', item: toTree(required(def.element)), rules, ...plain };
    case 'union':
      return { kind: 'union', options: required(def.options).map(toTree), ...plain };
    case 'object': {
      const fields = Object.entries(required(def.shape)).map(([name, field]) => [name, toTree(field)] as const);
      return { kind: 'record', fields: Object.fromEntries(fields), schema, ...plain };
    }
    default:
      throw new Error(`A schema of type ${def.type} is not known here: teach scripts/schemas/tree.ts to read it.`);
  }
}

function toRules({ _zod: { check } }: { _zod: { check: unknown } }): Rule[] {
  const rules = (check as { rules?: Rule[] }).rules;
  if (rules === undefined) throw new Error('A check says no rules: make it with withRules (schemas/writing/rules.ts).');
  return rules;
}

function required<T>(value: T | undefined): T {
  if (value === undefined)
    throw new Error('zod describes this schema in another way than scripts/schemas/tree.ts reads.');
  return value;
}
