import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** A parameter as its type says it. */
export interface TypedParameter {
  kind: string;
  list: boolean;
  required: boolean;
  /** The values that the type names, or null when it names none. */
  values: string[] | null;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Reads the parameters of exported interfaces of a module with TypeScript's own eyes, by interface and name. */
export function readParameterTypes(file: string, names: readonly string[]): Map<string, Map<string, TypedParameter>> {
  if (names.length === 0) return new Map();
  const config = ts.parseConfigFileTextToJson('tsconfig.json', readFileSync(`${root}tsconfig.json`, 'utf8'));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const program = ts.createProgram([file], options);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source === undefined ? undefined : checker.getSymbolAtLocation(source);
  const exported = module === undefined ? [] : checker.getExportsOfModule(module);
  return new Map(
    names.map((name) => {
      const symbol = exported.find((one) => one.name === name);
      if (symbol === undefined) throw new Error(`${file} exports no ${name}.`);
      const properties = checker.getDeclaredTypeOfSymbol(symbol).getProperties();
      return [name, new Map(properties.map((property) => [property.name, toParameter(checker, property)]))];
    }),
  );
}

function toParameter(checker: ts.TypeChecker, property: ts.Symbol): TypedParameter {
  const type = checker.getNonNullableType(checker.getTypeOfSymbol(property));
  const item = checker.isArrayLikeType(type) ? checker.getTypeArguments(type as ts.TypeReference)[0] : undefined;
  const one = item ?? type;
  const members = one.isUnion() ? one.types : [one];
  const values = members.flatMap((member) => (member.isStringLiteral() ? [member.value] : []));
  return {
    kind: toKind(members),
    list: item !== undefined,
    required: (property.flags & ts.SymbolFlags.Optional) === 0,
    values: values.length === 0 ? null : values,
  };
}

function toKind(members: readonly ts.Type[]): string {
  const is = (flags: ts.TypeFlags): boolean => members.some((member) => (member.flags & flags) !== 0);
  if (is(ts.TypeFlags.BooleanLike)) return 'boolean';
  if (is(ts.TypeFlags.NumberLike)) return 'number';
  // An open vocabulary is written `string & {}`.
  return is(ts.TypeFlags.StringLike) || is(ts.TypeFlags.Intersection) ? 'text' : 'anything';
}
