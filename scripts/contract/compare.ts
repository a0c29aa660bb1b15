import { fileURLToPath } from 'node:url';
import { vocabularyByField } from '@inclusion-kit/sdk/referentiels';
import { ApiErrorBody, pageOf } from '@inclusion-kit/sdk/schemas';
import { toTree, type Tree } from '../schemas/tree.ts';
import { createModelComparison } from './compare-models.ts';
import { compareParameters } from './compare-parameters.ts';
import type { Difference } from './difference.ts';
import { answerOf, type OpenApi } from './openapi.ts';
import { readParameterTypes } from './parameter-types.ts';
import type { Route } from './routes.ts';

const source = fileURLToPath(new URL('../../packages/sdk/src/source.ts', import.meta.url));

/** Compares the kit's routes, reading schemas, vocabularies and typed parameters with the description of an API. */
export function compareContract(api: OpenApi, routes: Readonly<Record<string, Route>>): Difference[] {
  const names = Object.values(routes).flatMap(({ parameters }) => parameters ?? []);
  const types = readParameterTypes(source, [...new Set(names)]);
  const models = createModelComparison(api, vocabularyByField);
  // Fields of errors have separate names: their `type` is not that of a service.
  const errors = createModelComparison(api, {});
  const others: Difference[] = [];

  for (const [path, route] of Object.entries(routes)) {
    const item = api.paths[path];
    const operation = item?.get;
    if (operation === undefined) {
      others.push({ at: `GET ${path}`, kind: 'route', message: 'is here, not there.' });
      continue;
    }
    const answer = answerOf(operation, '200');
    if (answer === undefined) others.push({ at: `GET ${path}`, kind: 'type', message: 'answers no JSON there.' });
    else models.compare(`GET ${path}`, '', toAnswer(route), answer);
    const refusal = answerOf(operation, '422');
    if (refusal !== undefined) errors.compare(`GET ${path} 422`, '', toTree(ApiErrorBody), refusal);

    const parameters = [...(item?.parameters ?? []), ...(operation.parameters ?? [])];
    const query = parameters.filter((parameter) => parameter.in === 'query');
    others.push(...compareParameters(api, path, types.get(route.parameters ?? '') ?? new Map(), query));
  }
  for (const path of Object.keys(api.paths)) {
    if (!Object.hasOwn(routes, path)) others.push({ at: `GET ${path}`, kind: 'route', message: 'is there, not here.' });
  }
  return [...models.differences, ...errors.differences, ...others];
}

function toAnswer({ answer, shape }: Route): Tree {
  const plain = { nullable: false, optional: false };
  if (shape === 'list') return { kind: 'list', item: toTree(answer), rules: [], ...plain };
  return toTree(shape === 'one' ? answer : pageOf(answer as Parameters<typeof pageOf>[0]));
}
