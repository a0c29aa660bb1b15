// Writes the accept functions: for each schema, one that says yes or no and nothing else.
import { dirname, relative } from 'node:path/posix';
import { format, resolveConfig } from 'prettier';
import { referentiels } from '@inclusion-kit/sdk/referentiels';
import { WritableService, WritableStructure } from '../../packages/sdk/src/schemas/writing/fields.ts';
import { Adresse } from '../../packages/sdk/src/geography/adresse.ts';
import { Commune } from '../../packages/sdk/src/geography/communes/commune.ts';
import { Capabilities } from '../../packages/sdk/src/schemas/answers/capabilities.ts';
import { ApiErrorBody, ProblemBody } from '../../packages/sdk/src/schemas/answers/error-body.ts';
import { Facets } from '../../packages/sdk/src/schemas/answers/facets.ts';
import { OfferActivities } from '../../packages/sdk/src/schemas/answers/offer-activities.ts';
import { OfferPoints } from '../../packages/sdk/src/schemas/answers/points.ts';
import { OfferQuestion } from '../../packages/sdk/src/schemas/answers/question.ts';
import { RawPage } from '../../packages/sdk/src/schemas/answers/page.ts';
import * as services from '../../packages/sdk/src/schemas/service.ts';
import * as sources from '../../packages/sdk/src/schemas/source.ts';
import * as structures from '../../packages/sdk/src/schemas/structure.ts';
import { expectationsByField } from '../../packages/sdk/src/schemas/writing/warnings.ts';
import type { Rule } from '../../packages/sdk/src/schemas/writing/rules.ts';
import { toTree, type Schema, type Tree, type TreeRule } from './tree.ts';

const root = new URL('../../packages/sdk/src/', import.meta.url);

/** A model that is read, and the module that exports its type, from `packages/sdk/src`. */
interface ReadModel {
  readonly schema: Schema;
  readonly from: string;
  /** The type, where it is not the name of the model. */
  readonly type?: string;
}

const ofSchemas = (file: string, schema: Schema): ReadModel => ({ schema, from: `schemas/${file}.ts` });

/**
 * The models that are read, by the file of their accept functions: a page that only searches loads no other. A record held by
 * another comes before it.
 */
const readingFiles: Readonly<Record<string, Readonly<Record<string, ReadModel>>>> = {
  'schemas/accept/search-result.generated.ts': {
    BaseStructure: ofSchemas('structure', structures.BaseStructure),
    DetailedService: ofSchemas('service', services.DetailedService),
    ServiceSearchResult: ofSchemas('service', services.ServiceSearchResult),
  },
  'schemas/accept/record.generated.ts': {
    SourceId: ofSchemas('structure', structures.SourceId),
    BareStructure: ofSchemas('structure', structures.BareStructure),
    ListedStructure: ofSchemas('structure', structures.ListedStructure),
    Service: ofSchemas('service', services.Service),
    DetailedStructure: ofSchemas('service', services.DetailedStructure),
  },
  'schemas/accept/answer.generated.ts': {
    Page: { ...ofSchemas('answers/page', RawPage), type: 'Page<unknown>' },
    Capabilities: ofSchemas('answers/capabilities', Capabilities),
    Facets: ofSchemas('answers/facets', Facets),
  },
  'schemas/accept/activities.generated.ts': {
    OfferActivities: ofSchemas('answers/offer-activities', OfferActivities),
  },
  'schemas/accept/points.generated.ts': { OfferPoints: ofSchemas('answers/points', OfferPoints) },
  'schemas/accept/question.generated.ts': { OfferQuestion: ofSchemas('answers/question', OfferQuestion) },
  'schemas/accept/error-body.generated.ts': {
    ApiErrorBody: ofSchemas('answers/error-body', ApiErrorBody),
    ProblemBody: ofSchemas('answers/error-body', ProblemBody),
  },
  'schemas/accept/source.generated.ts': {
    Source: ofSchemas('source', sources.Source),
    ReferentielValue: ofSchemas('source', sources.ReferentielValue),
  },
  'geography/relay/place.generated.ts': {
    Commune: { schema: Commune, from: 'geography/communes/commune.ts' },
    Adresse: { schema: Adresse, from: 'geography/adresse.ts' },
  },
};

const vocabularies: readonly { values: string; name: string; file: string }[] = Object.entries(referentiels).map(
  ([file, vocabulary]) => ({
    values: vocabulary.map(({ value }) => value).join(),
    name: file.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
    file,
  }),
);

/** The signs of ASCII that stand for nearly all of a class: a form of these is looked for first, since it is quicker. */
const plainSigns = [
  [String.raw`[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}]`, String.raw`[A-Za-z\d]`],
  [String.raw`\p{Nd}`, String.raw`\d`],
] as const;

const notice = '// Made from the schemas by scripts/generate-accept.ts: change them, then run it again.\n';

/** Writes the text of every generated file, by its place. */
export async function emitAccept(): Promise<Map<URL, string>> {
  const files = {
    ...Object.fromEntries(Object.keys(readingFiles).map((file) => [file, emitReading(file)])),
    'schemas/accept/writing.generated.ts': emitWriting(),
  };
  const written = new Map<URL, string>();
  for (const [file, source] of Object.entries(files)) {
    const place = new URL(file, root);
    const options = await resolveConfig(place);
    written.set(place, await format(notice + source, { ...options, parser: 'typescript' }));
  }
  return written;
}

function emitReading(file: string): string {
  const models = Object.entries(readingFiles[file] ?? {});
  const functions = models.map(([name, { schema, type = name }]) => {
    const body = emitFields('isRecord', toTree(schema), emitRead);
    return `/**
      * Tells whether a value is a \`${name}\` as the API gives it, every field present: \`${name}.parse\` would return its like.
      * When it is not, \`${name}.parse\` completes it or says what is wrong.
      * @example const model = is${name}(value) ? value : ${name}.parse(value);
      */
      export function is${name}(given: unknown): given is ${type} { ${body} }`;
  });
  const source = functions.join('\n\n');
  const elsewhere = Object.entries(readingFiles)
    .filter(([other, held]) => other !== file && uses(Object.keys(held).map(toName), source).length > 0)
    .map(([other, held]) => importUsed(Object.keys(held).map(toName), toModule(file, other), source));
  const types = [...new Set(models.map(([, { from }]) => from))].map((from) => {
    const names = models.filter(([, model]) => model.from === from).map(([name]) => name);
    return `import type { ${names.join(', ')} } from '${toModule(file, from)}';`;
  });
  return `${importUsed(['areAll', 'areTexts', 'isNumber', 'isRecord'], toModule(file, 'schemas/accept/checks.ts'), source)}
    ${[...elsewhere, ...types].join('\n')}

    ${source}`;
}

function toName(model: string): string {
  return `is${model}`;
}

/** Returns the address of a module as another imports it. */
function toModule(from: string, to: string): string {
  const path = relative(dirname(from), to);
  return path.startsWith('.') ? path : `./${path}`;
}

function emitWriting(): string {
  const constants = new Map<string, string>();
  const functions = Object.entries({ Service: WritableService, Structure: WritableStructure }).map(([name, schema]) => {
    const body = emitFields('isPlainObject', toTree(schema), (value, tree) => emitWrite(value, tree, constants));
    return `/** Tells whether the writing rules find neither error nor warning in a ${name.toLowerCase()} last changed on \`lastDay\` (2026-11-25) at the latest. */
      export function isFlawless${name}(given: unknown, lastDay: string): boolean { ${body} }`;
  });
  const source =
    [...constants].map(([text, name]) => `const ${name} = ${text};`).join('\n') + '\n\n' + functions.join('\n\n');
  const checks = [
    'areKnown',
    'hasLength',
    'isDay',
    'isEmail',
    'isForm',
    'isKnown',
    'isNonEmpty',
    'isQuantity',
    'isText',
  ];
  checks.push('isTousPublicsAlone', 'isUrl', 'toValues');
  const expectations = Object.values(expectationsByField).flatMap((one) => one?.isMet.name ?? []);
  const imports = vocabularies
    .filter(({ name }) => source.includes(`toValues(${name})`))
    .map(({ name, file }) => `import { ${name} } from '../../referentiels/values/${file}.ts';`);
  return `${imports.join('\n')}
    ${importUsed(expectations, '../writing/warnings.ts', source)}
    ${importUsed(['areAll', 'isPlainObject'], './checks.ts', source)}
    ${importUsed(checks, './writing-checks.ts', source)}

    ${source}`;
}

function emitFields(guard: string, tree: Tree, emit: (value: string, tree: Tree) => string): string {
  if (tree.kind !== 'record') throw new Error('Only records have an accept function.');
  const names = Object.keys(tree.fields);
  const tests = Object.entries(tree.fields).map(([field, inner]) => emit(field, inner));
  const counted = tree.others === 'dropped' ? ` || Object.keys(given).length !== ${names.length}` : '';
  return `if (!${guard}(given)${counted}) return false;
    const { ${names.join(', ')} } = given;
    return ${tests.map((test) => `(${test})`).join(' && ')};`;
}

/** A field that reading would fill is not as the API gives it, so that it may not be left out here. */
function emitRead(value: string, tree: Tree): string {
  const absent = [
    ...(tree.optional && tree.filled !== true ? [`${value} === undefined`] : []),
    ...(tree.nullable ? [`${value} === null`] : []),
  ];
  return [...absent, emitReadShape(value, tree)].join(' || ');
}

function emitReadShape(value: string, tree: Tree): string {
  switch (tree.kind) {
    case 'text':
      return [`typeof ${value} === 'string'`, ...emitChecks(value, tree.rules)].join(' && ');
    case 'number':
      return [`isNumber(${value})`, ...emitChecks(value, tree.rules)].join(' && ');
    case 'boolean':
      return `typeof ${value} === 'boolean'`;
    case 'union':
      return tree.options.map((option) => emitRead(value, option)).join(' || ');
    case 'list':
      if (tree.item.kind === 'unknown') return `Array.isArray(${value})`;
      return isPlainText(tree.item) ? `areTexts(${value})` : `areAll(${value}, ${emitTest(tree.item)})`;
    case 'tuple': {
      const tests = tree.items.map((item, index) => emitRead(`${value}[${index}]`, item));
      return [`Array.isArray(${value})`, `${value}.length === ${tests.length}`, ...tests].join(' && ');
    }
    case 'record':
      return nameOf(tree.schema) === null ? emitRecord(value, tree) : `${emitTest(tree)}(${value})`;
    default:
      throw new Error(`No accept function reads ${tree.kind} yet: teach scripts/schemas/emit-accept.ts.`);
  }
}

function isPlainText(tree: Tree): boolean {
  return tree.kind === 'text' && tree.rules.length === 0 && !tree.nullable;
}

/** Writes a function that tests one value. */
function emitTest(tree: Tree): string {
  if (tree.kind === 'number' && tree.rules.length === 0 && !tree.nullable) return 'isNumber';
  const name = tree.kind === 'record' ? nameOf(tree.schema) : null;
  return name ?? `(item: unknown) => ${emitRead('item', tree)}`;
}

/** Writes the test of a record that has no function of its own. */
function emitRecord(value: string, { fields, others }: Extract<Tree, { kind: 'record' }>): string {
  if (others === 'dropped') throw new Error('A record without a name drops fields: add it to readingFiles.');
  const tests = Object.entries(fields).map(([field, inner]) => `(${emitRead(`${value}['${field}']`, inner)})`);
  const rest = others.kind === 'unknown' ? [] : [`areAll(Object.values(${value}), ${emitTest(others)})`];
  return [`isRecord(${value})`, ...tests, ...rest].join(' && ');
}

function emitChecks(value: string, rules: readonly TreeRule[]): string[] {
  return rules.map((rule) => {
    if (rule.rule !== 'zod') throw new Error(`No accept function reads the rule ${rule.rule} yet.`);
    return rule.toTest(value);
  });
}

function nameOf(schema: Schema): string | null {
  const models = Object.values(readingFiles).flatMap((models) => Object.entries(models));
  const found = models.find(([, model]) => model.schema === schema);
  return found === undefined ? null : toName(found[0]);
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
    // A text of a form, a link, an address or a day is never blank. Other texts may be.
    const own = tree.rules.filter(({ rule }) => ['form', 'url', 'email', 'day'].includes(rule));
    const others = tree.rules.filter((rule) => !own.includes(rule));
    const tests = [...own, ...others].map((rule) => emitTextRule(field, rule, constants));
    return [
      ...(own.length > 0 ? [] : [`isText(${field})`]),
      ...tests,
      ...(met === undefined ? [] : [`${met}(${field})`]),
    ].join(' && ');
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
  return `areAll(${field}, (item: unknown) => ${emitForm('item', only.pattern, constants)})`;
}

function emitTextRule(field: string, rule: TreeRule, constants: Map<string, string>): string {
  if (rule.rule === 'length') return `hasLength(${field}, ${rule.min}, ${rule.max})`;
  if (rule.rule === 'form') return emitForm(field, rule.pattern, constants);
  if (rule.rule === 'url') return `isUrl(${field})`;
  if (rule.rule === 'email') return `isEmail(${field})`;
  if (rule.rule === 'day') return `isDay(${field}, lastDay)`;
  throw new Error(`The rule ${rule.rule} is not one of texts.`);
}

function emitForm(value: string, pattern: RegExp, constants: Map<string, string>): string {
  const plain = plainSigns.reduce((source, [signs, ascii]) => source.replaceAll(signs, ascii), pattern.source);
  const [quick, whole] = [new RegExp(plain), pattern].map((one) => namePattern(one, constants));
  return `isForm(${value}, ${quick ?? ''}, ${whole ?? ''})`;
}

function emitListRule(field: string, { rule }: TreeRule): string {
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
  return `import { ${uses(names, source).join(', ')} } from '${from}';`;
}

function uses(names: readonly string[], source: string): string[] {
  return names.filter((one) => new RegExp(`\\b${one}\\b`).test(source)).sort();
}
