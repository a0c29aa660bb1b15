// Loaded by the first call that names a value: vocabularies weigh more than the rest of a search.
import { UsageError } from '../../errors.ts';
import { factsOf } from '../../tables/parameter-names.ts';
import { parameterValues } from '../../tables/parameter-values.ts';
import { suggest } from '../../schemas/writing/suggest.ts';

/** @throws UsageError naming the first value of a query that its vocabulary does not hold, and the nearest one that it does */
export function refuseUnknownValues(query: URLSearchParams): void {
  for (const [name, value] of query) {
    const { vocabulary } = factsOf(name) ?? {};
    const values = vocabulary && parameterValues[vocabulary];
    if (values === undefined || values.some((known) => known.value === value)) continue;
    const near = suggest(value, values);
    const asked = near === undefined ? '' : ` Did you mean "${near}"?`;
    throw new UsageError(`Unknown value "${value.slice(0, 100)}" of ${name}.${asked}`, {
      hint: "A value that is newer than this version goes through with the option `onUnknownValue: 'send'`.",
    });
  }
}
