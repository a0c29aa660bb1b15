// The constraints of a schema, read from zod's definition of it, for generators and comparisons.
import type { Rule } from '../../packages/sdk/src/schemas/writing/rules.ts';

/** The constraints that a schema puts on a value. */
export type Tree = Shape & {
  /** Whether null is taken. */
  nullable: boolean;
  /** Whether a value may be left out. */
  optional: boolean;
  /** Whether reading puts a value in the place of one that is left out. */
  filled?: true;
};

/** A rule of the writing rules, or the test that a check of zod itself makes of a value. */
export type TreeRule = Rule | { rule: 'zod'; toTest: (value: string) => string };

type Shape =
  | { kind: 'unknown' }
  | { kind: 'text' | 'number' | 'boolean'; rules: TreeRule[] }
  | { kind: 'enum'; values: string[] }
  | { kind: 'list'; item: Tree; rules: TreeRule[] }
  | { kind: 'tuple'; items: Tree[] }
  | { kind: 'record'; fields: Record<string, Tree>; others: 'dropped' | Tree; schema: Schema }
  | { kind: 'union'; options: Tree[] };

/** The part of a zod schema that is read. */
export interface Schema {
  readonly _zod: { readonly def: unknown };
}

interface Definition {
  type: string;
  checks?: Check[];
  innerType?: Schema;
  element?: Schema;
  out?: Schema;
  entries?: Record<string, string>;
  options?: Schema[];
  items?: Schema[];
  shape?: Record<string, Schema>;
  catchall?: Schema;
}

/** The definition of a check. The writing rules carry what they want as data, and zod's own checks their kind and bound. */
interface Check {
  _zod: {
    check: { rules?: Rule[] };
    def?: { check: string; format?: string; pattern?: RegExp; minimum?: number; value?: number; inclusive?: boolean };
  };
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
      return { ...toTree(required(inner)), optional: true, filled: true };
    case 'optional':
      return { ...toTree(required(inner)), optional: true };
    case 'unknown':
      return { kind: 'unknown', ...plain };
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
    case 'tuple':
      return { kind: 'tuple', items: required(def.items).map(toTree), ...plain };
    case 'object': {
      const fields = Object.entries(required(def.shape)).map(([name, field]) => [name, toTree(field)] as const);
      const others = def.catchall === undefined ? 'dropped' : toTree(def.catchall);
      return { kind: 'record', fields: Object.fromEntries(fields), others, schema, ...plain };
    }
    default:
      throw new Error(`A schema of type ${def.type} is not known here: teach scripts/schemas/tree.ts to read it.`);
  }
}

function toRules({ _zod: { check, def } }: Check): TreeRule[] {
  if (check.rules !== undefined) return check.rules;
  const { check: kind, pattern, minimum, value: bound, inclusive } = required(def);
  const rule = (toTest: (value: string) => string): TreeRule[] => [{ rule: 'zod', toTest }];
  if (kind === 'string_format' && pattern !== undefined) return rule((value) => `${String(pattern)}.test(${value})`);
  if (kind === 'min_length') return rule((value) => `${value}.length >= ${String(minimum)}`);
  if (kind === 'greater_than' && inclusive === true) return rule((value) => `${value} >= ${String(bound)}`);
  if (kind === 'less_than' && inclusive === true) return rule((value) => `${value} <= ${String(bound)}`);
  throw new Error('A check says no rules: make it with withRules (schemas/writing/rules.ts).');
}

function required<T>(value: T | undefined): T {
  if (value === undefined)
    throw new Error('zod describes this schema in another way than scripts/schemas/tree.ts reads.');
  return value;
}
