import { factsOf, parameterNames } from '@inclusion-kit/sdk/internal';
import * as z from 'zod';
import { openapi as texts } from '../../locales/openapi.ts';
import { parameterTexts } from '../../locales/search-parameters.ts';
import { refTo, toComponents, type JsonSchema } from './components.ts';
import { exampleOf, pathsFrom } from './examples.ts';
import { operations, type Answered, type Operation } from './operations.ts';

type Content = Record<string, { schema?: JsonSchema }>;
type Links = Record<string, { operationId: string; parameters: Record<string, string> }>;

export type DescribedOperation = ReturnType<typeof describe>;
export type DescribedParameter = DescribedOperation['parameters'][number];

/** The description of a relay. @see https://spec.openapis.org/oas/v3.1.1.html */
export type Description = ReturnType<typeof describeRelay>;

const PROBLEM: Content = { 'application/problem+json': { schema: refTo('Problem') } };

/** Describes the relay at an address: its operations, their parameters as their own schemas read them, and their answers. */
export function describeRelay({ version, url }: { version: string; url: string }) {
  const paths: Record<string, Partial<Record<Operation['method'], DescribedOperation>>> = {};
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describe(operation) };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: texts.title,
      version,
      description: texts.description,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url }],
    tags: Object.values(texts.tags).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      schemas: toComponents(),
      securitySchemes: {
        metrics: { type: 'http', scheme: 'bearer' },
        moderators: { type: 'http', scheme: 'basic' },
        session: { type: 'apiKey', in: 'cookie', name: 'inclusion-kit' },
      },
    },
  };
}

/** A part that is undefined is not written. */
function describe(operation: Operation) {
  const { method, path, tag, body, success, refusals, access } = operation;
  const [summary = path, description = ''] = texts.operations[`${method} ${path}`] ?? texts.operations[path] ?? [];
  const links = method === 'get' ? linksFrom(path) : undefined;
  const responses: Record<string, { description: string; content: Content | undefined; links?: Links | undefined }> = {
    ...Object.fromEntries(
      Object.entries(success).map(([status, is]) => [
        status,
        { description: tellStatus(status), content: is === null ? undefined : toContent(is), links },
      ]),
    ),
    ...Object.fromEntries(refusals.map((status) => [status, { description: tellStatus(status), content: PROBLEM }])),
    default: { description: texts.otherError, content: PROBLEM },
  };
  return {
    operationId: toId(method, path),
    tags: [texts.tags[tag][0]],
    summary,
    description: description === '' ? undefined : description,
    parameters: parametersOf(operation),
    requestBody: body && { required: true, content: toContent(body) },
    responses,
    security: access && [{ [access]: [] }],
  };
}

function parametersOf({ path, reads }: Operation) {
  const describeParameter = (
    place: 'path' | 'query' | 'header',
    name: string,
    required: boolean,
    schema: JsonSchema,
  ) => {
    const description = texts.parameters[`${path} ${name}`] ?? texts.parameters[name] ?? meaningOf(name);
    return {
      name,
      in: place,
      required,
      description,
      schema,
      example: place === 'header' ? undefined : exampleOf(path, name),
    };
  };
  const key = { type: 'string', minLength: 8, maxLength: 200 };
  return [
    ...Array.from(path.matchAll(/\{(\w+)\}/g), ([, name = '']) =>
      describeParameter('path', name, true, { type: 'string' }),
    ),
    ...Object.entries(reads?.shape ?? {}).map(([name, one]) => {
      const { $schema, ...schema } = z.toJSONSchema(one, { io: 'output', unrepresentable: 'any' });
      return describeParameter('query', name, !z.safeParse(one, undefined).success, schema);
    }),
    ...(path === '/contributions' ? [describeParameter('header', 'Idempotency-Key', false, key)] : []),
  ];
}

/** Tells which operations the first item of a list names the record of. @see https://spec.openapis.org/oas/v3.1.1.html#link-object */
function linksFrom(list: string): Links | undefined {
  const links = pathsFrom(list).map(({ path, name }) => [
    toId('get', path),
    { operationId: toId('get', path), parameters: { [name]: `$response.body#/items/0/${name}` } },
  ]);
  return links.length === 0 ? undefined : (Object.fromEntries(links) as Links);
}

/** Parameters of a search mean the same on every route, and so do the attributes that preset them. */
function meaningOf(name: string): string {
  const known = parameterNames.find((one) => one === name || factsOf(one).attribute === name);
  return known === undefined ? '' : parameterTexts[known].meaning;
}

function toContent(is: NonNullable<Answered>): Content {
  if (typeof is === 'string') return { 'application/json': { schema: refTo(is) } };
  if ('listOf' in is) return { 'application/json': { schema: { type: 'array', items: refTo(is.listOf) } } };
  return { [is.type]: {} };
}

const tellStatus = (status: string | number): string => texts.statuses[String(status)] ?? String(status);

const toId = (method: string, path: string): string =>
  `${method}_${path === '/' ? 'home' : path.replace(/^\/(?:api\/v1\/)?/, '').replace(/\W+/g, '_')}`.replace(/_$/, '');
