import { tellValues } from './compare-models.ts';
import type { Difference, Kind } from './difference.ts';
import { kindOf, toAlternatives, toValues, type OpenApi, type Parameter } from './openapi.ts';
import type { TypedParameter } from './parameter-types.ts';

/** Compares the parameters of one route: names, kinds, lists, values, and whether they may be left out. */
export function compareParameters(
  api: OpenApi,
  route: string,
  ours: ReadonlyMap<string, TypedParameter>,
  theirs: readonly Parameter[],
): Difference[] {
  const differences: Difference[] = [];
  const tell = (at: string, kind: Kind, message: string): void => void differences.push({ at, kind, message });
  for (const parameter of theirs) {
    const at = `GET ${route} ?${parameter.name}`;
    const own = ours.get(parameter.name);
    if (own === undefined) {
      tell(at, 'parameter', 'is there, not here.');
      continue;
    }
    const required = parameter.required === true;
    if (required !== own.required) {
      tell(at, 'presence', required ? 'may be left out here, not there.' : 'may be left out there, not here.');
    }
    const alternatives = toAlternatives(api, parameter.schema ?? {});
    const [first] = alternatives.options;
    const list = first?.schema.type === 'array';
    const items = list ? toAlternatives(api, first.schema.items ?? {}) : alternatives;
    const kinds = [...new Set(items.options.map(kindOf))].join(' or ');
    const here = `${own.list ? 'list of ' : ''}${own.kind}`;
    const there = `${list ? 'list of ' : ''}${kinds}`;
    if (here !== there) tell(at, 'type', `is ${here} here, ${there} there.`);
    tellValues(at, own.values, toValues(items), tell);
  }
  for (const name of ours.keys()) {
    if (!theirs.some((parameter) => parameter.name === name)) {
      tell(`GET ${route} ?${name}`, 'parameter', 'is here, not there.');
    }
  }
  return differences;
}
