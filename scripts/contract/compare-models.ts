import type { Tree } from '../schemas/tree.ts';
import type { Difference, Kind } from './difference.ts';
import { kindOf, toAlternatives, toValues, type JsonSchema, type Named, type OpenApi } from './openapi.ts';

/** The vocabulary of each field that has one, as the kit knows it. */
export type Vocabularies = Readonly<Record<string, readonly { readonly value: string }[] | undefined>>;

/** Creates a comparison of schemas that compares each model of the description once, wherever it is met. */
export function createModelComparison(api: OpenApi, vocabularies: Vocabularies) {
  const differences: Difference[] = [];
  const compared = new Set<string>();
  const tell = (at: string, kind: Kind, message: string): void => void differences.push({ at, kind, message });

  function compare(at: string, field: string, ours: Tree, schema: JsonSchema): void {
    const theirs = toAlternatives(api, schema);
    if (theirs.nullable !== ours.nullable) {
      tell(at, 'null', theirs.nullable ? 'may be null there, not here.' : 'may be null here, not there.');
    }
    const options = ours.kind === 'union' ? ours.options : [ours];
    const left = [...theirs.options];
    let isAnother = false;
    for (const option of options) {
      const match = left.findIndex((one) => kindOf(one) === toKind(option));
      const [found] = match === -1 ? [] : left.splice(match, 1);
      if (found === undefined) isAnother = true;
      else compareOption(at, field, option, found);
    }
    // Several closed vocabularies may share one place. A text here takes them all.
    isAnother ||= left.some((one) => kindOf(one) !== 'text');
    const [here, there] = [options.map(toKind), theirs.options.map(kindOf)];
    if (isAnother) tell(at, 'type', `is ${here.join(' or ')} here, ${there.join(' or ')} there.`);
  }

  function compareOption(at: string, field: string, ours: Tree, theirs: Named): void {
    if (ours.kind === 'record') compareRecord(at, ours.fields, theirs);
    if (ours.kind === 'list' && theirs.schema.items !== undefined) compare(at, field, ours.item, theirs.schema.items);
    if (ours.kind === 'text' || ours.kind === 'enum') compareValues(at, field, ours, theirs);
  }

  function compareRecord(at: string, fields: Readonly<Record<string, Tree>>, { name, schema }: Named): void {
    const place = name ?? at;
    if (name !== null && compared.has(name)) return;
    compared.add(place);
    const required = new Set(schema.required);
    const theirs = schema.properties ?? {};
    for (const [field, inner] of Object.entries(theirs)) {
      const own = Object.hasOwn(fields, field) ? fields[field] : undefined;
      const there = `${place}.${field}`;
      if (own === undefined) {
        tell(there, 'field', 'is there, not here.');
        continue;
      }
      if (required.has(field) === own.optional) {
        tell(there, 'presence', own.optional ? 'may be left out here, not there.' : 'may be left out there, not here.');
      }
      compare(there, field, own, inner);
    }
    for (const field of Object.keys(fields)) {
      if (!Object.hasOwn(theirs, field)) tell(`${place}.${field}`, 'field', 'is here, not there.');
    }
  }

  function compareValues(at: string, field: string, ours: Tree, theirs: Named): void {
    const there = toValues({ nullable: false, options: [theirs] });
    const here = ours.kind === 'enum' ? ours.values : vocabularies[field]?.map(({ value }) => value);
    tellValues(at, here ?? null, there, tell);
  }

  return { compare, differences };
}

/** Tells which values only one side has. */
export function tellValues(
  at: string,
  here: readonly string[] | null,
  there: readonly string[] | null,
  tell: (at: string, kind: Kind, message: string) => void,
): void {
  if (here === null && there === null) return;
  if (here === null) {
    tell(at, 'enum', `takes only some values there: ${list(there ?? [])}.`);
    return;
  }
  if (there === null) {
    tell(at, 'enum', 'has a vocabulary here, none there.');
    return;
  }
  const added = there.filter((value) => !here.includes(value));
  const gone = here.filter((value) => !there.includes(value));
  if (added.length > 0) tell(at, 'enum', `there only: ${list(added)}.`);
  if (gone.length > 0) tell(at, 'enum', `here only: ${list(gone)}.`);
}

function toKind({ kind }: Tree): string {
  return kind === 'enum' ? 'text' : kind;
}

function list(values: readonly string[]): string {
  return values.map((value) => JSON.stringify(value)).join(', ');
}
