import { UsageError, type ParameterName } from '@inclusion-kit/sdk';
import { factsOf, namesOn, type ParameterRoute } from '@inclusion-kit/sdk/internal';

const flags: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  on: true,
  1: true,
  false: false,
  no: false,
  off: false,
  0: false,
};

/**
 * Reads the parameters a route knows out of a query, as the API reads them. The others are ignored, as upstream.
 * @throws UsageError when the text of a number or a boolean cannot be read
 */
export function readParams(query: URLSearchParams, route: ParameterRoute): Record<string, unknown> {
  const params: Record<string, unknown> = {};
  for (const name of namesOn(route, true)) {
    const all = query.getAll(name);
    if (all.length > 0) params[name] = readValue(name, all);
  }
  return params;
}

function readValue(name: ParameterName, all: readonly string[]): unknown {
  const last = all.at(-1) ?? '';
  switch (factsOf(name).kind) {
    case 'values':
      return all;
    case 'number': {
      const number = last.trim() === '' ? Number.NaN : Number(last);
      if (Number.isNaN(number)) throw new UsageError(`${name} must be a number.`);
      return number;
    }
    case 'flag': {
      const flag = flags[last.toLowerCase()];
      if (flag === undefined) throw new UsageError(`${name} must be true or false.`);
      return flag;
    }
    default:
      return last;
  }
}
