// Writes the accept functions: for each schema, one that says yes or no and nothing else.
import { format, resolveConfig } from 'prettier';
import { referentiels } from '@inclusion-kit/sdk/referentiels';
import { WritableService, WritableStructure } from '@inclusion-kit/sdk/schemas';
import * as services from '../../packages/sdk/src/schemas/service.ts';
import * as structures from '../../packages/sdk/src/schemas/structure.ts';
import { expectationsByField } from '../../packages/sdk/src/schemas/writing/warnings.ts';
import type { Rule } from '../../packages/sdk/src/schemas/writing/rules.ts';
import { toTree, type Schema, type Tree } from './tree.ts';

const target = new URL('../../packages/sdk/src/schemas/accept/', import.meta.url);

/** The models that are read in thousands. A record held by another comes before it. */
const readingModels: Readonly<Record<string, Schema>> = {
  SourceId: structures.SourceId,
  BareStructure: structures.BareStructure,
  BaseStructure: structures.BaseStructure,
  ListedStructure: structures.ListedStructure,
  Service: services.Service,
  DetailedService: services.DetailedService,
  DetailedStructure: services.DetailedStructure,
  ServiceSearchResult: services.ServiceSearchResult,
};

const vocabularies: readonly { values: string; name: string; file: string }[] = Object.entries(referentiels).map(
  ([file, vocabulary]) => ({
    values: vocabulary.map(({ value }) => value).join(),
    name: file.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
    file,
  }),
);

/** The quick check of codes of one class of signs. Each accepts a part of the class. */
const quickForms: Readonly<Record<string, string | undefined>> = {
  [String.raw`\p{Nd}`]: 'isDigits',
  [String.raw`[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}]`]: 'isWord',
};

const notice = '// Made from the schemas by scripts/generate-accept.ts: change them, then run it again.\n';

/** Writes the text of every generated file, by its place. */
export async function emitAccept(): Promise<Map<URL, string>> {
  const files = { 'reading.generated.ts': emitReading(), 'writing.generated.ts': emitWriting() };
  const written = new Map<URL, string>();
  for (const [name, source] of Object.entries(files)) {
    const place = new URL(name, target);
    const options = await resolveConfig(place);
    written.set(place, await format(notice + source, { ...options, parser: 'typescript' }));
  }
  return written;
}

function emitReading(): string {
  const functions = Object.entries(readingModels).map(([name, schema]) => {
    const body = emitFields('isRecord', toTree(schema), emitRead);
    return `/**
      * Tells whether a value is a \`${name}\` as the API gives it, every field present: \`${name}.parse\` would return its like.
      * When it is not, \`${name}.parse\` completes it or says what is wrong.
      * @example const model = is${name}(value) ? value : ${name}.parse(value);
      */
      export function is${name}(value: unknown): value is ${name} { ${body} }`;
  });
  const source = functions.join('\n\n');
  return `${importUsed(['areAll', 'areTexts', 'isNumber', 'isRecord'], './checks.ts', source)}
    import type { DetailedService, DetailedStructure, Service, ServiceSearchResult } from '../service.ts';
    import type { BareStructure, BaseStructure, ListedStructure, SourceId } from '../structure.ts';

    ${source}`;
}

function emitWriting(): string {
  const constants = new Map<string, string>();
  const functions = Object.entries({ Service: WritableService, Structure: WritableStructure }).map(([name, schema]) => {
    const body = emitFields('isPlainObject', toTree(schema), (value, tree) => emitWrite(value, tree, constants));
    return `/** Tells whether the writing rules find neither error nor warning in a ${name.toLowerCase()} last changed on \`lastDay\` (20261125) at the latest. */
      export function isFlawless${name}(value: unknown, lastDay: number): boolean { ${body} }`;
  });
  const source =
    [...constants].map(([text, name]) => `const ${name} = ${text};`).join('\n') + '\n\n' + functions.join('\n\n');
  const checks = [
    'areForms',
    'areKnown',
    'hasLength',
    'isDigits',
    'isKnown',
    'isPlainObject',
    'isWord',
    'isDay',
    'isEmail',
    'isNonEmpty',
    'isQuantity',
  ];
  checks.push('isText', 'isTousPublicsAlone', 'isUrl', 'toValues');
  const expectations = Object.values(expectationsByField).flatMap((one) => one?.isMet.name ?? []);
  const imports = vocabularies
    .filter(({ name }) => source.includes(`toValues(${name})`))
    .map(({ name, file }) => `import { ${name} } from '../../referentiels/values/${file}.ts';`);
  return `${imports.join('\n')}
    ${importUsed(expectations, '../writing/warnings.ts', source)}
    ${importUsed(checks, './checks.ts', source)}

    ${source}`;
}

function emitFields(guard: string, tree: Tree, emit: (value: string, tree: Tree) => string): string {
  if (tree.kind !== 'record') throw new Error('Only records have an accept function.');
  const tests = Object.entries(tree.fields).map(([field, inner]) => emit(field, inner));
  return `if (!${guard}(value)) return false;
    const { ${Object.keys(tree.fields).join(', ')} } = value;
    return ${tests.map((test) => `(${test})`).join(' && ')};`;
}

/** A field that reading would fill is not as the API gives it, so that it may not be left out here. */
function emitRead(value: string, tree: Tree): string {
  const test = emitReadShape(value, tree);
  return tree.nullable ? `${value} === null || ${test}` : test;
}

function emitReadShape(value: string, tree: Tree): string {
  if (tree.kind === 'text') return `typeof ${value} === 'string'`;
  if (tree.kind === 'boolean') return `typeof ${value} === 'boolean'`;
  if (tree.kind === 'number') return `isNumber(${value})`;
  if (tree.kind === 'record') return `${nameOf(tree.schema)}(${value})`;
  if (tree.kind === 'list' && tree.item.kind === 'text') return `areTexts(${value})`;
  if (tree.kind === 'list' && tree.item.kind === 'record') return `areAll(${value}, ${nameOf(tree.item.schema)})`;
  throw new Error(`No accept function reads ${tree.kind} yet: teach scripts/schemas/emit-accept.ts.`);
}

function nameOf(schema: Schema): string {
  const found = Object.entries(readingModels).find(([, model]) => model === schema);
  if (found === undefined) throw new Error('A record inside another needs a name: add it to readingModels.');
  return `is${found[0]}`;
}

function emitWrite(value: string, tree: Tree, constants: Map<string, string>): string {
  const test = emitWriteShape(value, tree, constants);
  const absent = [
    ...(tree.optional ? [`${value} === undefined`] : []),
    ...(tree.nullable ? [`${value} === null`] : []),
  ];
  return [...absent, `(${test})`].join(' || ');
}

function emitWriteShape(field: string, tree: Tree, constants: Map<string, string>): string {
  if (tree.kind === 'enum') return `isKnown(${field}, ${nameVocabulary(tree.values, constants)})`;
  if (tree.kind === 'number') {
    const bounds = tree.rules.find(({ rule }) => rule === 'number') as Extract<Rule, { rule: 'number' }>;
    return `isQuantity(${field}, ${bounds.min ?? 'Number.NEGATIVE_INFINITY'}, ${String(bounds.integer)})`;
  }
  if (tree.kind === 'text') {
    const met = expectationsByField[field]?.isMet.name;
    const tests = tree.rules.map((rule) => emitTextRule(field, rule, constants));
    // A link, an address or a day is never blank. Other texts may be.
    const own = tree.rules.some(({ rule }) => rule === 'url' || rule === 'email' || rule === 'day');
    return [...(own ? [] : [`isText(${field})`]), ...tests, ...(met === undefined ? [] : [`${met}(${field})`])].join(
      ' && ',
    );
  }
  if (tree.kind === 'list')
    return [emitItems(field, tree.item, constants), ...tree.rules.map((rule) => emitListRule(field, rule))].join(
      ' && ',
    );
  throw new Error(`No accept function writes ${tree.kind} yet: teach scripts/schemas/emit-accept.ts.`);
}

function emitItems(field: string, item: Tree, constants: Map<string, string>): string {
  if (item.kind === 'enum') return `areKnown(${field}, ${nameVocabulary(item.values, constants)})`;
  const [only, ...others] = item.kind === 'text' ? item.rules : [];
  if (only?.rule !== 'form' || others.length > 0)
    throw new Error(`The items of ${field} have rules that no list check knows.`);
  return `areForms(${field}, ${emitCounts(only.pattern)}, ${namePattern(only.pattern, constants)})`;
}

/** The counts of signs that a pattern's alternatives take, of those classes that digits are in: a bit for each. */
function emitCounts({ source }: RegExp): string {
  const alternatives = /^\^\(\?:(?<all>.+)\)\$$/.exec(source)?.groups?.['all']?.split('|') ?? [];
  let counts = 0;
  for (const alternative of alternatives) {
    const code = /^(?<sign>.+)\{(?<from>\d+)(?:,(?<to>\d+))?\}$/.exec(alternative)?.groups;
    if (code === undefined || quickForms[code['sign'] ?? ''] === undefined) continue;
    for (let count = Number(code['from']); count <= Number(code['to'] ?? code['from']); count += 1)
      counts |= 1 << count;
  }
  return `0b${counts.toString(2)}`;
}

function emitTextRule(field: string, rule: Rule, constants: Map<string, string>): string {
  if (rule.rule === 'length') return `hasLength(${field}, ${rule.min}, ${rule.max})`;
  if (rule.rule === 'form') return emitForm(field, rule.pattern, constants);
  if (rule.rule === 'url') return `isUrl(${field})`;
  if (rule.rule === 'email') return `isEmail(${field})`;
  if (rule.rule === 'day') return `isDay(${field}, lastDay)`;
  throw new Error(`The rule ${rule.rule} is not one of texts.`);
}

/** A code of one kind of sign gets the check that knows it at a glance. */
function emitForm(field: string, pattern: RegExp, constants: Map<string, string>): string {
  const named = namePattern(pattern, constants);
  const code = /^\^(?<sign>.+)\{(?<count>\d+)\}\$$/.exec(pattern.source)?.groups;
  const quick = code === undefined ? undefined : quickForms[code['sign'] ?? ''];
  if (quick === undefined)
    throw new Error(`No check knows the form of ${field} at a glance: teach scripts/schemas/emit-accept.ts.`);
  return `${quick}(${field}, ${code?.['count'] ?? ''}, ${named})`;
}

function emitListRule(field: string, { rule }: Rule): string {
  if (rule === 'nonEmpty') return `isNonEmpty(${field})`;
  if (rule === 'tousPublics') return `isTousPublicsAlone(${field})`;
  throw new Error(`The rule ${rule} is not one of lists.`);
}

function nameVocabulary(values: readonly string[], constants: Map<string, string>): string {
  const found = vocabularies.find((vocabulary) => vocabulary.values === values.join());
  if (found === undefined) throw new Error(`No vocabulary holds the values ${values.join()}.`);
  return name(
    `/* @__PURE__ */ toValues(${found.name})`,
    `known${found.name[0]?.toUpperCase() ?? ''}${found.name.slice(1)}`,
    constants,
  );
}

function namePattern(pattern: RegExp, constants: Map<string, string>): string {
  return name(
    String(pattern),
    `pattern${[...constants.values()].filter((one) => one.startsWith('pattern')).length + 1}`,
    constants,
  );
}

function name(text: string, wanted: string, constants: Map<string, string>): string {
  const known = constants.get(text) ?? wanted;
  constants.set(text, known);
  return known;
}

function importUsed(names: readonly string[], from: string, source: string): string {
  const used = names.filter((one) => new RegExp(`\\b${one}\\b`).test(source)).sort();
  return `import { ${used.join(', ')} } from '${from}';`;
}
