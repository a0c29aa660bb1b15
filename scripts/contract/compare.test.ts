import { Source } from '@inclusion-kit/sdk/schemas';
import { describe, expect, test } from 'vitest';
import { createModelComparison } from './compare-models.ts';
import { compareParameters } from './compare-parameters.ts';
import { compareContract } from './compare.ts';
import { formatVerdict, judge } from './difference.ts';
import { isOpenApi, type JsonSchema, type OpenApi } from './openapi.ts';
import type { TypedParameter } from './parameter-types.ts';
import { toTree, type Tree } from '../schemas/tree.ts';

const text: JsonSchema = { type: 'string' };
const textOrNull: JsonSchema = { anyOf: [text, { type: 'null' }] };

/** A small API with one route: the sources. */
function describeApi(source: JsonSchema, parameters: object[] = []): OpenApi {
  return {
    openapi: '3.1.0',
    paths: {
      '/api/v1/sources': {
        get: {
          parameters: parameters as never,
          responses: {
            '200': {
              content: {
                'application/json': { schema: { type: 'array', items: { $ref: '#/components/schemas/Source' } } },
              },
            },
          },
        },
      },
    },
    components: { schemas: { Source: source, Colour: { type: 'string', enum: ['red', 'blue'] } } },
  };
}

const source: JsonSchema = {
  type: 'object',
  properties: { slug: text, nom: text, description: textOrNull },
  required: ['slug', 'nom'],
};
const routes = { '/api/v1/sources': { answer: Source, shape: 'list' } } as const;

function differencesOf(api: OpenApi): string[] {
  return compareContract(api, routes).map(({ at, kind, message }) => `${at} ${kind}: ${message}`);
}

describe('answers', () => {
  test('a description that says what the kit reads has no difference', () => {
    expect(differencesOf(describeApi(source))).toEqual([]);
  });

  test.each<[string, JsonSchema, string[]]>([
    [
      'a field there only',
      { ...source, properties: { ...source.properties, licence: text } },
      ['Source.licence field: is there, not here.'],
    ],
    [
      'a field here only',
      { ...source, properties: { slug: text, nom: text } },
      ['Source.description field: is here, not there.'],
    ],
    [
      'null there only',
      { ...source, properties: { ...source.properties, nom: textOrNull } },
      ['Source.nom null: may be null there, not here.'],
    ],
    [
      'null here only',
      { ...source, properties: { ...source.properties, description: text } },
      ['Source.description null: may be null here, not there.'],
    ],
    [
      'another type',
      { ...source, properties: { ...source.properties, nom: { type: 'integer' } } },
      ['Source.nom type: is text here, number there.'],
    ],
    [
      'a field that may be left out there',
      { ...source, required: ['slug'] },
      ['Source.nom presence: may be left out there, not here.'],
    ],
    [
      'a field that may be left out here',
      { ...source, required: ['slug', 'nom', 'description'] },
      ['Source.description presence: may be left out here, not there.'],
    ],
    [
      'a closed vocabulary that the kit knows nothing of',
      { ...source, properties: { ...source.properties, nom: { $ref: '#/components/schemas/Colour' } } },
      ['Source.nom enum: takes only some values there: "red", "blue".'],
    ],
    [
      'a list in place of a record',
      { type: 'array', items: source },
      ['GET /api/v1/sources type: is record here, list there.'],
    ],
  ])('%s is told', (_, changed, told) => {
    expect(differencesOf(describeApi(changed))).toEqual(told);
  });

  test('the values of a vocabulary are compared both ways, and inside lists', () => {
    const plain = { nullable: false, optional: false };
    const ours: Tree = {
      kind: 'list',
      item: { kind: 'text', rules: [], ...plain },
      rules: [],
      nullable: true,
      optional: true,
    };
    const { compare, differences } = createModelComparison(describeApi(source), {
      couleurs: [{ value: 'red' }, { value: 'green' }],
    });
    const theirs = { anyOf: [{ type: 'array', items: { $ref: '#/components/schemas/Colour' } }, { type: 'null' }] };
    compare('X.couleurs', 'couleurs', ours, theirs);
    expect(differences.map(({ message }) => message)).toEqual(['there only: "blue".', 'here only: "green".']);
  });

  test('the alternatives that both sides have are compared, whatever else one of them takes', () => {
    const plain = { nullable: false, optional: false };
    const words: Tree = { kind: 'text', rules: [], ...plain };
    const ours: Tree = {
      kind: 'union',
      options: [words, { kind: 'list', item: toTree(Source), rules: [], ...plain }],
      ...plain,
    };
    const { compare, differences } = createModelComparison(describeApi({ ...source, required: ['slug'] }), {});
    compare('X', '', ours, { type: 'array', items: { $ref: '#/components/schemas/Source' } });
    expect(differences.map(({ at, message }) => `${at} ${message}`)).toEqual([
      'Source.nom may be left out there, not here.',
      'X is text or list here, list there.',
    ]);
  });

  test('a model met twice is told once', () => {
    const api = describeApi({ ...source, required: [] });
    const { compare, differences } = createModelComparison(api, {});
    for (const at of ['a', 'b']) compare(at, '', toTree(Source), { $ref: '#/components/schemas/Source' });
    expect(differences.map(({ at }) => at)).toEqual(['Source.slug', 'Source.nom']);
  });
});

describe('routes', () => {
  test('one that only one side has is told', () => {
    const api = describeApi(source);
    api.paths = { '/api/v1/autres': api.paths['/api/v1/sources'] };
    expect(differencesOf(api)).toEqual([
      'GET /api/v1/sources route: is here, not there.',
      'GET /api/v1/autres route: is there, not here.',
    ]);
  });

  test('parameters of a route that the client calls without are told', () => {
    const page = { name: 'page', in: 'query', schema: { type: 'integer' } };
    expect(
      differencesOf(describeApi(source, [page, { name: 'id', in: 'path', required: true, schema: text }])),
    ).toEqual(['GET /api/v1/sources ?page parameter: is there, not here.']);
  });
});

describe('parameters', () => {
  const couleurs = {
    name: 'couleurs',
    in: 'query',
    schema: { anyOf: [{ type: 'array', items: { $ref: '#/components/schemas/Colour' } }, { type: 'null' }] },
  };
  const typed: TypedParameter = { kind: 'text', list: true, required: false, values: ['red', 'blue'] };

  test.each<[string, Partial<TypedParameter>, string[]]>([
    ['equal', {}, []],
    ['required here only', { required: true }, ['presence: may be left out there, not here.']],
    ['one value in place of a list', { list: false }, ['type: is text here, list of text there.']],
    [
      'of another kind',
      { kind: 'number', values: null },
      ['type: is list of number here, list of text there.', 'enum: takes only some values there: "red", "blue".'],
    ],
    ['of other values', { values: ['red', 'green'] }, ['enum: there only: "blue".', 'enum: here only: "green".']],
  ])('%s', (_, changed, told) => {
    const ours = new Map([['couleurs', { ...typed, ...changed }]]);
    const found = compareParameters(describeApi(source), '/x', ours, [couleurs]);
    expect(found.map(({ kind, message }) => `${kind}: ${message}`)).toEqual(told);
  });

  test('one that only one side has', () => {
    const found = compareParameters(describeApi(source), '/x', new Map([['formes', typed]]), [couleurs]);
    expect(found.map(({ at, message }) => `${at} ${message}`)).toEqual([
      'GET /x ?couleurs is there, not here.',
      'GET /x ?formes is here, not there.',
    ]);
  });

  test('types of the client are read as TypeScript sees them', () => {
    const api = describeApi(source);
    api.paths['/api/v1/search/services'] = {
      get: {
        parameters: [
          { name: 'frais', in: 'query', schema: { type: 'array', items: { type: 'string', enum: ['gratuit'] } } },
          { name: 'lat', in: 'query', schema: { type: 'number' } },
          { name: 'exclure_doublons', in: 'query', required: true, schema: { type: 'boolean' } },
        ],
        responses: {},
      },
    };
    const route = { answer: Source, shape: 'page', parameters: 'SearchServicesParams' } as const;
    const found = compareContract(api, { ...routes, '/api/v1/search/services': route });
    const told = found.map(({ at, kind, message }) => `${at.split(' ')[2] ?? at} ${kind}: ${message}`);
    expect(told).toContain('?frais enum: here only: "payant".');
    expect(told).toContain('?exclure_doublons presence: may be left out here, not there.');
    expect(told).toContain('?thematiques parameter: is here, not there.');
    expect(told.filter((line) => line.startsWith('?lat'))).toEqual([]);
  });
});

describe('the verdict', () => {
  const difference = { at: 'Source.nom', kind: 'null', message: 'may be null there, not here.' } as const;

  test('sets explained differences apart, and names explanations of nothing', () => {
    const verdict = judge([difference, { ...difference, kind: 'type' }], {
      'Source.nom null': 'Because.',
      'Gone.x field': 'Once.',
    });
    expect(verdict.explained).toEqual([{ ...difference, reason: 'Because.' }]);
    expect(verdict.unexplained.map(({ kind }) => kind)).toEqual(['type']);
    expect(verdict.idle).toEqual(['Gone.x field']);
    expect(formatVerdict(verdict)).toContain('UNEXPLAINED  Source.nom (type)');
    expect(formatVerdict(verdict)).toMatch(/1 explained, 1 unexplained\.$/);
  });
});

test('what is no OpenAPI description is told apart', () => {
  expect(isOpenApi(describeApi(source))).toBe(true);
  for (const value of [null, [], 'x', {}, { openapi: 3 }, { openapi: '3.1.0', paths: null }])
    expect(isOpenApi(value)).toBe(false);
});
